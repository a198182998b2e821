"""The offices of people, as sources that are dated state them: never a term that nobody named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F

from pobratim.facts.kinds import ClaimState
from pobratim.record.among import among
from pobratim.record.cards.gather import members
from pobratim.record.cards.texts import Texts
from pobratim.record.models import Evidence, canonical

_ROW = (
    "claim__entity_id", "source_id", "source__published", "root", "of", "claim_id", "claim__property",
    "claim__text", "start", "end", "sentence_start", "sentence_end",
)  # fmt: skip


@dataclass(slots=True)
class _Held:
    """What one source says of one person's office."""

    office: str = ""
    of: str | None = None
    published: str | None = None
    claim: str = ""
    source: str = ""
    span: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(slots=True)
class _Term:
    said: list[_Held] = field(default_factory=list)


def terms(persons: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """By person: each office with the first and the last source that gives it, and how many do.

    An entry: office, of (a place or body, or None), first and last (EDTF of publication, or None), sources,
    and said: [claim, [source, start, end, text, sentence, sentence_start]] of the first and the last.
    """
    wanted = list(persons)
    if not wanted:
        return {}
    grouped: dict[str, dict[tuple[str, str | None], _Term]] = defaultdict(lambda: defaultdict(_Term))
    for root, held in _held(members(wanted)):
        grouped[root][held.office, held.of].said.append(held)
    texts = Texts(one.source for by in grouped.values() for term in by.values() for one in _ends(term))
    return {root: [_entry(key, term, texts) for key, term in by.items()] for root, by in grouped.items()}


def _held(own: list[str]) -> Iterable[tuple[str, _Held]]:
    """What each source says, the earliest first. An entity stands in one source, with all its claims."""
    rows = Evidence.objects.filter(
        claim__entity__in=among(own), claim__property__in=("office", "office_of"), state=ClaimState.ACCEPTED
    )
    rows = rows.annotate(root=canonical("claim__entity"), of=canonical("claim__value"))
    rows = rows.order_by(F("source__published").asc(nulls_last=True), "source_id", "start", "id")
    found: dict[tuple[str, str], tuple[str, _Held]] = {}
    for entity, source, published, root, of, claim, property_, text, *span in rows.values_list(*_ROW):
        _, held = found.setdefault((entity, source), (root, _Held(published=published, source=source)))
        if property_ == "office" and not held.office:
            held.office, held.claim, held.span = text or "", claim, (span[0], span[1], span[2], span[3])
        elif property_ == "office_of" and held.of is None:
            held.of = of
    return [(root, held) for root, held in found.values() if held.office]


def _ends(term: _Term) -> list[_Held]:
    return [term.said[0], term.said[-1]] if len(term.said) > 1 else term.said


def _words(held: _Held, texts: Texts) -> list[Any]:
    start, end, around, until = held.span
    said, sentence = texts.cut(held.source, start, end), texts.cut(held.source, around, until)
    return [held.source, start, end, said, sentence, around]


def _entry(key: tuple[str, str | None], term: _Term, texts: Texts) -> dict[str, Any]:
    dated = [one.published for one in term.said if one.published]
    return {
        "office": key[0],
        "of": key[1],
        "first": dated[0] if dated else None,
        "last": dated[-1] if dated else None,
        "sources": len({one.source for one in term.said}),
        "said": [[one.claim, _words(one, texts)] for one in _ends(term)],
    }
