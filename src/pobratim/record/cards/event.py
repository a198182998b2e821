"""The card of an event or a recurring series."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pobratim.facts.kinds import EntityKind, EventType
from pobratim.record.cards.agree import best_date, differing, modality_of, most_said
from pobratim.record.cards.belonging import belongs
from pobratim.record.cards.context import Context
from pobratim.record.cards.data import CardData, answers, folded, spoken
from pobratim.record.cards.gather import Gathered, Said
from pobratim.record.cards.ground import Theme
from pobratim.record.cards.promised import promised, torn
from pobratim.record.cards.sides_say import stands

# What is done on a day of a custom; a gate is unveiled or given once, whatever is held there later.
_OF_A_CUSTOM = (EventType.CEREMONY.value, EventType.WREATH_LAYING.value)
_LINKED = ("place", "memorial", "giver", "receiver", "occasion", "participant", "kept", "fulfils")


def event_card(event: Gathered, context: Context) -> CardData | None:
    """The card, or None while no type of the event is accepted: then nothing is known to have happened."""
    types = event.of("type")
    kind = most_said(types)
    if kind is None:
        return None
    date, _ = best_date([s.value for s in event.of("date")])
    touched = context.touched(event)
    ground = context.ground
    told = [ground.told.get(source, ()) for source in event.sources]
    one_day = event.kind is EntityKind.EVENT and kind.value in _OF_A_CUSTOM
    stones = {s.value for s in event.of("memorial")} if one_day else set()
    customs = {tie for stone in stones for tie in ground.customs.get(stone, ())}
    near = ground.ties.near(touched, told)
    partnerships = belongs(touched, near, told, ground.countries, customs)
    sheet: dict[str, Any] = {
        **answers(event.said),
        **_singles(event),
        "date": date,
        "participants": _participants(event, context),
        "differs": list(differing(event.said, ground.countries)),
        "sources": event.sources,
        "themes": sorted({theme for source in event.sources for _, theme in ground.themes.get(source, ())}),
        "spoken": _spoken(event, ground.themes),
        "begins": types[0].start,
        "partnerships": list(partnerships),
        "stands": stands(context.says.get(event.id, ())),
        "says": context.says.get(event.id, []),
    }
    card = CardData(event.id, event.kind.value, sheet, kind.value, modality_of(types), date)
    card.promised = promised(types)
    if card.promised:
        sheet["torn"] = torn(types, event.of("date"))
    card.search = folded(
        kind.value,
        date,
        *[s.value for s in event.of("object", "occasion") if s.column == "text"],
        spoken(types),
    )
    card.links = {(s.value, s.property) for s in event.of(*_LINKED) if s.column == "value"}
    card.links |= {(place, "touches") for place in touched}
    card.links |= {(partnership, "partnership") for partnership in partnerships}
    return card


def _spoken(event: Gathered, themes: Mapping[str, Collection[Theme]]) -> list[str]:
    """The themes of which a sentence speaks that tells of the event."""
    told = {(one.source, one.sentence_start, one.sentence_start + len(one.sentence)) for one in event.said}
    return sorted(
        {theme for source, first, end in told for at, theme in themes.get(source, ()) if first <= at < end}
    )


def _singles(event: Gathered) -> dict[str, Any]:
    out: dict[str, Any] = {"object_lang": None}
    for property_ in ("place", "memorial", "giver", "receiver", "occasion", "object", "recurrence"):
        best = most_said(event.of(property_))
        out[property_] = [best.column, best.value] if best else None
        if best and property_ == "object":
            out["object_lang"] = best.lang
    return out


def _participants(event: Gathered, context: Context) -> list[list[str | None]]:
    """[who, office, place or body of the office], in the order in which the first source names them."""
    seen: dict[str, list[str | None]] = {}

    def order(said: Said) -> tuple[int, bool, int]:
        person = context.kinds.get(said.value) == EntityKind.PERSON
        return (
            event.sources.index(said.source),
            not person,
            context.first_named.get((said.source, said.raw), 0),
        )

    for said in sorted(event.of("participant"), key=order):
        if said.column != "value":
            continue
        entry = seen.setdefault(said.value, [said.value, None, None])
        if said.value in context.hidden:
            continue  # an office tells who it is
        entry[1] = entry[1] or context.office.get(said.raw)
        entry[2] = entry[2] or context.office_of.get(said.raw)
    return list(seen.values())
