"""The pages of ceremonies and of their single days."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from django.test import Client

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.observances import observances
from pobratim.calendars.taking_part import taking_part
from pobratim.web.wording.words import LANGUAGES, words_of

_REMARK = re.compile(r": | \(|\)")  # behind the site
GATE = "calendar/series/last-post/2025-09-26/"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", ["calendar/series/", "calendar/series/last-post/", GATE])
def test_a_page_is_there_in_every_language(client: Client, days: str, lang: str, shown: str) -> None:
    answer = client.get(f"/{lang}/{shown}")
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1


@pytest.mark.parametrize(
    ("lang", "number", "computed"),
    [
        ("en", "no. 33,732", "computed"),
        ("nl", "nr. 33.732", "berekend"),
        ("ru", "№ 33\xa0732", "вычислено"),
        ("kk", "№ 33\xa0732", "есептелген"),
    ],
)
def test_an_evening_has_its_number_and_says_that_it_is_computed(
    client: Client, days: str, lang: str, number: str, computed: str
) -> None:
    html = client.get(f"/{lang}/{GATE}").content.decode()
    assert number in html and computed in html
    assert "kw.be" in html, "and from which number of which source"


def test_what_happened_there_is_the_ceremony_and_not_the_wreath_elsewhere(client: Client, days: str) -> None:
    html = client.get(f"/en/{GATE}").content.decode()
    happened = html.split('id="happened"')[1].split("</section>")[0]
    assert happened.count('<article class="entry">') == 1
    assert "attended the Last Post" in happened
    assert (
        "A wreath was laid</mark>" not in happened and "minute of silence was observed</mark>" not in happened
    )
    assert "a source speaks of this very day" in html


def test_a_day_of_which_only_the_rule_speaks_says_so(client: Client, days: str) -> None:
    html = client.get("/en/calendar/series/last-post/2025-09-25/").content.decode()
    assert "none speaks of this very day" in html
    assert "The record has nothing of that day" in html


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("1942-11-11", "Brookwood Military Cemetery"),
        ("1920-01-01", "It had not yet begun"),
        ("1929-06-01", "sources differ"),
        ("2014-11-11", "at 11:00"),
        ("2015-07-09", "given by a source"),
    ],
)
def test_what_departs_from_the_rule_is_told(client: Client, days: str, day: str, says: str) -> None:
    assert says in client.get(f"/en/calendar/series/last-post/{day}/").content.decode()


@pytest.mark.parametrize("day", ["1928-11-20", "1929-06-01"])
def test_an_evening_nobody_can_tell_is_not_said_to_have_been_held(
    client: Client, days: str, day: str
) -> None:
    html = client.get(f"/en/calendar/series/last-post/{day}/").content.decode()
    verdict = html.split('class="verdict"')[1].split("</p>")[0]
    assert "It is not certain whether it was held" in verdict
    assert "●" not in verdict and "at 20:00" not in verdict
    assert "startDate" not in html, "nor told to machines as an event"


@pytest.mark.parametrize(
    "address",
    [
        "series/nothing/",
        "series/last-post/2025-02-30/",
        "series/nothing/2025-02-03/",
        "series/last-post/1700-01-01/",
    ],
)
def test_what_is_no_address_is_not_there(client: Client, days: str, address: str) -> None:
    assert client.get(f"/en/calendar/{address}").status_code == 404


def test_the_series_shows_starts_gaps_substitutes_and_round_numbers(client: Client, days: str) -> None:
    html = client.get("/en/calendar/series/last-post/").content.decode()
    for words in (
        "1 July 1928",
        "2 July 1928",
        "1 May 1929",
        "11 November 1929",
        "Brookwood",
        "no. 35,000",
        "every evening at 20:00",
        "The rule counts the same.",
    ):
        assert words in html, words
    assert re.search(r'href="/en/calendar/series/last-post/\d{4}-\d\d-\d\d/">20:00', html)


@pytest.mark.parametrize(
    ("lang", "series", "rule"),
    [
        ("en", "remembrance-sunday", "every year, the second Sunday of November, at 11:00"),
        ("fr", "remembrance-sunday", "chaque année, le deuxième dimanche de novembre, à 11:00"),
        ("ru", "remembrance-sunday", "каждый год, второе воскресенье ноября, в 11:00"),
        ("kk", "remembrance-sunday", "жыл сайын, қарашаның екінші жексенбісі, сағат 11:00"),
        ("ru", "hiroshima-peace", "каждый год 6 августа в 08:15"),
        ("kk", "hiroshima-peace", "жыл сайын, 6 тамыз, сағат 08:15"),
        ("nl", "last-post", "elke avond om 20:00"),
    ],
)
def test_a_rule_is_said_in_words(client: Client, days: str, lang: str, series: str, rule: str) -> None:
    assert rule in client.get(f"/{lang}/calendar/series/{series}/").content.decode()


def test_an_evening_takes_few_queries(
    client: Client, days: str, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(12) as taken:  # type: ignore[operator]
        client.get(f"/en/{GATE}")
    assert len(taken) >= 3, "the record was asked"


@pytest.mark.parametrize("lang", ["nl", "fr", "ru", "kk"])
def test_the_notes_of_the_ceremonies_are_told_in_the_readers_language(
    client: Client, db: None, lang: str
) -> None:
    noted: set[str] = set()
    for one in ceremonies().values():
        texts = [one.starts, one.changes, one.forms, one.gaps, *(g.begins + g.ends for g in one.gaps)]
        notes = {told.note for part in texts for told in part if told.note}
        page = unescape(client.get(f"/{lang}/calendar/series/{one.id}/").content.decode())
        assert not {note for note in notes if note in page}, one.id
        noted |= notes
    noted |= {text for one in observances().values() for text in (one.by, one.note)}
    noted |= {terms.source for terms in taking_part().values()}
    sources = [
        *(one.source for one in observances().values()),
        *(s for c in ceremonies().values() for s in c.sourced()),
    ]
    noted |= {
        part for text in sources for piece in text.split("; ") for part in (piece, *_REMARK.split(piece))
    }
    assert noted >= set(words_of("en").at("told").values()), "words for notes that are not there"


def test_machines_read_when_an_evening_begins_and_of_which_ceremony_it_is(client: Client, days: str) -> None:
    html = client.get(f"/kk/{GATE}").content.decode()
    told = json.loads(html.split('<script type="application/ld+json">')[1].split("</script>")[0])["@graph"]
    ceremony, evening = (next(n for n in told if n["@type"] == kind) for kind in ("EventSeries", "Event"))
    assert evening["startDate"] == "2025-09-26T20:00:00+02:00"
    assert evening["superEvent"] == {"@id": ceremony["@id"]}
    assert ceremony["@id"] == "http://localhost/kk/calendar/series/last-post/"
    assert ceremony["location"]["name"] == "Ипр"
    silent = client.get("/kk/calendar/series/last-post/1942-11-11/").content.decode()
    assert '"startDate"' not in silent
