"""When what the public sees changed last: all of it, or single events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, OuterRef, Q, Subquery

from pobratim.record.models import Decision, Entity, Evidence, Touch, canonical


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
    wanted = list(events)
    own = Q(id__in=wanted) | Q(canonical__in=wanted)
    claims = Evidence.objects.filter(claim__entity__in=Entity.objects.filter(own).values("id"))
    said = claims.annotate(of=canonical("claim__entity"), last=_last("evidence")).values("of")
    things = Entity.objects.filter(own).annotate(of=canonical(), last=_last("entity")).values("of")
    numbers: dict[str, int] = defaultdict(int)
    for rows in (said, things):
        for root, number in rows.annotate(latest=Max("last")).values_list("of", "latest"):
            numbers[root] = max(numbers[root], number or 0)
    for root, number in _taken_back(set(wanted)):
        numbers[root] = max(numbers[root], number)
    decided = Decision.objects.filter(number__in=set(numbers.values()))
    at = dict(decided.values_list("number", "at"))
    return {root: Changed(number, at.get(number)) for root, number in numbers.items()}


def _last(table: str) -> Subquery:
    """The last decision that touched this row."""
    on = Touch.objects.filter(table=table, row=OuterRef("id"))
    return Subquery(on.order_by("-decision_id").values("decision_id")[:1])


def _taken_back(wanted: set[str]) -> Iterable[tuple[str, int]]:
    """The decisions that took an added claim away again, by its event: the claim is gone with its touches."""
    undone = Decision.objects.filter(undoes__isnull=False).order_by("number")
    gone: dict[str, int] = {}
    for number, changes in undone.values_list("number", "changes").iterator():
        for one in changes or ():
            if one["table"] == "claim" and one["before"] and one["after"] is None:
                gone[one["before"]["entity_id"]] = number
    roots = Entity.objects.filter(id__in=list(gone)).values_list("id", canonical())
    return ((root, gone[id_]) for id_, root in roots if root in wanted)
