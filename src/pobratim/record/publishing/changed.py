"""When what the public sees changed last: all of it, or single things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from pobratim.record.among import among
from pobratim.record.models import Decision


@dataclass(frozen=True, slots=True)
class Changed:
    """The number and time of the last decision that changed what is shown: SEQUENCE and LAST-MODIFIED of a
    feed. Numbers only grow, so both do, whatever is taken back."""

    number: int = 0
    at: datetime | None = None


def last_change() -> datetime | None:
    """The moment of the last decision, None before the first."""
    return Decision.objects.order_by("-number").values_list("at", flat=True).first()


def times_of(numbers: Iterable[int]) -> dict[int, Changed]:
    """Each of these decisions with its time."""
    found = Decision.objects.filter(number__in=among(set(numbers)))
    return {number: Changed(number, at) for number, at in found.values_list("number", "at")}
