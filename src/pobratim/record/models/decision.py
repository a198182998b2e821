"""What a person did to claims."""

from __future__ import annotations

from django.db import models


class Decision(models.Model):
    """Append-only. ``changes`` holds every row touched, before and after, enough to take it back exactly."""

    number = models.PositiveIntegerField(primary_key=True)
    verdict = models.CharField(max_length=20)
    who = models.CharField(max_length=200)
    at = models.DateTimeField()
    note = models.TextField(default="")
    changes = models.JSONField(default=list)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="undone_by")
