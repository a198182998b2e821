"""The radar: a list, days for two occasions, and the same as a ribbon."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from dated_record import PAIR
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pobratim.record.models import Card
from pobratim.web.pages.calendar.ribbon import MARGIN, MIDDLE, WIDTH, Point, ribbon
from pobratim.web.wording.words import LANGUAGES

AHEAD = f"calendar/radar/{PAIR}/"


@pytest.fixture
def summer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day of 2025 from which the record's anniversaries lie ahead."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(2025, 10, 1, 9, tzinfo=UTC))


def part(html: str, id_: str) -> str:
    text = html.split(f'id="{id_}"')[1].split("</section>")[0]
    return " ".join(re.sub(r"<[^>]*>", " ", text).split())


@pytest.mark.usefixtures("summer", "days")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "shown", [AHEAD, "calendar/radar/", f"{AHEAD}?months=6&theme=culture", "calendar/radar/geonames-2795100/"]
)
def test_a_page_is_there_in_every_language(client: Client, lang: str, shown: str) -> None:
    answer = client.get(f"/{lang}/{shown}")
    assert answer.status_code == 200 and answer.content.decode().count("<h1") == 1


@pytest.mark.usefixtures("summer", "days")
def test_the_list_has_round_years_with_their_points_and_leaves_others_out(client: Client) -> None:
    said = part(client.get(f"/en/{AHEAD}").content.decode(), "ahead")
    assert "10 years: Unveiling" in said and "round years 6" in said
    assert "9 years: Unveiling" not in said, "nine years of a memorial come this month a year before"
    assert "International Day against Nuclear Tests" in said and "shared theme 3" in said


@pytest.mark.usefixtures("summer", "days")
def test_a_vague_date_has_a_span_and_no_day(client: Client) -> None:
    html = client.get("/en/calendar/radar/geonames-2795100/").content.decode()
    vague = [li for li in html.split("<li ") if "15 years: Gift" in re.sub(r"<[^>]*>", "", li)]
    assert vague and "the day is not known" in vague[0]
    assert '<rect x="' in html, "on the ribbon it is a span"


@pytest.mark.usefixtures("summer", "days")
def test_a_day_that_serves_two_occasions_is_suggested(client: Client) -> None:
    said = part(client.get(f"/en/{AHEAD}").content.decode(), "pairs")
    assert "10 years: Unveiling" in said and "29 August 2026" in said
    assert "International Day against Nuclear Tests" in said


@pytest.mark.usefixtures("summer", "days")
def test_the_ribbon_says_nothing_that_the_list_does_not(client: Client) -> None:
    html = client.get(f"/en/{AHEAD}").content.decode()
    listed = part(html, "ahead")
    svg = html.split("<svg viewBox")[1].split("</svg>")[0]
    marks = svg.count("<circle") + svg.count("<rect")
    assert marks == html.split('id="ahead"')[1].split("</section>")[0].count('<li class="line"')
    labels = re.findall(r'text-anchor="\w+">([^<]+)</text>', svg)
    assert len(labels) > 3
    for label in labels:
        assert label.replace("&quot;", '"').rstrip("…").rstrip(" “") in listed


@pytest.mark.usefixtures("summer", "days")
@pytest.mark.parametrize("asked", ["nothing/", f"{PAIR}/?months=7", f"{PAIR}/?theme=x"])
def test_what_is_not_there_is_not_found(client: Client, asked: str) -> None:
    assert client.get(f"/en/calendar/radar/{asked}").status_code == 404


@pytest.mark.usefixtures("summer", "days")
def test_a_radar_takes_few_queries(client: Client, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(f"/en/{AHEAD}")


def test_nobody_is_180_years_old_who_took_part_last_year(client: Client, db: None, summer: None) -> None:
    """A reader may take the jubilee of a poet for that of the ambassador who speaks of it."""
    from made_readings import SEMEY, YPRES, Maker

    from pobratim.facts.kinds import EventType
    from pobratim.facts.nouns import Anniversary
    from pobratim.record import intake, review

    made = Maker(
        "Roman Vassilenko visited Ypres, twin of Semey, for 175 years of Abai.", published="2025-09-27"
    )
    made.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey")
    made.person("p1", "Roman Vassilenko").person("p2", "Abai")
    made.event("e1", EventType.VISIT, "visited Ypres", date="2025-09-26", place=YPRES, who=("p1",))
    for who in ("p1", "p2"):
        made._keep("anniversaries", Anniversary(who, 175, (made.span("175 years"),)))
    review.accept(source=intake.propose(made.reading()).source, who="reviewer")
    said = part(client.get(f"/en/calendar/radar/{PAIR}/").content.decode(), "ahead")
    assert "Abai" not in said, "176 and 177 years are no round ones"
    from pobratim.record.publishing import days
    from pobratim.record.publishing.remembered import jubilees

    found = jubilees(days.wanted(partnership=PAIR))
    assert [(j.label.names.get("en"), j.year) for j in found] == [("Abai", 1850)]


NUMBERS = st.integers(0, 729)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            NUMBERS, st.integers(0, 60), st.sampled_from([-1, 0, 1]), st.integers(1, 25), st.booleans()
        ),
        max_size=25,
    )
)
def test_no_two_labels_meet_and_none_leaves_the_picture(rows: list[tuple[int, int, int, int, bool]]) -> None:
    first = date(2026, 1, 1)
    points = [
        Point(
            f"o{n}",
            f"{n} " + "x" * (score + 8),
            first + timedelta(days=day),
            first + timedelta(days=day + long + 1),
            lane,
            score,
            vague,
        )
        for n, (day, long, lane, score, vague) in enumerate(rows)
    ]
    found = ribbon(first, first + timedelta(days=731), points)
    assert {p.point.key for p in found.placed} == {p.key for p in points}
    boxes = []
    for one in found.placed:
        assert MARGIN <= one.x <= WIDTH - MARGIN
        if one.level:
            assert 10 < one.text_y < 2 * MIDDLE - 5
            long = len(one.point.label) * 7.1
            left = one.text_x - long if one.anchor == "end" else one.text_x
            assert left > -MARGIN and left + long < WIDTH + MARGIN
            boxes.append((one.text_y, left, left + long))
    for n, (y, left, right) in enumerate(boxes):
        for other, begin, end in boxes[n + 1 :]:
            assert y != other or right < begin or left > end


@pytest.mark.usefixtures("summer", "days")
def test_a_person_alone_has_a_radar_and_a_feed(client: Client, django_assert_max_num_queries: object) -> None:
    who = Card.objects.get(kind="person", sheet__names__en="Roman Vassilenko").public
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        html = client.get(f"/en/calendar/radar/{who}/?months=24").content.decode()
    assert "Roman Vassilenko" in html.split("<h1")[1].split("</h1>")[0]
    said = part(html, "ahead")
    assert "1 year: Roman Vassilenko visits Ypres" not in said, "one year of a visit is no round one"
    assert "Unveiling" not in said and "Nuclear Tests" not in said, "others are not this person's"
    feed = client.get(f"/en/calendar/radar/{who}.ics?months=24").content.decode()
    assert "1 year: Roman Vassilenko visits Ypres" in feed.replace("\r\n ", "") and "Unveiling" not in feed
    own = client.get(f"/en/calendar/feed.ics?person={who}").content.decode()
    assert "SUMMARY;LANGUAGE=en:Roman Vassilenko visits Ypres" in own.replace("\r\n ", "")
    assert "last-post" not in own
    assert f"/en/calendar/radar/{who}/" in client.get(f"/en/person/{who}/").content.decode()


@pytest.mark.usefixtures("summer", "days")
def test_a_theme_alone_has_a_radar_and_a_feed(client: Client, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        html = client.get("/en/calendar/radar/nuclear-disarmament/").content.decode()
    said = part(html, "ahead")
    assert "International Day against Nuclear Tests" in said and "10 years: Unveiling" in said
    assert 'name="theme"' not in html, "the theme is what it is of"
    assert "Last Post" not in said
    feed = client.get("/en/calendar/radar/nuclear-disarmament.ics").content.decode()
    assert "International Day against Nuclear Tests" in feed.replace("\r\n ", "")
    assert client.get("/en/calendar/radar/nuclear-picnics/").status_code == 404


@pytest.mark.usefixtures("db")
def test_the_first_evening_as_series_and_as_event_is_one_occasion(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A radar once had 2 July 2028 twice: as 100 years of the Last Post, and of a performance in Ypres."""
    from made_readings import YPRES, Maker

    from pobratim.facts.kinds import EventType
    from pobratim.record import intake, review

    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 26, tzinfo=UTC))
    made = Maker(
        "The Last Post was sounded in Ypres on 2 July 1928 for the first time.", published="1928-07-03"
    )
    made.place(YPRES, "Ypres")
    made.event("e1", EventType.CEREMONY, "was sounded", date="1928-07-02", place=YPRES, who=(YPRES,))
    review.accept(source=intake.propose(made.reading()).source, who="reviewer")
    said = part(client.get("/en/calendar/radar/geonames-2795100/").content.decode(), "ahead")
    assert said.count("2 July 2028") == 1
    assert "100 years: Last Post" in said and "Ceremony in Ypres" in said, "with both that tell of it"
