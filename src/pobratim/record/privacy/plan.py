"""What an erasure will take away, listed before anybody is asked to confirm it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from pobratim.facts.kinds import EntityKind, Verdict
from pobratim.likeness.mention import WHOLE, Mention, Naming
from pobratim.record import ids
from pobratim.record.cards.known_by import Known, known
from pobratim.record.cards.veil import mentioned, others_in
from pobratim.record.models import Claim, Confirmation, Decision, Incoming, Source, SourceFile, Touch
from pobratim.record.privacy.hiding import person

KEPT = "office_of"  # of which place or body somebody was: no name, and ties are counted by it
_AROUND = 40
_TEXT = models.TextField()
_KEPT_FILES = SourceFile.objects.order_by().filter(source=OuterRef("pk")).exclude(original=None)
_FILES = Subquery(_KEPT_FILES.values("source").annotate(n=Count("pk")).values("n"))
_NEVER = 2.0  # surer than any mention
_TEXTS = ("text", "words", "who", "note", "name", "known")
# Read and changed row by row, or derived, or hashes.
_SEEN_TO = {
    "source", "evidence", "card", "cardlink", "touch", "claim", "decision", "confirmation", "entity",
    "sourcefile", "incoming",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A source that names the person. ``excerpts``: (before, the mention, after), of each mention.

    ``linked``: it is claimed that the person is meant; else a steward says so. ``other``: what it names is
    another person, by an accepted claim.
    """

    id: str
    title: str
    mentions: tuple[Mention, ...]
    excerpts: tuple[tuple[str, str, str], ...]
    files: int
    linked: bool
    source: Source
    other: bool = False

    @property
    def short(self) -> str:
        """The id as it stands in addresses."""
        return ids.public(self.id)


@dataclass(frozen=True, slots=True)
class Plan:
    """``decider``: decisions made under this name; ``elsewhere``: tables that hold it and are not touched.

    ``rows``: the claims of the person and those that name them as a value, as they are kept; ``told``: the
    decisions that give the name or changed any of these.
    """

    who: Known
    erased: bool
    rows: tuple[Claim, ...]
    told: tuple[Decision, ...]
    places: tuple[Place, ...]
    claims: tuple[str, ...]
    reworded: tuple[str, ...]
    decisions: tuple[int, ...]
    decider: tuple[int, ...]
    confirmations: tuple[Confirmation, ...]
    incoming: tuple[Incoming, ...]
    elsewhere: tuple[tuple[str, int], ...]

    @property
    def linked(self) -> tuple[Place, ...]:
        """The sources that are claimed to speak of the person."""
        return tuple(p for p in self.places if p.linked)

    @property
    def unlinked(self) -> tuple[Place, ...]:
        """The sources that only have the name, to be included or not."""
        return tuple(p for p in self.places if not p.linked)

    @property
    def mentions(self) -> int:
        """How many places of the linked texts will be covered."""
        return sum(len(p.mentions) for p in self.linked)


def plan(entity: str, also: Collection[str] = (), *, everywhere: bool = True, rewording: bool = True) -> Plan:
    """Everything that is held on a person; ``also``: further sources in which the person is meant.

    Without ``everywhere`` the texts of all other sources are not read; without ``rewording`` nobody asks
    which other claims have the name in their text. The number of queries is fixed. Raises NothingToDecide.
    """
    found = person(entity)
    who = known([found.id])[0]
    places = _places(who, set(also), everywhere)
    chosen = [p.id for p in places if p.linked]
    rows = list(
        Claim.objects.filter(Q(entity__in=who.members) | Q(value__in=who.members)).order_by("property", "id")
    )
    own = sorted(c.id for c in rows if c.entity_id in who.members and c.property != KEPT)
    reworded = list(_reworded(who, chosen)) if rewording else []
    alone = is_alone(who)
    words = list(Confirmation.objects.order_by("key"))
    decisions, decider, told = _decisions(who, rows, own, reworded, words, alone)
    return Plan(
        who,
        found.erased_id is not None,
        tuple(rows),
        tuple(told),
        tuple(places),
        tuple(own),
        tuple(reworded),
        tuple(decisions),
        tuple(decider),
        tuple(w for w in words if _concerns(w, who, {*own, *reworded}, alone)),
        tuple(_incoming(who, chosen)),
        tuple(elsewhere(who.naming)),
    )


def _places(who: Known, also: Collection[str], everywhere: bool) -> list[Place]:
    """The sources that are claimed to speak of the person, then those that only have the name."""
    wanted = who.sources | set(also)
    rows = Source.objects.annotate(files_=_FILES).order_by("published", "id")
    rows = rows if everywhere else rows.filter(id__in=wanted)
    sources = [s for s in rows.iterator(chunk_size=100) if s.id in wanted or who.naming.is_in(s.text)]
    others = others_in([s.id for s in sources], who.members)
    meant = replace(who, sources=wanted)
    linked, unlinked = [], []
    for source in sources:
        mine = mentioned(source.text, meant, source.id, others[source.id])
        if source.id in wanted:
            linked.append(_place(source, mine, True))
        else:
            every = mine or [m for m in who.naming.mentions(source.text) if m.sure == WHOLE]
            unlinked.append(_place(source, every, False, other=not mine))
    return linked + unlinked


def _place(source: Any, found: Iterable[Mention], linked: bool, other: bool = False) -> Place:
    text = source.text
    spans = tuple(dict.fromkeys(found))
    excerpts = tuple(
        (text[max(0, m.start - _AROUND) : m.start], text[m.start : m.end], text[m.end : m.end + _AROUND])
        for m in spans
    )
    return Place(source.id, source.title, spans, excerpts, source.files_ or 0, linked, source, other)


def _reworded(who: Known, sources: Collection[str]) -> Iterator[str]:
    """Claims of other things whose text has the name: a portrait of somebody, a street called after them."""
    rows = Claim.objects.filter(evidence__source__in=sources).exclude(entity__in=who.members)
    rows = rows.exclude(text=None).exclude(entity__kind=EntityKind.PERSON, property="name").distinct()
    for id_, text in rows.order_by("id").values_list("id", "text"):
        if who.naming.mentions(text or ""):
            yield id_


def _concerns(one: Confirmation, who: Known, claims: Collection[str], alone: bool) -> bool:
    """Whether a side's words are on the person or on these claims, or give the name."""
    named = alone and any(m.sure == WHOLE for m in who.naming.mentions(one.words))
    return one.entity_id in who.members or one.claim_id in claims or named


def is_alone(who: Known) -> bool:
    """Whether nobody else of that name is known: else a note that gives the name may mean the other."""
    return not set(people_named(*(name for name in who.naming.names if " " in name))) - {who.root}


def _decisions(
    who: Known,
    rows: Collection[Claim],
    own: Collection[str],
    reworded: Collection[str],
    words: Collection[Confirmation],
    alone: bool,
) -> tuple[list[int], list[int], list[Decision]]:
    """The decisions whose content gives the name or is about the person alone; those made under it; and all
    that give it or changed anything of the person's."""
    rows_of = _rows(who, own, words)
    gone = {*own, *reworded}
    about: list[int] = []
    decided: list[int] = []
    told: list[Decision] = []
    for one in Decision.objects.annotate(touched=Exists(_touches(who, rows))).order_by("number").iterator():
        if one.touched:
            told.append(one)
        if one.erased_id is not None or one.verdict == Verdict.ERASED:
            continue
        near = any(c["table"] == "evidence" and c["id"] in rows_of["evidence"] for c in one.changes)
        least = 0.0 if near else WHOLE if alone else _NEVER
        said = [*_strings([c["before"] for c in one.changes] + [c["after"] for c in one.changes]), one.note]
        mine = [c["id"] in rows_of.get(c["table"], ()) for c in one.changes]
        if (
            (mine and all(mine))
            or any(c["table"] == "claim" and c["id"] in gone for c in one.changes)
            or any(m.sure >= least for text in said for m in who.naming.mentions(text))
        ):
            about.append(one.number)
            told += [] if one.touched else [one]
        elif any(m.sure == WHOLE for m in who.naming.mentions(one.who)):
            decided.append(one.number)
    return about, decided, told


def _touches(who: Known, rows: Collection[Claim]) -> models.QuerySet[Touch]:
    """The changes to claims of the person or about them, to their evidence, and to the person."""
    evidence = [e for c in rows for e in who.evidence.get(c.id, ())]
    mine = Q(table="claim", row__in=[c.id for c in rows]) | Q(table="evidence", row__in=evidence)
    mine |= Q(table__in=("entity", "private", "spoken"), row__in=list(who.members))
    return Touch.objects.filter(mine, decision=OuterRef("pk"))


def _rows(who: Known, own: Collection[str], words: Collection[Confirmation]) -> dict[str, set[str]]:
    """By table, the rows that are the person's alone."""
    members = set(who.members)
    return {
        "claim": set(own),
        "evidence": {e for claim in own for e in who.evidence.get(claim, ())},
        "entity": members,
        "private": members,
        "confirmation": {w.key for w in words if w.entity_id in members},
    }


def _strings(rows: Iterable[Any]) -> Iterator[str]:
    """The words in the rows of changes; not the ids."""
    for row in rows:
        for name, value in (row or {}).items():
            if name in _TEXTS and value:
                yield value if isinstance(value, str) else str(value)


def _incoming(who: Known, sources: Collection[str]) -> Iterator[Incoming]:
    """What was handed in: of these sources, or with the name in what is kept of it."""
    for one in Incoming.objects.order_by("id").iterator(chunk_size=50):
        said = [one.name, one.address or "", one.publisher or "", one.cause, *map(str, one.notes)]
        kept = _decoded(one.original)
        if one.source_id in sources or any(who.naming.is_in(s) for s in [*said, kept]):
            yield one


def _decoded(data: bytes | memoryview | None) -> str:
    return bytes(data).decode("utf-8", "ignore") if data else ""


def elsewhere(naming: Naming) -> Iterator[tuple[str, int]]:
    """Tables beside the record's own that hold the whole name: (table, rows). Nothing is erased there."""
    tables = []
    for model in apps.get_models():
        if model._meta.app_label == "record" and model._meta.model_name in _SEEN_TO:
            continue
        kinds = (models.CharField, models.TextField, models.JSONField)
        texts = [f.attname for f in model._meta.concrete_fields if isinstance(f, kinds)]
        if texts and model._meta.managed:
            said: list[Any] = [Coalesce(Cast(F(t), _TEXT), Value("", _TEXT)) for t in texts]
            line = reduce(lambda a, b: Concat(a, Value("\n", _TEXT), b, output_field=_TEXT), said)
            rows = model._default_manager.order_by().annotate(said_=line, table_=Value(model._meta.db_table))
            tables.append(rows.values_list("table_", "said_"))
    found = Counter(table for table, text in tables[0].union(*tables[1:], all=True) if naming.is_in(text))
    yield from sorted(found.items())


def people_named(*texts: str, limit: int = 50) -> list[str]:
    """Ids of people one of whose names, in whatever state, agrees with one of these."""
    namings = [Naming([text]) for text in texts]
    rows = Claim.objects.filter(property="name", entity__kind=EntityKind.PERSON, entity__erased=None)
    out: dict[str, None] = {}
    for one, root, said in rows.order_by("id").values_list("entity_id", "entity__canonical_id", "text"):
        if said and any(_agrees(naming, said) for naming in namings):
            out.setdefault(root or one)
    return list(out)[:limit]


def _agrees(naming: Naming, said: str) -> bool:
    """A single word finds whoever has it; more words want all of a name."""
    least = WHOLE if any(" " in name for name in naming.names) else 0.0
    return any(m.sure >= least for m in naming.mentions(said, any_case=True))
