"""The event before and the one after, in the timeline of a partnership."""

from __future__ import annotations

from django.db.models import Max, Min, Q

from pobratim.record.models import Card
from pobratim.record.publishing.home import events, ordered


def neighbours(card: Card) -> tuple[Card | None, Card | None]:
    """The dated events around this one, in its first partnership; two queries however long the timeline."""
    tied = card.sheet["partnerships"]
    if not tied or card.lower is None:
        return None, None
    line = events().filter(links__to=tied[0], links__role="partnership").exclude(lower=None)
    around = line.aggregate(
        before=Max("lower", filter=Q(lower__lt=card.lower)),
        after=Min("lower", filter=Q(lower__gt=card.lower)),
    )
    days = [day for day in (around["before"], card.lower, around["after"]) if day]
    near = ordered(line.filter(lower__in=days))
    at = next((n for n, other in enumerate(near) if other.entity_id == card.entity_id), None)
    if at is None:
        return None, None
    return near[at - 1] if at else None, near[at + 1] if at + 1 < len(near) else None
