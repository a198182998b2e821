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
