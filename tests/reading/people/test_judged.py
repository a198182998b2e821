"""What stands around capitals settles whether they are somebody where lists and rules do not tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import naming, read
from pobratim.reading.naming.belief import share_of, shares
from pobratim.reading.people.by_context import nouns
from pobratim.reading.why_not import why_not

LANGUAGES = ("de", "en", "fr", "nl")
MOST_BYTES = 100_000  # of a language's table, which is read before the first text

SENTENCES = [
    ("de", "Brandtner übernahm die Leitung des Vereins.", {"Brandtner"}, "a surname alone, and a verb"),
    ("de", "Nach dem Abitur studierte Kallmeyer in Jena.", {"Kallmeyer"}, "behind its verb"),
    ("de", "Wasser wurde knapp.", set(), "a noun without its article"),
    ("de", "Lösegeld wurde gezahlt.", set(), "a noun made of two"),
    ("de", "Celtic Glasgow gewann das Spiel.", set(), "a club with its town"),
    ("fr", "Elle chante avec Daft Punk.", set(), "a band"),
    ("en", "The New York Jets won.", set(), "a club"),
    ("en", "He was hired at Varney Abbey.", set(), "an abbey"),
    ("de", "Passauer Kunst\n\nIn Passau wurde gefeiert.", set(), "of a town that is named"),
    ("nl", "Winterswijkers op bezoek\n\nEen bus uit Winterswijk kwam aan.", set(), "a town's people"),
    ("en", "Iraqi forces moved north. An Iraqi officer said so.", set(), "a people, told of twice"),
]  # fmt: skip


def _people(text: str, lang: str) -> set[str]:
    return {m.text for p in read(Document("sentence", text, lang=lang)).people for m in p.mentions}


@pytest.mark.parametrize(("lang", "text", "people", "why"), SENTENCES)
def test_what_stands_around_settles_it(lang: str, text: str, people: set[str], why: str) -> None:
    assert _people(text, lang) == people, why


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The pact between Keswick and Kuressaare was signed. Keswick hopes for more."),
        ("fr", "Ils iront à Colmar jeudi, Nancy et Metz vendredi."),
        ("de", "Torbali und Quedlinburg bekräftigen ihren Bund."),
    ],
)
def test_a_town_alone_is_nobody(lang: str, text: str) -> None:
    assert _people(text, lang) == set()


def test_an_office_before_a_name_is_enough() -> None:
    assert _people("Mayor Varney Abbey spoke.", "en") == {"Varney Abbey"}


def test_the_reason_is_told() -> None:
    person = read(Document("given", SENTENCES[0][1], lang="de")).people[0]
    assert "what stands around it speaks for a person" in person.rule
    told = why_not(Document("band", "Elle chante avec Daft Punk.", lang="fr"), "Daft Punk")
    assert {r.cause for r in told} >= {"around"}


def test_a_share_needs_signs_that_are_known() -> None:
    assert share_of(["no such sign"], shares("en")) == pytest.approx(0.5)
    assert share_of(["x"] * 1000, {"x": 5.0}) > 0.99


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_is_small_and_learns_nobody_by_heart(lang: str) -> None:
    path = Path(naming.__file__).with_name(f"{lang}.people.tsv")
    assert path.stat().st_size < MOST_BYTES
    signs = shares(lang)
    assert len(signs) > 500
    assert not {"w=obama", "w=merkel", "w=chirac", "e=clinton", "w=napoleon"} & signs.keys()
    assert bool(nouns(lang)) is (lang == "de")
    assert not {"merkel", "berlin", "angela"} & nouns(lang)
