"""By which names people are known: what was claimed, and the words that say it, in whatever case form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import F, Q
from django.db.models.functions import Substr

from pobratim.facts.kinds import ClaimState
from pobratim.likeness.mention import Naming
from pobratim.record.models import Claim, Entity, Evidence

_NOT_SO = (ClaimState.REJECTED.value, ClaimState.WITHDRAWN.value)
_MOST_WORDS = 5  # a longer span is a sentence about somebody, not a name


@dataclass(frozen=True, slots=True)
class Known:
    """A person: the ids that count as one, the names, and the sources that speak of them in whatever state.

    ``own``: where these sources name the person, by source.
    """

    root: str
    members: frozenset[str]
    naming: Naming
    sources: frozenset[str]
    own: dict[str, list[tuple[int, int]]]


def private_roots() -> frozenset[str]:
    """Those whose names are kept private; one query."""
    rows = Entity.objects.filter(private=True).values_list("id", "canonical_id")
    return frozenset(canonical or id_ for id_, canonical in rows)


def known(roots: Collection[str]) -> list[Known]:
    """These people, in a fixed number of queries."""
    if not roots:
        return []
    rows = Entity.objects.filter(Q(id__in=roots) | Q(canonical__in=roots)).values_list("id", "canonical_id")
    root_of = {id_: canonical or id_ for id_, canonical in rows}
    names: dict[str, list[str]] = defaultdict(list)
    claims = Claim.objects.filter(entity__in=root_of, property="name").exclude(state__in=_NOT_SO)
    for entity, text in claims.order_by("-confidence", "id").values_list("entity_id", "text"):
        names[root_of[entity]].append(text or "")
    said = Evidence.objects.filter(claim__entity__in=root_of, claim__property="name")
    said = said.exclude(state__in=_NOT_SO).annotate(
        said=Substr("source__text", F("start") + 1, F("end") - F("start"))
    )
    own: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for entity, source, start, end, text in said.values_list(
        "claim__entity_id", "source_id", "start", "end", "said"
    ):
        if len(text.split()) <= _MOST_WORDS:
            names[root_of[entity]].append(text)
            own[root_of[entity]][source].append((start, end))
    sources: dict[str, set[str]] = defaultdict(set)
    spoken = Evidence.objects.filter(Q(claim__entity__in=root_of) | Q(claim__value__in=root_of))
    for entity, value, source in spoken.values_list("claim__entity_id", "claim__value_id", "source_id"):
        for one in (entity, value):
            if one in root_of:
                sources[root_of[one]].add(source)
    return [
        Known(
            root,
            frozenset(id_ for id_, r in root_of.items() if r == root),
            Naming(names[root]),
            frozenset(sources[root]),
            {source: sorted(set(spans)) for source, spans in own[root].items()},
        )
        for root in sorted(set(root_of.values()))
    ]


def overlapping(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans shares a character with ``start`` to ``end``."""
    return any(s < end and start < e for s, e in spans)
