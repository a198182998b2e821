"""JSON-LD: what a page says to machines is what it shows, in the words of schema.org."""

from __future__ import annotations

import json

import pytest
from twin_sheets import BELGIUM, BOOKS, CLOSED, LAST_POST, LINES, PLAN, VASSILENKO, VISIT, YPRES, said

from pobratim.record.sheets import PlaceFacts, SourceLine
from pobratim.web.structured import Terms, bounds, script
from pobratim.web.wording.words import words_of

EN = Terms(words_of("en"), "https://twins.example")


def test_an_event_is_told_with_its_people_and_its_sources() -> None:
    node = EN.event(VISIT, [LINES["111111111111"]])
    assert node["@type"] == "Event"
    assert node["name"] == "Roman Vassilenko visits Ypres"
    assert node["url"] == f"https://twins.example/en/event/{VISIT.id}/"
    assert node["startDate"] == "2025-09-26" and "endDate" not in node
    assert node["location"]["name"] == "Ypres"
    assert [(p["name"], p["jobTitle"]) for p in node["attendee"]] == [
        ("Roman Vassilenko", "ambassador"),
        ("Katrien Desomer", "mayor"),
    ]
    assert node["citation"][0]["isBasedOn"] == "https://example.org/release"
    assert node["citation"][0]["inLanguage"] == "ru"


def test_what_recurs_is_a_series_and_what_is_planned_is_scheduled() -> None:
    series = EN.event(LAST_POST)
    assert series["@type"] == "EventSeries" and series["startDate"] == "1928" and "endDate" not in series
    assert EN.event(PLAN)["eventStatus"] == "https://schema.org/EventScheduled"
    assert "eventStatus" not in EN.event(VISIT)


def test_a_doubtful_date_is_left_out() -> None:
    assert "startDate" not in EN.event(BOOKS), "2025~ is no certain year"
    assert EN.event(CLOSED)["startDate"] == "2010"


@pytest.mark.parametrize(
    ("edtf", "both"),
    [
        ("2010", ("2010", None)),
        ("2010-09", ("2010-09", None)),
        ("1940/1944", ("1940", "1944-12-31")),
        ("2025-09-26/2025-09-28", ("2025-09-26", "2025-09-28")),
        ("1928/..", ("1928", None)),
        ("../1944", (None, None)),
        ("2010?", (None, None)),
        ("196X", (None, None)),
        ("2010-23", (None, None)),
        (None, (None, None)),
        ("no date", (None, None)),
    ],
)
def test_bounds(edtf: str | None, both: tuple[str | None, str | None]) -> None:
    assert bounds(edtf) == both


def test_names_in_other_scripts_are_alternate_names() -> None:
    node = EN.noun(VASSILENKO)
    assert node["@type"] == "Person" and node["alternateName"] == ["Роман Василенко"]
    place = EN.place(PlaceFacts(YPRES, "BE", BELGIUM, 50.85, 2.88, 35089, "Europe/Brussels"))
    assert place["geo"] == {"@type": "GeoCoordinates", "latitude": 50.85, "longitude": 2.88}
    assert place["address"]["addressCountry"] == "BE"


def test_an_address_that_is_no_web_address_is_not_told() -> None:
    assert "isBasedOn" not in EN.cited(LINES["222222222222"]), "javascript: is nobody's source"


def test_nothing_ends_the_script() -> None:
    bad = SourceLine("1", "</script><script>alert(1)</script>&\u2028", "en", None, None, None)
    text = script([EN.cited(bad)])
    assert not set("<>&\u2028") & set(text)
    graph = json.loads(text)
    assert graph["@context"] == "https://schema.org"
    assert graph["@graph"][0]["name"] == bad.title


def test_words_and_their_speaker() -> None:
    node = EN.quotation(said("111111111111", "«Опыт Семея учит миру»"), VASSILENKO)
    assert node["inLanguage"] == "ru" and node["creator"]["name"] == "Roman Vassilenko"
    assert node["isPartOf"] == {"@id": "https://twins.example/en/source/111111111111/"}


def test_the_site_and_the_way_to_a_page() -> None:
    site = EN.site()
    assert "{question}" in site["potentialAction"]["target"]["urlTemplate"]
    trail = EN.trail([("Pobratim", "/en/"), ("Sources", "/en/sources/")])
    assert [step["position"] for step in trail["itemListElement"]] == [1, 2]
    assert trail["itemListElement"][1]["item"] == "https://twins.example/en/sources/"
