"""Accounts, teams and memberships, and what proves that somebody is who they say."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models


class Account(AbstractBaseUser):
    """A person who works at the desk. ``email``, always in lower case, is the login.

    ``shown``: the public may read the name; else a decision is "a reviewer of Semey". ``keys``: single
    letters are shortcuts. ``seed``: of the second factor, sealed, empty without one. ``handle``: what its
    passkeys know it by, which tells nothing of the person; empty before the first.
    """

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=100)
    lang = models.CharField(max_length=8, default="en")
    active = models.BooleanField(default=True)
    shown = models.BooleanField(default=False)
    keys = models.BooleanField(default=True)
    seed = models.CharField(max_length=200, default="", blank=True)
    last_step = models.BigIntegerField(default=0)  # of the second factor: a code counts once
    handle = models.CharField(max_length=32, default="", blank=True)
    created = models.DateTimeField()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"


class Team(models.Model):
    """Speaks for a side, a place of the record."""

    name = models.CharField(max_length=100)
    side = models.ForeignKey("record.Entity", models.PROTECT, related_name="+")
    created = models.DateTimeField()


class Membership(models.Model):
    """A role in a team; without a team, of a steward or admin, for every side."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="memberships")
    role = models.CharField(max_length=20)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["account", "team"], name="one_role_in_a_team"),
            models.UniqueConstraint(
                fields=["account"], condition=models.Q(team=None), name="one_role_outside_of_teams"
            ),
        )


class Session(models.Model):
    """A browser that is signed in. ``key``: a hash of the cookie; ``half``: the second factor is awaited."""

    key = models.CharField(max_length=64, primary_key=True)
    account = models.ForeignKey(Account, models.CASCADE, related_name="sessions")
    opened = models.DateTimeField()
    seen = models.DateTimeField()
    half = models.BooleanField(default=False)
    agent = models.CharField(max_length=200, default="")
    network = models.CharField(max_length=45, default="")


class Ticket(models.Model):
    """A link that lets somebody in once: an invitation or a new password. ``key``: a hash of its secret."""

    key = models.CharField(max_length=64, primary_key=True)
    kind = models.CharField(max_length=20)
    email = models.EmailField(max_length=254)
    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="tickets")
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="tickets")
    role = models.CharField(max_length=20, default="")
    lang = models.CharField(max_length=8, default="en")
    by = models.PositiveIntegerField(null=True)
    made = models.DateTimeField()
    until = models.DateTimeField()
    used = models.DateTimeField(null=True)


class Try(models.Model):
    """A try that failed, by a hash of whom or from where."""

    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["key", "at"], name="try_key_at"),)


class SpareCode(models.Model):
    """A code to be used once where the second factor is lost; only its hash is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="spare_codes")
    hash = models.CharField(max_length=64)


class Passkey(models.Model):
    """A key on somebody's telephone, computer or stick that signs them in. ``credential``: its id;
    ``data``: its public key as it gave it, both base64url; ``count``: uses it told of, 0 where it counts
    none; ``site``: the host it is good at.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="passkeys")
    credential = models.CharField(max_length=1400, unique=True)
    data = models.TextField()
    count = models.BigIntegerField(default=0)
    name = models.CharField(max_length=100)
    site = models.CharField(max_length=255)
    made = models.DateTimeField()
    used = models.DateTimeField(null=True)


class Spent(models.Model):
    """A challenge that was answered, by its hash, until it would have run out."""

    key = models.CharField(max_length=64, primary_key=True)
    until = models.DateTimeField(db_index=True)
