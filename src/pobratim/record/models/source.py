"""A document as it was read, and the files it came in."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.entity import Entity


class Source(models.Model):
    """One text. ``id`` is the sha256 of ``text``; every offset of evidence counts its code points."""

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


class SourceFile(models.Model):
    """A file or address in which a source's text was met, with its bytes where they were given."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="files")
    name = models.TextField()
    address = models.TextField(null=True)
    sha256 = models.CharField(max_length=64, null=True)
    media_type = models.CharField(max_length=100)
    original = models.BinaryField(null=True)
    added = models.DateTimeField()
