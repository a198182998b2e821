"""The offices of people, as sources that are dated state them: never a term that nobody named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F

from pobratim.facts.kinds import ClaimState
from pobratim.record.cards.curtain import shown
from pobratim.record.cards.gather import members, words
from pobratim.record.models import Evidence, canonical


@dataclass(slots=True)
class _Held:
    """What one source says of one person's office."""

    office: str = ""
    of: str | None = None
    published: str | None = None
    evidence: str = ""
    claim: str = ""
    source: str = ""


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
    spans = _spans(one for by in grouped.values() for term in by.values() for one in _ends(term))
    return {root: [_entry(key, term, spans) for key, term in by.items()] for root, by in grouped.items()}


def _held(own: list[str]) -> Iterable[tuple[str, _Held]]:
    """What each source says, the earliest first. An entity stands in one source, with all its claims."""
    rows = Evidence.objects.filter(
        claim__entity__in=own, claim__property__in=("office", "office_of"), state=ClaimState.ACCEPTED
    )
    rows = rows.annotate(root=canonical("claim__entity"), of=canonical("claim__value"))
    rows = rows.order_by(F("source__published").asc(nulls_last=True), "source_id", "start", "id")
    found: dict[tuple[str, str], tuple[str, _Held]] = {}
    for row in rows.values(
        "id", "root", "of", "claim_id", "claim__entity_id", "claim__property", "claim__text",
        "source_id", "source__published",
    ):  # fmt: skip
        key = (row["claim__entity_id"], row["source_id"])
        _, held = found.setdefault(
            key, (row["root"], _Held(published=row["source__published"], source=row["source_id"]))
        )
        if row["claim__property"] == "office" and not held.office:
            held.office, held.evidence, held.claim = row["claim__text"] or "", row["id"], row["claim_id"]
        elif row["claim__property"] == "office_of" and held.of is None:
            held.of = row["of"]
    return [(root, held) for root, held in found.values() if held.office]


def _ends(term: _Term) -> list[_Held]:
    return [term.said[0], term.said[-1]] if len(term.said) > 1 else term.said


def _spans(ends: Iterable[_Held]) -> dict[str, list[Any]]:
    found = words(Evidence.objects.filter(id__in=[one.evidence for one in ends]))
    columns = ("id", "source_id", "start", "end", "words", "sentence", "sentence_start", "veil")
    return {
        id_: [
            source,
            start,
            end,
            shown(said, start, veil),
            shown(around, sentence_start, veil),
            sentence_start,
        ]
        for id_, source, start, end, said, around, sentence_start, veil in found.values_list(*columns)
    }


def _entry(key: tuple[str, str | None], term: _Term, spans: dict[str, list[Any]]) -> dict[str, Any]:
    dated = [one.published for one in term.said if one.published]
    return {
        "office": key[0],
        "of": key[1],
        "first": dated[0] if dated else None,
        "last": dated[-1] if dated else None,
        "sources": len({one.source for one in term.said}),
        "said": [[one.claim, spans[one.evidence]] for one in _ends(term)],
    }
