"""Days reckoned from the day just told."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.lexicons.lexicon import load
from pobratim.reading import read
from pobratim.reading.dates import find_dates
from pobratim.reading.dates.feasts import easter, feast
from pobratim.reading.dates.reference import shift_days
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


@pytest.mark.parametrize(
    ("lang", "published", "words", "days"),
    [
        ("en", "2024-05-23", "Tuesday last week. Friday next week.", ["2024-05-14", "2024-05-31"]),
        ("nl", "2024-05-23", "Vorige week zaterdag.", ["2024-05-18"]),
        ("de", "2024-05-23", "Am Dienstag der vergangenen Woche.", ["2024-05-14"]),
        ("ru", "2024-05-23", "Во вторник на прошлой неделе.", ["2024-05-14"]),
        ("fr", "2024-05-23", "Mardi de la semaine dernière.", ["2024-05-14"]),
        ("kk", "2024-05-23", "Өткен аптаның сейсенбі күні.", ["2024-05-14"]),
        ("en", "2024-05-23", "In 1990 it began. In May of that year they came.", ["1990", "1990-05"]),
        ("es", "2024-05-23", "En 2011 fue así. Aquel año vinieron.", ["2011", "2011"]),
        ("pl", "2024-05-23", "W 1997 roku przyjechali. Rok później wrócili.", ["1997", "1998"]),
    ],
)
def test_days_of_other_weeks_and_that_same_year(
    lang: str, published: str, words: str, days: list[str]
) -> None:
    text = cut(Document(source="story", text=words, lang=lang), load(lang))
    assert [d.edtf for d in find_dates(text, parse_or_none(published))] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "On 12 May 2023 Tartu and Salisbury met.\n\nThe mayors signed an action plan for 2024-2026 in Tartu.",
        ),
        (
            "ru",
            "12 мая 2023 года города встретились.\n\nМэры Семея и Ипра подписали протокол о сотрудничестве на 2024-2026 годы.",
        ),
        (
            "de",
            "Am 12. Mai 2023 trafen sich Jena und Porto.\n\nDie Bürgermeister unterzeichneten ein Abkommen für 2024-2026.",
        ),
    ],
)
def test_the_years_a_paper_is_for_are_not_when_it_was_signed(lang: str, text: str) -> None:
    events = read(Document(source="sample", text=text, lang=lang)).events
    signed = [event.date for event in events if event.type is EventType.AGREEMENT]
    assert signed
    assert "2024/2026" not in signed


@pytest.mark.parametrize(
    ("year", "day"),
    [(1954, "1954-04-18"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2025, "2025-04-20"), (2038, "2038-04-25")],
)  # fmt: skip
def test_easter_is_where_the_almanacs_have_it(year: int, day: str) -> None:
    assert easter(year).isoformat() == day
    assert feast("easter 39 42", year) == f"{shift_days(easter(year), 39)}/{shift_days(easter(year), 42)}"


def test_a_feast_the_calendar_has_not_is_none() -> None:
    assert feast("02-30", 2020) is None


def test_a_short_sentence_that_tells_the_days_of_a_stay_is_no_line_of_the_page() -> None:
    text = (
        "Делегация вернулась из Ямагаты\n\nМэр Улан-Удэ Александр Голков завершил поездку в Ямагату. Он пробыл "
        "там с 11 по 15 июня. Гости возложили венок на кладбище военнопленных."
    )
    read_events = read(Document(source="sample", text=text, lang="ru", published="2015-06-17")).events
    wreaths = [e.date for e in read_events if e.type is EventType.WREATH_LAYING]
    assert wreaths == ["2015-06-11/2015-06-15"]


def test_a_year_to_come_makes_no_older_layer_of_the_day_told() -> None:
    text = (
        "Partnerstadt zu Gast\n\nAm Sonnabend, dem 7. September 2019, unterzeichneten in Quedlinburg die "
        "Bürgermeister eine Urkunde. Die Gäste brachten einen Olivenbaum mit. Am Abend trat die Gruppe auf dem "
        "Marktplatz auf; die Tanzschule lud sie gleich für 2020 wieder ein."
    )
    gifts = [
        e.date
        for e in read(Document(source="sample", text=text, lang="de")).events
        if e.type is EventType.GIFT
    ]
    assert gifts == ["2019-09-07"]


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        (
            "nl",
            "Koorreis 2014: drie dagen in Tartu\n\nZaterdagmorgen heette burgemeester Jan Smit ons welkom in het "
            "raadhuis van Tartu. Volgend jaar komen zij naar ons.",
            {"2014", "2015"},
        ),
        (
            "en",
            "Tartu comes to Salisbury\n\n2016 Twinning Visit\n\nThe guests from Tartu arrived in Salisbury on Thursday 5th "
            "May. On Saturday the mayor opened a civic reception for the visitors.",
            {"2016-05-05", "2016-05-07"},
        ),
        (
            "en",
            "Forty years on\n\nForty years after the two towns were twinned, a party from Salisbury was in Tartu from "
            "Friday 17th to Sunday 19th July. That was signed in 1975.",
            {"2015-07-17/2015-07-19", "1975"},
        ),
        (
            "de",
            "30 Jahre: Jena und Porto unterschreiben noch einmal\n\nSeit 1988 sind Jena und Porto Partnerstädte. Am "
            "Freitag kamen die Gäste aus Porto in Jena an.",
            {"2018", "1988"},
        ),
        (
            "kk",
            "Семейде кездесу өтті\n\n12 қазанда Семей әкімі Ыпр қаласының делегациясын қабылдады. Мектептің негізі "
            "1901 жылы қаланған, биыл соған 110 жыл толып отыр. Музей 1915 жылы ашылған.",
            {"2011-10-12", "1915"},
        ),
    ],
)  # fmt: skip
def test_a_heading_or_a_jubilee_says_the_year_of_an_item(lang: str, text: str, dates: set[str]) -> None:
    events = read(Document(source="sample", text=text, lang=lang)).events
    assert {event.date for event in events if event.date} == dates


@pytest.mark.parametrize(
    "text",
    [
        "Do you know these children of 1962?\n\nThe pupils of Salisbury visited Tartu on a Friday in May.",
        "Remembering 2003\n\nOn 5 May 2016 a wreath was laid in Tartu. On 9 June guests from Salisbury arrived.",
        "A pact until 2012\n\nThe mayors of Tartu and Salisbury signed a pact on 5 May in Tartu.",
    ],
)
def test_a_heading_that_tells_of_another_time_says_no_year(text: str) -> None:
    events = read(Document(source="sample", text=text, lang="en")).events
    assert all(not (event.date or "").startswith(("1962", "2003", "2012")) for event in events)


def test_a_show_lasts_from_the_day_told_until_the_day_said_right_behind() -> None:
    text = (
        "A show for Tartu\n\nOn 12 May 2023 the mayor opened an exhibition of photographs from Tartu in Salisbury. "
        "It is to be seen until 30 June 2023."
    )
    events = read(Document(source="sample", text=text, lang="en")).events
    assert "2023-05-12/2023-06-30" in {event.date for event in events}
