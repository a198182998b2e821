"""What waits for a decision: sources with their proposals, and the proposals of one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Min, Q

from pobratim.facts.kinds import ClaimState
from pobratim.record import ids
from pobratim.record.cards.gather import words
from pobratim.record.models import Claim, Evidence, Source, canonical
from pobratim.record.sides import of_sources


@dataclass(frozen=True, slots=True)
class Waiting:
    """A source with something to decide on."""

    id: str
    title: str
    lang: str | None
    published: str | None
    proposed: int
    accepted: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposed claim in words, with the span that says it."""

    claim: str
    property: str
    value: str
    modality: str
    confidence: float
    start: int
    end: int
    words: str


@dataclass(slots=True)
class Subject:
    """An entity and what is proposed of it."""

    kind: str
    name: str
    proposals: list[Proposal] = field(default_factory=list)


def waiting(sides: Collection[str] | None = None) -> tuple[Waiting, ...]:
    """The sources with proposals, the oldest first.

    With ``sides`` those that concern one of them, as ``sides.of_source`` says, and those of nobody's.
    """
    proposed = Count("evidence__claim", Q(evidence__state=ClaimState.PROPOSED), distinct=True)
    accepted = Count("evidence__claim", Q(evidence__state=ClaimState.ACCEPTED), distinct=True)
    rows = Source.objects.annotate(proposed=proposed, accepted=accepted).filter(proposed__gt=0)
    if sides is not None:
        tied = Evidence.objects.filter(claim__property="side")
        ours = tied.annotate(root=canonical("claim__value")).filter(root__in=sides)
        nobodys = Q(side=None) & ~Q(id__in=tied.values("source_id"))
        rows = rows.filter(Q(side__in=sides) | Q(id__in=ours.values("source_id")) | nobodys)
    found = list(rows.order_by("added", "id").defer("text"))
    if sides is not None:
        concerned = of_sources([s.id for s in found])
        found = [s for s in found if not concerned[s.id] or concerned[s.id] & set(sides)]
    return tuple(
        Waiting(ids.public(s.id), s.title, s.lang, s.published, s.proposed, s.accepted) for s in found
    )


def anything() -> bool:
    """Whether any source was ever taken in."""
    return Source.objects.exists()


def proposals(source: str) -> tuple[Subject, ...]:
    """What one source proposes, by subject: events first, then who and what they name."""
    full = Evidence.objects.filter(source__id__startswith=source, state=ClaimState.PROPOSED)
    first = {c: (s, e) for c, s, e in full.values_list("claim_id").annotate(s=Min("start"), e=Min("end"))}
    rows = full.select_related("claim__entity").order_by("start", "end", "claim__property", "claim_id")
    cut: dict[str, str] = dict(words(full).values_list("id", "words"))  # type: ignore[misc]
    names = _names(set(full.values_list("source_id", flat=True)))
    subjects: dict[str, Subject] = {}
    for row in rows:
        if first.pop(row.claim_id, None) is None:
            continue  # shown with its first words already
        claim = row.claim
        subject = subjects.setdefault(claim.entity_id, Subject(claim.entity.kind, ""))
        subject.proposals.append(
            Proposal(
                ids.public(claim.id),
                claim.property,
                _value(claim, names),
                claim.modality,
                claim.confidence,
                row.start,
                row.end,
                cut[row.id],
            )
        )
    for id_, subject in subjects.items():
        subject.name = names.get(id_) or _event_name(subject) or ids.public(id_)
    return tuple(sorted(subjects.values(), key=_order))


_FIRST = {
    "event": 0,
    "series": 1,
    "partnership": 2,
    "person": 3,
    "memorial": 4,
    "organisation": 5,
    "place": 6,
}


def _order(subject: Subject) -> tuple[int, int]:
    return _FIRST.get(subject.kind, 9), min(p.start for p in subject.proposals)


def _names(sources: Collection[str]) -> dict[str, str]:
    """A name for every entity of these sources, in whatever state: this is a desk, not a page."""
    own = Evidence.objects.filter(source__in=sources).values("claim_id")
    named = Claim.objects.filter(Q(id__in=own) | Q(state=ClaimState.ACCEPTED), property="name")
    subjects = Claim.objects.filter(id__in=own).values_list("entity_id", "value_id")
    wanted = {id_ for pair in subjects for id_ in pair if id_}
    wanted |= {side for id_ in wanted for side in id_.split("+")}
    out: dict[str, str] = {}
    for id_, text in named.filter(entity__in=wanted).order_by("id").values_list("entity_id", "text"):
        out.setdefault(id_, text or "")
    for id_ in (i for i in wanted if "+" in i):
        out[id_] = " – ".join(out.get(side, side) for side in id_.split("+"))
    return out


def _value(claim: Claim, names: Mapping[str, str]) -> str:
    if claim.value_id is not None:
        return names.get(claim.value_id, claim.value_id)
    if claim.number is not None:
        return f"{claim.number:g}"
    return claim.edtf or claim.text or ""


def _event_name(subject: Subject) -> str:
    said = {p.property: p.value for p in subject.proposals}
    return " ".join(said[p] for p in ("type", "date", "theme") if p in said)
