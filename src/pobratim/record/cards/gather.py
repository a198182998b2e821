"""Everything accepted about some entities, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Substr

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record.cards.curtain import Curtain, shown
from pobratim.record.models import Claim, Entity, Evidence, canonical

_WITH_WORDS = (
    EntityKind.EVENT,
    EntityKind.SERIES,
    EntityKind.MEMORIAL,
    EntityKind.PARTNERSHIP,
    EntityKind.THEME,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One accepted claim as one source says it. ``value`` of an entity is the one it counts as."""

    claim: str
    entity: str
    property: str
    column: str
    value: Any
    raw: Any
    lang: str | None
    modality: str
    confidence: float
    source: str = ""
    start: int = 0
    end: int = 0
    text: str = ""
    sentence: str = ""
    sentence_start: int = 0
    published: str | None = None


@dataclass(slots=True)
class Gathered:
    """One entity with all that were merged into it, and what accepted sources say."""

    id: str
    kind: EntityKind
    members: list[Entity] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def of(self, *properties: str) -> list[Said]:
        """What is said under these properties."""
        return [s for s in self.said if s.property in properties]

    @property
    def sources(self) -> list[str]:
        """The sources, in order."""
        return list(dict.fromkeys(s.source for s in self.said if s.source))

    @property
    def hidden(self) -> str:
        """private or erased where it is somebody whose name is not shown."""
        if any(m.erased_id for m in self.members):
            return "erased"
        return "private" if any(m.private for m in self.members) else ""

    @property
    def known(self) -> dict[str, Any]:
        """What the gazetteer said, of the first member that has it."""
        return next((m.known for m in self.members if m.known), {})


def words(query: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """The query with ``words`` and ``sentence`` cut out of the sources' texts by the database.

    Whoever shows them in public draws ``veil`` over them (``curtain.shown``).
    """
    return query.annotate(
        words=Substr("source__text", F("start") + 1, F("end") - F("start")),
        sentence=Substr("source__text", F("sentence_start") + 1, F("sentence_end") - F("sentence_start")),
        veil=F("source__veil"),
    )


def gather(roots: Iterable[str]) -> dict[str, Gathered]:
    """What is accepted of each of these canonical entities.

    Words come with events, memorials, partnerships and themes; places and people would have too many.
    """
    wanted = list(roots)
    found: dict[str, Gathered] = {}
    members = Entity.objects.filter(Q(id__in=wanted) | Q(canonical__in=wanted)).order_by("id")
    root_of: dict[str, str] = {}
    for entity in members:
        root_of[entity.id] = entity.root
        if entity.root not in found:
            found[entity.root] = Gathered(entity.root, EntityKind(entity.kind))
        if entity.id == entity.root:
            found[entity.root].kind = EntityKind(entity.kind)
        found[entity.root].members.append(entity)
    spoken = {id_ for id_, root in root_of.items() if found[root].kind in _WITH_WORDS}
    people = {id_ for id_, root in root_of.items() if found[root].kind is EntityKind.PERSON}
    curtain = Curtain()
    for said in _bare([id_ for id_ in root_of if id_ not in spoken]):
        if said.column == "text" and said.entity not in people:
            said = replace(said, value=curtain.free(said.value))
        found[root_of[said.entity]].said.append(said)
    for said in _with_words(sorted(spoken), curtain):
        found[root_of[said.entity]].said.append(said)
    return found


def members(roots: Iterable[str]) -> list[str]:
    """The ids of these entities and of all that were merged into them."""
    wanted = list(roots)
    found = Entity.objects.filter(Q(id__in=wanted) | Q(canonical__in=wanted))
    return list(found.values_list("id", flat=True))


def _value(row: dict[str, Any], prefix: str = "", curtain: Curtain | None = None) -> dict[str, Any]:
    if curtain is not None and row[prefix + "text"] is not None:
        text = curtain.value(row[prefix + "text"], row["veil"])
        return {"column": "text", "value": text, "raw": text}
    for column in ("text", "number", "edtf"):
        if row[prefix + column] is not None:
            return {"column": column, "value": row[prefix + column], "raw": row[prefix + column]}
    return {"column": "value", "value": row["root"], "raw": row[prefix + "value_id"]}


_CLAIM = ("entity_id", "property", "text", "number", "edtf", "value_id", "lang", "modality", "confidence")


def _bare(entities: list[str]) -> Iterable[Said]:
    rows = Claim.objects.filter(entity__in=entities, state=ClaimState.ACCEPTED)
    rows = rows.order_by("property", "id").annotate(root=canonical("value"))
    for row in rows.values("id", "root", *_CLAIM):
        yield Said(
            row["id"],
            row["entity_id"],
            row["property"],
            lang=row["lang"],
            modality=row["modality"],
            confidence=row["confidence"],
            **_value(row),
        )


def _with_words(entities: list[str], curtain: Curtain) -> Iterable[Said]:
    query = words(Evidence.objects.filter(claim__entity__in=entities, state=ClaimState.ACCEPTED))
    query = query.annotate(root=canonical("claim__value"))
    query = query.order_by(F("source__published").asc(nulls_last=True), "source_id", "start", "claim_id")
    columns = [f"claim__{name}" for name in _CLAIM]
    for row in query.values(
        "claim_id",
        "root",
        "source_id",
        "start",
        "end",
        "words",
        "sentence",
        "sentence_start",
        "source__published",
        "veil",
        *columns,
    ):
        yield Said(
            row["claim_id"],
            row["claim__entity_id"],
            row["claim__property"],
            lang=row["claim__lang"],
            modality=row["claim__modality"],
            confidence=row["claim__confidence"],
            source=row["source_id"],
            start=row["start"],
            end=row["end"],
            text=shown(row["words"], row["start"], row["veil"]),
            sentence=shown(row["sentence"], row["sentence_start"], row["veil"]),
            sentence_start=row["sentence_start"],
            published=row["source__published"],
            **_value(row, "claim__", curtain),
        )


def by_source(said: Iterable[Said]) -> dict[str, list[Said]]:
    """What each source says."""
    out: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        out[one.source].append(one)
    return out
