"""The items of a page, each read by itself, in one Reading of the page.

Who and where are known from the whole page, as items of one town do not each name it. What happened, when,
and who said what are each item's own: "last Friday" is reckoned from its own day, and no guest of one item
takes part in the next. Two towns are partners where one item says so, or calls one of them a twin on a page
that is at home in the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pobratim.facts.contract import Document, Reading
from pobratim.facts.nouns import Event, Memorial, Organisation, Partnership, Person, Place, Statement, Unsure
from pobratim.facts.span import Span
from pobratim.reading.findings import Findings
from pobratim.reading.pages.items import Item, home_of, places_named

Named = Place | Person | Organisation | Memorial

_EVENT: Final = "event:"


class _Names:
    """Where the page names whom and what: an item's own id is that of whoever the page names there."""

    def __init__(self, page: Reading) -> None:
        named: list[Named] = [*page.places, *page.people, *page.organisations, *page.memorials]
        spans = sorted((s.start, s.end, n.id, type(n).__name__) for n in named for s in n.mentions)
        self._starts = [start for start, _, _, _ in spans]
        self._spans = spans
        self.ids = {n.id for n in named}

    def id_of(self, noun: Named, mentions: Iterable[Span]) -> str | None:
        """Whom the page names in one of these places: of the same kind, if it names two there."""
        other: str | None = None
        for span in mentions:
            at = bisect_right(self._starts, span.end - 1)
            for start, end, id_, kind in reversed(self._spans[max(at - 2, 0) : at]):
                if start < span.end and span.start < end:
                    if kind == type(noun).__name__:
                        return id_
                    other = other or id_
        return other


class Given:
    """The text of an item as it is given to the reader: with the town the page is at home in behind its first
    line, where it does not name that town itself.
    """

    def __init__(self, found: Findings, item: Item, home: str | None) -> None:
        own = found.text.raw[item.start : item.end]
        unnamed = home is not None and not _is_at_home(found, item, home)
        self.home = home
        self._start = item.start
        self._line = own.find("\n") + 1 if unnamed else 0
        inserted = f"{found.places[home].name}\n" if home is not None and self._line else ""
        self._more = len(inserted)
        self.text = own[: self._line] + inserted + own[self._line :]

    def at(self, offset: int) -> int:
        """Where a character of the page stands in it."""
        own = offset - self._start
        return own if own < self._line else own + self._more

    def moved(self, span: Span) -> Span | None:
        """A span of it as the page has it; None where it is of the town that was put in."""
        if span.end <= self._line:
            by = self._start
        elif span.start >= self._line + self._more:
            by = self._start - self._more
        else:
            return None
        return Span(span.start + by, span.end + by, span.text)


def _is_at_home(found: Findings, item: Item, home: str) -> bool:
    """Whether an item names the town that its page is of, or another at home."""
    named = places_named(found, item, cities=True)
    return home in named or any(
        found.places[i].country in found.text.lexicon.home for i in named if i in found.places
    )


class _Own:
    """What one item tells, as the page has it: its spans moved, its ids those of the page.

    ``new`` is whoever and whatever the item alone names.
    """

    def __init__(self, reading: Reading, given: Given, names: _Names) -> None:
        self._given = given
        self.new: list[Named] = []
        self._ids: dict[str, str] = {}
        self.people: dict[str, Person] = {}  # whom the page names, as the item has them
        named: list[Named] = [*reading.places, *reading.people, *reading.organisations, *reading.memorials]
        for noun in named:
            mentions = self._moved(noun.mentions)
            known = names.id_of(noun, mentions) if mentions else given.home
            self._ids[noun.id] = known if known is not None else noun.id
            if known is not None and isinstance(noun, Person):
                self.people[known] = noun
            if known is None and noun.id not in names.ids:
                names.ids.add(noun.id)
                self.new.append(replace(noun, mentions=mentions))

    def _moved(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        moved = map(self._given.moved, spans)
        return tuple(span for span in moved if span is not None)

    def _id(self, own: str | None) -> str | None:
        return None if own is None else self._ids.get(own, own)

    def _all(self, own: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._ids.get(one, one) for one in own))

    def with_offices(self, people: list[Person], found: Findings, item: Item) -> list[Person]:
        """The people of the page, those whom this item alone names being of no town of another item."""
        named = places_named(found, item)
        out: list[Person] = []
        for person in people:
            own = self.people.get(person.id)
            here = all(item.start <= span.start < item.end for span in person.mentions)
            if own is not None and here and person.office_of != self._given.home:
                of = self._id(own.office_of)
                if person.office_of not in named:
                    person = replace(person, office_of=of if of in named else None)
            out.append(person)
        return out

    def event(self, told: Event, number: int) -> Event:
        """One event of the item, as the page's so-many-eth."""
        hints = told.unsure
        return replace(
            told,
            id=f"{_EVENT}{number}",
            evidence=self._moved(told.evidence),
            place=self._id(told.place),
            memorial=self._id(told.memorial),
            who=self._all(told.who),
            giver=self._id(told.giver),
            receiver=self._id(told.receiver),
            unsure=hints and Unsure(hints.date, self._id(hints.place), self._all(hints.who)),
        )

    def statement(self, told: Statement) -> Statement:
        """What somebody said in the item."""
        span = self._given.moved(told.span) or told.span
        return replace(told, speaker=self._id(told.speaker), span=span)

    def tie(self, told: Partnership) -> Partnership:
        """Two towns that the item calls partners."""
        one, other = told.places
        places = (self._ids.get(one, one), self._ids.get(other, other))
        return replace(told, places=places, evidence=self._moved(told.evidence))


def read_apart(
    page: Reading, found: Findings, items: Sequence[Item], read: Callable[[Document], Reading]
) -> Reading:
    """The reading of a page that holds these items, of whose whole text ``page`` is the reading."""
    names = _Names(page)
    events: list[Event] = []
    statements: list[Statement] = []
    new: list[Named] = []
    home = home_of(found, items)
    where = {place.id: place.mentions for place in page.places}
    ties = [tie for tie in page.partnerships if _names_one(where, tie) and _says(found, items, home, tie)]
    known = {frozenset(tie.places) for tie in ties}
    people = list(page.people)
    for item in items:
        given = Given(found, item, home)
        reading = read(replace(page.document, text=given.text, published=item.published, notes=()))
        own = _Own(reading, given, names)
        new += own.new
        people = own.with_offices(people, found, item)
        events += [own.event(told, len(events) + n) for n, told in enumerate(reading.events, 1)]
        statements += map(own.statement, reading.statements)
        for tie in map(own.tie, reading.partnerships):
            new_pair = len(set(tie.places)) > 1 and frozenset(tie.places) not in known
            named = home is None and set(tie.places) <= places_named(found, item)
            if new_pair and (named or _names_one(where, tie)):
                known.add(frozenset(tie.places))
                ties.append(tie)
    return replace(
        page,
        places=(*page.places, *(n for n in new if isinstance(n, Place))),
        people=(*people, *(n for n in new if isinstance(n, Person))),
        organisations=(*page.organisations, *(n for n in new if isinstance(n, Organisation))),
        memorials=(*page.memorials, *(n for n in new if isinstance(n, Memorial))),
        partnerships=tuple(ties),
        events=tuple(events),
        statements=tuple(statements),
    )


def _names_one(where: Mapping[str, Iterable[Span]], tie: Partnership) -> bool:
    """Whether the words for a tie name one of its towns: a twinning club has others, of other items."""
    named = [span for id_ in tie.places for span in where.get(id_, ())]
    return any(evidence.overlaps(span) for evidence in tie.evidence for span in named)


def _says(found: Findings, items: Sequence[Item], home: str | None, tie: Partnership) -> bool:
    """Whether one item says that two towns are partners, or leaves out only the one its page is of."""
    elsewhere = True
    for item in items:
        if any(item.start <= span.start < item.end for span in tie.evidence):
            elsewhere = False
            if set(tie.places) - places_named(found, item) <= {home}:
                return True
    return elsewhere
