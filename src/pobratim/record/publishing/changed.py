"""When what the public sees changed last: all of it, or single events."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, OuterRef, Subquery

from pobratim.record.among import among
from pobratim.record.models import Decision, Entity, Evidence, Touch


@dataclass(frozen=True, slots=True)
class Changed:
    """The number and time of the last decision that touched what is shown: SEQUENCE and LAST-MODIFIED of a
    feed. Numbers only grow, so both do, whatever is taken back."""

    number: int = 0
    at: datetime | None = None


def last_change() -> datetime | None:
    """The moment of the last decision, None before the first."""
    return Decision.objects.order_by("-number").values_list("at", flat=True).first()


def changes_of(events: Iterable[str]) -> dict[str, Changed]:
    """Of each (the id it counts as), the last decision on it or on a claim of it, whatever became of that."""
    root = {id_: id_ for id_ in events}
    wanted = list(root)
    root |= dict(Entity.objects.filter(canonical__in=among(wanted)).values_list("id", "canonical_id"))
    newest = Subquery(
        Touch.objects.filter(table="evidence", row=OuterRef("id"))
        .order_by("-decision_id")
        .values("decision_id")[:1]
    )
    said = Evidence.objects.filter(claim__entity__in=among(root)).annotate(newest=newest)
    things = Touch.objects.filter(table="entity", row__in=among(root))
    numbers: dict[str, int] = dict.fromkeys(wanted, 0)
    for id_, number in (
        *said.values_list("claim__entity").annotate(latest=Max("newest")),
        *things.values_list("row").annotate(latest=Max("decision_id")),
        *_taken_back(root),
    ):
        numbers[root[id_]] = max(numbers[root[id_]], number or 0)
    decided = Decision.objects.filter(number__in=among(set(numbers.values())))
    at = dict(decided.values_list("number", "at"))
    return {id_: Changed(number, at.get(number)) for id_, number in numbers.items()}


def _taken_back(wanted: Collection[str]) -> Iterator[tuple[str, int]]:
    """The decisions that took an added claim away again, by its event: the claim is gone with its touches."""
    undone = Decision.objects.filter(undoes__isnull=False).order_by("number")
    for number, changes in undone.values_list("number", "changes").iterator():
        for one in changes or ():
            gone = one["table"] == "claim" and one["before"] and one["after"] is None
            if gone and one["before"]["entity_id"] in wanted:
                yield one["before"]["entity_id"], number
