"""Ties as sentences: who is whose partner, and who is not."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import Modality
from pobratim.reading import read


def reading_of(lang: str, text: str, title: str = "Headline") -> Reading:
    return read(Document("a sentence", f"{title}\n\n{text}", lang, title))


def ties(reading: Reading) -> set[frozenset[str]]:
    names = {p.id: p.name for p in reading.places}
    return {frozenset(names[p] for p in tie.places) for tie in reading.partnerships}


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("ru", "Ипр – побратим Семея.", [("Ypres", "Semey")]),
        ("en", "Coventry and Dresden are twin cities.", [("Coventry", "Dresden")]),
        ("nl", "Siegen is de partnerstad van Ieper.", [("Siegen", "Ypres")]),
        ("fr", "Dijon est jumelée avec Mayence.", [("Dijon", "Mainz")]),
        ("de", "Kiel ist die Partnerstadt von Coventry.", [("Kiel", "Coventry")]),
        ("kk", "Семей мен Ипр бауырлас қалалар болды.", [("Semey", "Ypres")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_tie_is_read(lang: str, text: str, pairs: list[tuple[str, str]]) -> None:
    assert ties(reading_of(lang, text)) == {frozenset(p) for p in pairs}


def test_one_city_with_a_list_of_partners() -> None:
    reading = reading_of("en", "The sister cities of Coventry are Dresden, Kiel and Volgograd.")
    assert ties(reading) == {frozenset(("Coventry", c)) for c in ("Dresden", "Kiel", "Volgograd")}


def test_a_planned_tie_is_planned() -> None:
    reading = reading_of("ru", "Семей и Ипр хотят стать побратимами.")
    assert [t.modality for t in reading.partnerships] == [Modality.PLANNED]


def test_two_cities_in_one_sentence_are_no_partners_by_that() -> None:
    assert ties(reading_of("en", "The road from Coventry to Birmingham was closed on Friday.")) == set()
