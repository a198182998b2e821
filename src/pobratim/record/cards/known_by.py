"""By which names people are known: what was claimed, and the words that say it, in whatever case form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Case, F, Q, TextField, When
from django.db.models.functions import Substr

from pobratim.facts.kinds import ClaimState
from pobratim.likeness.mention import Naming
from pobratim.record.models import Claim, Entity, Evidence

_NOT_SO = (ClaimState.REJECTED.value, ClaimState.WITHDRAWN.value)
_MOST_WORDS = 5  # a longer span is a sentence about somebody, not a name


@dataclass(frozen=True, slots=True)
class Known:
    """A person: the ids that count as one, the names, and the sources that speak of them in whatever state.

    ``own``: where these sources name the person, by source; ``evidence``: of each claim of or about the
    person, by claim; ``private``: whether the name is kept private.
    """

    root: str
    members: frozenset[str]
    naming: Naming
    sources: frozenset[str]
    own: dict[str, list[tuple[int, int]]]
    evidence: dict[str, list[str]]
    private: bool


def private_roots() -> frozenset[str]:
    """Those whose names are kept private; one query."""
    rows = Entity.objects.filter(private=True).values_list("id", "canonical_id")
    return frozenset(canonical or id_ for id_, canonical in rows)


def known(roots: Collection[str]) -> list[Known]:
    """These people, in a fixed number of queries."""
    if not roots:
        return []
    rows = Entity.objects.filter(Q(id__in=roots) | Q(canonical__in=roots))
    members = list(rows.values_list("id", "canonical_id", "private"))
    root_of = {id_: canonical or id_ for id_, canonical, _ in members}
    private = {root_of[id_] for id_, _, is_private in members if is_private}
    names: dict[str, list[str]] = defaultdict(list)
    claims = Claim.objects.filter(entity__in=root_of, property="name").exclude(state__in=_NOT_SO)
    for entity, text in claims.order_by("-confidence", "id").values_list("entity_id", "text"):
        names[root_of[entity]].append(text or "")
    own: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    sources: dict[str, set[str]] = defaultdict(set)
    evidence: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    is_name = Q(claim__entity__in=root_of, claim__property="name") & ~Q(state__in=_NOT_SO)
    words = Substr("source__text", F("start") + 1, F("end") - F("start"))
    spoken = Evidence.objects.filter(Q(claim__entity__in=root_of) | Q(claim__value__in=root_of))
    spoken = spoken.annotate(said=Case(When(is_name, then=words), default=None, output_field=TextField()))
    columns = ("id", "claim_id", "claim__entity_id", "claim__value_id", "source_id", "start", "end", "said")
    for id_, claim, entity, value, source, start, end, text in spoken.values_list(*columns):
        for root in {root_of[one] for one in (entity, value) if one in root_of}:
            sources[root].add(source)
            evidence[root][claim].append(id_)
        if text is not None and len(text.split()) <= _MOST_WORDS:
            names[root_of[entity]].append(text)
            own[root_of[entity]][source].append((start, end))
    return [
        Known(
            root,
            frozenset(id_ for id_, r in root_of.items() if r == root),
            Naming(names[root]),
            frozenset(sources[root]),
            {source: sorted(set(spans)) for source, spans in own[root].items()},
            dict(evidence[root]),
            root in private,
        )
        for root in sorted(set(root_of.values()))
    ]


def overlapping(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans shares a character with ``start`` to ``end``."""
    return any(s < end and start < e for s, e in spans)
