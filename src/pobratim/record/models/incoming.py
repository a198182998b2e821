"""What was handed in and waits to be read, and the feeds that are watched."""

from __future__ import annotations

from django.db import models

from pobratim.record.models.entity import Entity
from pobratim.record.models.source import Source


class Feed(models.Model):
    """An RSS or Atom feed whose new entries are read. ``due``: when it is to be asked next."""

    address = models.TextField(unique=True)
    title = models.TextField(default="")
    side = models.ForeignKey(Entity, models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=200)
    account = models.BigIntegerField(null=True)
    added = models.DateTimeField()
    checked = models.DateTimeField(null=True)
    due = models.DateTimeField()
    why = models.CharField(max_length=30, default="")
    cause = models.TextField(default="")


class FeedEntry(models.Model):
    """An entry that was met: ``key`` is a hash of its address, or of its text where it has none."""

    feed = models.ForeignKey(Feed, models.CASCADE, related_name="entries")
    key = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["feed", "key"], name="one_entry_once"),)


class Site(models.Model):
    """A host whose pages a steward lets be fetched; those below it too."""

    host = models.CharField(max_length=253, unique=True)
    who = models.CharField(max_length=200)
    account = models.BigIntegerField(null=True)
    added = models.DateTimeField()


class Batch(models.Model):
    """What one person handed in at one time."""

    who = models.CharField(max_length=200)
    account = models.BigIntegerField(null=True)
    side = models.ForeignKey(Entity, models.PROTECT, null=True, related_name="+")
    feed = models.ForeignKey(Feed, models.SET_NULL, null=True, related_name="batches")
    at = models.DateTimeField()


class Incoming(models.Model):
    """One document of a batch on its way to be a source.

    ``lease``: until when the worker that took it may be silent; after that another takes it up. ``why`` is a
    code of the cause it could not be read, ``cause`` the same in one English line with its particulars.
    """

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="items")
    kind = models.CharField(max_length=10)
    name = models.TextField()
    address = models.TextField(null=True)
    media_type = models.CharField(max_length=100, null=True)
    original = models.BinaryField(null=True)
    sha256 = models.CharField(max_length=64, null=True)
    lang = models.CharField(max_length=35, null=True)
    published = models.CharField(max_length=40, null=True)
    publisher = models.TextField(null=True)
    state = models.CharField(max_length=10)
    why = models.CharField(max_length=30, default="")
    cause = models.TextField(default="")
    notes = models.JSONField(default=list)
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    proposed = models.PositiveIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)
    lease = models.DateTimeField(null=True)
    worker = models.CharField(max_length=80, default="")
    ended = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["state", "lease", "id"], name="incoming_queue"),)
