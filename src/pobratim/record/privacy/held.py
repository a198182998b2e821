"""Everything that is held on one person, to be handed over: plain data, ready for JSON or a page to print.

Names of those who decided are other people's; what was decided is given with the side alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from pobratim.record import ids
from pobratim.record.cards.gather import words
from pobratim.record.cards.known_by import known, private_roots
from pobratim.record.models import (
    Claim,
    Confirmation,
    Decision,
    Evidence,
    Incoming,
    Source,
    SourceFile,
    Touch,
    canonical,
)
from pobratim.record.naming import named
from pobratim.record.privacy.hiding import is_private, person
from pobratim.record.privacy.plan import Place, Plan, people_named, plan
from pobratim.record.sheets import Label

_COLUMNS = ("text", "number", "edtf")


def held(entity: str) -> dict[str, Any]:
    """Names, claims with their words, sources with every mention, decisions, what was handed in.

    Offsets count code points of the source's text. Raises NothingToDecide where there is no such person.
    """
    found = plan(entity)
    root = person(entity)
    members = sorted(found.who.members)
    rows = list(Claim.objects.filter(Q(entity__in=members) | Q(value__in=members)).order_by("property", "id"))
    said = _said([c.id for c in rows])
    labels = named({id_ for c in rows for id_ in (c.entity_id, c.value_id) if id_} | {root.id})
    return {
        "person": ids.public(root.id),
        "names": list(found.who.naming.names),
        "private": is_private(root.id),
        "counted_as_one": [ids.public(m) for m in members],
        "claims": [_claim(c, labels, said[c.id], found) for c in rows if c.entity_id in found.who.members],
        "named_in": [
            _claim(c, labels, said[c.id], found) for c in rows if c.entity_id not in found.who.members
        ],
        "sources": _sources([p for p in found.places if not p.other]),
        "decisions": _decisions(found, rows),
        "words_of_sides": _words(found),
        "handed_in": list(
            Incoming.objects.filter(id__in=found.incoming)
            .order_by("id")
            .values("kind", "name", "address", "state")
        ),
        "elsewhere": [{"table": table, "rows": rows_} for table, rows_ in found.elsewhere],
    }


def _called(label: Label | None) -> str | None:
    return label.name("en")[0] if label else None


def _claim(claim: Claim, labels: dict[str, Label], said: list[dict[str, Any]], found: Plan) -> dict[str, Any]:
    value = next((getattr(claim, c) for c in _COLUMNS if getattr(claim, c) is not None), None)
    about = None if claim.entity_id in found.who.members else _called(labels.get(claim.entity_id))
    return {
        "claim": ids.public(claim.id),
        "about": about,
        "property": claim.property,
        "value": value if value is not None else _called(labels.get(claim.value_id or "")),
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
    rows = Source.objects.defer("text").in_bulk([p.id for p in places])
    files: dict[str, list[dict[str, Any]]] = defaultdict(list)
    columns = ("name", "address", "media_type", "sha256")
    for row in SourceFile.objects.filter(source__in=rows).order_by("id").values("source_id", *columns):
        files[row.pop("source_id")].append(row)
    return [_source(p, rows[p.id], files[p.id]) for p in places]


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


def _decisions(found: Plan, claims: list[Claim]) -> list[dict[str, Any]]:
    evidence = Evidence.objects.filter(claim__in=[c.id for c in claims]).values_list("id", flat=True)
    keys = {
        "claim": [c.id for c in claims],
        "evidence": list(evidence),
        "entity": list(found.who.members),
        "private": list(found.who.members),
        "spoken": list(found.who.members),
    }
    numbers = set(found.decisions)
    for table, wanted in keys.items():
        touched = Touch.objects.filter(table=table, row__in=wanted)
        numbers |= set(touched.values_list("decision_id", flat=True))
    rows = Decision.objects.filter(number__in=numbers).order_by("number")
    return [
        {
            "number": one.number,
            "verdict": one.verdict,
            "at": one.at.isoformat(timespec="seconds"),
            "side": ids.public(one.side) if one.side else None,
            "note": one.note,
        }
        for one in rows
    ]


def _words(found: Plan) -> list[dict[str, Any]]:
    rows = Confirmation.objects.filter(key__in=found.confirmations).order_by("id")
    return [
        {
            "side": ids.public(one.side_id),
            "on": "the person" if one.entity_id in found.who.members else ids.public(one.entity_id),
            "stand": one.stand,
            "words": one.words,
            "at": one.at.isoformat(timespec="seconds"),
        }
        for one in rows
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
