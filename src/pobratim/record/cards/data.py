"""One card before it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pobratim.facts.when import parse_or_none
from pobratim.record import ids
from pobratim.record.cards.gather import Gathered, Said

Sheet = dict[str, Any]


@dataclass(slots=True)
class CardData:
    """What a row of Card and its links will hold."""

    entity: str
    kind: str
    sheet: Sheet
    type: str = ""
    modality: str = ""
    edtf: str | None = None
    promised: bool = False
    links: set[tuple[str, str]] = field(default_factory=set)

    def columns(self) -> dict[str, Any]:
        """The columns of the card's row."""
        when = parse_or_none(self.edtf)
        return {
            "public": ids.public(self.entity),
            "kind": self.kind,
            "type": self.type,
            "modality": self.modality,
            "edtf": self.edtf,
            "lower": when.lower if when else None,
            "upper": when.upper if when else None,
            "promised": self.promised,
            "sheet": self.sheet,
        }


def answers(said: Iterable[Said]) -> Sheet:
    """``answers``: by property each value with who says it; ``words``: the spans, each once.

    A saying is [claim, index of its words].
    """
    index: dict[tuple[str, int, int], int] = {}
    spans: list[list[Any]] = []
    by_property: dict[str, dict[tuple[Any, ...], dict[str, Any]]] = {}
    for one in said:
        place = (one.source, one.start, one.end)
        if place not in index:
            index[place] = len(spans)
            spans.append([one.source, one.start, one.end, one.text, one.sentence, one.sentence_start])
        value = (one.column, one.value, one.lang, one.modality)
        answer = by_property.setdefault(one.property, {}).setdefault(
            value,
            {
                "value": [one.column, one.value],
                "lang": one.lang,
                "modality": one.modality,
                "confidence": one.confidence,
                "said": [],
            },
        )
        answer["confidence"] = max(answer["confidence"], one.confidence)
        if [one.claim, index[place]] not in answer["said"]:
            answer["said"].append([one.claim, index[place]])
    return {"answers": {p: list(values.values()) for p, values in by_property.items()}, "words": spans}


def _cut(name: str) -> bool:
    return any(name.count(left) != name.count(right) for left, right in ("«»", "“”", "()"))


def names_of(gathered: Gathered) -> dict[str, str]:
    """Language to name: the gazetteer's first, then what accepted sources say; '' is no language."""
    out: dict[str, str] = dict(gathered.known.get("names", {}))
    said = {one.claim: one for one in gathered.of("name")}.values()
    often = Counter((one.lang, one.value) for one in said)
    # A whole name before one cut at a quotation mark, a spelling that stands in a text before one made by
    # letter, then the one most sources have.
    for one in sorted(said, key=lambda n: (_cut(n.value), -n.confidence, -often[n.lang, n.value], n.value)):
        out.setdefault(one.lang or "", one.value)
    return out
