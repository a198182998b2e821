"""The words that say a claim."""

from __future__ import annotations

from django.db import models

from pobratim.facts.kinds import ClaimState
from pobratim.record.models.claim import Claim
from pobratim.record.models.source import Source


class Evidence(models.Model):
    """A span of a source, and the sentence it stands in.

    People decide on a claim *as a source says it*, hence the state here: what a second source says of an
    accepted claim stays out of sight until somebody accepts that source's words too.
    """

    id = models.CharField(max_length=32, primary_key=True)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence")
    source = models.ForeignKey(Source, models.PROTECT, related_name="evidence", db_index=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    state = models.CharField(max_length=20, default=ClaimState.PROPOSED.value)

    class Meta:
        # By it the evidence of a source is found too.
        indexes = (models.Index(fields=["source", "state"], name="evidence_source_state"),)
