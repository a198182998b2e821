"""What is said of an entity."""

from __future__ import annotations

from django.db import models

from pobratim.facts.kinds import ClaimState
from pobratim.record.models.entity import Entity


class Claim(models.Model):
    """One property of one entity with one value: exactly one of text, number, edtf and value.

    ``id`` is a hash of what identifies it, so the same claim of two sources is one row with two pieces of
    evidence. ``state`` follows from the states of its evidence and is kept for queries.
    """

    id = models.CharField(max_length=64, primary_key=True)
    entity = models.ForeignKey(Entity, models.PROTECT, related_name="claims")
    property = models.CharField(max_length=30)
    text = models.TextField(null=True)
    number = models.FloatField(null=True)
    edtf = models.CharField(max_length=60, null=True)
    value = models.ForeignKey(Entity, models.PROTECT, null=True, related_name="named_by")
    lang = models.CharField(max_length=35, null=True)
    modality = models.CharField(max_length=20)
    state = models.CharField(max_length=20, default=ClaimState.PROPOSED.value)
    confidence = models.FloatField(default=0.5)
    origin = models.CharField(max_length=100)

    class Meta:
        # Few claims are of a jubilee, and a radar asks for all of them.
        indexes = (
            models.Index(
                fields=["property", "entity"],
                condition=models.Q(property="anniversary"),
                name="claim_jubilees",
            ),
        )
