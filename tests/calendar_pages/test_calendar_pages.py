"""Month, list, day, tonight, days of remembrance: the same record and the same calendar in five languages."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from dated_record import PAIR
from django.test import Client
from django.utils import timezone

from pobratim.calendars.observances import observances
from pobratim.web import clock
from pobratim.web.wording import acts
from pobratim.web.wording.cited import cited
from pobratim.web.wording.words import LANGUAGES, words_of

MONTH = "calendar/?month=2025-09"
PAGES = (
    MONTH,
    "calendar/list/?month=2025-09",
    "calendar/today/",
    "calendar/day/2025-09-26/",
    "calendar/tonight/",
    "calendar/observances/",
    f"calendar/?month=2026-08&partnership={PAIR}",
)


class Table(HTMLParser):
    """The cells of the table, each as its text, by the day they hold."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[tuple[dict[str, str | None], str]] = []
        self.rows = 0
        self._in: bool = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rows += tag == "tr"
        if tag == "td":
            self.cells.append((dict(attrs), ""))
            self._in = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self._in = False

    def handle_data(self, data: str) -> None:
        if self._in:
            attrs, text = self.cells[-1]
            self.cells[-1] = attrs, f"{text} {data}"


def month(client: Client, query: str, lang: str = "en") -> dict[int, str]:
    """The days of a month with what stands in their cells."""
    found = Table()
    found.feed(client.get(f"/{lang}/calendar/?{query}").content.decode().split("</table>")[0])
    cells = [" ".join(text.split()) for attrs, text in found.cells if attrs.get("class") != "outside"]
    return dict(enumerate(cells, 1))


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def vague(html: str) -> str:
    return (
        html.split("Some time in these days")[1].split("</section>")[0]
        if "Some time in these" in html
        else ""
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", PAGES)
def test_a_page_is_there_in_every_language(client: Client, days: str, lang: str, shown: str) -> None:
    answer = client.get(f"/{lang}/{shown}")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert html.count("<h1") == 1
    assert f'href="/{"kk" if lang == "en" else "en"}/{shown.split("?")[0]}' in html


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("shown", [PAGES[0], PAGES[1], PAGES[4]])
def test_no_latin_word_outside_names_and_quotations(client: Client, days: str, lang: str, shown: str) -> None:
    html = client.get(f"/{lang}/{shown}").content.decode()
    main = html.split('<main id="content"')[1].split("</main>")[0].split(">", 1)[1]
    main = re.sub(
        r"<(bdi|code|i)\b[^>]*>.*?</\1>|<(\w+)[^>]* lang=\"[^\"]*\"[^>]*>.*?</\2>", " ", main, flags=re.S
    )
    text = re.sub(r"<[^>]*>", " ", main)
    assert len(text) > 100
    text = re.sub(r"feed\.ics", " ", text)
    assert not re.findall(r"[A-Za-z]{2,}", text)


def test_the_month_has_each_thing_on_its_day_and_the_vague_on_none(client: Client, days: str) -> None:
    september = month(client, "month=2025-09")
    assert "Roman Vassilenko visits Ypres" in september[26]
    assert "International Day of Peace" in september[21]
    assert september[22] in ("22 September 2025 22", "22 September 2025 22 ")
    november = month(client, "month=2026-11")
    assert not any("Exhibition" in text for text in november.values()), "only the month is known"
    html = client.get("/en/calendar/?month=2026-11").content.decode()
    assert "Exhibition" in vague(html) and "November 2026" in vague(html)


def test_an_anniversary_stands_on_its_day_with_its_years(client: Client, days: str) -> None:
    august = month(client, "month=2026-08")
    assert "10 years: Unveiling" in august[29]
    assert "Performance" in august[29], "what is planned for the same day too"
    assert "9 years" not in month(client, "month=2025-08")[29], "nine years are no number to keep"


def test_a_year_alone_gives_no_anniversary_a_day(client: Client, days: str) -> None:
    for asked in ("month=2030-01", "month=2030-06", "month=2024-01"):
        html = client.get(f"/en/calendar/?{asked}").content.decode()
        assert "20 years: Gift" not in html and "50 years: Partnership" not in html


def test_a_month_is_a_table_whose_weeks_begin_as_the_language_says(client: Client, days: str) -> None:
    html = client.get(f"/fr/{MONTH}").content.decode()
    assert re.findall(r'<abbr title="(\w+)"', html) == [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ]
    found = Table()
    found.feed(html.split("</table>")[0])
    assert found.rows == 6 and len(found.cells) == 35
    assert html.count('<th scope="col">') == 7


def test_today_is_marked(client: Client, days: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2025, 9, 26, 12, tzinfo=UTC))
    html = client.get("/en/calendar/").content.decode()
    assert html.count('aria-current="date"') == 1
    marked = html.split('aria-current="date"')[1].split("</td>")[0]
    assert ">26<" in marked
    assert 'aria-current="date"' not in client.get("/en/calendar/?month=2025-10").content.decode()


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        (f"partnership={PAIR}", "Roman Vassilenko visits Ypres", "Rekindling of the Flame"),
        ("kind=observance", "International Day of Peace", "Roman Vassilenko visits"),
        ("kind=event", "Roman Vassilenko visits Ypres", "International Day of Peace"),
        ("kind=ceremony", "Last Post", "International Day of Peace"),
        ("theme=culture", "Roman Vassilenko visits Ypres", "International Day of Peace"),
        ("theme=sport", "September 2025", "Roman Vassilenko visits"),
        ("place=geonames-2795100", "Last Post", "Rekindling of the Flame"),
        ("place=geonames-1519422", "September 2025", "Wreath-laying"),
    ],
)
def test_filters_let_through_what_was_asked_for(
    client: Client, days: str, query: str, there: str, gone: str
) -> None:
    html = client.get(f"/en/{MONTH}&{query}").content.decode()
    main = text_of(html.split('<main id="content"')[1].split('class="filters"')[0])
    assert there in main and gone not in main


@pytest.mark.parametrize(
    "query",
    [
        "month=2025-13",
        "month=x",
        "month=0001-01",
        "place=nothing",
        "theme=nothing",
        "kind=nothing",
        "memorial=ffffffffffff",
    ],
)
def test_what_is_no_question_has_no_answer(client: Client, days: str, query: str) -> None:
    assert client.get(f"/en/calendar/?{query}").status_code == 404


def test_a_form_without_script_asks_for_a_year_and_a_month(client: Client, days: str) -> None:
    html = client.get("/en/calendar/?year=2025&month=9&place=&partnership=&theme=&kind=").content.decode()
    assert "Roman Vassilenko visits Ypres" in text_of(html)
    assert 'href="?month=2025-08"' in html and 'href="?month=2025-10"' in html


def test_a_day_has_the_ceremonies_of_every_day_too(client: Client, days: str) -> None:
    html = client.get("/en/calendar/day/2025-09-26/").content.decode()
    assert "no. 33,732" in html and 'href="/en/calendar/series/last-post/2025-09-26/"' in html
    assert "International Day for the Total Elimination of Nuclear Weapons" in html


@pytest.mark.parametrize(
    ("now", "lang", "says", "number"),
    [
        (datetime(2025, 9, 26, 14, 48, tzinfo=UTC), "en", "in 3 h 12 min", "no. 33,732"),
        (datetime(2025, 9, 26, 17, 30, tzinfo=UTC), "kk", "30 минуттан кейін", "№ 33\xa0732"),
        (datetime(2025, 9, 26, 18, 5, tzinfo=UTC), "ru", "сейчас", "№ 33\xa0732"),
        (datetime(2025, 9, 26, 19, 0, tzinfo=UTC), "nl", "over 23 u 0 min", "nr. 33.733"),
        (datetime(2026, 11, 11, 8, 0, tzinfo=UTC), "fr", "dans 2 h 0 min", "nº 34\u202f143"),
    ],
)
def test_tonight_counts_down_to_the_hour_of_the_town(
    client: Client,
    days: str,
    monkeypatch: pytest.MonkeyPatch,
    now: datetime,
    lang: str,
    says: str,
    number: str,
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: now)
    html = client.get(f"/{lang}/calendar/tonight/?place=geonames-2795100").content.decode()
    assert says in html and number in html


def test_the_other_town_sees_its_own_clock(
    client: Client, days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2025, 9, 26, 12, tzinfo=UTC))
    html = client.get(f"/en/calendar/tonight/?partnership={PAIR}").content.decode()
    assert re.search(r"Semey</bdi>: 23:00", html), "20:00 in Ypres in summer"


def test_a_day_of_remembrance_has_its_act_and_its_source(client: Client, days: str) -> None:
    html = client.get("/en/calendar/observances/?scope=UN").content.decode()
    line = html.split('id="un-holocaust"')[1].split("</li>")[0]
    assert "A/RES/60/7" in line and "UN list of international days" in line and "27 January" in line
    assert 'id="kz-constitution"' not in html
    assert 'id="kz-constitution"' in client.get("/en/calendar/observances/?scope=KZ").content.decode()
    assert client.get("/en/calendar/observances/?scope=XX").status_code == 404


def test_a_name_of_a_day_that_is_our_translation_says_so(client: Client, days: str) -> None:
    html = client.get("/kk/calendar/observances/?scope=UN").content.decode()
    ours, usual = (html.split(f'id="{key}"')[1].split("</li>")[0] for key in ("un-holocaust", "un-peace"))
    assert "Холокост құрбандарын еске алудың халықаралық күні" in ours and "атауын біз аудардық" in ours
    assert "Халықаралық бейбітшілік күні" in usual and "атауын біз аудардық" not in usual


@pytest.mark.parametrize("shown", PAGES)
def test_a_page_takes_few_queries(
    client: Client, days: str, shown: str, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(f"/en/{shown}")


def test_the_number_of_queries_does_not_grow_with_the_record(client: Client, days: str) -> None:
    from dated_record import dated_reading
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from pobratim.record import intake, review

    with CaptureQueriesContext(connection) as few:
        client.get(f"/en/{MONTH}")
    for n in range(3):
        made = dated_reading()
        made.text = f"{made.text}\nCopy {n}."
        review.accept(source=intake.propose(made.reading()).source, who="reviewer")
    with CaptureQueriesContext(connection) as more:
        client.get(f"/en/{MONTH}")
    assert len(more) == len(few)


@pytest.mark.parametrize("shown", [p for p in PAGES if "?" not in p])
def test_a_page_of_the_calendar_tells_machines_what_it_is(client: Client, days: str, shown: str) -> None:
    html = client.get(f"/fr/{shown}").content.decode()
    of_the_hour = 'content="noindex"' in html
    assert of_the_hour != ('"@context": "https://schema.org"' in html)
    assert of_the_hour != (f'rel="canonical" href="http://localhost/fr/{shown}"' in html)
    assert html.count('rel="alternate" hreflang=') == (0 if of_the_hour else 6)


def test_every_note_of_a_day_and_who_instituted_it_is_in_every_language() -> None:
    known = set(words_of("en").table["told"].values())
    said = [text for one in observances().values() for text in (one.by, one.note) if text]
    assert [text for text in said if text not in known and any(c.isalpha() for c in text)] == []


@pytest.mark.parametrize(
    ("lang", "act", "expected"),
    [
        ("en", "decree 1310 of 26 November 1998", "decree 1310 of 26 November 1998"),
        ("fr", "decree 1310 of 26 November 1998", "décret 1310, 26 novembre 1998"),
        ("kk", "law 32-FZ of 13 March 1995", "заң 32-ФЗ, 1995 жылғы 13 наурыз"),
        ("ru", "resolution of 12 April 1951; law of 1959", "резолюция, 12 апреля 1951 года; закон, 1959 год"),
        ("nl", "decision of its council, November 1949", "besluit van zijn raad, november 1949"),
        ("nl", "law 245/2000", "wet 245/2000"),
        ("kk", "Public Law 107-89", "заң 107-89"),
        ("ru", "law 98-FZ of 21 July 2005", "закон 98-ФЗ, 21 июля 2005 года"),
        ("fr", "Unification Treaty", "traité d’unification"),
        ("ru", "28 C/Resolution 5.61; A/RES/51/95", "резолюция 28 C/5.61; A/RES/51/95"),
        (
            "nl",
            "resolution of 8 June 2006, renamed 12 June 2015",
            "resolutie, 8 juni 2006, hernoemd op 12 juni 2015",
        ),
        (
            "fr",
            "resolution of 2 April 2009 on European conscience and totalitarianism",
            "résolution, 2 avril 2009, sur la conscience européenne et le totalitarisme",
        ),
        ("kk", "Great Charter", None),
        ("kk", "law 7 of 3 May 1791 on something else", None),
    ],
)
def test_an_act_is_said_in_the_readers_language_or_not_at_all(
    lang: str, act: str, expected: str | None
) -> None:
    assert acts.said(words_of(lang), act) == expected


@pytest.mark.parametrize(
    ("lang", "source", "expected"),
    [
        ("en", "bazanpa.ru, text of the act", "bazanpa.ru, text of the act"),
        (
            "kk",
            "UN list of international days and weeks; a.kz",
            "БҰҰ-ның халықаралық күндері мен апталарының тізімі; a.kz",
        ),
        ("ru", "cis-legislation.com (law 32-FZ)", "cis-legislation.com (закон 32-ФЗ)"),
        (
            "nl",
            "vrt.be, 2 April 2022: a public holiday until 1974",
            "vrt.be, 2 april 2022: een feestdag tot 1974",
        ),
        ("fr", "text of the law at tulaamir.co.il", "texte de l’acte sur tulaamir.co.il"),
        ("fr", "City of Ypres", "City of Ypres"),
    ],
)
def test_where_a_day_is_taken_from_is_said_in_the_readers_language(
    lang: str, source: str, expected: str
) -> None:
    assert "".join(piece.text for piece in cited(words_of(lang), source)) == expected


def test_no_source_of_our_days_is_left_in_english_but_titles() -> None:
    said = {piece for one in observances().values() for piece in cited(words_of("kk"), one.source)}
    left = [piece.text for piece in said if piece.name and " " in piece.text and ", " not in piece.text]
    titles = (
        "International Day of the liberation",
        "Memorial Ceremony",
        "Statutes at Large",
        "M.P.",
        "Gedenken",
    )
    assert [text for text in left if not text.startswith(titles)] == []


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_every_act_of_our_days_is_said_in_every_language(lang: str) -> None:
    said = {one.act for one in observances().values() if one.act}
    assert [act for act in said if acts.said(words_of(lang), act) is None] == []


def test_a_ceremony_says_its_rule_in_words_alone(client: Client, days: str) -> None:
    for lang in LANGUAGES:
        assert "FREQ" not in client.get(f"/{lang}/calendar/series/last-post/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Monday 1 September 2025 – Sunday 30 November 2025"),
        ("fr", "Lundi 1er septembre 2025 – dimanche 30 novembre 2025"),
        ("ru", "Понедельник, 1 сентября 2025 года – воскресенье, 30 ноября 2025 года"),
    ],
)
def test_a_day_within_a_line_begins_small_where_the_language_does(
    client: Client, lang: str, said: str
) -> None:
    html = client.get(f"/{lang}/calendar/list/?month=2025-09").content.decode()
    assert said in re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("day", "rel", "indexed"),
    [
        ("2025-09-26", {"prev", "next"}, True),
        ("2025-09-03", {"prev", "next"}, False),
        ("1800-01-01", {"next"}, False),
        ("2046-12-31", {"prev"}, False),
    ],
)
@pytest.mark.usefixtures("days")
def test_days_lead_no_machine_on_without_end(
    client: Client, monkeypatch: pytest.MonkeyPatch, day: str, rel: set[str], indexed: bool
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 12, 1))
    html = client.get(f"/en/calendar/day/{day}/").content.decode()
    steps = re.findall(r'<a rel="(prev|next)( nofollow)?" href="([^"]+)"', html)
    assert {name for name, *_ in steps} == rel and all(nofollow for _, nofollow, _ in steps)
    assert all(client.get(address).status_code == 200 for *_, address in steps), "none leads nowhere"
    assert ('content="noindex"' not in html) is indexed, "a day on which nothing was is in no search engine"


def test_months_lead_people_on_and_no_machine(client: Client, days: str) -> None:
    html = client.get("/en/calendar/?month=2025-09").content.decode()
    assert 'rel="prev nofollow" href="?month=2025-08"' in html
    assert '<a class="day-of" rel="nofollow" href="/en/calendar/day/2025-09-03/">' in html
    assert '<a class="day-of" href="/en/calendar/day/2025-09-26/">' in html
