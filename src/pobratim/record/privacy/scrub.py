"""What was erased must be nowhere in the database's files: not in freed pages, not in the log."""

from __future__ import annotations

from django.db import connection

TRIES = 5


def scrub() -> bool:
    """Write the database anew without what is no longer in it; False where readers kept the log from going.

    Not possible inside a transaction. PostgreSQL keeps what was deleted until its tables are written anew.
    """
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("VACUUM FULL")
            return True
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.execute("VACUUM")
    return checkpoint()


def checkpoint() -> bool:
    """Empty the write-ahead log into the database; False where a reader was in the way each time."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return connection.vendor != "sqlite"
    with connection.cursor() as cursor:
        for _ in range(TRIES):
            busy, *_rest = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                return True
    return False
