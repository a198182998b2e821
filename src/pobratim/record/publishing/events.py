"""Event cards as sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Protocol

from pobratim.facts.kinds import EventType, Modality, Stand
from pobratim.record import ids
from pobratim.record.publishing.shelf import Shelf, shelf
from pobratim.record.sheets import EventCard, Label, Participant, Words

_COURSE = (
    EventType.VISIT,
    EventType.MEETING,
    EventType.CONFERENCE,
    EventType.AGREEMENT,
    EventType.UNVEILING,
    EventType.WREATH_LAYING,
    EventType.CEREMONY,
    EventType.GIFT,
)
_AGAINST = (Modality.CANCELLED.value, Modality.DENIED.value)
_ENTITIES = ("place", "memorial", "giver", "receiver", "occasion")


class CardLike(Protocol):
    """An event's card, or the columns of one."""

    @property
    def entity_id(self) -> str: ...
    @property
    def public(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def modality(self) -> str: ...
    @property
    def edtf(self) -> str | None: ...
    @property
    def lower(self) -> date | None: ...
    @property
    def upper(self) -> date | None: ...
    @property
    def sheet(self) -> dict[str, Any]: ...


def referred(card: CardLike, *, answers: bool = True) -> Iterator[str]:
    """The ids of the entities an event's sheet names; without ``answers`` those of its line alone."""
    for property_ in _ENTITIES:
        given = card.sheet[property_]
        if given and given[0] == "value":
            yield given[1]
    yield from (one["side"] for one in card.sheet.get("says", ()))
    for participant in card.sheet["participants"]:
        yield from (id_ for id_ in (participant[0], participant[2]) if id_)
    for given in card.sheet["answers"].values() if answers else ():
        yield from (a["value"][1] for a in given if a["value"][0] == "value")


def shelf_for(
    cards: Iterable[CardLike],
    more: Iterable[str | None] = (),
    sources: Iterable[str] = (),
    *,
    answers: bool = True,
) -> Shelf:
    """Labels and sources of all these event cards, in two queries; for lines, without ``answers``."""
    kept = list(cards)
    entities = {id_ for card in kept for id_ in referred(card, answers=answers)} | {m for m in more if m}
    return shelf(entities, {s for card in kept for s in card.sheet["sources"]} | set(sources))


def in_course(card: CardLike) -> tuple[int, int, str]:
    """The place of an event among those of its day: as visits go, then as the first source tells them."""
    return course(card.type, card.sheet["begins"], card.entity_id)


def course(type_: str, begins: int, entity: str) -> tuple[int, int, str]:
    """The same of its type, of where its first source says it, and of its id."""
    return _COURSE.index(type_) if type_ in _COURSE else len(_COURSE), begins, entity


def event_cards(cards: Iterable[CardLike], found: Shelf) -> tuple[EventCard, ...]:
    """The cards as lines of a list, in the order given."""
    return tuple(event_card(card, found) for card in cards)


def event_card(card: CardLike, found: Shelf) -> EventCard:
    """One line of a timeline."""
    sheet = card.sheet
    said = {name: _named(sheet[name], found) for name in _ENTITIES}
    given = sheet["object"]
    return EventCard(
        id=card.public,
        type=EventType(card.type),
        modality=Modality(card.modality),
        date=card.edtf,
        place=said["place"],
        participants=participants(sheet["participants"], found),
        words=_type_words(sheet, found),
        giver=said["giver"],
        receiver=said["receiver"],
        memorial=said["memorial"],
        occasion=said["occasion"],
        object=given[1] if given else None,
        object_lang=sheet["object_lang"],
        recurrence=sheet["recurrence"][1] if sheet["recurrence"] else None,
        differs=tuple(sheet["differs"]),
        sources=len(sheet["sources"]),
        stands={ids.public(side): Stand(stand) for side, stand in sheet["stands"].items()},
        says=found.says(sheet),
        said_by=_said_by(sheet, found),
        objects=_objects(sheet),
    )


def _said_by(sheet: dict[str, Any], found: Shelf) -> tuple[Label, ...]:
    """The sides whose own source says that it is so; of an event between two cities, those two only."""
    said = [a for a in sheet["answers"].get("type", ()) if a["modality"] not in _AGAINST]
    sources = {sheet["words"][index][0]: None for answer in said for _, index in answer["said"]}
    sides = {side: None for source in sources if (side := found.speaks_for.get(source))}
    between = {side for tie in sheet["partnerships"] for side in tie.split("+")}
    return tuple(found.labels[side] for side in sides if side in between or not between)


def _objects(sheet: dict[str, Any]) -> dict[str, str]:
    """The object in each language: what most sources call it there."""
    out: dict[str, str] = {}
    worded = [a for a in sheet["answers"].get("object", ()) if a["lang"] and a["value"][0] == "text"]
    for answer in sorted(worded, key=lambda a: -len(a["said"])):
        out.setdefault(answer["lang"], answer["value"][1])
    return out


def _named(given: Sequence[Any] | None, found: Shelf) -> Label | None:
    return found.label(given[1]) if given and given[0] == "value" else None


def participants(rows: Sequence[Sequence[str | None]], found: Shelf) -> tuple[Participant, ...]:
    """Who took part, with the office of that day."""
    out = []
    for who, office, office_of in rows:
        label = found.label(who)
        if label is not None:
            out.append(Participant(label, office, found.label(office_of)))
    return tuple(out)


def _type_words(sheet: dict[str, Any], found: Shelf) -> tuple[Words, ...]:
    seen: dict[int, Words] = {}
    for answer in sheet["answers"].get("type", ()):
        for claim, index in answer["said"]:
            seen.setdefault(index, found.words(claim, sheet["words"][index]))
    return tuple(seen.values())
