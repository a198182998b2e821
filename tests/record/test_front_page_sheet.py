"""What the front page and the neighbours of an event are made of, from accepted claims alone."""

from __future__ import annotations

from datetime import date

import pytest
from made_readings import SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType
from pobratim.record import published, review
from pobratim.record.intake import propose

pytestmark = pytest.mark.usefixtures("record")


def visit(when: str, name: str) -> Maker:
    """A release of one visit between the two cities."""
    text = f"{name}. Ypres, twin of Semey, saw guests come."
    maker = Maker(text, source=f"{name}.txt").place(YPRES, "Ypres").place(SEMEY, "Semey")
    maker.tie("twin of Semey")
    return maker.event("e", EventType.VISIT, "come", date=when, place=YPRES)


def take(*makers: Maker) -> list[str]:
    """Proposed and accepted, one after the other."""
    sources = []
    for maker in makers:
        sources.append(propose(maker.reading()).source)
        review.accept(source=sources[-1], who="reviewer")
    return sources


def test_this_day_is_of_other_years_and_only_where_the_day_is_known() -> None:
    take(visit("2011-09-26", "a"), visit("2010-09", "b"), visit("2010", "c"), visit("2009-09-25", "d"))
    take(visit("2026-09-26", "e"))
    found = published.home(date(2026, 9, 26)).this_day
    assert [card.date for card in found] == ["2011-09-26"]
    assert published.home(date(2024, 1, 1)).this_day == (), "a year alone is no first of January"
    assert published.home(date(2028, 2, 29)).this_day == ()


def test_the_newest_are_those_accepted_last_whenever_they_happened() -> None:
    take(visit("2020-01-01", "late"), visit("1990-01-01", "early"))
    waiting = propose(visit("2022-01-01", "proposed").reading()).source
    newest = published.home(date(2026, 9, 26)).newest
    assert [card.date for card in newest] == ["1990-01-01", "2020-01-01"]
    assert all(card.words for card in newest)
    review.accept(source=waiting, who="reviewer")
    assert published.home(date(2026, 9, 26)).newest[0].date == "2022-01-01"
    review.withdraw(source=waiting, who="reviewer")
    assert [card.date for card in published.home(date(2026, 9, 26)).newest] == ["1990-01-01", "2020-01-01"]


def test_an_event_has_the_one_before_and_the_one_after_it() -> None:
    take(visit("2001", "a"), visit("2010-05-01", "b"), visit("2020-03", "c"))
    sheet = published.partnership(f"{SEMEY}+{YPRES}".replace(":", "-"))
    assert sheet
    line = [card.id for card in sheet.timeline]
    assert len(line) == 3
    for n, id_ in enumerate(line):
        event = published.event(id_)
        assert event
        assert (event.before.id if event.before else None) == (line[n - 1] if n else None)
        assert (event.after.id if event.after else None) == (line[n + 1] if n < 2 else None)


def test_two_sources_that_differ_stand_side_by_side_in_the_partnership() -> None:
    one, other = visit("2010-05-01", "a"), visit("2010-05-02", "b")
    take(one, other)
    sheet = published.partnership(f"{SEMEY}+{YPRES}".replace(":", "-"))
    assert sheet
    cards = [*sheet.timeline]
    from pobratim.record.models import Entity

    events = list(
        Entity.objects.filter(kind="event", canonical=None).order_by("id").values_list("id", flat=True)
    )
    review.merge(entities=events, who="reviewer")
    merged = published.partnership(sheet.card.id)
    assert merged and len(cards) == 2 and len(merged.timeline) == 1
    (difference,) = merged.differences
    assert difference.property == "date" and difference.event.id == merged.timeline[0].id
    assert {answer.edtf for answer in difference.answers} == {"2010-05-01", "2010-05-02"}
    assert len({words.source for answer in difference.answers for words in answer.said}) == 2
