"""How each source tells of an event: what it gives and what it leaves out, from the event's card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pobratim.facts.kinds import Modality
from pobratim.record.models import Card
from pobratim.record.passport_sheets import Stated
from pobratim.record.publishing.shelf import Shelf

_TOLD = ("date", "place", "giver", "receiver", "object")


def stated(cards: Iterable[Card], found: Shelf) -> tuple[Stated, ...]:
    """Every event as each of its sources tells it, the earliest source first."""
    out = [one for card in cards for one in _of_card(card, found)]
    return tuple(sorted(out, key=lambda s: (s.words.published or "9999", s.words.source, s.words.start)))


def _of_card(card: Card, found: Shelf) -> Iterator[Stated]:
    sheet = card.sheet
    told: dict[str, dict[str, Any]] = {}
    for property_ in _TOLD:
        for answer in sheet["answers"].get(property_, ()):
            for _, index in answer["said"]:
                told.setdefault(sheet["words"][index][0], {}).setdefault(property_, answer["value"])
    seen: set[str] = set()
    for answer in sheet["answers"].get("type", ()):
        for claim, index in answer["said"]:
            source = sheet["words"][index][0]
            if source in seen:
                continue
            seen.add(source)
            given = told.get(source, {})
            yield Stated(
                words=found.words(claim, sheet["words"][index]),
                modality=Modality(answer["modality"]),
                date=_plain(given.get("date")),
                place=_label(given.get("place"), found),
                giver=_label(given.get("giver"), found),
                receiver=_label(given.get("receiver"), found),
                object=_plain(given.get("object")),
                event=card.public,
            )


def _plain(given: Any) -> str | None:
    return str(given[1]) if given and given[0] != "value" else None


def _label(given: Any, found: Shelf) -> Any:
    return found.label(given[1]) if given and given[0] == "value" else None
