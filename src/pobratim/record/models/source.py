"""A document as it was read, and the files it came in."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.entity import Entity


class Source(models.Model):
    """One text. ``id`` is the sha256 of ``text``; every offset of evidence counts its code points.

    ``veil``: what the public does not read of it, names of private people (``record.privacy.veil``); None is
    nothing. ``masked``: the sha256 of the text as it is since somebody's name was erased from it.
    """

    id = models.CharField(max_length=64, primary_key=True)
    text = models.TextField()
    title = models.TextField(default="")
    lang = models.CharField(max_length=35, null=True)
    published = models.CharField(max_length=40, null=True)
    publisher = models.TextField(null=True)
    address = models.TextField(null=True)
    media_type = models.CharField(max_length=100, default="text/plain")
    side = models.ForeignKey(Entity, models.PROTECT, null=True, related_name="+")
    added = models.DateTimeField()
    veil = models.JSONField(null=True)
    masked = models.CharField(max_length=64, null=True)

    class Meta:
        indexes = (models.Index(fields=["-published", "id"], name="source_latest"),)


class SourceFile(models.Model):
    """A file or address in which a source's text was met, with its bytes where they were given.

    ``removed`` names the erasure that took the bytes away.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="files")
    name = models.TextField()
    address = models.TextField(null=True)
    sha256 = models.CharField(max_length=64, null=True)
    media_type = models.CharField(max_length=100)
    original = models.BinaryField(null=True)
    removed = models.ForeignKey("record.Decision", models.PROTECT, null=True, related_name="+")
    added = models.DateTimeField()
