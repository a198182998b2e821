"""What the search box finds."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """A card, or a passage of a public text, as the search knows it (``record.search``).

    ``id`` is its place in the order of answers (``search.order``). ``key`` is the entity, or the source
    whose ``text[start:end]`` it is, in paragraph ``line`` from 1. Two tables of SQLite's FTS5 index
    ``names`` (words and keys of names, for suggestions) and ``tokens`` (all by which it is found).
    """

    id = models.BigIntegerField(primary_key=True)
    key = models.CharField(max_length=140, db_index=True)
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    line = models.PositiveIntegerField(default=0)
    names = models.TextField(default="")
    tokens = models.TextField()


class Word(models.Model):
    """A word somebody may have meant: ``term`` is a token of some entry, ``tail`` the same read backwards."""

    term = models.CharField(max_length=90, primary_key=True)
    tail = models.CharField(max_length=90, db_index=True)
