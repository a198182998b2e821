"""Where another side has given its word and one's own has said nothing yet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from pobratim.facts.kinds import ClaimState, EntityKind, Stand
from pobratim.record import ids
from pobratim.record.models import CardLink, Claim, Confirmation, Entity, canonical
from pobratim.record.naming import named
from pobratim.record.sheets import Label

LOOKED_AT = 200  # words of others that are looked through, the newest first


@dataclass(frozen=True, slots=True)
class Awaited:
    """A thing with the word of another side, the newest there is.

    ``type`` and ``date`` are those of an event, ``of`` the sides of a partnership.
    """

    id: str
    label: Label
    type: str | None
    date: str | None
    of: tuple[Label, ...]
    by: Label
    stand: Stand


def awaited(own: Collection[str], most: int) -> list[Awaited]:
    """What concerns one of the sides ``own`` and has the word of another, but none of theirs.

    The newest word first, and no more than ``most`` of them. Only words on the whole count: who wants no more
    than one claim of it corrected has said so.
    """
    ours = Confirmation.objects.annotate(root=canonical("entity"), by=canonical("side"))
    spoken = ours.filter(root=OuterRef("root"), by__in=list(own))
    theirs = ours.filter(claim=None).exclude(by__in=list(own)).filter(~Exists(spoken))
    rows = list(theirs.order_by("-at", "-id").values_list("root", "by", "stand")[:LOOKED_AT])
    concerned = _of_sides({root for root, _, _ in rows}, own)
    found: dict[str, tuple[str, str]] = {}
    for root, by, stand in rows:
        if root in concerned and len(found) < most:
            found.setdefault(root, (by, stand))
    ties = {root: root.split("+") if "+" in root else [] for root in found}
    labels = named(
        [*found, *(by for by, _ in found.values()), *(side for tie in ties.values() for side in tie)]
    )
    said = _said(found)
    return [
        Awaited(
            ids.public(root),
            labels[root],
            said.get((root, "type")),
            said.get((root, "date")),
            tuple(labels[side] for side in ties[root]),
            labels[by],
            Stand(stand),
        )
        for root, (by, stand) in found.items()
    ]


def _of_sides(roots: Collection[str], own: Collection[str]) -> set[str]:
    """Those that are a partnership of one of these sides, or belong to one."""
    links = CardLink.objects.filter(card__in=list(roots), role="partnership").values_list("card_id", "to_id")
    ties = [*((root, root) for root in roots), *links]
    return {root for root, tie in ties if set(tie.split("+")) & set(own)}


def _said(roots: Collection[str]) -> dict[tuple[str, str], str]:
    """What kind of event these are, and when."""
    events = Entity.objects.filter(kind__in=[EntityKind.EVENT, EntityKind.SERIES])
    rows = Claim.objects.annotate(root=canonical("entity")).filter(
        root__in=list(roots), entity__in=events, state=ClaimState.ACCEPTED, property__in=("type", "date")
    )
    found = rows.order_by("-id").values_list("root", "property", "text", "edtf")
    return {(root, property_): text or edtf or "" for root, property_, text, edtf in found}
