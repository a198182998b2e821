"""Where a story begins: lines of the page between the headline and its first sentence count for nothing."""

from __future__ import annotations

from pobratim.facts.contract import Document
from pobratim.reading.reader import findings_of
from pobratim.reading.story.order import story_order
from pobratim.reading.story.standing import standings

PAGE = """Our mayor in Alzey

22 March 2024
Photo: Town hall
Share:
Ann Moss has come home from a trip to Alzey, the twin town. Harpenden's choir came too.
It was a fine week
The mayor of Alzey received them in the town hall.
"""


def test_lines_of_the_page_stand_between_the_headline_and_the_story() -> None:
    found = findings_of(Document(source="x", text=PAGE, lang="en"))
    told = [found.text.raw[s.start : s.start + 9] for s in found.text.sentences]
    order = dict(zip(told, story_order(found), strict=True))
    assert order["Our mayor"] == 0
    assert (order["22 March "], order["Photo: To"]) == (1, 1)
    assert order["Ann Moss "] == 1, "the first sentence is the first, however many lines stand before it"
    assert order["Harpenden"] == 2
    assert order["It was a "] == 3, "behind the beginning a short line is a line of the story"


def test_home_from_is_seen_behind_the_date_of_the_page() -> None:
    found = findings_of(Document(source="x", text=PAGE, lang="en"))
    host = standings(found).host
    assert host is not None and found.places[host].name == "Alzey"
    assert standings(found).why is not None, "the words say so outright"
