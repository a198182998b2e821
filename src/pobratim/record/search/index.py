"""Keeping the index: the entries of cards and sources anew, inside the transaction that changed them.

SQLite's FTS5 keeps the two lists of postings; what it is told to forget must be what it was told to keep, and
stands in the entry's own row. The tables are made by a migration.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import connection

from pobratim.record.among import among
from pobratim.record.cards import rebuild as cards_of
from pobratim.record.models import Card, Entry, Word
from pobratim.record.search import meanings, order
from pobratim.record.search.entries import levels, of_cards
from pobratim.record.search.passages import of_sources

Row = dict[str, Any]  # an entry's columns; those that are not there are empty
BATCH = 500
TABLES = (("record_found", "tokens"), ("record_named", "names"))
_EMPTY = {"start": 0, "end": 0, "line": 0, "names": ""}
_ENTRY = (
    'INSERT INTO record_entry (id, key, tokens, start, "end", line, names) '
    "VALUES (%s, %s, %s, %s, %s, %s, %s)"
)


def renew(cards: Iterable[str], tied: Collection[str] = ()) -> None:
    """The entries of these cards anew, and of what they are or were ``tied`` to where its place moved."""
    wanted = sorted(set(cards))
    for ids_ in _batches(wanted):
        rows = list(of_cards(Card.objects.filter(entity__in=ids_)))
        _replace(ids_, rows)
    moved = _moved(set(tied) - set(wanted))
    for ids_ in _batches(sorted(moved)):
        _replace(ids_, list(of_cards(Card.objects.filter(entity__in=ids_))))


def _moved(nouns: Collection[str]) -> list[str]:
    found = levels(nouns)
    out = []
    for key, kind, id_ in _places(nouns):
        expected = order.rank(kind, key, level=found.get(key, 0))
        if kind not in order.BY_DATE and order.without_hash(id_) != order.without_hash(expected):
            out.append(key)
    return out


def _places(nouns: Collection[str]) -> Iterator[tuple[str, str, int]]:
    entries = dict(Entry.objects.filter(key__in=list(nouns)).values_list("key", "id"))
    for key, kind in Card.objects.filter(entity__in=list(entries)).values_list("entity_id", "kind"):
        if kind != order.KINDS[0]:  # a partnership's place follows from its own card
            yield key, kind, entries[key]


def renew_sources(sources: Iterable[str]) -> None:
    """The passages of these sources anew; none of one of which nothing is accepted."""
    for ids_ in _batches(sorted(set(sources))):
        read: dict[str, str] = {}
        _replace(ids_, list(of_sources(ids_, read)))
        meanings.forget(ids_, read)


def rebuild(entities: Iterable[str]) -> None:
    """Cards of these entities anew, and whatever leans on them, and all by which these are found."""
    kept = cards_of.rebuild(entities)
    renew(kept.cards, kept.tied)


def purge() -> None:
    """Take out of the full-text indexes what they were told to forget: until then they only skip it."""
    with connection.cursor() as cursor:
        for table, _ in TABLES:
            cursor.execute(f"INSERT INTO {table}({table}) VALUES('optimize')")


def _replace(keys: Collection[str], rows: list[Row]) -> None:
    before = list(Entry.objects.filter(key__in=list(keys)))
    kept = {(e.key, e.start): e for e in before}
    same = {
        (row["key"], row.get("start", 0))
        for row in rows
        if (old := kept.get((row["key"], row.get("start", 0)))) is not None and _same(old, row)
    }
    gone = [e for at, e in kept.items() if at not in same]
    new = [row for row in rows if (row["key"], row.get("start", 0)) not in same]
    _forget(gone)
    keep(new)
    _unlearn(gone, new)


def _same(old: Entry, row: Row) -> bool:
    return (
        old.tokens == row["tokens"]
        and old.names == row.get("names", "")
        and old.end == row.get("end", 0)
        and order.without_hash(old.id) == order.without_hash(row["id"])
    )


def _forget(entries: Collection[Entry]) -> None:
    if not entries:
        return
    with connection.cursor() as cursor:
        for table, column in TABLES:
            rows = [(e.id, getattr(e, column)) for e in entries if getattr(e, column)]
            cursor.executemany(
                f"INSERT INTO {table}({table}, rowid, {column}) VALUES('delete', %s, %s)", rows
            )
    Entry.objects.filter(id__in=[e.id for e in entries]).delete()


def keep(rows: list[Row]) -> None:
    """Write new entries, each at its place in the order or the next free one, and index them."""
    if not rows:
        return
    write(rows)
    with connection.cursor() as cursor:
        for table, column in TABLES:
            given = [(row["id"], row[column]) for row in rows if row.get(column)]
            cursor.executemany(f"INSERT INTO {table}(rowid, {column}) VALUES(%s, %s)", given)
    learn(rows)


def write(rows: list[Row]) -> None:
    """Write new entries, each at its place in the order or the next free one."""
    taken = set(Entry.objects.filter(id__in=among(row["id"] for row in rows)).values_list("id", flat=True))
    for row in sorted(rows, key=lambda one: (one["id"], one["key"], one.get("start", 0))):
        if row["id"] in taken:
            row["id"] = _free(row["id"], taken)
        taken.add(row["id"])
    with connection.cursor() as cursor:
        given = [
            (row["id"], row["key"], row["tokens"], *(row.get(name, none) for name, none in _EMPTY.items()))
            for row in rows
        ]
        cursor.executemany(_ENTRY, given)


def _free(id_: int, taken: Collection[int]) -> int:
    while id_ in taken or Entry.objects.filter(id=id_).exists():
        id_ += 1
    return id_


def learn(rows: Iterable[Row]) -> None:
    """Keep the words of these entries as what a reader may have meant."""
    found = {term for row in rows for term in row["tokens"].split(" ") if is_word(term)}
    known = set(Word.objects.filter(term__in=found).values_list("term", flat=True))
    Word.objects.bulk_create((Word(term=t, tail=t[::-1]) for t in sorted(found - known)), batch_size=BATCH)


def is_word(token: str) -> bool:
    """Whether a token is a stem or a name's word, long enough to be mistyped."""
    kind, _, text = token.partition(":")
    return (len(kind) == 2 or kind == "n") and len(text) > 2


def _unlearn(gone: Iterable[Entry], new: Iterable[Row]) -> None:
    """Words that no entry has any more are no longer known: nobody's name outlives what told it."""
    left = {t for e in gone for t in e.tokens.split(" ") if is_word(t)}
    left -= {t for row in new for t in row["tokens"].split(" ")}
    unsaid = [term for term in sorted(left) if not is_said(term)]
    for terms_ in _batches(unsaid):
        Word.objects.filter(term__in=terms_).delete()


def is_said(token: str) -> bool:
    """Whether any entry has a token."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM record_found WHERE record_found MATCH %s LIMIT 1", [quoted(token)])
        return cursor.fetchone() is not None


def quoted(token: str) -> str:
    """A token as a string of FTS5's language of questions."""
    return '"' + token.replace('"', '""') + '"'


def _batches(ids_: Iterable[str]) -> Iterator[list[str]]:
    left = iter(ids_)
    while batch := list(islice(left, BATCH)):
        yield batch
