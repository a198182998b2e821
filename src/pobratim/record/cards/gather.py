"""Everything accepted about some entities, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Substr

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record.among import among
from pobratim.record.cards.curtain import Curtain
from pobratim.record.cards.texts import Texts
from pobratim.record.models import Claim, Entity, Evidence, canonical

_WITH_WORDS = (
    EntityKind.EVENT,
    EntityKind.SERIES,
    EntityKind.MEMORIAL,
    EntityKind.PARTNERSHIP,
    EntityKind.THEME,
)


class Said(NamedTuple):
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


class Member(NamedTuple):
    """An entity as one source, or the gazetteer, knows it."""

    id: str
    known: dict[str, Any]
    private: bool
    erased_id: int | None


@dataclass(slots=True)
class Gathered:
    """One entity with all that were merged into it, and what accepted sources say."""

    id: str
    kind: EntityKind
    members: list[Member] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def of(self, *properties: str) -> list[Said]:
        """What is said under these properties."""
        if len(properties) == 1:
            return [s for s in self.said if s.property == properties[0]]
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
    rows = Entity.objects.filter(Q(id__in=among(wanted)) | Q(canonical__in=among(wanted))).order_by("id")
    root_of: dict[str, str] = {}
    for id_, kind, canonical_, *rest in rows.values_list("id", "kind", "canonical_id", *_MEMBER):
        root = root_of[id_] = canonical_ or id_
        if root not in found:
            found[root] = Gathered(root, EntityKind(kind))
        if id_ == root:
            found[root].kind = EntityKind(kind)
        found[root].members.append(Member(id_, *rest))
    spoken = {id_ for id_, root in root_of.items() if found[root].kind in _WITH_WORDS}
    people = {id_ for id_, root in root_of.items() if found[root].kind is EntityKind.PERSON}
    curtain = Curtain()
    for said in _bare([id_ for id_ in root_of if id_ not in spoken]):
        if said.column == "text" and said.entity not in people:
            said = said._replace(value=curtain.free(said.value))
        found[root_of[said.entity]].said.append(said)
    for said in _with_words(sorted(spoken), curtain):
        found[root_of[said.entity]].said.append(said)
    return found


def members(roots: Iterable[str]) -> list[str]:
    """The ids of these entities and of all that were merged into them."""
    wanted = list(roots)
    found = Entity.objects.filter(Q(id__in=among(wanted)) | Q(canonical__in=among(wanted)))
    return list(found.values_list("id", flat=True))


_MEMBER = ("known", "private", "erased_id")
_CLAIM = (
    "entity_id",
    "property",
    "text",
    "number",
    "edtf",
    "value_id",
    "root",
    "lang",
    "modality",
    "confidence",
)
_Row = tuple[Any, ...]


def _value(text: str | None, number: float | None, edtf: str | None, raw: str, root: str) -> tuple[Any, ...]:
    """(column, value, raw value) of a claim."""
    if text is not None:
        return "text", text, text
    if edtf is not None:
        return "edtf", edtf, edtf
    return ("number", number, number) if number is not None else ("value", root, raw)


def _bare(entities: list[str]) -> Iterable[Said]:
    rows = Claim.objects.filter(entity__in=among(entities), state=ClaimState.ACCEPTED)
    rows = rows.order_by("property", "id").annotate(root=canonical("value"))
    for id_, entity, property_, *value, lang, modality, sure in rows.values_list("id", *_CLAIM):
        column, shown, raw = _value(*value)
        yield Said(id_, entity, property_, column, shown, raw, lang, modality, sure)


def _with_words(entities: list[str], curtain: Curtain) -> Iterable[Said]:
    query = Evidence.objects.filter(claim__entity__in=among(entities), state=ClaimState.ACCEPTED)
    query = query.annotate(root=canonical("claim__value"))
    span = ("source_id", "start", "end", "sentence_start", "sentence_end")
    columns = ["claim_id", *span, *(name if name == "root" else f"claim__{name}" for name in _CLAIM)]
    rows: list[_Row] = list(query.values_list(*columns))
    texts = Texts(row[1] for row in rows)

    def order(row: _Row) -> tuple[bool, str, str, int, str]:
        """Sources as they were published, what they say as it stands there."""
        claim, source, start, *_ = row
        published = texts.published(source)
        return published is None, published or "", source, start, claim

    for row in sorted(rows, key=order):
        yield _said(row, texts, curtain)


def _said(row: _Row, texts: Texts, curtain: Curtain) -> Said:
    """A row of evidence with its words."""
    claim, source, start, end, around, until, entity, property_, *value, lang, modality, sure = row
    column, shown_, raw = _value(*value)
    if column == "text":
        shown_ = raw = curtain.value(shown_, texts.veil(source))
    return Said(
        claim, entity, property_, column, shown_, raw, lang, modality, sure, source, start, end,
        texts.cut(source, start, end), texts.cut(source, around, until), around, texts.published(source),
    )  # fmt: skip


def by_source(said: Iterable[Said]) -> dict[str, list[Said]]:
    """What each source says."""
    out: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        out[one.source].append(one)
    return out
