"""How each property is filled in: a date, a choice, an entity of some kind, a number, or words."""

from __future__ import annotations

from collections.abc import Mapping

from pobratim.facts.kinds import EntityKind, EventType, Office, Relation, Theme
from pobratim.web.wording.words import Words

_DATES = ("date", "since", "born", "died")
_FREQUENCIES = ("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")
_CLOSED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "type": ("event_type", tuple(EventType)),
    "relation": ("relation", tuple(Relation)),
    "office": ("office", (*Office, *(f"former-{o}" for o in Office))),
    "theme": ("theme", tuple(Theme)),
}
_WHO = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
ENTITIES: Mapping[str, tuple[EntityKind, ...]] = {
    "place": (EntityKind.PLACE,),
    "office_of": (EntityKind.PLACE, EntityKind.ORGANISATION),
    "memorial": (EntityKind.MEMORIAL,),
    "participant": _WHO,
    "giver": _WHO,
    "receiver": _WHO,
    "occasion": (EntityKind.OBSERVANCE,),
    "side": (EntityKind.PLACE,),
}


def way(property_: str, *, entity: bool = False, number: bool = False) -> str:
    """How it is filled in: date, choice, entity, number or text. ``entity``: what it holds now is one."""
    if property_ in _DATES:
        return "date"
    if entity:
        return "entity"
    if number:
        return "number"
    return "choice" if property_ in _CLOSED or property_ == "recurrence" else "text"


def choices(w: Words, property_: str) -> list[tuple[str, str]]:
    """The closed list of a property, in the reader's words and order."""
    if property_ == "recurrence":
        every = ("daily", "weekly", "monthly", "yearly")
        return [(f, w.term("every", key)) for f, key in zip(_FREQUENCIES, every, strict=True)]
    if property_ not in _CLOSED:
        return []
    table, keys = _CLOSED[property_]
    return sorted(((str(k), _term(w, table, str(k))) for k in keys), key=lambda c: c[1].casefold())


def _term(w: Words, table: str, key: str) -> str:
    former = key.startswith("former-")
    word = w.term(table, key.removeprefix("former-"))
    return w.say("review.former", office=word) if former else word
