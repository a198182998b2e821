"""Looking up: a page of answers and an honest count, without looking at every hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from pobratim.record.models import Entry
from pobratim.record.search.question import Question, Term, groups

A_PAGE, MOST_COUNTED = 20, 1000
_PAGE = "SELECT rowid FROM record_found WHERE record_found MATCH %s AND rowid BETWEEN %s AND %s"
_COUNT = f"SELECT count(*) FROM (SELECT 1 {_PAGE[_PAGE.index('FROM') :]} LIMIT {MOST_COUNTED + 1})"


@dataclass(frozen=True, slots=True)
class Hits:
    """The ids of a page of answers; ``total`` counts all, and no further than MOST_COUNTED + 1."""

    ids: tuple[int, ...] = ()
    total: int = 0


def hits(asked: Question, page: int = 1, terms: Sequence[Term] | None = None) -> Hits:
    """Those called by the words first, then those that answer to them; at most three queries.

    ``terms``: these words of the question alone.
    """
    every = asked.expression(terms)
    if not every:
        return _every(asked, page)
    called = asked.called() if terms is None else ""
    start = (page - 1) * A_PAGE
    total, leading = _counts(asked, every, called)
    if start >= min(total, MOST_COUNTED):
        return Hits((), total)
    first = _ids(asked, called, start, A_PAGE) if called and start < leading else []
    rest = f"({every}) NOT ({called})" if called and leading else every
    left = A_PAGE - len(first)
    more = _ids(asked, rest, max(start - leading, 0), left) if left else []
    return Hits((*first, *more), total)


def _every(asked: Question, page: int) -> Hits:
    """All of a kind, in order."""
    rows = Entry.objects.filter(id__range=(asked.first, asked.last)).order_by("id")
    total = rows[: MOST_COUNTED + 1].count()
    start = (page - 1) * A_PAGE
    within = rows[start : min(start + A_PAGE, MOST_COUNTED)] if start < MOST_COUNTED else rows.none()
    return Hits(tuple(within.values_list("id", flat=True)), total)


def _counts(asked: Question, every: str, called: str) -> tuple[int, int]:
    bounds = [asked.first, asked.last]
    with connection.cursor() as cursor:
        if not called:
            cursor.execute(_COUNT, [every, *bounds])
            return int(cursor.fetchone()[0]), 0
        cursor.execute(f"SELECT ({_COUNT}), ({_COUNT})", [every, *bounds, called, *bounds])
        total, leading = cursor.fetchone()
        return int(total), int(leading)


def _ids(asked: Question, expression: str, start: int, most: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"{_PAGE} ORDER BY rowid LIMIT %s OFFSET %s",
            [expression, asked.first, asked.last, most, start],
        )
        return [row[0] for row in cursor.fetchall()]


def said(terms: Sequence[Term]) -> list[bool]:
    """Whether anything at all answers to each word; one query."""
    if not terms:
        return []
    one = "SELECT EXISTS (SELECT 1 FROM record_found WHERE record_found MATCH %s)"
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(terms)), [groups([t.tokens]) for t in terms])
        return [bool(row[0]) for row in cursor.fetchall()]
