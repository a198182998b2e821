"""Two entities beside each other: what is said of each, by whom, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record import lookup
from pobratim.record.history import Value
from pobratim.record.models import Claim, Decision, Entity, Evidence, Source
from pobratim.record.naming import named
from pobratim.record.publishing.shelf import line
from pobratim.record.sheets import Label, SourceLine

_ASIDE = ("kind", "country", "lat", "lon")


@dataclass(frozen=True, slots=True)
class Saying:
    """One value with the sources that give it."""

    value: Value
    sources: tuple[SourceLine, ...]
    accepted: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A property: what is said of the one and of the other. ``differs``: both speak, and nothing agrees."""

    property: str
    one: tuple[Saying, ...]
    other: tuple[Saying, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Two entities. ``joined``: they count as one already; ``merged``: the one that was merged into it."""

    one: Label
    other: Label
    ids: tuple[str, str]
    kind: EntityKind
    joined: bool
    merged: str | None
    rows: tuple[Row, ...]
    seen: int


def compare(one: str, other: str) -> Compared:
    """Raises NothingToDecide where there is no such entity, or the two are not of one kind."""
    a, b = lookup.entities([one, other])
    if a.kind != b.kind or a.id == b.id:
        raise lookup.NothingToDecide("two entities of one kind can be compared")
    joined = a.root == b.root
    groups = _groups(a, b)
    said = _said([*groups[0], *groups[1]])
    labels = named({a.id, b.id, *(c.value_id for c, _ in said if c.value_id)})
    sides = [_by_property([(c, s) for c, s in said if c.entity_id in group], labels) for group in groups]
    keys = list(dict.fromkeys([*sides[0], *sides[1]]))
    rows = tuple(_row(key, sides[0].get(key, ()), sides[1].get(key, ())) for key in keys)
    merged = next((e.id for e in (a, b) if joined and e.canonical_id), None)
    return Compared(
        labels[a.id],
        labels[b.id],
        (a.id, b.id),
        EntityKind(a.kind),
        joined,
        merged,
        rows,
        Decision.objects.aggregate(last=Max("number"))["last"] or 0,
    )


def _groups(a: Entity, b: Entity) -> list[list[str]]:
    """Each alone where the two count as one already, else with all that counts as it."""
    if a.root == b.root:
        return [[a.id], [b.id]]
    into = dict(Entity.objects.filter(canonical__in=[a.root, b.root]).values_list("id", "canonical_id"))
    return [sorted({one.root, *(m for m, root in into.items() if root == one.root)}) for one in (a, b)]


def _said(entities: list[str]) -> list[tuple[Claim, tuple[SourceLine, ...]]]:
    shown = (ClaimState.ACCEPTED.value, ClaimState.PROPOSED.value)
    claims = Claim.objects.filter(entity__in=entities, state__in=shown).exclude(property__in=_ASIDE)
    claims = claims.order_by("property", "id")
    evidence = Evidence.objects.filter(claim__in=claims, state__in=shown)
    by_claim: dict[str, dict[str, None]] = {}
    for claim, source in evidence.order_by("source_id").values_list("claim_id", "source_id"):
        by_claim.setdefault(claim, {})[source] = None
    wanted = {s for found in by_claim.values() for s in found}
    lines = {s.id: line(s, veiled=False) for s in Source.objects.filter(id__in=wanted).defer("text")}
    return [(c, tuple(lines[s] for s in by_claim.get(c.id, ()))) for c in claims]


def _by_property(
    said: list[tuple[Claim, tuple[SourceLine, ...]]], labels: dict[str, Label]
) -> dict[str, tuple[Saying, ...]]:
    out: dict[str, tuple[Saying, ...]] = {}
    for c, sources in said:
        entity = labels.get(c.value_id or "")
        value = Value(c.property, c.modality, c.text, c.number, c.edtf, entity, c.lang)
        accepted = c.state == ClaimState.ACCEPTED
        out[c.property] = (*out.get(c.property, ()), Saying(value, sources, accepted))
    return out


def _row(property_: str, one: tuple[Saying, ...], other: tuple[Saying, ...]) -> Row:
    values = [{_plain(s.value) for s in side} for side in (one, other)]
    return Row(property_, one, other, bool(values[0] and values[1] and not values[0] & values[1]))


def _plain(value: Value) -> object:
    return value.entity.id if value.entity else value.edtf or value.number or (value.text or "").casefold()
