"""What stands in a calendar: events, ceremonies, days of remembrance and anniversaries, worded and in order.

``gather`` asks the record and the calendar library for the days of a span; month, list, today and the front
page show what it gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from pobratim.calendars.answers import Occurrence
from pobratim.calendars.numbers import number_on
from pobratim.calendars.observances import Kept, Observance, ObservanceKind, kept_between
from pobratim.calendars.occasions import Side
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.rule import Freq
from pobratim.facts.when import When, parse_or_none
from pobratim.record.lives import BORN
from pobratim.record.passport_sheets import Page
from pobratim.record.publishing.crowded import FEW, Begun, Few, Most, few_between
from pobratim.record.publishing.days import DayCard, TieCard, Town, Wanted
from pobratim.record.publishing.remembered import Life, lives
from pobratim.record.sheets import EventCard, Label
from pobratim.web.leading import way
from pobratim.web.pages.calendar import remembered
from pobratim.web.pages.calendar.rituals import rituals_at
from pobratim.web.wording import rituals as worded
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import Words

KINDS = ("event", "ceremony", "anniversary", "observance")
_FEW = 7  # days on each of which something that lasts so long is shown
_ALL = Page(1, 1, 0)
_WORLD = frozenset(["UN", "INT"])
_ABOUT = frozenset([ObservanceKind.REMEMBRANCE, ObservanceKind.PEACE])


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a day, or of days or a month where the day is not known. ``hour`` is that of its town."""

    kind: str
    when: When
    title: tuple[Piece, ...]
    address: str
    hour: str = ""
    card: EventCard | None = None
    number: worded.Number | None = None
    place: Label | None = None
    mourning: bool = False
    about: bool = False  # it goes by the moon, and may be a day off

    @property
    def day(self) -> date | None:
        """The day, where it is one; a day "about then" is shown on it, and marked."""
        if self.when.is_day or self.about:
            return self.when.lower
        return None

    @property
    def days(self) -> tuple[date, ...]:
        """The days it is shown on: its own, each of a few certain days, or the first of many."""
        lower, upper = self.when.lower, self.when.upper
        if self.day:
            return (self.day,)
        if lower is None or upper is None or not self.spans:
            return ()
        many = (upper - lower).days
        return tuple(lower + timedelta(days=n) for n in range(many if many <= _FEW else 1))

    @property
    def spans(self) -> bool:
        """Whether it lasts from one certain day to another."""
        ends = self.when.edtf.split("/")
        known = [parse_or_none(end) for end in ends if end not in ("", "..")]
        return len(ends) == 2 and len(known) == 2 and all(end and end.is_day for end in known)


@dataclass(frozen=True, slots=True)
class Daily:
    """A ceremony of every day, told once and not on each of them."""

    label: Label
    place: Label
    rule: str
    address: str
    first: worded.Number | None
    last: worded.Number | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a span of days holds. ``vague``: known to the month, or to a stretch of days, and so of no day.

    ``more``: how many things of a day are left out where it has very many; ``where``: which these are.
    """

    items: tuple[Item, ...] = ()
    vague: tuple[Item, ...] = ()
    daily: tuple[Daily, ...] = field(default=())
    more: Mapping[date, int] = field(default_factory=dict)
    where: Page = _ALL


def side(town: Town) -> Side:
    """A town as the calendar library knows one."""
    return Side(town.id, town.country, town.label.names)


def gather(
    w: Words, first: date, end: date, asked: Wanted, kinds: Collection[str] = KINDS, most: Most = FEW
) -> Gathered:
    """What stands on the days from ``first`` on and before ``end``: eight queries, three more with a filter.

    ``most``: how much of it where very much does.
    """
    found: list[Item] = []
    few = Few((), (), Counter(), _ALL)
    if {"event", "anniversary"} & set(kinds):
        begun = remembered.spans_before(first, end) if "anniversary" in kinds else Begun()
        few = few_between(first, end, asked, begun, events="event" in kinds, most=most)
        found += _of_the_record(w, first, end, few, kinds)
    if "anniversary" in kinds:
        found += life_anniversaries(w, first, end, asked)
    rituals = rituals_of(asked) if "ceremony" in kinds else []
    for ritual in rituals:
        found += ceremonies(w, ritual, first, end)
    if "observance" in kinds:
        found += observances(w, first, end, asked)
    order = {kind: n for n, kind in enumerate(KINDS)}
    found.sort(key=lambda i: (i.when.lower or first, order[i.kind], i.hour))
    return Gathered(
        tuple(i for i in found if i.day or i.spans),
        tuple(i for i in found if not (i.day or i.spans)),
        tuple(d for d in (_daily(w, r, first, end) for r in rituals) if d),
        few.more,
        few.where,
    )


def _of_the_record(w: Words, first: date, end: date, few: Few, kinds: Collection[str]) -> Iterator[Item]:
    if "event" in kinds:
        yield from (event(w, one) for one in few.events if one.lower < end and one.upper > first)
    if "anniversary" in kinds:
        yield from anniversaries(w, few.events, first, end)
        yield from tie_anniversaries(w, few.ties, first, end)


def event(w: Words, one: DayCard) -> Item:
    """An event of the record."""
    card = one.card
    return Item(
        "event",
        When.parse(card.date or ""),
        title(w, card),
        _page(w, "event", card.id),
        card=card,
        place=card.place,
    )


def anniversaries(w: Words, cards: Iterable[DayCard], first: date, end: date) -> Iterator[Item]:
    """So many years of an event of the record."""
    by_id = {one.card.id: one for one in cards}
    for found in remembered.remembered(map(remembered.dated, by_id.values()), first, end):
        card = by_id[found.of.id].card
        pieces = (years(w, found.years), *title(w, card))
        yield Item("anniversary", found.when, pieces, _page(w, "event", card.id), place=card.place)


def tie_anniversaries(w: Words, ties: Iterable[TieCard], first: date, end: date) -> Iterator[Item]:
    """So many years of a partnership."""
    by_id = {one.id: one for one in ties}
    for found in remembered.remembered(map(remembered.tie, by_id.values()), first, end):
        tie = by_id[found.of.id]
        pieces = (years(w, found.years), *tie_title(w, tie.sides))
        yield Item("anniversary", found.when, pieces, _page(w, "partnership", tie.id))


def life_anniversaries(w: Words, first: date, end: date, asked: Wanted) -> Iterator[Item]:
    """So many years since somebody was born or died."""
    by_id = {one.id: one for one in lives(asked)}
    for found in remembered.remembered(map(remembered.life, by_id.values()), first, end):
        one = by_id[found.of.id]
        pieces = (years(w, found.years), *life_title(w, one))
        yield Item("anniversary", found.when, pieces, _page(w, "person", one.label.id))


def life_title(w: Words, one: Life) -> tuple[Piece, ...]:
    """Birth: Abai Kunanbaiuly."""
    said = w.say("calendar.birth" if one.end == BORN else "calendar.death")
    return (Piece(said + str(w.at("language.colon"))), named(one.label, w.lang))


def tie_title(w: Words, sides: tuple[Label, Label]) -> tuple[Piece, ...]:
    """Partnership: Ypres and Semey."""
    one, other = (named(label, w.lang) for label in sides)
    return (
        Piece(w.say("calendar.tie") + str(w.at("language.colon"))),
        one,
        Piece(str(w.at("language.and"))),
        other,
    )


def years(w: Words, n: int) -> Piece:
    """25 years, with its colon."""
    return Piece(w.say("calendar.years", n=n) + str(w.at("language.colon")))


def rituals_of(asked: Wanted) -> list[Ritual]:
    """The ceremonies of a calendar: of its towns, of its theme, or at its memorial; none of a person's."""
    if "person" in asked.of:
        return []
    found = rituals_at(town.id for town in asked.towns)
    if asked.theme:
        found = [r for r in found if asked.theme in r.series.themes]
    if "memorial" in asked.of:
        names = {name.casefold() for name in asked.of["memorial"].names.values()}
        found = [
            r for r in found if names & {n.casefold() for n in (r.series.memorial or "", *r.series.also)}
        ]
    return found


def ceremonies(w: Words, ritual: Ritual, first: date, end: date) -> Iterator[Item]:
    """The occurrences of a series; of a daily one those that are not as every day, or have a round number."""
    series, usual = ritual.series, ritual.series.time
    daily = series.rule.freq is Freq.DAILY
    for one in ritual.between(first, end):
        plain = one.hour == usual and len(one.forms) == 1 and not one.moved_from
        found = number_on(ritual, one.day)
        is_round = bool(found and found.number and found.number % series.round == 0)
        if not daily or is_round or not plain:
            yield occurrence(w, ritual, one)


def occurrence(w: Words, ritual: Ritual, one: Occurrence) -> Item:
    """One occurrence with its hour and its number."""
    series = ritual.series
    return Item(
        "ceremony",
        When.parse(one.day.isoformat()),
        (named(worded.series_label(series), w.lang),),
        _page(w, "occurrence", f"{series.id}/{one.day}"),
        hour=f"{one.hour:%H:%M}",
        number=worded.numbered(w, number_on(ritual, one.day)),
        place=worded.place_label(series),
    )


def _daily(w: Words, ritual: Ritual, first: date, end: date) -> Daily | None:
    series = ritual.series
    if series.rule.freq is not Freq.DAILY:
        return None
    begin = ritual.held.at_or_after(first)
    last = ritual.held.nth(ritual.held.count_before(end) - 1)
    if begin is None or last is None or begin >= end or last < first:
        return None
    return Daily(
        worded.series_label(series),
        worded.place_label(series),
        worded.rule_said(w, series),
        _page(w, "series", series.id),
        worded.numbered(w, number_on(ritual, begin)),
        worded.numbered(w, number_on(ritual, last)),
    )


def observances(w: Words, first: date, end: date, asked: Wanted) -> Iterator[Item]:
    """Days of remembrance and peace: those of the world, and what the towns asked for keep besides."""
    for kept in kept_between(first, end):
        if kept_here(kept.observance, asked):
            yield observed(w, kept)


def kept_here(observance: Observance, asked: Wanted) -> bool:
    """Whether a calendar has this day."""
    if (
        asked.type
        or {"memorial", "person"} & asked.of.keys()
        or (asked.theme and asked.theme not in observance.themes)
    ):
        return False
    world = bool(_WORLD & set(observance.scope)) and bool(_ABOUT & set(observance.kinds))
    return world or any(side(town).keeps(observance) for town in asked.towns)


def observed(w: Words, kept: Kept) -> Item:
    """A day of remembrance in one year."""
    observance = kept.observance
    name = observance.names.get(w.lang)
    piece = Piece(name) if name else Piece(observance.names["en"], "en")
    return Item(
        "observance",
        When.parse(kept.edtf),
        (piece,),
        f"{_page(w, 'observances')}#{observance.id}",
        mourning=ObservanceKind.MOURNING in observance.kinds,
        about=kept.approximate,
    )


def _page(w: Words, name: str, id_: str = "") -> str:
    return way(name, w.lang, id_)
