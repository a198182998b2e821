"""Dated facts for a radar: those of the record where there is one, else those that come with Pobratim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pobratim.calendars.anniversaries import Dated, FactKind
from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.known import first_times, known_facts
from pobratim.calendars.occasions import Side
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import When, parse_or_none

if TYPE_CHECKING:
    from pobratim.record.sheets import EventCard, Label, PartnershipCard

_KINDS = {
    EventType.AGREEMENT: FactKind.AGREEMENT,
    EventType.UNVEILING: FactKind.MEMORIAL,
    EventType.GIFT: FactKind.GIFT,
}
_CEREMONIES = (EventType.CEREMONY, EventType.PERFORMANCE, EventType.UNVEILING)


def facts_for(sides: Sequence[Side], *, record: bool = True) -> tuple[tuple[Dated, ...], str]:
    """The facts, and one sentence that says where they are from."""
    rituals = first_times(ceremonies().values())
    kept = _from_record(sides) if record and _has_record() else ()
    if kept:
        return (*rituals, *kept), f"{len(kept):,} dated facts of the record, and the ceremonies' own"
    known = known_facts()
    why = (
        "the record has no dated facts of these places" if record and _has_record() else "there is no record"
    )
    if not record:
        why = "the record was not asked"
    return (*rituals, *known), f"{len(known)} facts that come with Pobratim, and the ceremonies' own: {why}"


def _has_record() -> bool:
    if find_spec("django") is None:
        return False
    from pobratim import settings

    return Path(str(settings.DATABASES["default"]["NAME"])).is_file()


def _from_record(sides: Sequence[Side]) -> tuple[Dated, ...]:
    from pobratim.cli.record import open_record

    open_record()
    from pobratim.record import published

    wanted = {side.id for side in sides}
    found: dict[str, Dated] = {}
    for card in published.partnerships():
        places = tuple(_place_id(side) for side in card.sides)
        if wanted and not wanted & set(places):
            continue
        for fact in (*_tie(card, places), *_events(card.id)):
            found.setdefault(fact.id, fact)
    for fact in _lives(sides):
        known = found.get(fact.id)
        found[fact.id] = replace(fact, places=(*known.places, *fact.places)) if known else fact
    return tuple(found.values())


def _lives(sides: Sequence[Side]) -> Iterator[Dated]:
    """Births and deaths told by sources that tell of an event in one of the places."""
    from pobratim.record import ids
    from pobratim.record.lives import BORN
    from pobratim.record.publishing.days import NoSuchThing, wanted
    from pobratim.record.publishing.remembered import lives

    for place in [side.id for side in sides] or [""]:
        try:
            told = lives(wanted(place=ids.public(place)) if place else wanted())
        except NoSuchThing:
            continue
        for one in told:
            when, name = parse_or_none(one.date), one.label.name("en")[0]
            what = (FactKind.BIRTH, "Birth") if one.end == BORN else (FactKind.DEATH, "Death")
            if when:
                names, places = {"en": f"{what[1]} of {name}"}, (place,) if place else ()
                yield Dated(one.id, what[0], when, names, places, (name,), source="the record")


def _opening(when: When, places: tuple[str, ...]) -> str:
    """The series whose first day this is: an event that tells of it is no second occasion."""
    for series in ceremonies().values():
        if series.starts[0].when.edtf == when.edtf and series.place in places:
            return f"series:{series.id}"
    return ""


def _place_id(label: Label) -> str:
    """The id from the form it has in addresses: geonames-2795100."""
    return label.id.replace("-", ":", 1)


def _tie(card: PartnershipCard, places: tuple[str, ...]) -> Iterator[Dated]:
    when = parse_or_none(card.since)
    if when:
        name = " and ".join(side.name("en")[0] for side in card.sides)
        yield Dated(
            card.id, FactKind.PARTNERSHIP, when, {"en": f"Partnership of {name}"}, places, source="the record"
        )


def _events(partnership: str) -> Iterator[Dated]:
    from pobratim.record import published

    sheet = published.partnership(partnership)
    if sheet is None:
        return
    sides = tuple(_place_id(side) for side in sheet.card.sides)
    said = [(theme, {w.source for w in words}) for theme, words in sheet.themes]
    for event in sheet.timeline:
        when = parse_or_none(event.date)
        if when and event.modality is Modality.DONE:
            where = (*sides, _place_id(event.place)) if event.place else sides
            yield Dated(
                id=event.id,
                kind=_KINDS.get(event.type, FactKind.EVENT),
                when=when,
                names={"en": _title(event)},
                places=sides,
                people=tuple(p.who.name("en")[0] for p in event.participants),
                themes=tuple(theme for theme, by in said if by & {w.source for w in event.words}),
                source=", ".join(sorted({w.publisher or w.source_title for w in event.words})),
                same_as=_opening(when, where) if event.type in _CEREMONIES else "",
            )


def _title(event: EventCard) -> str:
    title = event.type.value.replace("-", " ").capitalize()
    what = event.memorial.name("en")[0] if event.memorial else event.object
    where = event.place.name("en")[0] if event.place else ""
    return title + (f": {what}" if what else "") + (f", {where}" if where else "")
