"""Everything that is held on one person, to be handed over: plain data, ready for JSON or a page to print.

Names of those who decided are other people's; what was decided is given with the side alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from pobratim.record import ids
from pobratim.record.cards.gather import words
from pobratim.record.cards.known_by import known, private_roots
from pobratim.record.models import (
    Claim,
    Decision,
    Evidence,
    Source,
    SourceFile,
    canonical,
)
from pobratim.record.naming import told
from pobratim.record.privacy.plan import Place, Plan, people_named, plan
from pobratim.record.sheets import Label

_COLUMNS = ("text", "number", "edtf")
_HANDED_IN = ("kind", "name", "address", "state")


def held(entity: str, lang: str = "en") -> dict[str, Any]:
    """Names, claims with their words, sources with every mention, decisions, what was handed in.

    Others than the person are called by their names in ``lang`` where they have one. Offsets count code
    points of the source's text. Raises NothingToDecide where there is no such person.
    """
    found = plan(entity, rewording=False)
    members = sorted(found.who.members)
    rows = found.rows
    said = _said([c.id for c in rows])
    labels, events = told({id_ for c in rows for id_ in (c.entity_id, c.value_id) if id_})
    return {
        "person": ids.public(found.who.root),
        "names": list(found.who.naming.names),
        "private": found.who.private,
        "counted_as_one": [ids.public(m) for m in members],
        "claims": [_claim(c, labels, said[c.id], lang) for c in rows if c.entity_id in found.who.members],
        "named_in": [
            {"about": _about(c.entity_id, labels, events, lang), **_claim(c, labels, said[c.id], lang)}
            for c in rows
            if c.entity_id not in found.who.members
        ],
        "sources": _sources([p for p in found.places if not p.other]),
        "decisions": [_decision(one) for one in sorted(found.told, key=lambda one: one.number)],
        "words_of_sides": _words(found),
        "handed_in": [{c: getattr(one, c) for c in _HANDED_IN} for one in found.incoming],
        "elsewhere": [{"table": table, "rows": rows_} for table, rows_ in found.elsewhere],
    }


def _called(label: Label | None, lang: str) -> str | None:
    return label.name(lang)[0] if label else None


def _about(
    id_: str, labels: dict[str, Label], events: dict[str, dict[str, str]], lang: str
) -> dict[str, Any]:
    label = labels.get(id_)
    own = _called(label, lang) if label and label.names else None
    kind = label.kind.value if label else None
    return {"id": ids.public(id_), "kind": kind, "name": own, **events.get(id_, {})}


def _claim(claim: Claim, labels: dict[str, Label], said: list[dict[str, Any]], lang: str) -> dict[str, Any]:
    value = next((getattr(claim, c) for c in _COLUMNS if getattr(claim, c) is not None), None)
    return {
        "claim": ids.public(claim.id),
        "property": claim.property,
        "value": value if value is not None else _called(labels.get(claim.value_id or ""), lang),
        "language": claim.lang,
        "modality": claim.modality,
        "state": claim.state,
        "confidence": claim.confidence,
        "origin": claim.origin if claim.origin.startswith("reader") else "a person",
        "words": said,
    }


def _said(claims: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    """The words of each claim."""
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rows = words(Evidence.objects.filter(claim__in=claims)).order_by("source_id", "start")
    columns = ("claim_id", "source_id", "start", "end", "words", "sentence")
    for claim, source, start, end, text, sentence in rows.values_list(*columns):
        span = {"source": ids.public(source), "start": start, "end": end}
        out[claim].append({**span, "words": text, "sentence": sentence})
    return out


def _sources(places: Collection[Place]) -> list[dict[str, Any]]:
    files: dict[str, list[dict[str, Any]]] = defaultdict(list)
    columns = ("name", "address", "media_type", "sha256")
    rows = SourceFile.objects.filter(source__in=[p.id for p in places]).order_by("id")
    for row in rows.values("source_id", *columns):
        files[row.pop("source_id")].append(row)
    return [_source(p, p.source, files[p.id]) for p in places]


def _source(place: Place, source: Source, files: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "source": ids.public(source.id),
        "sha256": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "language": source.lang,
        "address": source.address,
        "added": source.added.isoformat(timespec="seconds"),
        "claimed": place.linked,
        "files": files,
        "mentions": [
            {"start": m.start, "end": m.end, "before": before, "words": text, "after": after}
            for m, (before, text, after) in zip(place.mentions, place.excerpts, strict=True)
        ],
    }


def _decision(one: Decision) -> dict[str, Any]:
    return {
        "number": one.number,
        "verdict": one.verdict,
        "at": one.at.isoformat(timespec="seconds"),
        "side": ids.public(one.side) if one.side else None,
        "note": one.note,
    }


def _words(found: Plan) -> list[dict[str, Any]]:
    return [
        {
            "side": ids.public(one.side_id),
            "on": "the person" if one.entity_id in found.who.members else ids.public(one.entity_id),
            "stand": one.stand,
            "words": one.words,
            "at": one.at.isoformat(timespec="seconds"),
        }
        for one in sorted(found.confirmations, key=lambda one: one.pk)
    ]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody of a name. ``sides``: those whom the sources that speak of the person concern."""

    short: str
    names: tuple[str, ...]
    private: bool
    claims: int
    sources: int
    sides: frozenset[str]


def found_people(text: str) -> list[Found]:
    """People who are known by this name or a like one, in a fixed number of queries."""
    people = known(people_named(text))
    members = {m for who in people for m in who.members}
    private = private_roots()
    claims = Counter(Claim.objects.filter(entity__in=members).values_list("entity_id", flat=True))
    concerned = _sides({s for who in people for s in who.sources})
    return [
        Found(
            ids.public(who.root),
            who.naming.names,
            who.root in private,
            sum(claims[m] for m in who.members),
            len(who.sources),
            frozenset(side for s in who.sources for side in concerned[s]),
        )
        for who in people
    ]


def _sides(sources: Collection[str]) -> dict[str, set[str]]:
    """The side each source speaks for, and those of the partnerships it names."""
    out: dict[str, set[str]] = defaultdict(set)
    own = Source.objects.filter(id__in=sources).exclude(side=None).values_list("id", canonical("side"))
    said = Evidence.objects.filter(source__in=sources, claim__property="side")
    for source, side in [*own, *said.values_list("source_id", canonical("claim__value"))]:
        out[source].add(side)
    return out
