"""What the public does not read of a source: the names of private people, wherever its text says them.

A veil is derived, like a card: {"spans": [[start, end], …], "title": …, "publisher": …, "address": false};
the last three are there where they say a name. A source that speaks of somebody private, or gives their whole
name, is veiled; what names somebody else of that name, whose own name is accepted there, is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.likeness.mention import WHOLE, WORD, Mention, Naming
from pobratim.record.cards.known_by import Known, known, overlapping, private_roots
from pobratim.record.models import Claim, Entity, Evidence, Source, canonical

SIGN = "█"  # one for each character, so that every other span stays where it is
Spans = list[tuple[int, int]]


@dataclass(slots=True)
class Others:
    """Where a source names what is not the person: ``people`` for sure, ``things`` such as streets."""

    people: Spans = field(default_factory=list)
    things: Spans = field(default_factory=list)


def covered(text: str, spans: Iterable[Sequence[int]], offset: int = 0) -> str:
    """The text with a sign for every character of the spans; ``offset`` is where the text begins."""
    for start, end in spans:
        first, last = max(start - offset, 0), min(end - offset, len(text))
        if first < last:
            text = text[:first] + SIGN * (last - first) + text[last:]
    return text


def without(text: str, naming: Naming, least: float = WORD) -> str:
    """The text with the mentions that are at least so sure covered."""
    return covered(text, [m[:2] for m in naming.mentions(text) if m.sure >= least])


def mentioned(text: str, who: Known, source: str, others: Others) -> list[Mention]:
    """Where the source's text names this person, also where nobody claimed it.

    Words of the name alone count only where it is known, or the whole name shows, that the person is meant.
    """
    own = who.own.get(source, [])
    found = [Mention(s, e, WHOLE) for s, e in own]
    for one in who.naming.mentions(text):
        if overlapping(own, one.start, one.end) or (
            not overlapping(others.people, one.start, one.end)
            and (one.sure == WHOLE or not overlapping(others.things, one.start, one.end))
        ):
            found.append(one)
    if source in who.sources or any(m.sure == WHOLE for m in found):
        return sorted(found)
    return []


def others_in(sources: Any, members: Collection[str]) -> dict[str, Others]:
    """Where sources (ids, or a query for them) name anything but these people."""
    out: dict[str, Others] = defaultdict(Others)
    named = Evidence.objects.filter(source__in=sources, claim__property="name")
    named = named.exclude(claim__entity__in=members)
    named = named.exclude(state__in=(ClaimState.REJECTED.value, ClaimState.WITHDRAWN.value))
    rows = named.values_list("source_id", "start", "end", "state", "claim__entity__kind")
    for source, start, end, state, kind in rows:
        if kind != EntityKind.PERSON:
            out[source].things.append((start, end))
        elif state == ClaimState.ACCEPTED:
            out[source].people.append((start, end))
    return out


def made(source: Source, people: Sequence[Known], others: Others) -> dict[str, Any] | None:
    """The veil of a source, given all private people and whom else it names; None for nothing to hide."""
    spans: set[tuple[int, int]] = set()
    here = []
    for who in people:
        found = mentioned(source.text, who, source.id, others)
        spans |= {m[:2] for m in found}
        if found or source.id in who.sources:
            here.append(who.naming)
    veil: dict[str, Any] = {"spans": [list(s) for s in joined(spans)]} if spans else {}
    for name in ("title", "publisher"):
        said = getattr(source, name) or ""
        shown = said
        for naming in here:
            shown = without(shown, naming)
        if shown != said:
            veil[name] = shown
    if source.address and any(naming.says(source.address) for naming in here):
        veil["address"] = False
    return veil or None


def joined(spans: Iterable[tuple[int, int]]) -> Spans:
    """Overlapping spans as one."""
    out: Spans = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def refresh(sources: Iterable[str]) -> set[str]:
    """Make the veils of these sources anew; returned are the sources whose veil changed."""
    wanted = set(sources)
    people = known(private_roots())
    if not wanted or not (people or Source.objects.filter(id__in=wanted).exclude(veil=None).exists()):
        return set()
    others = others_in(wanted, {m for who in people for m in who.members})
    changed = set()
    for source in Source.objects.filter(id__in=wanted).order_by("id").iterator(chunk_size=100):
        veil = made(source, people, others[source.id])
        if veil != source.veil:
            Source.objects.filter(id=source.id).update(veil=veil)
            changed.add(source.id)
    return changed


def concerned(evidence: Collection[str], moved: Collection[str]) -> set[str]:
    """The sources whose veil a decision may change: its own, and those of private people it is about."""
    if not (Entity.objects.filter(private=True).exists() or Source.objects.exclude(veil=None).exists()):
        return set()
    own = Evidence.objects.filter(id__in=evidence)
    out = set(own.values_list("source_id", flat=True))
    about = set(Entity.objects.filter(Q(id__in=moved)).values_list(canonical(), flat=True)) | set(moved)
    named = Claim.objects.filter(evidence__in=own, property="name")
    about |= set(named.values_list(canonical("entity"), flat=True))
    private = private_roots()
    for who in known([root for root in about if root in private or root in moved]):
        out |= who.sources
    return out


def everywhere(roots: Collection[str]) -> set[str]:
    """All sources that speak of these people, or whose text gives their whole name: every text is read."""
    people = known(roots)
    out = {source for who in people for source in who.sources}
    out |= set(Source.objects.exclude(veil=None).values_list("id", flat=True))
    rest = Source.objects.exclude(id__in=out).values_list("id", "text").order_by("id")
    for id_, text in rest.iterator(chunk_size=100):
        if any(who.naming.is_in(text) for who in people):
            out.add(id_)
    return out


def told_in(sources: Collection[str]) -> set[str]:
    """The entities whose cards hold words of these sources."""
    claims = Evidence.objects.filter(source__in=sources, state=ClaimState.ACCEPTED)
    return set(claims.values_list("claim__entity_id", flat=True).distinct())
