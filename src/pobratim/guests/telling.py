"""Who came, as a text of its own with the exact words of each claim: what a reading of it would give.

The text holds what stood on the programme and nothing else: no address, no message, and of a group that does
not want to be named only its country. Its words come from whoever shows pages.
"""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pobratim.calendars.series import Series
from pobratim.calendars.taking_part import Wish
from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, PlaceKind
from pobratim.facts.nouns import Event, Memorial, Organisation, Place
from pobratim.facts.span import Span

_TYPES: Mapping[Wish, EventType] = {
    Wish.WREATH: EventType.WREATH_LAYING,
    Wish.CHOIR: EventType.PERFORMANCE,
    Wish.BAND: EventType.PERFORMANCE,
    Wish.READING: EventType.CEREMONY,
}


@dataclass(frozen=True, slots=True)
class Guest:
    """A group that came. ``country``: code and name in the language of the text; ``group`` is empty where it
    does not want to be named."""

    wish: Wish
    group: str
    country: tuple[str, str]
    piece: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the text in one language. ``title``: slots series and day; ``head``: series, place, day
    and hour; ``lines``: for each wish, and with ``_piece`` and ``_unnamed`` behind it, with the slots
    group, country and piece."""

    lang: str
    title: str
    head: str
    lines: Mapping[str, str]
    day: str
    hour: str
    place: str


@dataclass(slots=True)
class _Page:
    """A text as it grows; ``filled`` says where each slot of the last template stands."""

    text: str = ""
    filled: dict[str, Span] = field(default_factory=dict)

    def write(self, template: str, **slots: str) -> Span:
        """Append a template and give back the words it became."""
        start, self.filled = len(self.text), {}
        for literal, name, _, _ in string.Formatter().parse(template):
            self.text += literal
            if name is not None:
                at = len(self.text)
                self.text += slots[name]
                self.filled[name] = Span(at, len(self.text), slots[name])
        return Span(start, len(self.text), self.text[start:])


def told(series: Series, day: date, guests: Sequence[Guest], w: Wording) -> Reading:
    """The text of an evening and all it says, each with its words."""
    page, name = _Page(), series.name(w.lang)
    head = page.write(w.head, series=name, place=w.place, day=w.day, hour=w.hour)
    place = Place(
        series.place, w.place, PlaceKind.CITY, series.country, (page.filled["place"],), series.lat, series.lon
    )
    memorial = _memorial(series, page.filled["series"])
    events: list[Event] = []
    bodies: dict[str, tuple[str, list[Span]]] = {}
    countries: dict[str, tuple[str, list[Span]]] = {}
    for number, guest in enumerate(guests, 1):
        page.write("\n\n" if number == 1 else "\n")
        line = page.write(
            w.lines[_key(guest)], group=guest.group, country=guest.country[1], piece=guest.piece
        )
        code, called = guest.country
        countries.setdefault(f"iso3166:{code}", (called, []))[1].append(page.filled["country"])
        who = _body(bodies, guest, page)
        events.append(_event(number, _TYPES[guest.wish], line, day, series, memorial, who, guest.piece))
    everybody = tuple(e for e in bodies)
    events.append(_event(0, EventType.CEREMONY, head, day, series, memorial, everybody, ""))
    document = Document(
        source=f"{series.id}-{day}.txt",
        text=page.text,
        lang=w.lang,
        title=w.title.format(series=name, day=w.day),
        published=day.isoformat(),
        publisher=series.organiser or None,
    )
    lands = [
        Place(id_, called, PlaceKind.COUNTRY, id_.removeprefix("iso3166:"), tuple(spans))
        for id_, (called, spans) in countries.items()
    ]
    return Reading(
        document,
        places=(place, *lands),
        organisations=tuple(Organisation(i, n, tuple(s)) for i, (n, s) in bodies.items()),
        memorials=(memorial,) if memorial else (),
        events=tuple(events),
    )


def _key(guest: Guest) -> str:
    with_piece = guest.piece and guest.wish is not Wish.WREATH
    return guest.wish.value + "_unnamed" * (not guest.group) + "_piece" * bool(with_piece)


def _body(bodies: dict[str, tuple[str, list[Span]]], guest: Guest, page: _Page) -> tuple[str, ...]:
    if not guest.group:
        return ()
    known = next((i for i, (name, _) in bodies.items() if name == guest.group), None)
    id_ = known or f"g{len(bodies) + 1}"
    bodies.setdefault(id_, (guest.group, []))[1].append(page.filled["group"])
    return (id_,)


def _memorial(series: Series, name: Span) -> Memorial | None:
    """The memorial by the name it has within the name of the ceremony."""
    called = sorted(
        {n for n in (series.memorial, *series.also) if n and n in name.text and n != name.text},
        key=lambda n: (-len(n), n),
    )
    if not called:
        return None
    start = name.start + name.text.index(called[0])
    return Memorial("m1", called[0], (Span(start, start + len(called[0]), called[0]),), place=series.place)


def _event(
    number: int,
    type_: EventType,
    words: Span,
    day: date,
    series: Series,
    memorial: Memorial | None,
    who: tuple[str, ...],
    piece: str,
) -> Event:
    return Event(
        id=f"e{number}",
        type=type_,
        evidence=(words,),
        date=day.isoformat(),
        place=series.place,
        memorial=memorial.id if memorial else None,
        who=who,
        object=piece or None,
        confidence=1.0,
    )
