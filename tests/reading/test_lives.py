"""Births and deaths as texts say them plainly: of whom, when, in which words; and what tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read

ROOM = Path(__file__).parent / "lives"
LANGUAGES = sorted(path.stem for path in ROOM.glob("*.txt"))


def of(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang=lang, published="2020-05-01"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_life_is_told_as_the_text_has_it_and_else_not_at_all(lang: str) -> None:
    wrong = []
    for line in (ROOM / f"{lang}.txt").read_text("utf-8").splitlines()[1:]:
        name, born, died, text = line.split(" | ")
        lives = {
            p.name: (p.born.date if p.born else "-", p.died.date if p.died else "-")
            for p in of(lang, text).people
        }
        others = [told for who, told in lives.items() if who != name and told != ("-", "-")]
        if lives.get(name, ("-", "-")) != (born, died) or others:
            wrong.append((lives, text))
    assert wrong == []


def test_the_words_of_a_life_are_kept_and_come_back_from_json() -> None:
    reading = of("en", "Karl May was born in Ernstthal in 1842. Karl May (1842–1912) wrote novels.")
    person = reading.people[0]
    assert person.born and person.died
    assert [s.text for s in person.born.evidence] == ["born in Ernstthal in 1842", "1842–1912"]
    assert [s.text for s in person.died.evidence] == ["1842–1912"]
    assert Reading.from_json(reading.to_json(explain=True)).people[0].born == person.born
    assert reading.to_json()["people"][0]["died"] == {
        "date": "1912",
        "evidence": [{"start": s.start, "end": s.end, "text": s.text} for s in person.died.evidence],
    }


def test_nothing_is_told_of_a_life_that_is_told_in_two_ways() -> None:
    """A text that contradicts itself does not know."""
    reading = of("en", "Karl May (1842–1912) wrote novels. Karl May was born in 1850.")
    assert reading.people[0].born is None
    assert reading.people[0].died is not None
