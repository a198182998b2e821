"""A side's word."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.claim import Claim
from pobratim.record.models.entity import Entity


class Confirmation(models.Model):
    """What one side says of an entity or of a single claim: confirmed, disputed, not ours, and why.

    ``key`` is a hash of side, entity and claim. ``version`` is the last decision on what was confirmed when
    the word was given. ``seen`` is what was said of the whole then (``cards.sides_say``), empty where that is
    not known: where something else is said now, the word was given for something else.
    """

    key = models.CharField(max_length=64, unique=True)
    side = models.ForeignKey(Entity, models.PROTECT, related_name="+")
    entity = models.ForeignKey(Entity, models.PROTECT, related_name="confirmations")
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="confirmations")
    stand = models.CharField(max_length=20)
    words = models.TextField(default="")
    who = models.CharField(max_length=200)
    account = models.PositiveIntegerField(null=True)
    version = models.PositiveIntegerField(default=0)
    seen = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        # Two constraints, since SQLite takes any two nulls for different.
        constraints = (
            models.UniqueConstraint(
                fields=["side", "entity"], condition=models.Q(claim=None), name="one_word_on_an_entity"
            ),
            models.UniqueConstraint(fields=["side", "claim"], name="one_word_on_a_claim"),
        )
