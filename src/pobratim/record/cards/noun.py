"""The cards of what is not an event: places, people, bodies, memorials, days, themes."""

from __future__ import annotations

from typing import Any

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards.agree import most_said
from pobratim.record.cards.data import CardData, answers, folded, names_of
from pobratim.record.cards.gather import Gathered

_OF_A_PLACE = ("kind", "country", "lat", "lon")
_KNOWN_OF_A_PLACE = ("country", "country_names", "population", "timezone", "lat", "lon")


def noun_card(noun: Gathered) -> CardData | None:
    """The card, or None when nothing of it is accepted."""
    if not noun.said:
        return None
    names = names_of(noun)
    themes = noun.of("theme") if noun.kind is EntityKind.THEME else []
    if themes:  # called by its id of the closed list, for whoever shows it to word
        return CardData(noun.id, noun.kind.value, {"names": {"": themes[0].value}})
    sheet: dict[str, Any] = {"names": names}
    if noun.kind is EntityKind.PLACE:
        sheet.update({name: noun.known.get(name) for name in _KNOWN_OF_A_PLACE})
        for property_ in _OF_A_PLACE:
            best = most_said(noun.of(property_))
            if best and sheet.get(property_) is None:
                sheet[property_] = best.value
    if noun.kind is EntityKind.MEMORIAL:
        sheet.update(answers(noun.of("name")))
        sheet["sources"] = noun.sources
    also = noun.known.get("also", ())
    links = {(s.value, s.property) for s in noun.said if s.column == "value"}
    return CardData(noun.id, noun.kind.value, sheet, search=folded(*names.values(), *also), links=links)
