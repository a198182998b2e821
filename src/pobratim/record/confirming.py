"""A side's word on an entity or a claim: a decision like any other."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from pobratim.facts.kinds import EntityKind, Stand, Verdict
from pobratim.record import ids, ledger, lookup, versions
from pobratim.record.cards.gather import gather
from pobratim.record.cards.sides_say import seen
from pobratim.record.changes import Change, apply, change, confirmation_row
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Confirmation, Entity
from pobratim.record.people import Who


class SamePerson(NothingToDecide):
    """Nobody confirms for both sides, whatever roles they have."""


@transaction.atomic
def confirm(
    *,
    entity: str,
    side: str,
    stand: Stand,
    who: Who | str,
    claim: str | None = None,
    words: str = "",
    expected: int | None = None,
) -> int:
    """Keep a side's word on an entity, or on one claim of it, and why; a later word replaces the earlier.

    Returns the number of the decision. ``expected`` as in ``versions.version``, of the claim or the entity.
    Raises NothingToDecide, SamePerson, Clash.
    """
    found, said_by, person = lookup.entity(entity), lookup.entity(side), Who.of(who)
    if said_by.kind != EntityKind.PLACE:
        raise NothingToDecide(f"{side!r} is a {said_by.kind}; a side is a place")
    full = lookup.claim(claim) if claim else None
    on = versions.rows(claims=[full] if full else (), entities=() if full else [found.root])
    versions.assert_seen(expected, on, {"verdict": "confirmed", "stand": stand.value, "words": words})
    _assert_another(found, full, said_by.root, stand, person)
    key = ids.digest("confirmation", said_by.root, found.root, full)
    before = Confirmation.objects.filter(key=key).first()
    after = {
        "side_id": said_by.root,
        "entity_id": found.root,
        "claim_id": full,
        "stand": stand.value,
        "words": words,
        "who": person.name,
        "account": person.account,
        "seen": [] if full else seen(gather([found.root])[found.root]),
        "version": versions.version(claims=[full] if full else (), entities=() if full else [found.root]),
        "at": datetime.now(UTC).isoformat(),
    }
    changes: list[Change] = [change("confirmation", key, confirmation_row(before), after)]
    decision = ledger.keep(Verdict.CONFIRMED, person, note=words, changes=changes)
    apply(changes)
    return decision.number


def _assert_another(found: Entity, claim: str | None, side: str, stand: Stand, person: Who) -> None:
    if stand is not Stand.CONFIRMED or person.account is None:
        return
    words = Confirmation.objects.filter(claim=claim, stand=Stand.CONFIRMED.value, account=person.account)
    if words.filter(entity__in=lookup.with_merged([found.root])).exclude(side=side).exists():
        raise SamePerson("the same person has confirmed this for the other side; someone else has to")
