"""The cards of what is not an event: places, people, bodies, memorials, days, themes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards.agree import most_said
from pobratim.record.cards.data import CardData, answers, folded, names_of
from pobratim.record.cards.gather import Gathered

_OF_A_PLACE = ("kind", "country", "lat", "lon")
_KNOWN_OF_A_PLACE = ("country", "country_names", "population", "timezone", "lat", "lon")
# What its sources word, and where it stands: the town, and the very spot as they call it.
_OF_A_MEMORIAL = ("name", "inscription", "place", "spot")
_SPELT = (EntityKind.PERSON, EntityKind.ORGANISATION)
MOST_WORDS = 3  # of a theme, in one source


LIVED = "lived"  # the type of a person's card that tells of a birth or a death


def noun_card(
    noun: Gathered, terms: Sequence[dict[str, Any]] = (), life: dict[str, Any] | None = None
) -> CardData | None:
    """The card, or None when nothing of it is accepted. ``terms``: the offices of a person; ``life``: when
    that person was born and died, as ``cards.lives`` has it."""
    counted = noun.known.get("counted") if noun.hidden == "erased" else noun.said
    if noun.hidden:  # counted, and nothing else
        if not counted:
            return None
        return CardData(
            noun.id, noun.kind.value, {"names": {}, "spellings": [], "terms": [], "hidden": noun.hidden}
        )
    if not noun.said:
        return None
    if noun.kind is EntityKind.THEME and noun.of("theme"):
        return _theme(noun)
    names = names_of(noun)
    sheet: dict[str, Any] = {"names": names}
    if noun.kind is EntityKind.PLACE:
        sheet.update({name: noun.known.get(name) for name in _KNOWN_OF_A_PLACE})
        for property_ in _OF_A_PLACE:
            best = most_said(noun.of(property_))
            if best and sheet.get(property_) is None:
                sheet[property_] = best.value
    if noun.kind is EntityKind.MEMORIAL:
        sheet.update(answers(noun.of(*_OF_A_MEMORIAL)))
        sheet["sources"] = noun.sources
    if noun.kind in _SPELT:
        sheet["spellings"] = _spellings(noun)
    if noun.kind is EntityKind.PERSON:
        sheet["terms"] = list(terms)
        if life:
            sheet["lives"] = life
    also = noun.known.get("also", ())
    links = {(s.value, s.property) for s in noun.said if s.column == "value"}
    kind = LIVED if "lives" in sheet else ""
    return CardData(
        noun.id, noun.kind.value, sheet, type=kind, search=folded(*names.values(), *also), links=links
    )


def _theme(noun: Gathered) -> CardData:
    """Called by its id of the closed list, for whoever shows it to word; dated as its source is."""
    said = noun.of("theme")
    sheet: dict[str, Any] = {"names": {"": said[0].value}, "sources": noun.sources}
    sheet.update(answers(said[:MOST_WORDS]))
    return CardData(noun.id, noun.kind.value, sheet, type=said[0].value, edtf=said[0].published)


def _spellings(noun: Gathered) -> list[list[Any]]:
    """Every name some source has: [language, name, confidence], the surest first."""
    best: dict[tuple[str, str], float] = {}
    for one in noun.of("name"):
        key = (one.lang or "", one.value)
        best[key] = max(best.get(key, 0.0), one.confidence)
    return [[lang, name, sure] for (lang, name), sure in sorted(best.items(), key=lambda kv: (-kv[1], kv[0]))]
