"""What is kept of guests. How to reach them stands in a table of its own, which no card, export or search
reads and which is emptied some days after the evening."""

from __future__ import annotations

from django.db import models


class Application(models.Model):
    """A group that would like to take part. ``day`` is the evening whose place it holds, ``wanted`` the one
    it asked for; ``named``: the record may name the group afterwards; ``version`` counts its steps."""

    series = models.CharField(max_length=100)
    day = models.DateField()
    wanted = models.DateField()
    wish = models.CharField(max_length=20)
    group = models.CharField(max_length=120)
    country = models.CharField(max_length=2)
    people = models.PositiveSmallIntegerField()
    piece = models.CharField(max_length=200, default="")
    message = models.TextField(default="")
    lang = models.CharField(max_length=8)
    named = models.BooleanField(default=True)
    state = models.CharField(max_length=20)
    asked = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = (
            models.Index(fields=["series", "day", "state"], name="application_evening"),
            models.Index(fields=["day"], name="application_day"),
        )


class Contact(models.Model):
    """How to reach a group: private, and deleted some days after the evening."""

    application = models.OneToOneField(Application, models.CASCADE, related_name="contact")
    person = models.CharField(max_length=100)
    email = models.EmailField(max_length=254)
    phone = models.CharField(max_length=40, default="")


class Link(models.Model):
    """A secret that opens one's own application. ``key`` is its hash; each letter brings a new one."""

    key = models.CharField(max_length=64, primary_key=True)
    application = models.ForeignKey(Application, models.CASCADE, related_name="links")
    made = models.DateTimeField()


class Step(models.Model):
    """One step. ``who`` is empty for the visitor; ``before``: the columns it changed, as they were."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=20)
    at = models.DateTimeField()
    who = models.CharField(max_length=200, default="")
    account = models.PositiveIntegerField(null=True)
    day = models.DateField()
    note = models.TextField(default="")
    before = models.JSONField(default=dict)


class Terms(models.Model):
    """The terms an organiser has set for a series; the decision that set them is the last on its row."""

    series = models.CharField(max_length=100, primary_key=True)
    table = models.JSONField()


class Held(models.Model):
    """An evening of which it is told who came. ``source``: the text from which that was proposed."""

    series = models.CharField(max_length=100)
    day = models.DateField()
    source = models.CharField(max_length=64, default="")
    who = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["series", "day"], name="one_evening"),)
