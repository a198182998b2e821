"""Meanings of passages."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.source import Source


class Meaning(models.Model):
    """Where a passage of a public text lies among meanings, by one ``model`` (``record.search.near``).

    ``start`` and ``digest`` (a hash of its text as shown) tie it to the passage of the search index;
    ``vector`` holds 16-bit floats. It is made again where it is gone, and goes with the text it was made of.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="meanings")
    start = models.PositiveIntegerField()
    digest = models.BigIntegerField()
    model = models.CharField(max_length=80)
    vector = models.BinaryField()

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["model", "source", "start"], name="one_meaning_a_passage")
        ]
