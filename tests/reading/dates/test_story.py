"""Days reckoned from the day just told."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.when import parse_or_none
from pobratim.lexicons.lexicon import load
from pobratim.reading import read
from pobratim.reading.dates import find_dates
from pobratim.reading.text import cut


@pytest.mark.parametrize(
    ("lang", "published", "words", "days"),
    [
        ("en", "2016-10-03", "On 28 and 29 September. The following day.", ["2016-09-28/2016-09-29", "2016-09-29"]),
        ("nl", "2017-05-12", "Van 1 tot 3 juli. Zaterdag.", ["2017-07-01/2017-07-03", "2017-07-01"]),
        ("ru", "2019-09-23", "21 сентября. На следующий день.", ["2019-09-21", "2019-09-22"]),
        ("kk", "2017-08-29", "14–24 тамыз. Соңғы күні.", ["2017-08-14/2017-08-24", "2017-08-24"]),
        ("de", None, "Am 5. Mai 2011. Am Samstag. Am Vortag.", ["2011-05-05", "2011-05-07", "2011-05-06"]),
        ("fr", "2014-06-30", "Du 26 au 29 juin. Le lendemain.", ["2014-06-26/2014-06-29", "2014-06-27"]),
        ("en", "2018-04-27", "The next day they left.", []),
    ],
)  # fmt: skip
def test_days_of_the_story(lang: str, published: str | None, words: str, days: list[str]) -> None:
    text = cut(Document(source="story", text=words, lang=lang), load(lang))
    assert [d.edtf for d in find_dates(text, parse_or_none(published))] == days


def test_the_years_of_an_interval_are_never_cut_to_a_month() -> None:
    text = (
        "Twin cities of Tartu and Salisbury\n\nAt the invitation of Tartu a delegation of Salisbury was in "
        "Estonia from 9 to 12 May 2023.\n\nIt was received by Mayor Urmas Klaasik.\n\nThe parties signed an "
        "action plan for 2024-2026. They recalled that a memorandum was concluded in Salisbury on 14 June 2012."
    )
    dates = [event.date for event in read(Document(source="sample", text=text, lang="en")).events]
    assert any(dates)
    assert [date for date in dates if date and parse_or_none(date) is None] == []
