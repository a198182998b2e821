"""Days without their year: of the year told last where all is long ago, of these days in a report."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def dates(lang: str, text: str, published: str) -> list[str | None]:
    reading = read(Document(source="item", text=text, lang=lang, published=published))
    return [e.date for e in reading.events if e.type == "visit"]


OLD = [
    ("en", "On June 29, 1981, the mayors signed the charter in Valognes. A delegation from Valognes visited Wimborne on October 23-25."),
    ("nl", "Op 29 juni 1981 werd de akte getekend in Hoorn. Van 23 tot 25 oktober bezocht een delegatie uit Melle Hoorn."),
    ("de", "Am 29. Juni 1981 wurde die Urkunde in Melle unterzeichnet. Vom 23. bis 25. Oktober besuchte eine Delegation aus Hoorn Melle."),
    ("fr", "Le 29 juin 1981, la charte a été signée à Nyons. Du 23 au 25 octobre, une délégation de Mechernich a visité Nyons."),
    ("ru", "29 июня 1981 года был подписан договор в Шпайере. 23–25 октября делегация из Шпайера посетила Курск."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), OLD)
@pytest.mark.parametrize("published", ["2019-03-20", "2019-10-01"])
def test_days_of_a_story_of_old_are_of_its_year(lang: str, text: str, published: str) -> None:
    assert dates(lang, text, published) == ["1981-10-23/1981-10-25"]


def test_so_is_one_day() -> None:
    text = "1981 жылы 29 маусымда Павлодарда шартқа қол қойылды. 23 қазанда Омбыдан келген делегация Павлодарға барды."
    assert dates("kk", text, "2019-04-20") == ["1981-10-23"]


@pytest.mark.parametrize(("lang", "text"), OLD)
def test_days_just_before_publication_are_those_of_a_report(lang: str, text: str) -> None:
    assert dates(lang, text, "2019-10-30") == ["2019-10-23/2019-10-25"]


def test_old_years_on_both_sides_make_a_day_old() -> None:
    text = (
        "On June 29, 1981, the charter was signed in Valognes. A delegation from Valognes visited Wimborne "
        "on October 23. In 1983 a choir of Wimborne sang in Valognes."
    )
    assert dates("en", text, "2019-10-30") == ["1981-10-23"]


NOW = [
    ("The charter was signed on 29 June 1981. A delegation from Valognes will visit Wimborne on 23 October.", "2019-10-23"),
    ("The charter was signed on 29 June 1981. On 23 October a delegation from Valognes visited Wimborne for the 38th anniversary.", "2018-10-23"),
    ("A delegation from Valognes visited Wimborne on 23 October. The charter was signed on 5 May 1982.", "2018-10-23"),
    ("The twinning is of 1981. The charter was renewed on 5 May 2018. On 23 October a delegation from Valognes visited Wimborne.", "2018-10-23"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date"), NOW)
def test_what_is_told_of_these_years_is_not_old(text: str, date: str) -> None:
    assert dates("en", text, "2019-03-20") == [date]
