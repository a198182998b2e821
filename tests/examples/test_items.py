"""The examples: two or more in each language, honest about what they are, annotated."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from pobratim.examples import Item, items
from pobratim.facts.when import When

GOLD = Path(__file__).resolve().parent.parent / "gold"
each = pytest.mark.parametrize("item", items(), ids=lambda item: item.file)


def test_there_are_two_or_three_in_each_of_six_languages() -> None:
    counted = Counter(item.lang for item in items())
    assert set(counted) == {"ru", "kk", "en", "nl", "fr", "de"} and set(counted.values()) <= {2, 3}


def test_every_text_of_the_folder_is_listed_once() -> None:
    listed = [item.file for item in items()]
    assert sorted(listed) == sorted(path.name for path in items()[0].path.parent.glob("*.txt"))


@each
def test_an_item_is_a_title_a_blank_line_and_a_text_of_a_press_releases_length(item: Item) -> None:
    title, blank, text = item.data.decode("utf-8").split("\n", 2)
    assert title.strip() and not blank
    assert 900 <= len(text) + len(title) <= 1800


@each
def test_an_item_says_that_it_is_an_example_and_whose_facts_it_retells(item: Item) -> None:
    assert item.publisher.endswith("(example text)")
    assert item.about


@each
def test_an_item_was_published_at_a_date_and_speaks_for_a_side_or_for_none(item: Item) -> None:
    When.parse(item.published)
    assert item.side in {None, "geonames:2795100", "geonames:1519422"}


@each
def test_an_item_holds_no_quotation_as_nobody_said_these_words(item: Item) -> None:
    facts = json.loads((GOLD / item.file.replace(".txt", ".json")).read_text("utf-8"))
    assert facts["statements"] == []


@each
def test_the_annotation_is_of_this_very_text(item: Item) -> None:
    text = item.data.decode("utf-8")
    assert (GOLD / item.file).read_text("utf-8") == text
    facts = json.loads((GOLD / item.file.replace(".txt", ".json")).read_text("utf-8"))
    assert facts["lang"] == item.lang and facts["published"] == item.published
    assert facts["title"] == text.split("\n", 1)[0]
    words = [e["quote"] for e in facts["events"]] + [
        p["mention"] for p in facts["people"] + facts["memorials"]
    ]
    words += [m for place in facts["places"] for m in place["mentions"]]
    assert words and not [w for w in words if w not in text]
    for event in facts["events"]:
        assert event["date"] is None or When.parse(event["date"])


def test_the_unveiling_the_ceremonies_and_the_visit_are_all_told() -> None:
    dates = {
        event["date"]
        for path in GOLD.glob("*.json")
        for event in json.loads(path.read_text("utf-8"))["events"]
    }
    told = {
        "2009-10",
        "2010",
        "2010-23",
        "2015-03-28",
        "2015-07-09",
        "2016-08",
        "2021-08",
        "2025-08-30",
        "2025-09-26",
    }
    assert told | {"1928/.."} <= dates
