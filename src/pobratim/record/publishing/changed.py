"""When what the public sees changed last."""

from __future__ import annotations

from datetime import datetime

from pobratim.record.models import Decision


def last_change() -> datetime | None:
    """The moment of the last decision, None before the first."""
    return Decision.objects.order_by("-number").values_list("at", flat=True).first()
