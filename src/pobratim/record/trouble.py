"""What is wrong with the file of a record, in a sentence that says what would help."""

from __future__ import annotations

import sqlite3
from pathlib import Path

# A piece of what SQLite says: what it means, and what would help.
_CAUSES = (
    ("not a database", "is no record but another kind of file; set POBRATIM_DATABASE to that of a record"),
    ("malformed", "is damaged ({error}); restore a backup of it and of the file of its key"),
    ("locked", "is being written by another program ({error}); try again when that has ended"),
    (
        "readonly",
        "may not be written by this user ({error}); use a copy of it, made with `sqlite3 FILE .backup COPY`, "
        "or see to the rights of the file and its folder",
    ),
    ("disk is full", "has no room on its disk ({error}); make some and do the same again"),
    ("No space left", "has no room on its disk ({error}); make some and do the same again"),
    ("disk I/O error", "cannot be written or read ({error}); see to the disk, its room and its limits"),
)
_OTHERWISE = "cannot be opened ({error}); set POBRATIM_DATABASE to a file that can be written"
# Tables of ours that are made first, and those of Django, which stand before any other.
_OURS = frozenset({"record_source", "record_claim", "accounts_account"})
_NOBODYS = frozenset({"django_migrations", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})


def in_words(record: object, error: Exception) -> str:
    """The record /srv/twins.sqlite3 is damaged (database disk image is malformed); restore a backup …"""
    said = next((words for piece, words in _CAUSES if piece in str(error)), _OTHERWISE)
    return f"the record {record} {said.format(error=error)}"


def strange(record: Path) -> str | None:
    """Why a file that is there cannot be a record, before anything is written to or beside it; else None.

    What only opening it to write would tell is left to that.
    """
    if record.is_dir():
        return f"the record {record} is a folder; set POBRATIM_DATABASE to a file"
    if not record.is_file() or not record.stat().st_size:
        return None
    try:
        connection = sqlite3.connect(f"{record.absolute().as_uri()}?mode=ro", uri=True)
        try:
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        finally:
            connection.close()
    except sqlite3.OperationalError:
        return None
    except sqlite3.DatabaseError as error:
        return in_words(record, error)
    others = sorted({name for (name,) in rows} - _NOBODYS)
    if not others or _OURS.intersection(others):
        return None
    return (
        f"the record {record} is the database of another program (it has {', '.join(others[:3])}); "
        "set POBRATIM_DATABASE to a file of its own"
    )
