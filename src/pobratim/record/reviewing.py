"""What one source says and how far it is decided: the sheet of the review page, in few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q, Subquery

from pobratim.facts.kinds import ClaimState, EntityKind, Stand, Verdict
from pobratim.likeness.facts import Facts
from pobratim.record import ids, lookup
from pobratim.record.cards.gather import gather
from pobratim.record.cards.sides_say import told as told_by_sides
from pobratim.record.cards.sides_say import words_on
from pobratim.record.history import Value
from pobratim.record.likely import Likely
from pobratim.record.likely import likely as likely_ones
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Claim, Decision, Entity, Evidence, Source, canonical
from pobratim.record.naming import named
from pobratim.record.publishing.shelf import line
from pobratim.record.sheets import Label, SideSays, SourceLine
from pobratim.record.sides import narrowed, of_ties
from pobratim.record.versions import Clash

# Who, what, when, where, with what; what is not named here comes last.
_ORDER = (
    "type", "name", "date", "recurrence", "participant", "place", "memorial", "object", "giver", "receiver",
    "occasion", "side", "relation", "since", "office", "office_of", "role", "born", "died",
    "statement", "theme",
)  # fmt: skip
_GROUPS: Mapping[EntityKind, str] = {
    EntityKind.EVENT: "event",
    EntityKind.SERIES: "event",
    EntityKind.PARTNERSHIP: "partnership",
    EntityKind.PERSON: "person",
    EntityKind.PLACE: "place",
    EntityKind.MEMORIAL: "memorial",
    EntityKind.THEME: "theme",
}
GROUPS = ("event", "partnership", "person", "place", "memorial", "other", "statement", "theme")
_SPOKEN = "statement"
# The gazetteer's, not the source's: accepted with the name, since a name without them is no place.
_KNOWN = ("kind", "country", "lat", "lon")


@dataclass(slots=True)
class Said:
    """One claim as this source says it; ``state`` is that of its words here, ``spans`` are in order."""

    id: str
    value: Value
    state: ClaimState
    confidence: float
    origin: str
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def short(self) -> str:
        """The id as it stands in addresses."""
        return ids.public(self.id)

    @property
    def waits(self) -> bool:
        """Whether nobody has decided on it."""
        return self.state is ClaimState.PROPOSED


@dataclass(slots=True)
class Card:
    """One thing the source speaks of. ``key`` names it on the page.

    ``says``: the sides' words on it; ``said_by``: the sides whose own sources say so, this one among them.
    ``sides``: whom it concerns, of those the source does. ``joined``: what it counts as since a merge;
    ``hidden`` are ids of claims that go with the others.
    """

    key: str
    entity: str
    root: str
    kind: EntityKind
    group: str
    label: Label
    claims: list[Said] = field(default_factory=list)
    hidden: list[Said] = field(default_factory=list)
    says: list[SideSays] = field(default_factory=list)
    said_by: list[Label] = field(default_factory=list)
    joined: Label | None = None
    sides: frozenset[str] = frozenset()

    @property
    def own(self) -> str:
        """The short id of the entity itself, whatever it counts as."""
        return ids.public(self.entity)

    @property
    def waiting(self) -> list[str]:
        """The claims nobody has decided on, with those that go with them."""
        return [c.id for c in (*self.claims, *self.hidden) if c.waits]

    @property
    def waits(self) -> bool:
        """Whether anything of it waits."""
        return any(c.waits for c in self.claims)

    def text(self, property_: str) -> str | None:
        """What is said of a property that holds text or a date, rejected values last."""
        found = sorted(
            (c for c in self.claims if c.value.property == property_),
            key=lambda c: c.state in (ClaimState.REJECTED, ClaimState.WITHDRAWN),
        )
        return next((c.value.text or c.value.edtf for c in found), None)

    @property
    def start(self) -> int:
        """Where its first words begin."""
        return min((s for c in self.claims for s, _ in c.spans), default=0)


@dataclass(frozen=True, slots=True)
class Desk:
    """The text, the cards by group, and ``seen``: the last decision there was when they were looked up.

    ``last``: the last decision of this account on this source that still stands.
    """

    id: str
    line: SourceLine
    text: str
    side: str | None
    cards: tuple[Card, ...]
    seen: int
    last: int | None = None
    sides: frozenset[str] = frozenset()

    @property
    def waiting(self) -> int:
        """How many claims wait, those that go with others among them, as the inbox counts."""
        return sum(len(card.waiting) for card in self.cards)

    def card(self, key: str) -> Card | None:
        """The card of this key."""
        return next((c for c in self.cards if c.key == key), None)

    def claim(self, short: str) -> tuple[Card, Said] | None:
        """A claim by its short id, with its card."""
        found = ((card, c) for card in self.cards for c in (*card.claims, *card.hidden) if c.short == short)
        return next(found, None)

    def above(self, confidence: float) -> list[tuple[Card, list[Said]]]:
        """What waits and is at least so sure, by card."""
        out = []
        for card in self.cards:
            sure = [c for c in card.claims if c.waits and c.confidence >= confidence]
            if sure:
                out.append((card, sure))
        return out


def desk(source: str, account: int | None = None) -> Desk:
    """Everything one source says. Raises NothingToDecide where there is no such source."""
    short = len(source) < lookup.SHORTEST
    some = Source.objects.filter(id__startswith=source).annotate(root=canonical("side")).order_by("id")
    last = Decision.objects.order_by("-number").values("number")[:1]
    found = None if short else some.annotate(seen=Subquery(last)).first()
    if found is None:
        raise NothingToDecide(f"there is no source {source!r}")
    rows = list(
        Evidence.objects.filter(source=found)
        .select_related("claim", "claim__entity", "claim__value")
        .order_by("start", "end", "claim__property", "claim_id")
    )
    cards = _cards(rows)
    _with_words(cards, found.root)
    concerned = _concerned(found.root, rows)
    _with_sides(cards, found.root, concerned)
    return Desk(
        ids.public(found.id),
        line(found, veiled=False),
        found.text,
        found.root,
        tuple(sorted(cards.values(), key=_place)),
        found.seen or 0,
        _last_of(account, [row.id for row in rows]) if account is not None else None,
        concerned,
    )


def _concerned(own: str | None, rows: Iterable[Evidence]) -> frozenset[str]:
    """The sides of a source, as ``sides.of_source`` gives them."""
    ties: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.claim.property == "side" and row.claim.value is not None:
            ties[row.claim.entity.root].add(row.claim.value.root)
    return of_ties(own, ties.values())


def _with_sides(cards: Mapping[str, Card], own: str | None, concerned: frozenset[str]) -> None:
    """Whom each card concerns: a tie its sides, an event the cities it touches, the rest as the source."""
    named = {c.label.id: {s.value.entity.id for s in c.claims if s.value.entity} for c in cards.values()}
    for card in cards.values():
        touched = named[card.label.id].union(*(named.get(one, ()) for one in named[card.label.id]))
        places = {ids.internal(one) for one in touched}
        card.sides = concerned
        if card.kind is EntityKind.PARTNERSHIP:
            card.sides = frozenset(places & concerned) or concerned
        elif card.kind in (EntityKind.EVENT, EntityKind.SERIES):
            card.sides = narrowed(own, concerned, places)


def likely(found: Desk) -> dict[str, Likely]:
    """What of the waiting cards may be known already, by the key of the card."""
    some = {c.entity: c for c in found.cards if c.waits and not c.joined and c.group != "statement"}
    fresh = {id_: _facts(card) for id_, card in some.items()}
    waiting = [c.id for card in found.cards for c in (*card.claims, *card.hidden) if c.waits]
    return {some[id_].key: one for id_, one in likely_ones(fresh, waiting).items()}


def _facts(card: Card) -> Facts:
    facts = Facts(card.entity, card.kind)
    for said in card.claims:
        value = said.value
        if value.entity is not None:
            facts.entities.setdefault(value.property, set()).add(ids.internal(value.entity.id))
        elif value.text or value.edtf:
            facts.texts.setdefault(value.property, set()).add(value.text or value.edtf or "")
    return facts


def _place(card: Card) -> tuple[int, int, str]:
    return GROUPS.index(card.group), card.start, card.key


def _cards(rows: Iterable[Evidence]) -> dict[str, Card]:
    rows = list(rows)
    labels = named({id_ for r in rows for id_ in (r.claim.entity_id, r.claim.value_id) if id_})
    cards: dict[str, Card] = {}
    claims: dict[str, Said] = {}
    for row in rows:
        claim = row.claim
        if claim.id in claims:
            claims[claim.id].spans.append((row.start, row.end))
            continue
        card = cards.setdefault(_key(claim), _card(claim, labels))
        value = Value(
            claim.property, claim.modality, claim.text, claim.number, claim.edtf,
            labels.get(claim.value_id or ""), claim.lang,
        )  # fmt: skip
        said = Said(claim.id, value, ClaimState(row.state), claim.confidence, claim.origin)
        said.spans.append((row.start, row.end))
        claims[claim.id] = said
        (card.hidden if claim.property in _KNOWN else card.claims).append(said)
    for card in cards.values():
        if not card.claims:  # only what the gazetteer knows: nothing is decided unseen
            card.claims, card.hidden = card.hidden, []
        card.claims.sort(key=_rank)
    return cards


def _rank(said: Said) -> tuple[int, int]:
    property_ = said.value.property
    return _ORDER.index(property_) if property_ in _ORDER else len(_ORDER), said.spans[0][0]


def _key(claim: Claim) -> str:
    spoken = "-said" if claim.property == _SPOKEN else ""
    return f"{ids.public(claim.entity_id)}{spoken}".replace("+", "_")


def _card(claim: Claim, labels: Mapping[str, Label]) -> Card:
    entity: Entity = claim.entity
    kind = EntityKind(entity.kind)
    group = "statement" if claim.property == _SPOKEN else _GROUPS.get(kind, "other")
    label = labels[entity.id]
    joined = label if entity.canonical_id else None
    return Card(_key(claim), entity.id, entity.root, kind, group, label, joined=joined)


def _with_words(cards: Mapping[str, Card], side: str | None) -> None:
    """What the sides say of the things themselves, as whatever they count as, and whose sources say so."""
    by_root: dict[str, list[Card]] = {}
    for card in cards.values():
        by_root.setdefault(card.root, []).append(card)
    root_of = _members(by_root)
    words = words_on(root_of)
    says = told_by_sides(gather({root_of[entity] for entity, *_ in words}), root_of, words) if words else {}
    behind = _behind(root_of, side)
    wanted = {one["side"] for sayings in says.values() for one in sayings}
    wanted |= {one for sides in behind.values() for one in sides}
    labels = {c.entity: c.label for c in cards.values() if c.entity in wanted}
    labels |= named(wanted - set(labels)) if wanted - set(labels) else {}
    for root, some in by_root.items():
        for card in some:
            card.says = [
                SideSays(labels[s["side"]], Stand(s["stand"]), s["words"], s["property"], s["stale"])
                for s in says.get(root, ())
            ]
            card.said_by = [labels[one] for one in sorted(behind.get(root, ()))]


def _members(roots: Collection[str]) -> dict[str, str]:
    """These things and all that were merged into them, each with what it counts as."""
    wanted = list(roots)
    rows = Entity.objects.filter(Q(id__in=wanted) | Q(canonical__in=wanted)).annotate(own=canonical())
    return {id_: str(own) for id_, own in rows.values_list("id", "own")}


def _behind(root_of: Mapping[str, str], side: str | None) -> dict[str, set[str]]:
    """By thing the sides whose own sources say so: of those accepted, and of the one under review."""
    out: dict[str, set[str]] = {root: {side} if side else set() for root in root_of.values()}
    accepted = Evidence.objects.filter(state=ClaimState.ACCEPTED, claim__entity__in=list(root_of))
    accepted = accepted.exclude(source__side=None).annotate(by=canonical("source__side"))
    for entity, by in accepted.values_list("claim__entity_id", "by").distinct():
        out[root_of[entity]].add(by)
    return out


_MINE = (Verdict.ADDED, Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED, Verdict.MERGED, Verdict.SPLIT)


def _last_of(account: int, evidence: Collection[str]) -> int | None:
    mine = Decision.objects.filter(account=account, verdict__in=_MINE, undone_by=None)
    touched = mine.filter(touches__table="evidence", touches__row__in=list(evidence))
    return touched.order_by("-number").values_list("number", flat=True).first()


@dataclass(frozen=True, slots=True)
class Told:
    """A clash in plain data: (claim, state before, state now) of each, and who decided: (name, verdict)."""

    states: tuple[tuple[str, str, str], ...]
    deciders: tuple[tuple[str, str], ...]


def told(clash: Clash) -> Told:
    """What became of the claims meanwhile, each once."""
    found: dict[str, tuple[str, str]] = {}
    rows = {d.row: d for d in clash.differences if d.table == "evidence"}
    claim_of = dict(Evidence.objects.filter(id__in=rows).values_list("id", "claim_id"))
    for row, difference in rows.items():
        states = ((r or {}).get("state", "") for r in (difference.base, difference.theirs))
        base, theirs = states
        found[claim_of.get(row, row)] = (base, theirs)
    made = Decision.objects.filter(number__in=clash.decisions).order_by("number")
    return Told(
        tuple((claim, *pair) for claim, pair in found.items()),
        tuple(made.values_list("who", "verdict")),
    )
