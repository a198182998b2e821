"""The promise ledger: what became of a promise follows from accepted claims and the day alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from made_readings import SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType, Modality
from pobratim.likeness import Facts, Likeness
from pobratim.record import check, keeping, published, review
from pobratim.record.intake import propose
from pobratim.record.models import Card, CardLink
from pobratim.record.passport_sheets import Promise, Promised

pytestmark = pytest.mark.usefixtures("record")
WHO = "reviewer"
TODAY = date(2026, 6, 1)
PAIR = "geonames-1519422+geonames-2795100"


def never(one: Facts, other: Facts) -> Likeness:
    """Each event stands by itself until a test joins it to another."""
    return Likeness(0.0, ())


TEXT = "Twins\nYpres, twin of Semey, {words}. So it was said."


def told(
    words: str,
    modality: Modality,
    *,
    type_: EventType = EventType.EXCHANGE,
    date_: str | None = None,
    published_: str = "2025-01-10",
) -> str:
    """An accepted source that tells of one event between the two cities."""
    maker = Maker(TEXT.format(words=words), "en", published_, f"{words}.txt")
    maker.place(YPRES, "Ypres").place(SEMEY, "Semey").tie("twin of Semey")
    maker.event("e", type_, words, date=date_, who=(YPRES, SEMEY), modality=modality)
    source = propose(maker.reading()).source
    review.accept(source=source, who=WHO, same=never)
    return source


def ledger(**asked: Any) -> tuple[Promised, ...]:
    return published.promises(TODAY, **asked).promises


def card_of(source: str) -> Card:
    return next(c for c in Card.objects.filter(kind="event") if source in c.sheet["sources"])


STATES = [
    (Modality.PLANNED, None, Promise.OPEN, "no day was named"),
    (Modality.PROMISED, "2026-06-01", Promise.OPEN, "its day is today"),
    (Modality.PROMISED, "2026", Promise.OPEN, "the year is not over"),
    (Modality.PROMISED, "2026-05", Promise.OVERDUE, "the month is over"),
    (Modality.PLANNED, "2025~", Promise.OVERDUE, "about a year that is over"),
    (Modality.CANCELLED, "2027", Promise.WITHDRAWN, "what is called off had been announced"),
]


@pytest.mark.parametrize(("modality", "day", "state", "why"), STATES, ids=[s[3] for s in STATES])
def test_a_promise_stands_as_its_source_and_the_day_make_it(
    modality: Modality, day: str | None, state: Promise, why: str
) -> None:
    told("will exchange pupils", modality, date_=day)
    assert [one.state for one in ledger()] == [state], why


@pytest.mark.parametrize("modality", [Modality.DONE, Modality.DENIED, Modality.RECURRING])
def test_what_nobody_announced_is_no_promise(modality: Modality) -> None:
    told("exchange pupils", modality, date_="2025")
    assert ledger() == ()


def join(*sources: str) -> None:
    """The events of these sources are one."""
    review.merge(entities=[card_of(s).entity_id for s in sources], who=WHO)


CALLED_OFF = [
    ("2025-03-01", Promise.WITHDRAWN, "called off after it was announced"),
    ("2024-12-01", Promise.UNCLEAR, "announced again after it was called off"),
    ("2025", Promise.UNCLEAR, "nobody knows which came first"),
]


@pytest.mark.parametrize(("when", "state", "why"), CALLED_OFF, ids=[c[2] for c in CALLED_OFF])
def test_the_later_word_counts_where_it_is_known_which_is_later(when: str, state: Promise, why: str) -> None:
    one = told("will exchange pupils", Modality.PLANNED)
    join(one, told("called the exchange off", Modality.CANCELLED, published_=when))
    assert [p.state for p in ledger()] == [state], why


def test_sources_that_name_days_which_exclude_each_other_leave_it_unclear() -> None:
    one = told("will exchange pupils", Modality.PLANNED, date_="2025-05-01")
    join(one, told("is to exchange pupils", Modality.PLANNED, date_="2027-05-01"))
    assert [p.state for p in ledger()] == [Promise.UNCLEAR]


def test_a_source_that_says_it_was_done_has_it_kept_by_itself_and_the_pledge_is_quoted() -> None:
    one = told("will exchange pupils", Modality.PLANNED, date_="2025-05")
    join(one, told("exchanged pupils", Modality.DONE, date_="2025-05-03", published_="2025-05-04"))
    kept = ledger()[0]
    assert kept.state is Promise.KEPT and [c.id for c in kept.kept_by] == [kept.card.id]
    assert [w.text for w in kept.words] == ["will exchange pupils"]
    assert (kept.said, kept.last) == ("2025-01-10", "2025-05-04")


def linked() -> tuple[str, str, review.Done]:
    """A promise, another event that took place, and the proposal that the one was kept by the other."""
    promise, event = (
        told("will exchange pupils", Modality.PROMISED, date_="2025-06"),
        told(
            "pupils of Semey sang",
            Modality.DONE,
            type_=EventType.PERFORMANCE,
            date_="2025-06-20",
            published_="2025-06-21",
        ),
    )
    found = keeping.keeping(card_of(promise).public)
    assert found is not None and [c.id for c in found.candidates] == [card_of(event).public]
    words = found.candidates[0].words[0]
    done = keeping.propose(
        found.promise.id,
        found.candidates[0].id,
        source=words.source,
        start=words.start,
        end=words.end,
        who=WHO,
    )
    return promise, event, done


def test_an_event_keeps_a_promise_only_once_that_is_accepted_and_no_longer_when_it_is_undone() -> None:
    _, event, proposed = linked()
    assert [p.state for p in ledger()] == [Promise.OVERDUE]
    accepted = review.accept(claims=proposed.claims, who=WHO)
    kept = ledger()[0]
    assert kept.state is Promise.KEPT and [c.id for c in kept.kept_by] == [card_of(event).public]
    assert check.problems() == []
    review.undo(decision=accepted.decision, who=WHO)
    assert [p.state for p in ledger()] == [Promise.OVERDUE]
    assert check.problems() == []


def test_an_event_that_is_withdrawn_keeps_nothing() -> None:
    _, event, proposed = linked()
    review.accept(claims=proposed.claims, who=WHO)
    review.withdraw(source=event, who=WHO)
    assert [p.state for p in ledger()] == [Promise.OVERDUE]


def test_a_promise_that_counts_as_another_is_kept_under_that() -> None:
    promise, _, proposed = linked()
    review.accept(claims=proposed.claims, who=WHO)
    other = told("is to exchange pupils", Modality.PLANNED, date_="2025-06")
    review.merge(entities=[card_of(other).entity_id, card_of(promise).entity_id], who=WHO)
    assert [p.state for p in ledger()] == [Promise.KEPT]
    assert check.problems() == []


def test_no_promise_keeps_itself() -> None:
    promise, _, _ = linked()
    own = card_of(promise)
    CardLink.objects.create(card=own, to_id=own.entity_id, role="fulfils")
    Card.objects.filter(pk=own.pk).update(modality="done")
    assert [c.id for c in ledger()[0].kept_by] == [own.public], "told as done, not as linked"
    with pytest.raises(review.NothingToDecide):
        keeping.propose(own.public, own.public, source=promise, start=0, end=5, who=WHO)


def test_the_ledger_is_filtered_by_state_and_partnership() -> None:
    told("will exchange pupils", Modality.PLANNED)
    told("would exchange books", Modality.PLANNED, date_="2024")
    sheet = published.promises(TODAY, state=Promise.OPEN, pair=PAIR)
    assert [p.state for p in sheet.promises] == [Promise.OPEN]
    assert sheet.counts == {Promise.OPEN: 1, Promise.OVERDUE: 1}
    assert [label.id for label in sheet.pairs] == [PAIR]
    assert published.promises(TODAY, pair="geonames-1+geonames-2").promises == ()
    assert published.promises(TODAY, page=99).page.number == 1


@pytest.mark.parametrize("items", [1, 3])
def test_the_ledger_takes_the_same_number_of_queries_however_long_it_is(
    items: int, django_assert_num_queries: Any
) -> None:
    for n in range(items):
        told(f"will exchange pupils {n}", Modality.PLANNED, date_=f"202{n}")
    with django_assert_num_queries(9):
        assert len(published.promises(TODAY).promises) == items
