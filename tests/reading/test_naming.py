"""What stands around a name settles what lists alone do not: clubs, companies and people take a town's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import naming, read
from pobratim.reading.naming.belief import belief_of, table
from pobratim.reading.why_not import why_not

LANGUAGES = ("de", "en", "fr", "nl")
MOST_BYTES = 100_000  # of a language's table, which is read before the first text

SENTENCES = [
    ("en", "The Denver Art Museum reopened.", set(), "a museum"),
    ("nl", "De Ronde van Vlaanderen begint in Brugge.", {"Brugge"}, "a race and a town"),
    ("nl", "Zij werkte voor Omega Pharma.", set(), "a company"),
    ("nl", "Hij speelde voor Paris Saint-Germain.", set(), "a club"),
    ("de", "Der FC Bayern München siegte.", set(), "a club"),
    ("de", "Dankmar Adler baute das Haus.", set(), "a surname"),
    ("de", "Er wechselte zu Sheffield Wednesday.", set(), "a club"),
    ("de", "Das Werk liegt in Como am See.", {"Como"}, "a town that the rules alone doubt"),
    ("en", "They lived near Southampton and moved to Pittsburgh.", {"Southampton", "Pittsburgh"}, "two towns"),
    ("fr", "Elle habite à Hartford, près de Boston.", {"Hartford", "Boston"}, "two towns"),
]  # fmt: skip


def _places(text: str, lang: str) -> set[str]:
    return {m.text for p in read(Document("sentence", text, lang=lang)).places for m in p.mentions}


@pytest.mark.parametrize(("lang", "text", "places", "why"), SENTENCES)
def test_what_stands_around_a_name_settles_it(lang: str, text: str, places: set[str], why: str) -> None:
    assert _places(text, lang) == places, why


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "She lectured at the University of Pittsburgh."),
        ("de", "Er lehrte an der Universität Leipzig."),
        ("nl", "Hij studeerde aan de Universiteit van Gent."),
        ("fr", "Elle enseigne à l'Université de Montréal."),
    ],
)
def test_a_university_is_no_place(lang: str, text: str) -> None:
    assert _places(text, lang) == set()


def test_a_place_surely_named_once_is_itself_in_a_headline() -> None:
    text = "Commercy Hockenheim, une charte\n\nLa ville de Commercy a reçu une délégation de Hockenheim."
    places = read(Document("two", text, lang="fr")).places
    assert {p.name: len(p.mentions) for p in places} == {"Commercy": 2, "Hockenheim": 2}


def test_the_reason_is_told() -> None:
    text = "Der FC Bayern München siegte."
    assert "around" in {r.cause for r in why_not(Document("club", text, lang="de"), "München")}
    place = read(Document("town", "Das Werk liegt in Como am See.", lang="de")).places[0]
    assert "what stands around it speaks for a place" in place.rule


def test_a_language_without_a_table_is_read_by_rules_alone() -> None:
    assert not table("ru")
    assert _places("Hij speelde voor Paris Saint-Germain.", "nl") == set()
    assert _places("Ha giocato a Parigi.", "it") == {"Parigi"}


def test_beliefs_are_shares() -> None:
    nothing = belief_of(["no such sign"], table("en"))
    assert nothing == (pytest.approx(1 / 3), pytest.approx(1 / 3))
    loud = belief_of(["x"] * 1000, {"x": (5.0, 0.0)})
    assert loud.place > 0.99
    assert loud.person >= 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_is_small_and_learns_nobody_by_heart(lang: str) -> None:
    path = Path(naming.__file__).with_name(f"{lang}.tsv")
    assert path.stat().st_size < MOST_BYTES
    signs = table(lang)
    assert len(signs) > 500
    assert not {"w=obama", "w=merkel", "w=chirac", "e=clinton", "w=napoleon"} & signs.keys()
