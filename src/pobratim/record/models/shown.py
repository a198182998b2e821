"""Since when something is shown as it is."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.entity import Entity


class Shown(models.Model):
    """The number of the decision that last changed what is shown of an entity: of an event all its card
    holds, of anything else how it is called. ``digest`` tells whether that is still so.

    Apart from the cards, which are built anew at will: this is not, and numbers only grow.
    """

    entity = models.OneToOneField(Entity, models.CASCADE, primary_key=True, related_name="shown")
    digest = models.BigIntegerField()
    changed = models.PositiveIntegerField()
