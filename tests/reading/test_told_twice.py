"""What a page tells twice is read once: headlines, first paragraphs, foretastes that are cut short."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pobratim.reading.fair_copy.told_twice import without_repetitions

ITEMS = Path(__file__).parent.parent / "gold" / "items"


def test_a_line_that_stood_before_is_left_out() -> None:
    text = "Guests from Kiel in Coventry\n\nGuests from Kiel in Coventry\n\nThey came on Friday."
    assert without_repetitions(text)[0] == "Guests from Kiel in Coventry\n\n\nThey came on Friday."


def test_a_headline_is_left_out_below_its_day_too() -> None:
    text = "Guests from Kiel in Coventry\n12 May 2019\nGuests from Kiel in Coventry\nThey came on Friday."
    assert without_repetitions(text)[0] == "Guests from Kiel in Coventry\n12 May 2019\nThey came on Friday."


@pytest.mark.parametrize("end", ["…", "...", " […]"])
def test_a_foretaste_is_left_out_where_the_whole_stands_below(end: str) -> None:
    whole = "The mayor welcomed a choir from Kiel on Friday, and they sang in the church."
    text = f"Headline\nThe mayor welcomed a choir from Kiel{end}\n{whole}"
    assert without_repetitions(text)[0] == f"Headline\n{whole}"


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast\nLunch\nBreakfast\nLunch",  # of a programme
        "He said: “We shall come back, and soon …\nThe mayor welcomed a choir from Kiel.",
        "One line",
        "2010\nA choir from Kiel was our guest in May\n2012\nA choir from Kiel was our guest in May",
        "",
    ],
)
def test_what_stands_once_stays(text: str) -> None:
    assert without_repetitions(text) == (text, [])


@pytest.mark.parametrize("name", ["de-208", "en-1607", "fr-012", "kk-1115", "nl-206", "ru-502"])
def test_repetitions_change_no_fact(told: Callable[..., object], name: str) -> None:
    gold = json.loads((ITEMS / f"{name}.json").read_text(encoding="utf-8"))
    text = (ITEMS / f"{name}.txt").read_text(encoding="utf-8").strip()
    lines = text.split("\n")
    lead = next(i for i, line in enumerate(lines) if len(line) > 80)
    twice = "\n".join([*lines[: lead + 1], "", lines[lead], *lines[lead + 1 :]])

    lang, published = gold["lang"], gold["published"]
    assert told(twice, lang, published) == told(text, lang, published)
