"""Taking a person's data away for ever: claims, words in texts, files, decisions' contents. What stays is a
tombstone, so that the events in which somebody took part still count one more."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from pobratim.record import ids, ledger, lookup
from pobratim.record.cards import veil
from pobratim.record.cards.affected import affected
from pobratim.record.changes import Change, change
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import (
    Card,
    Claim,
    Confirmation,
    Decision,
    Entity,
    Evidence,
    Incoming,
    Source,
    SourceFile,
)  # fmt: skip
from pobratim.record.people import Who
from pobratim.record.privacy.plan import Place, Plan, elsewhere, plan
from pobratim.record.privacy.scrub import scrub
from pobratim.record.search import index


@dataclass(frozen=True, slots=True)
class Erased:
    """``scrubbed``: whether the database's files were written anew; ``elsewhere``: tables with the name."""

    decision: int
    scrubbed: bool
    elsewhere: tuple[tuple[str, int], ...]


class NamesThePerson(NothingToDecide):
    """The reason of an erasure would keep the name."""


def erase(
    *, entity: str, who: Who | str, reason: str, also: Collection[str] = (), as_decider: bool = False
) -> Erased:
    """Erase a person; it cannot be taken back. ``also``: sources in which the name means the person too.

    ``as_decider``: what was decided under this name loses its content as well. Raises NothingToDecide where
    there is nobody to erase, and for a reason that is missing or names the person.
    """
    sources = [lookup.source(one) for one in also]
    with transaction.atomic():
        found = plan(entity, sources, everywhere=False)
        if found.erased:
            raise NothingToDecide("this person's data were erased already")
        if not reason.strip():
            raise NothingToDecide("an erasure needs a reason, without the name")
        if found.who.naming.says(reason):
            raise NamesThePerson(
                "the reason names the person; it stays for ever, so write it without the name"
            )
        number = _erase(found, who, reason.strip(), as_decider)
    return Erased(number, scrub(), tuple(elsewhere(found.who.naming)))


def _erase(found: Plan, who: Who | str, reason: str, as_decider: bool) -> int:
    members = sorted(found.who.members)
    counted = Card.objects.filter(entity=found.who.root).exists()
    told = affected((), members) | veil.told_in([p.id for p in found.linked])
    removed = [*_confirmations(found), *_claims(found), *_reworded(found)]
    changes = [change("erased", id_, None, None) for id_ in members] + removed
    changes += [_source(found, place) for place in found.linked]
    numbers = [*found.decisions, *(found.decider if as_decider else ())]
    decision = ledger.erase(numbers, who=who, note=reason, also=changes)
    _files(found, decision)
    _incoming(found)
    Entity.objects.filter(id__in=members).update(known={}, private=False, erased=decision)
    Entity.objects.filter(id=found.who.root).update(known={"counted": counted})
    veiled = veil.refresh(p.id for p in found.linked)
    index.rebuild(told | veil.told_in(veiled) | set(members))
    index.renew_sources({*veiled, *(p.id for p in found.linked)})
    index.purge()
    return decision.number


def _gone(table: str, rows: Iterable[str]) -> list[Change]:
    return [change(table, id_, None, None) for id_ in sorted(rows)]


def _confirmations(found: Plan) -> list[Change]:
    """Words on the person go; in words on something else the name is covered."""
    rows = Confirmation.objects.filter(key__in=[w.key for w in found.confirmations])
    own = rows.filter(entity__in=found.who.members) | rows.filter(claim__in=found.claims)
    keys = sorted(set(own.values_list("key", flat=True)))
    for one in rows.exclude(key__in=keys):
        words = veil.without(one.words, found.who.naming)
        Confirmation.objects.filter(key=one.key).update(words=words)
    Confirmation.objects.filter(key__in=keys).delete()
    return _gone("confirmation", keys)


def _claims(found: Plan) -> list[Change]:
    evidence = Evidence.objects.filter(claim__in=found.claims)
    said = list(evidence.values_list("id", flat=True))
    evidence.delete()
    Claim.objects.filter(id__in=found.claims).delete()
    return [*_gone("evidence", said), *_gone("claim", found.claims)]


def _reworded(found: Plan) -> list[Change]:
    """The claims again, with the name covered; an id is a hash of the words, so they are other rows."""
    out: list[Change] = []
    for old in Claim.objects.filter(id__in=found.reworded):
        text = veil.without(old.text or "", found.who.naming)
        id_ = ids.claim_id(old.entity_id, old.property, ("text", text, old.lang), old.modality)
        said = list(Evidence.objects.filter(claim=old))
        row = {f.attname: getattr(old, f.attname) for f in Claim._meta.concrete_fields}
        if not Claim.objects.filter(id=id_).exists():
            Claim.objects.create(**{**row, "id": id_, "text": text})
        for one in said:
            _moved(one, id_)
        for word in Confirmation.objects.filter(claim=old):
            key = ids.digest("confirmation", word.side_id, word.entity_id, id_)
            out += _gone("confirmation", [word.key])
            Confirmation.objects.filter(pk=word.pk).update(claim=id_, key=key)
        out += [*_gone("evidence", [e.id for e in said]), *_gone("claim", [old.id])]
        Evidence.objects.filter(claim=old).delete()
        Claim.objects.filter(id=old.id).delete()
    return out


def _moved(one: Evidence, claim: str) -> None:
    id_ = ids.evidence_id(claim, one.source_id, one.start, one.end)
    row: dict[str, Any] = {f.attname: getattr(one, f.attname) for f in Evidence._meta.concrete_fields}
    Evidence.objects.get_or_create(id=id_, defaults={**row, "claim_id": claim, "id": id_})


def _source(found: Plan, place: Place) -> Change:
    """Cover the name in the text; every span of it stays where it is."""
    source = Source.objects.get(id=place.id)
    naming = found.who.naming
    source.text = veil.covered(source.text, [m[:2] for m in place.mentions])
    source.title = veil.without(source.title, naming)
    if source.publisher:
        source.publisher = veil.without(source.publisher, naming)
    if source.address and naming.says(source.address):
        source.address = None
    source.masked = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    source.save(update_fields=["text", "title", "publisher", "address", "masked"])
    return change("source", source.id, None, {"sha256": source.masked})


def _files(found: Plan, decision: Decision) -> None:
    """The files go with their bytes: in a PDF or DOCX a name cannot be covered. Their hashes stay."""
    naming = found.who.naming
    for file in SourceFile.objects.filter(source__in=[p.id for p in found.linked]):
        file.original, file.removed = None, decision
        file.name = veil.covered(file.name, [m[:2] for m in naming.mentions(file.name, any_case=True)])
        if file.address and naming.says(file.address):
            file.address = None
        file.save(update_fields=["original", "removed", "name", "address"])


def _incoming(found: Plan) -> None:
    naming = found.who.naming

    def clean(text: str) -> str:
        return veil.covered(text, [m[:2] for m in naming.mentions(text, any_case=True)])

    for one in Incoming.objects.filter(id__in=[i.pk for i in found.incoming]):
        one.original, one.name, one.cause = None, clean(one.name), clean(one.cause)
        one.notes = [clean(str(n)) for n in one.notes]
        one.publisher = clean(one.publisher) if one.publisher else None
        one.address = None if one.address and naming.says(one.address) else one.address
        one.save(update_fields=["original", "name", "cause", "notes", "publisher", "address"])
