"""What each side says of an entity and of its single claims."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Max

from pobratim.facts.kinds import ClaimState, EntityKind, Stand
from pobratim.record import ids, lookup, sides
from pobratim.record.cards import gather
from pobratim.record.cards.sides_say import told, words_on
from pobratim.record.history import Value
from pobratim.record.models import Claim, Confirmation, Decision, Entity
from pobratim.record.naming import named
from pobratim.record.sheets import Label

_KNOWN = ("kind", "country", "lat", "lon")


@dataclass(frozen=True, slots=True)
class Word:
    """A side's word; ``value`` is None where it is on the whole.

    ``stale``: it was given for something else, as something else is said since.
    """

    side: str
    stand: Stand
    words: str
    who: str
    value: Value | None
    claim: str | None
    stale: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A side the entity concerns, with its words; ``country`` as ISO 3166 where it is known."""

    id: str
    label: Label
    country: str | None
    words: tuple[Word, ...]

    @property
    def whole(self) -> Word | None:
        """Its word on the entity as a whole."""
        return next((w for w in self.words if w.claim is None), None)


@dataclass(frozen=True, slots=True)
class Standing:
    """An entity and its sides. ``claims``: (short id, value) of those that are accepted."""

    id: str
    label: Label
    kind: EntityKind
    type: str | None
    date: str | None
    sides: tuple[Side, ...]
    claims: tuple[tuple[str, Value], ...]
    seen: int

    @property
    def state(self) -> str:
        """confirmed (by both), said-by-one, disputed, or claimed where nobody has said a word."""
        words = [w for s in self.sides for w in s.words if w.claim is None or not w.stale]
        if any(w.stand is not Stand.CONFIRMED for w in words):
            return "disputed"
        given = [s for s in self.sides if s.whole and not s.whole.stale]
        if len(given) == len(self.sides) and given:
            return "confirmed"
        return "said-by-one" if given else "claimed"


def standing(id_: str, concerned_by: Collection[str] | None = None) -> Standing:
    """``concerned_by``: its sides, where they are known. Raises NothingToDecide for no such entity."""
    root = lookup.entity(id_).root
    members = gather.members([root])
    rows = list(
        Claim.objects.filter(entity__in=members, state=ClaimState.ACCEPTED)
        .exclude(property__in=_KNOWN)
        .order_by("property", "id")
    )
    given = list(
        Confirmation.objects.filter(entity__in=members).select_related("claim").order_by("side_id", "at")
    )
    own = sides.of_entity(root) or () if concerned_by is None else concerned_by
    concerned = sorted(set(own) | {c.side_id for c in given})
    labels = named(
        [root, *concerned, *(r.value_id for r in rows), *(c.claim.value_id for c in given if c.claim)]
    )
    seen = Decision.objects.aggregate(last=Max("number"))["last"] or 0
    countries = dict(Entity.objects.filter(id__in=concerned).values_list("id", "known__country"))
    old = _stale(root, bool(given))
    words = [_word(c, labels, old) for c in given]
    kind = labels[root].kind
    return Standing(
        ids.public(root),
        labels[root],
        kind,
        next((r.text for r in rows if r.property == "type"), None),
        next((r.edtf for r in rows if r.property == "date"), None),
        tuple(
            Side(s, labels[s], countries.get(s), tuple(w for w in words if w.side == s)) for s in concerned
        ),
        tuple((ids.public(r.id), _value(r, labels)) for r in rows),
        seen,
    )


def _value(claim: Claim, labels: dict[str, Label]) -> Value:
    entity = labels.get(claim.value_id or "")
    return Value(claim.property, claim.modality, claim.text, claim.number, claim.edtf, entity, claim.lang)


def _stale(root: str, spoken_of: bool) -> set[str]:
    """The sides whose word on the whole was given for something else."""
    if not spoken_of:
        return set()
    things = gather.gather([root])
    root_of = {m.id: id_ for id_, thing in things.items() for m in thing.members}
    sayings = told(things, root_of, words_on(root_of)).get(root, ())
    return {one["side"] for one in sayings if one["property"] is None and one["stale"]}


def _word(one: Confirmation, labels: dict[str, Label], old: set[str]) -> Word:
    value = _value(one.claim, labels) if one.claim else None
    stale = one.claim.state != ClaimState.ACCEPTED if one.claim else one.side_id in old
    return Word(one.side_id, Stand(one.stand), one.words, one.who, value, one.claim_id, stale)
