"""Something claims are about."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Coalesce

from pobratim.record.models.quick_json import QuickJSONField


class Entity(models.Model):
    """A place, person, event … as one source (or the gazetteer) knows it; never rewritten.

    ``canonical`` is set by a merge and points straight at the entity this one is the same as; null is itself.
    ``private``: the name of this person is not shown in public; with any of those that count as one, all
    are. ``erased`` names the decision by which a person's data were taken away: what stays is a tombstone.
    ``known`` is what the gazetteer said of a place when it came in: names by language, other spellings
    (``also``), population, timezone.
    """

    id = models.CharField(max_length=140, primary_key=True)
    kind = models.CharField(max_length=20)
    canonical = models.ForeignKey("self", models.PROTECT, null=True, related_name="merged")
    known = QuickJSONField(default=dict)
    private = models.BooleanField(default=False)
    erased = models.ForeignKey("record.Decision", models.PROTECT, null=True, related_name="+")

    @property
    def root(self) -> str:
        """The id of the entity this one counts as."""
        return self.canonical_id or self.id


def canonical(path: str = "") -> Coalesce:
    """In a query, the id of the entity that the one at ``path`` counts as: as ``root`` is for one at hand.

    ``canonical("claim__value")`` asks of evidence; without a path the rows are entities themselves.
    """
    return Coalesce(f"{path}__canonical_id", f"{path}_id") if path else Coalesce("canonical_id", "id")
