"""How English pages say when something was and who did it: days beside days, clauses, guests and players."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(text: str, published: str) -> Reading:
    return read(Document(source="made up", text=text, lang="en", published=published))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Twenty-five years ago the mayors of Kiel and Brest signed the twinning charter. "
            "Three years later the first school exchange took place.",
        ),
        (
            "en",
            "The twinning charter of Kiel and Brest was signed 25 years ago. "
            "The first exchange of pupils took place three years later.",
        ),
    ],
)
def test_years_later_are_reckoned_from_years_ago(lang: str, text: str) -> None:
    told = read(Document(source="made up", text=text, lang=lang, published="2011-05-02"))
    assert "1989" in [e.date for e in told.events]


def test_the_day_of_a_clause_between_commas_is_its_own() -> None:
    told = reading(
        "Anna Weber laid a wreath in Kent on 9 May. Mayor Paul Novak, who had arrived on 6 May, gave a "
        "painting to the museum.",
        "2019-05-14",
    )
    assert [e.date for e in told.events if e.type.value == "gift"] != ["2019-05-06"]


def test_who_plays_music_is_on_no_exchange() -> None:
    told = reading("The Rochdale Youth Orchestra played in Rochdale on 3 May.", "2018-06-30")
    assert [e.type.value for e in told.events] == ["performance"]


def test_those_present_are_no_gift() -> None:
    told = reading("Present were the Lord Mayor of Hull, Paul Novak, and Anna Weber.", "2018-06-30")
    assert not told.events


def test_several_bodies_of_one_name_are_not_made_one() -> None:
    found = reading("The Leeds Twinning Associations met in Bonn.", "2024-05-20")
    assert [body.name for body in found.organisations] == ["Leeds Twinning Associations"]


def test_the_day_whose_anniversary_is_kept_is_not_the_day_of_the_ceremony() -> None:
    told = reading(
        "The ceremony in Coventry marked the anniversary of the November 14, 1940 raid.", "2025-12-06"
    )
    assert [(e.type.value, e.date) for e in told.events] == [("ceremony", None)]


def test_an_and_with_will_behind_it_leaves_the_day_to_the_verb_before() -> None:
    told = reading("The bishop arrived in Wales on Monday and will be staying for three weeks.", "2014-05-20")
    assert [e.date for e in told.events] == ["2014-05-19/2014-06-08"]


def test_what_they_travelled_for_they_did() -> None:
    told = reading("Ten Lions of Kiel travelled to Bath on 3 May to meet with their friends.", "2018-06-30")
    assert {(e.type.value, e.modality.value) for e in told.events} == {("visit", "done"), ("meeting", "done")}


def test_a_dinner_of_a_trip_to_come_is_to_come() -> None:
    told = reading("A highlight of the trip to Bath will be a gala dinner on Friday in Bath.", "2014-05-20")
    assert {e.modality.value for e in told.events} == {"planned"}


def test_a_paper_is_signed_on_the_day_said_and_not_throughout_the_stay() -> None:
    told = reading(
        "A delegation of Nîmes will travel to Fort Worth Feb. 12-17 to sign the twinning charter. The signing "
        "will take place in Fort Worth on Feb. 13.",
        "2019-02-08",
    )
    assert [e.date for e in told.events if e.type.value == "agreement"] == ["2019-02-13"]


def test_a_church_bears_the_name_of_a_saint_and_of_no_town() -> None:
    told = reading("The choir of St Michael's Church in Lichfield sang in Limburg.", "2024-08-08")
    assert "Saint Michael" not in {place.name for place in told.places}
