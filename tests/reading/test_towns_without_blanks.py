"""Towns of Japanese pages: behind their prefecture, of no list, of the land that leads them."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read

TODAY = "2018-11-28"


def told(text: str) -> Reading:
    """What a town hall tells on a day of November 2018."""
    return read(Document("sample", text, "ja", published=TODAY))


def names(text: str) -> set[str]:
    """The places it names."""
    return {place.name for place in told(text).places}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("長野県上田市で式典がありました。", {"Nagano", "Ueda"}),
        ("埼玉県戸田市で式典がありました。", {"Saitama", "戸田市"}),
        ("鴻巣市で式典がありました。", {"鴻巣市"}),
        ("駒ケ根市と鶴ヶ島市で式典がありました。", {"駒ケ根市", "鶴ヶ島市"}),
        ("インディアナ州で式典がありました。", {"インディアナ"}),
        ("岩手県紫波町の学生が岩手県知事を訪れました。", {"Iwate", "紫波町"}),
    ],
)
def test_a_town_is_cut_off_from_its_prefecture_and_known_by_its_last_sign(
    text: str, places: set[str]
) -> None:
    assert names(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "選手村で式典がありました。",
        "本市と同市で式典がありました。",
        "大都市で式典がありました。",
        "旧吉川町で式典がありました。",
        "見本市で式典がありました。",
        "近隣市町で式典がありました。",
    ],
)
def test_what_ends_so_may_be_no_town(text: str) -> None:
    assert names(text) == set()


def test_a_town_of_no_list_is_tied_and_receives() -> None:
    reading = told(
        "戸田市と姉妹都市提携を結んでいるオーストラリアのリバプール市の代表団が戸田市を訪れました。"
    )
    (tie,) = reading.partnerships
    town = next(p for p in reading.places if p.name == "戸田市")
    assert town.id in tie.places
    assert [e.place for e in reading.events if e.type is EventType.VISIT] == [town.id]


def test_a_town_is_in_the_land_that_leads_it() -> None:
    told_of = told("オーストラリアのリバプール市の代表団が訪れました。リバプール市は港町です。").places
    assert {p.country for p in told_of if p.name != "Australia"} == {None}
    assert {p.country for p in told("カナダのリバプール市の代表団が訪れました。").places} == {"CA"}


def test_a_tie_that_is_held_is_not_signed() -> None:
    held = told("福岡市と姉妹都市提携を結んでいる広州市の市長が訪れました。")
    assert EventType.AGREEMENT not in {e.type for e in held.events}
    kinds = [e.type for e in told("福岡市は1979年に広州市と姉妹都市提携を結びました。").events]
    assert kinds == [EventType.AGREEMENT]


def test_the_present_of_a_chronicle_is_over() -> None:
    (event,) = told("昭和38年10月7日、福岡市はロングビーチ市と姉妹都市提携を結ぶ。").events
    assert (event.modality, event.date) == (Modality.DONE, "1963-10-07")
    (event,) = told("来年10月7日、福岡市はロングビーチ市と姉妹都市提携を結ぶ。").events
    assert event.modality is Modality.PLANNED


def test_in_front_of_a_town_hall_is_in_the_town() -> None:
    text = "岡山県津山市とホノルル市は19日、ホノルル市役所前で植樹式を行った。"
    reading = told(text)
    (place,) = {e.place for e in reading.events}
    assert next(p.name for p in reading.places if p.id == place) == "Honolulu"


def test_an_office_right_behind_a_name_is_that_ones() -> None:
    text = "中原正純市長らが歓迎した。三保恵一市長は「これからもよろしくお願いします」と述べた。小田市長も話した。"
    reading = told(text)
    assert [p.name for p in reading.people] == ["中原正純", "三保恵一"]
    assert [s.speaker for s in reading.statements] == [reading.people[1].id]
    assert all(len(p.mentions) == 1 for p in reading.people)
