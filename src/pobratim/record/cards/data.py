"""One card before it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from pobratim.facts import names
from pobratim.facts.kinds import EntityKind
from pobratim.facts.when import parse_or_none
from pobratim.likeness.own_names import in_each_language
from pobratim.record import ids
from pobratim.record.cards.gather import Gathered, Said
from pobratim.record.drafts import BY_LETTER

Sheet = dict[str, Any]
LONGEST_TOLD, SHORT = 300, 3
_SIGNS = "«»“”„\"'.,;:!?()"


@dataclass(slots=True)
class CardData:
    """What a row of Card and its links will hold."""

    entity: str
    kind: str
    sheet: Sheet
    type: str = ""
    modality: str = ""
    edtf: str | None = None
    search: str = ""
    promised: bool = False
    events: int = 0
    links: set[tuple[str, str]] = field(default_factory=set)

    @property
    def entity_id(self) -> str:
        """The entity, as the card's row names it."""
        return self.entity

    @property
    def lower(self) -> date | None:
        """The first possible day."""
        when = parse_or_none(self.edtf)
        return when.lower if when else None

    @property
    def upper(self) -> date | None:
        """The day after the last possible one."""
        when = parse_or_none(self.edtf)
        return when.upper if when else None

    def columns(self) -> dict[str, Any]:
        """The columns of the card's row."""
        return {
            "public": ids.public(self.entity),
            "kind": self.kind,
            "type": self.type,
            "modality": self.modality,
            "edtf": self.edtf,
            "lower": self.lower,
            "upper": self.upper,
            "search": self.search,
            "promised": self.promised,
            "events": self.events,
            "sheet": self.sheet,
        }


def folded(*texts: str | None) -> str:
    """The words of the texts folded as names are across scripts, each after a space; numbers as they are."""
    found: dict[str, None] = {}
    for text in texts:
        for word in (text or "").replace("-", " ").replace("/", " ").split():
            found[_folding(word)] = None
    found.pop("", None)
    return "".join(f" {word}" for word in found)


@lru_cache(maxsize=65536)
def _folding(word: str) -> str:
    kept = word if word.isalnum() else "".join(c for c in word if c.isalnum())
    return kept if kept.isdigit() else names.key(kept) or kept.lower()


def spoken(said: Iterable[Said]) -> str:
    """The longer words of what sources say, for searching: the short ones stand in every sentence."""
    texts = {" ".join(one.text.split())[:LONGEST_TOLD] for one in said}
    return " ".join(w for text in sorted(texts) for w in text.split() if len(w.strip(_SIGNS)) > SHORT)


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


def _made(name: Said) -> int:
    """By whom a name is spelled: by hand, by a text, by letter."""
    return 0 if name.confidence == 1.0 else 2 if name.confidence <= BY_LETTER else 1


def names_of(gathered: Gathered) -> dict[str, str]:
    """Language to name: the gazetteer's first, then what accepted sources say; '' is no language.

    A memorial known by name has it in every language that has words of its own for it.
    """
    out: dict[str, str] = dict(gathered.known.get("names", {}))
    said = {one.claim: one for one in gathered.of("name")}.values()
    often = Counter((one.lang, one.value) for one in said)
    # A whole name before one cut at a quotation mark, what somebody corrected before what a text has, a
    # spelling that stands in a text before one made by letter, then the one most sources have.
    for one in sorted(said, key=lambda n: (_cut(n.value), _made(n), -often[n.lang, n.value], n.value)):
        out.setdefault(one.lang or "", one.value)
    return in_each_language(out) if gathered.kind is EntityKind.MEMORIAL else out
