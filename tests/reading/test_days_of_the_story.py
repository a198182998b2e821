"""Which week, month or year a day without them is of, where the sentences before told another date."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.nouns import Event
from pobratim.facts.when import When
from pobratim.lexicons import load
from pobratim.reading import read
from pobratim.reading.dates import find_dates
from pobratim.reading.text import cut


def told(lang: str, published: str, text: str) -> list[str | None]:
    """Every date of a text."""
    document = Document(source="made up", text=text, lang=lang)
    return [d.edtf for d in find_dates(cut(document, load(lang)), When.parse(published))]


def event(lang: str, published: str, text: str) -> Event:
    """The last event of a text."""
    document = Document(source="made up", text=text, lang=lang, published=published)
    return read(document).events[-1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Nach dem Unwetter vom 18. Juli hat der Rat am Montag Hilfe bewilligt."),
        ("de", "Seit dem 18. Juli sammeln sie. Am Montag fuhr der Lastwagen los."),
        ("fr", "Depuis le 18 juillet, les bénévoles trient : un camion est parti lundi."),
        ("nl", "Na de storm van 18 juli gaf de raad maandag hulp."),
        ("en", "They have been collecting since 18 July. On Monday a lorry left."),
    ],
)
def test_a_day_of_a_storm_is_no_day_of_the_story(lang: str, text: str) -> None:
    assert told(lang, "2021-08-13", text)[-1] == "2021-08-09"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Am 24. Juli kamen sie an. Am Montag besuchten sie die Schule."),
        ("en", "They came on the weekend of 24 and 25 July. On Monday they saw the school."),
        ("en", "They left in the small hours of Friday, 23 July. On Monday they saw the school."),
    ],
)
def test_a_day_on_which_something_was_done_is_one(lang: str, text: str) -> None:
    assert told(lang, "2021-08-13", text)[-1] == "2021-07-26"


def test_what_was_opened_on_monday_was_so_before_it_was_told() -> None:
    text = (
        "The festival in Kiel begins on 20 September.\n"
        "An exhibition of paintings from Brest opened in Kiel on Monday."
    )
    assert event("en", "2025-08-07", text).date == "2025-08-04"


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("de", "Im Mai 2010 fuhren sie hin und gestalteten am 8. Mai die Feier.", "2010-05-08"),
        ("nl", "In mei vorig jaar reisden zij erheen en legden op 8 mei een krans.", "2020-05-08"),
        ("fr", "En mai 2010, ils y sont allés et le 8 mai ils ont déposé une gerbe.", "2010-05-08"),
        ("de", "Der Vertrag vom Mai 2010 wurde am 8. Juni erneuert.", "2021-06-08"),
        ("de", "Im Mai 2010 fuhren sie hin. Am 8. Mai kamen die Franzosen.", "2021-05-08"),
    ],
)
def test_a_day_of_the_month_just_told_is_of_its_year(lang: str, text: str, day: str) -> None:
    assert told(lang, "2021-08-13", text)[-1] == day


def test_weeks_later_is_no_day() -> None:
    assert told("en", "2021-12-01", "They came on 3 March 2021. Two weeks later they wrote.")[-1] == "2021-03"
    assert (
        told("en", "2021-12-01", "They came on 3 March 2021. Four weeks later they wrote.")[-1]
        == "2021-03-31~"
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Krug steht noch heute im Museum."),
        ("fr", "La cloche sonne encore aujourd'hui."),
        ("nl", "De klok luidt vandaag de dag nog."),
        ("ru", "На сегодняшний день у города пять побратимов."),
        ("ru", "20 мая 2021 года они приехали. Накануне Дня города открыли сквер."),
        ("kk", "Бүгінгі таңда қаланың бес бауырласы бар."),
    ],
)
def test_nowadays_is_no_day(lang: str, text: str) -> None:
    assert told(lang, "2021-08-13", text)[1:] == []
    assert "2021-08-13" not in told(lang, "2021-08-13", text)


def test_what_was_called_off_had_been_planned_for_the_day_just_gone() -> None:
    text = "The visit of a delegation from Brest to Kiel, planned for October, was cancelled."
    assert event("en", "2022-12-08", text).date == "2022-10"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A delegation from Brest has visited Kiel, Mayor Anna Weber said on Friday."),
        ("en", "Mayor Anna Weber told the council on Friday that a delegation from Brest had visited Kiel."),
        ("de", "Eine Delegation aus Brest hat Kiel besucht, sagte Bürgermeisterin Anna Weber am Freitag."),
        ("fr", "Une délégation de Brême a visité Dijon, a indiqué la maire Anna Weber vendredi."),
        ("nl", "Een delegatie uit Wiesbaden heeft Gent bezocht, zei burgemeester Anna Visser vrijdag."),
        ("ru", "Делегация из Бреста побывала в Калуге, сообщила в пятницу мэр Анна Петрова."),
    ],
)
def test_the_day_it_was_said_on_is_not_the_day_it_was_done_on(lang: str, text: str) -> None:
    assert event(lang, "2021-08-11", text).date in (None, "2021-08")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "Mayor Anna Weber said that a delegation from Brest had visited Kiel on Friday.",
            "2021-08-06",
        ),
        (
            "de",
            "Am Freitag besuchte eine Delegation aus Brest die Stadt Kiel, sagte die Stadt.",
            "2021-08-06",
        ),
        (
            "fr",
            "Vendredi, une délégation de Brême a visité Dijon, a indiqué la maire Anna Weber.",
            "2021-08-06",
        ),
        ("ru", "В пятницу делегация из Бреста побывала в Калуге, сообщила мэр Анна Петрова.", "2021-08-06"),
    ],
)
def test_the_day_beside_what_was_done_is_its_day(lang: str, text: str, day: str) -> None:
    assert event(lang, "2021-08-11", text).date == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "de",
            "Am Montag legt eine Delegation aus Brest am Ehrenmal in Kiel einen Kranz nieder.",
            "2021-08-16",
        ),
        ("nl", "Maandag legt een delegatie uit Wiesbaden in Gent een krans bij het monument.", "2021-08-16"),
        (
            "de",
            "Am Montag legte eine Delegation aus Brest am Ehrenmal in Kiel einen Kranz nieder.",
            "2021-08-09",
        ),
        ("nl", "Maandag heeft een delegatie uit Wiesbaden in Gent een krans gelegd.", "2021-08-09"),
        ("de", "Im März ist in Kiel ein Gedenkstein enthüllt worden.", "2021-03"),
        ("de", "In zwei Monaten wird in Kiel ein Gedenkstein enthüllt.", "2021-10"),
        (
            "en",
            "A delegation from Brest will lay a wreath at the war memorial of Kiel in two months.",
            "2021-10",
        ),
    ],
)
def test_a_verb_in_the_present_looks_ahead(lang: str, text: str, day: str) -> None:
    assert event(lang, "2021-08-11", text).date == day


def test_the_weekday_says_the_year() -> None:
    assert told("de", "2020-10-14", "Am Sonntag, 13. Juni, singt der Chor.")[-1] == "2021-06-13"
    assert told("de", "2020-10-14", "Am Samstag, 13. Juni, sang der Chor.")[-1] == "2020-06-13"
    assert told("de", "2020-10-14", "Am 13. Juni singt der Chor.")[-1] == "2020-06-13"


@pytest.mark.parametrize(
    ("lang", "text", "dates"),
    [
        ("ru", "Петрова, которая была там в 1998 году, 19 октября вернулась.", ["1998", "2020-10-19"]),
        ("ru", "В 1998 году, 19 октября, она вернулась.", ["1998-10-19"]),
        ("kk", "Делегация 9 наурызда 1995 жылы ашылған ескерткішке келді.", ["2021-03-09", "1995"]),
        ("kk", "Делегация 1995 жылы 9 наурызда келді.", ["1995-03-09"]),
    ],
)
def test_a_year_beside_a_day_may_be_anothers(lang: str, text: str, dates: list[str]) -> None:
    assert told(lang, "2021-02-12", text) == dates


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Guests from Brest in Kiel\n\nPublished 15 November 2018 A delegation from Brest came to Kiel.",
        ),
        ("de", "Gäste aus Brest in Kiel\n\nDatum: 15.11.2018 Eine Delegation aus Brest besuchte Kiel."),
        ("ru", "Гости из Бреста\n\nОпубликовано 15.11.2018 Делегация из Бреста побывала в Калуге."),
    ],
)
def test_the_day_a_page_was_made_on_is_no_day_of_its_story(lang: str, text: str) -> None:
    assert event(lang, "2018-11-15", text).date is None


def test_a_dateline_is_the_day_of_its_story() -> None:
    text = "Guests from Brest\n\nKIEL, 14 November – A delegation from Brest came to Kiel."
    assert event("en", "2018-11-15", text).date == "2018-11-14"


def test_a_day_behind_a_semicolon_is_anothers() -> None:
    text = "A delegation from Brest laid a wreath in Kiel; the school opens again on 20 September."
    assert event("en", "2021-08-11", text).date != "2021-09-20"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Kiel, 29. August 2016 – Am Denkmal in Kiel legten Gäste Kränze nieder. Das Denkmal ist ein Geschenk der Stadt Brest."),
        ("en", "Kiel, 29 August 2016 – Guests laid wreaths at the monument in Kiel. The monument is a gift of the city of Brest."),
    ],
)  # fmt: skip
def test_what_is_a_gift_was_given_on_no_day_that_the_story_tells(lang: str, text: str) -> None:
    events = read(Document("test", text, lang=lang, published="2016-08-30")).events
    assert {e.type.value: e.date for e in events} == {"wreath-laying": "2016-08-29", "gift": None}
