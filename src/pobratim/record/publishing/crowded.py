"""The events of many days, where one may have very many: the weightiest of each, and how many more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Length

from pobratim.facts.kinds import EntityKind, EventType, Modality
from pobratim.record.among import among
from pobratim.record.models import Card
from pobratim.record.passport_sheets import Page
from pobratim.record.publishing.days import DayCard, Span, TieCard, Wanted, dated_events, day_cards, tie_card
from pobratim.record.publishing.shelf import labels_of

MOST_TIES = 100
CROWDED = 120  # cards, beyond which each day has only a few
_YEAR, _DAY = timedelta(days=366), timedelta(days=1)
_MONTH = len("2025-09")


_WEIGHT = (
    EventType.AGREEMENT,
    EventType.UNVEILING,
    EventType.VISIT,
    EventType.GIFT,
    EventType.AID,
    EventType.AWARD,
    EventType.CEREMONY,
    EventType.WREATH_LAYING,
)


class Most(NamedTuple):
    """How many events of one day, anniversaries of one day, and things of each vaguer date; ``page``: the
    first so many of each, the next, and so on."""

    events: int = 3
    anniversaries: int = 1
    vague: int = 12
    page: int = 1


FEW = Most()
WHOLE_DAY = Most(40, 40, 40)  # for a page of one day


class Begun(NamedTuple):
    """Years ago: when began what is remembered now, and when what is if it is of these ``types``."""

    all: Sequence[Span] = ()
    some: Sequence[Span] = ()
    types: frozenset[EventType] = frozenset()


class Few(NamedTuple):
    """Events and partnerships, in order; by day how many events and anniversaries are left out; where in
    all of it they lie."""

    events: tuple[DayCard, ...]
    ties: tuple[TieCard, ...]
    more: Counter[date]
    where: Page


class _One(NamedTuple):
    """A card that may be kept: what it counts with, of which so many are, and the day it is of."""

    id: str
    counts: tuple[object, ...]
    most: int
    day: date | None


def few_between(
    first: date, end: date, asked: Wanted, begun: Begun, *, events: bool = True, most: Most = FEW
) -> Few:
    """As ``days.events_between`` and ``days.ties``; of each day a few where there are many. Seven queries."""
    now = _of_now(first, end, asked, most) if events else ()
    then = _of_then(first, end, asked, begun, most) if begun.all else ()
    kept, more, where = _chosen((*now, *then), most.page)
    cards = Card.objects.defer("search").in_bulk(kept).values()
    return Few(day_cards(cards), _ties(asked, begun) if begun.all else (), more, where)


def is_crowded(first: date, end: date, asked: Wanted) -> bool:
    """Whether more begins on these days than one list should have; one query."""
    near = asked.among(dated_events(asked).filter(lower__gte=first, lower__lt=end))
    return len(near.values_list("entity_id", flat=True)[: CROWDED + 1]) > CROWDED


def _chosen(every: Sequence[_One], page: int) -> tuple[list[str], Counter[date], Page]:
    """The ids of what is kept of all this, how much of each day is not, and where these lie."""
    all_of = Counter(one.counts for one in every)
    most = {one.counts: one.most for one in every}
    last = max((-(-n // most[counts]) for counts, n in all_of.items()), default=1)
    if len(every) <= CROWDED:
        last = 1
    where = Page(min(max(page, 1), last), last, len(every))
    counted: Counter[tuple[object, ...]] = Counter()
    more: Counter[date] = Counter()
    kept: list[str] = []
    for one in every:
        nth = counted[one.counts]
        counted[one.counts] += 1
        if last == 1 or nth // one.most == where.number - 1:
            kept.append(one.id)
        elif one.day is not None:
            more[one.day] += 1
    return kept, more, where


def _of_now(first: date, end: date, asked: Wanted, most: Most) -> Iterator[_One]:
    near = dated_events(asked).filter(lower__gte=first - _YEAR, lower__lt=end)
    near = asked.among(near.filter(Q(lower__gte=first) | Q(upper__gt=first)))
    columns = near.values_list("entity_id", "type", "lower", "upper")
    for id_, _, lower, upper in sorted(columns, key=lambda row: (_weight(row[1]), row[0])):
        if lower and upper and upper - lower <= _YEAR:
            exact = upper - lower == _DAY
            yield _One(id_, (lower, upper), most.events if exact else most.vague, lower if exact else None)


def _weight(type_: str) -> int:
    """The place of a kind of event among those of a day: a treaty is told before a rehearsal."""
    return _WEIGHT.index(type_) if type_ in _WEIGHT else len(_WEIGHT)


def _of_then(first: date, end: date, asked: Wanted, begun: Begun, most: Most) -> Iterator[_One]:
    """Of certain days and months; those kinds that are remembered oftener come first."""
    then = asked.among(dated_events(asked).filter(modality=Modality.DONE))
    columns = ("type", "lower", "entity_id", "edtf", "upper")
    # As a union, since an index finds each of the two by itself.
    every = then.filter(lower__in=_days(begun.all)).values_list(*columns)
    some = then.filter(lower__in=_days(begun.some), type__in=begun.types).values_list(*columns)
    for _, lower, id_, edtf, upper in sorted(
        every.union(some), key=lambda row: (row[0] not in begun.types, row[1] or date.max, row[2])
    ):
        if edtf and lower and upper:
            if upper - lower == _DAY and (day := _again(lower, first, end)) is not None:
                yield _One(id_, ("then", day), most.anniversaries, day)
            elif len(edtf.rstrip("?~%")) == _MONTH:
                yield _One(id_, ("then", lower.month), most.vague, None)


def _days(spans: Collection[Span]) -> RawSQL:
    """Every day of these spans, of which there may be five thousand."""
    days = {n for one, other in spans for n in range(one.toordinal(), other.toordinal())}
    return among([date.fromordinal(n).isoformat() for n in sorted(days)])


def _again(day: date, first: date, end: date) -> date | None:
    """The day of the year on which it comes again from ``first`` on and before ``end``; None for no such."""
    for year in range(first.year, end.year + 1):
        try:
            again = day.replace(year=year)
        except ValueError:
            continue  # a leap day is kept on no day of other years
        if first <= again < end:
            return again
    return None


def _ties(asked: Wanted, begun: Begun) -> tuple[TieCard, ...]:
    """Those of which more than the year is known: no day and no month has the others."""
    if asked.theme or asked.type or {"memorial", "person"} & asked.entities.keys():
        return ()
    if "partnership" in asked.entities:
        return (asked.tie,) if asked.tie else ()
    cards = Card.objects.filter(kind=EntityKind.PARTNERSHIP, lower__in=_days((*begun.all, *begun.some)))
    cards = cards.annotate(known=Length("edtf")).filter(known__gte=_MONTH)
    if "place" in asked.entities:
        cards = cards.filter(links__to=asked.entities["place"], links__role="side")
    rows = list(cards.order_by("public")[:MOST_TIES])
    labels = labels_of(id_ for c in rows for id_ in (c.entity_id, *c.sheet["sides"]))
    return tuple(tie_card(c, labels) for c in rows if len(c.sheet["sides"]) == 2)
