"""What a page needs of an entity."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.entity import Entity
from pobratim.record.models.quick_json import QuickJSONField


class Card(models.Model):
    """Built from accepted claims alone, in the transaction of the decision that changed them.

    ``lower`` and ``upper`` are the half-open bounds of ``edtf``; ``search`` holds folded words, each after
    a space; ``sheet`` is the rest, with entities by id. ``promised``: some source announced it, whatever
    came of it since. ``events``: how many belong to a partnership.
    """

    entity = models.OneToOneField(Entity, models.PROTECT, primary_key=True, related_name="card")
    public = models.CharField(max_length=140)
    kind = models.CharField(max_length=20)
    type = models.CharField(max_length=20, default="")
    modality = models.CharField(max_length=20, default="")
    edtf = models.CharField(max_length=60, null=True)
    lower = models.DateField(null=True)
    upper = models.DateField(null=True)
    promised = models.BooleanField(default=False)
    events = models.PositiveIntegerField(default=0)
    search = models.TextField(default="")
    sheet = QuickJSONField(default=dict)

    class Meta:
        indexes = (
            # With all that a calendar chooses by, so that it need not look at what it does not show.
            models.Index(
                fields=["kind", "modality", "lower", "upper", "type", "edtf", "entity"], name="card_lists"
            ),
            models.Index(fields=["public", "kind"], name="card_public"),
            models.Index(fields=["kind", "type", "lower"], name="card_types"),
            models.Index(fields=["lower"], name="card_promises", condition=models.Q(promised=True)),
            models.Index(fields=["kind", "-events", "public"], name="card_liveliest"),
        )


class CardLink(models.Model):
    """A card naming another entity: the place of an event, its people, the partnership it belongs to."""

    # Both are found by the indexes below, which begin with them.
    card = models.ForeignKey(Card, models.CASCADE, related_name="links", db_index=False)
    to = models.ForeignKey(Entity, models.PROTECT, related_name="linked_from", db_index=False)
    role = models.CharField(max_length=20)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["card", "to", "role"], name="one_link"),)
        indexes = (models.Index(fields=["to", "role"], name="link_to_role"),)
