"""What a person did to the record."""

from __future__ import annotations

from django.db import models


class Decision(models.Model):
    """Append-only. ``changes`` holds every row touched, before and after, enough to take it back exactly.

    ``commitment`` is a hash of ``salt`` and the content, ``chain`` of the chain so far, the number, the time
    and the commitment (``record.chain``). ``erased`` names the decision that took content and salt away.
    """

    number = models.PositiveIntegerField(primary_key=True)
    verdict = models.CharField(max_length=20)
    who = models.CharField(max_length=200)
    account = models.PositiveIntegerField(null=True)
    side = models.CharField(max_length=140, null=True)
    at = models.DateTimeField()
    note = models.TextField(default="")
    changes = models.JSONField(default=list)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="undone_by")
    salt = models.CharField(max_length=64)
    commitment = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)
    erased = models.ForeignKey("self", models.PROTECT, null=True, related_name="erases")


class Touch(models.Model):
    """That a decision changed a row: where histories and the versions of cards are looked up."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="touches")
    table = models.CharField(max_length=20)
    row = models.CharField(max_length=140)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["table", "row", "decision"], name="one_touch"),)
