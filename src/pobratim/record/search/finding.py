"""Looking up: a page of answers and an honest count, without looking at every hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from pobratim.record.models import Entry
from pobratim.record.search.question import Question, Term, groups

A_PAGE, MOST_COUNTED = 20, 300
_FIRST = (
    f"SELECT %s, rowid FROM (SELECT rowid FROM record_found WHERE record_found MATCH %s "
    f"AND rowid BETWEEN %s AND %s ORDER BY rowid LIMIT {MOST_COUNTED + 1})"
)


@dataclass(frozen=True, slots=True)
class Hits:
    """The ids of a page of answers; ``total`` counts all, and no further than MOST_COUNTED + 1."""

    ids: tuple[int, ...] = ()
    total: int = 0


def hits(asked: Question, page: int = 1, terms: Sequence[Term] | None = None) -> Hits:
    """Those called by the words first, then those that answer to them; one query, which walks each list once.

    ``terms``: these words of the question alone.
    """
    every = asked.expression(terms)
    if not every:
        return _every(asked, page)
    named, answering = _first(asked, asked.called() if terms is None else "", every)
    leading = set(named)
    found = [*named, *(id_ for id_ in answering if id_ not in leading)][:MOST_COUNTED]
    start = (page - 1) * A_PAGE
    return Hits(tuple(found[start : start + A_PAGE]), len(answering))


def _every(asked: Question, page: int) -> Hits:
    """All of a kind, in order."""
    rows = Entry.objects.filter(id__range=(asked.first, asked.last)).order_by("id")
    total = rows[: MOST_COUNTED + 1].count()
    start = (page - 1) * A_PAGE
    within = rows[start : min(start + A_PAGE, MOST_COUNTED)] if start < MOST_COUNTED else rows.none()
    return Hits(tuple(within.values_list("id", flat=True)), total)


def _first(asked: Question, called: str, every: str) -> tuple[list[int], list[int]]:
    """The first ids, in order, of what is called so, and of all that answers: no more than are counted."""
    out: tuple[list[int], list[int]] = [], []
    wanted = [(n, words) for n, words in enumerate((called, every)) if words]
    given = [value for n, words in wanted for value in (n, words, asked.first, asked.last)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT * FROM ({_FIRST})" for _ in wanted), given)
        for n, id_ in cursor.fetchall():
            out[n].append(id_)
    return out


def anything(asked: Question, terms: Sequence[Term] | None = None) -> bool:
    """Whether there are any hits at all: the first one answers."""
    every = asked.expression(terms)
    if not every:
        return Entry.objects.filter(id__range=(asked.first, asked.last)).exists()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM record_found "
            "WHERE record_found MATCH %s AND rowid BETWEEN %s AND %s)",
            [every, asked.first, asked.last],
        )
        return bool(cursor.fetchone()[0])


def said(terms: Sequence[Term]) -> list[bool]:
    """Whether anything at all answers to each word; one query."""
    if not terms:
        return []
    one = "SELECT EXISTS (SELECT 1 FROM record_found WHERE record_found MATCH %s)"
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(terms)), [groups([t.tokens]) for t in terms])
        return [bool(row[0]) for row in cursor.fetchall()]
