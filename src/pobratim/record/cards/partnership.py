"""The card of a partnership: who says the two are twins, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pobratim.facts.kinds import Modality, Stand
from pobratim.facts.when import parse_or_none
from pobratim.record.cards.agree import best_date, most_said
from pobratim.record.cards.data import CardData, folded, spoken
from pobratim.record.cards.gather import Gathered, by_source
from pobratim.record.cards.sides_say import Saying, stands

_AHEAD = {Modality.PLANNED.value, Modality.PROMISED.value}
_AGAINST = {Modality.DENIED.value, Modality.CANCELLED.value}


@dataclass(frozen=True, slots=True)
class Around:
    """What a partnership's card needs besides the partnership; ids are canonical."""

    sides: tuple[str, ...]
    speaks_for: Mapping[str, str | None]
    says: Sequence[Saying]
    dates: Sequence[str | None]


def partnership_card(tie: Gathered, around: Around) -> CardData | None:
    """The card, or None when a side or the word for the tie is not accepted."""
    relation = most_said(tie.of("relation"))
    if relation is None or len(around.sides) != 2:
        return None
    since, differ = best_date([s.value for s in tie.of("since")])
    known = [w for w in map(parse_or_none, around.dates) if w is not None]
    begun = [w for w in known if w.lower is not None]
    first = min(begun, key=lambda w: (w.lower, w.edtf), default=None)
    last = max(begun, key=lambda w: (w.lower, w.edtf), default=None)
    sheet: dict[str, Any] = {
        "sides": list(around.sides),
        "state": _state(tie, around),
        "relation": relation.value,
        "since": since,
        "differs": ["since"] if differ else [],
        "said": _said(tie, around),
        "stands": stands(around.says),
        "says": list(around.says),
        "events": len(around.dates),
        "first": first.edtf if first else None,
        "last": last.edtf if last else None,
        "sources": tie.sources,
    }
    links = {(side, "side") for side in around.sides}
    card = CardData(tie.id, tie.kind.value, sheet, relation.value, relation.modality, since, links=links)
    card.events = len(around.dates)
    card.search = folded(relation.value, spoken(tie.of("relation")))
    return card


def _state(tie: Gathered, around: Around) -> str:
    """Confirmed and disputed are the sides' own words; a source counts for the side it speaks for."""
    modalities = {s.modality for s in tie.of("relation")}
    given = stands(around.says)
    confirming = {side for side, stand in given.items() if stand == Stand.CONFIRMED}
    if set(given.values()) & {Stand.DISPUTED.value, Stand.NOT_OURS.value}:
        return "disputed"
    if modalities & _AGAINST:
        return "disputed"
    if confirming >= set(around.sides):
        return "confirmed"
    if modalities <= _AHEAD:
        return "planned"
    own = {around.speaks_for.get(s.source) for s in tie.of("relation") if s.modality == Modality.DONE}
    return "said-by-one" if confirming or own & set(around.sides) else "claimed"


def _said(tie: Gathered, around: Around) -> list[dict[str, Any]]:
    """Each source once a relation: [source, start, end, text, sentence, sentence_start] and what it says."""
    out: dict[tuple[str, str, str], dict[str, Any]] = {}
    since = {
        source: best_date([s.value for s in said])[0] for source, said in by_source(tie.of("since")).items()
    }
    for one in tie.of("relation"):
        words = [one.source, one.start, one.end, one.text, one.sentence, one.sentence_start]
        entry = {
            "relation": one.value,
            "modality": one.modality,
            "since": since.get(one.source),
            "words": words,
            "claim": one.claim,
            "side": around.speaks_for.get(one.source),
        }
        out.setdefault((one.source, one.value, one.modality), entry)
    return list(out.values())
