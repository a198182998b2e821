"""Two cities face to face: clocks, names, who says what; and what is ahead of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import twin_sheets
from twin_sheets import CLOSED, PAIR, PLAN, SEMEY, YPRES

from pobratim.facts.kinds import Stand
from pobratim.record.sheets import PartnershipSheet
from pobratim.web.ahead import Ahead, ceremonies_today, days_ahead, due, kept_today, next_dates
from pobratim.web.pages.beside import columns
from pobratim.web.pages.event import facts
from pobratim.web.pages.facing import distance, face, local, sayings
from pobratim.web.wording.names import plain
from pobratim.web.wording.words import LANGUAGES, Words, words_of

NOW = datetime(2026, 9, 26, 17, 30, tzinfo=UTC)
EN, KK = words_of("en"), words_of("kk")


def sheet() -> PartnershipSheet:
    found = twin_sheets.partnership(PAIR.id)
    assert found
    return found


def coming(w: Words, today: date) -> list[Ahead]:
    found = sheet()
    cards = {card.id: card for card in (*found.timeline, *found.undated)}
    return next_dates(w, due(found.outline, today), cards, today)


def test_the_clock_of_each_city_is_its_own() -> None:
    assert f"{local('Europe/Brussels', NOW):%H:%M}" == "19:30"
    assert f"{local('Asia/Almaty', NOW):%H:%M}" == "22:30"
    assert local(None, NOW) is None and local("Nowhere/At-All", NOW) is None


def test_names_in_every_script_each_once() -> None:
    ypres = face(EN, sheet().sides[0], NOW)
    assert ("Ieper", ("nl",)) in ypres.names and ("Ипр", ("ru", "kk")) in ypres.names
    assert "Ypres" not in [name for name, _ in ypres.names]
    assert [name for name, _ in ypres.also] == ["איפר", "イーペル"]
    assert all(tongue for _, tongue in ypres.also), (
        "their script is told even where the language is not known"
    )
    assert distance(EN, 5000.4) == "5,000 km apart" and distance(EN, None) is None


def test_each_side_speaks_for_itself_and_the_others_apart() -> None:
    one, other, rest = sayings(sheet())
    assert one.side == YPRES and [word.stand for word in one.own] == [Stand.NOT_OURS]
    assert other.side == SEMEY and other.own == () and len(other.said) == 1
    assert rest.side is None and [s.words.publisher for s in rest.said] == ["Journal, Belgique"]


def test_what_is_ahead_is_in_order_and_each_thing_once() -> None:
    for lang in LANGUAGES:
        ahead = coming(words_of(lang), date(2025, 11, 1))
        assert PLAN.id in [one.event for one in ahead], "what is announced"
        gifts = [one for one in ahead if one.event == CLOSED.id]
        assert len(gifts) <= 1
    named = [plain(one.what) for one in coming(EN, date(2026, 9, 1))]
    assert "International Day for the Total Elimination of Nuclear Weapons" not in named, (
        "nothing shared of it"
    )


def test_a_vague_date_is_remembered_only_in_round_years() -> None:
    plain_years = [a for a in coming(EN, date(2025, 2, 1)) if a.event == CLOSED.id]
    round_years = [a for a in coming(EN, date(2029, 2, 1)) if a.event == CLOSED.id]
    assert [a.edtf for a in round_years] == ["2030"] and "20 years" in plain(round_years[0].what)
    assert [a.edtf for a in plain_years] == ["2025"]


def test_today_is_told_with_the_hour_there_and_the_number() -> None:
    tonight = {one.id: one for one in ceremonies_today(NOW.date(), EN)}
    post = tonight["last-post"]
    assert post.hour == "20:00" and post.starts.utcoffset()
    assert post.number and post.number.number == 34_097 and post.number.computed
    assert post.name.lang is None
    kazakh = {one.id: one for one in ceremonies_today(NOW.date(), KK)}["last-post"]
    assert kazakh.name.lang in (None, "ru", "en"), "a name that is missing says its language"
    assert [p.text for p in kept_today(date(2026, 9, 21), EN)] == ["International Day of Peace"]
    assert kept_today(date(2026, 11, 26), EN) == []
    dates = [one.edtf for one in days_ahead(date(2026, 9, 1), EN)]
    assert dates == sorted(dates) and len(dates) == 4


def test_sources_side_by_side_only_where_there_are_several() -> None:
    found = twin_sheets.event(CLOSED.id)
    assert found
    told = [(f.key, f.answers, f.differs) for f in facts(EN, found)]
    french, russian = columns(found, told)
    assert french.line.lang == "fr" and russian.line.lang == "ru"
    assert {g.key for g in french.given if g.differs} == {"date", "giver"}
    assert [a.edtf for g in russian.given if g.key == "date" for a in g.answers] == ["2009-10"]
    single = twin_sheets.event(twin_sheets.VISIT.id)
    assert single and columns(single, told) == []
