"""The cards that name something, found by their links."""

from __future__ import annotations

from django.db.models import QuerySet, Value
from django.db.models.functions import Concat

from pobratim.facts.kinds import EntityKind
from pobratim.record.models import Card, CardLink


def naming(to: str, *roles: str, kinds: tuple[EntityKind, ...]) -> QuerySet[Card]:
    """The cards of these kinds that name an entity (its id in the record) in one of these roles."""
    own = CardLink.objects.filter(to=to, role__in=roles).values("card_id")
    # The kind by an expression, for which there is no index, so that the database begins with the few links
    # of what is asked for, not with every event there is.
    cards = Card.objects.filter(entity__in=own).annotate(what=Concat("kind", Value("")))
    return cards.filter(what__in=[kind.value for kind in kinds])
