"""Opening the record: made on first use, and refused when it could lose what it says is saved."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from pobratim.record import trouble

FULL = 2
PATIENCE = 5.0  # seconds in which another process that makes the tables finishes one of its steps


class RecordRefused(RuntimeError):
    """The database cannot be trusted with decisions, or cannot be opened; the message says what would do."""


def prepare() -> bool:
    """Set Django up, make or upgrade the record's database, and check that it is safe to keep things in.

    Whether it was made.
    """
    import django
    from django.apps import apps
    from django.db import DatabaseError, connection

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
    if not apps.ready:
        _refuse_strange()
        _keep_key()  # before the settings look for it
        django.setup()
    name = connection.settings_dict["NAME"]
    try:
        if connection.vendor == "sqlite" and isinstance(name, Path):
            name.parent.mkdir(parents=True, exist_ok=True)
        _open()
        assert_safe()
        return _migrate()
    except (DatabaseError, OSError) as error:
        raise RecordRefused(trouble.in_words(name, error)) from error


def _refuse_strange() -> None:
    """No table and no key is put into or beside the file of something else."""
    from pobratim.data_directory import chosen_record

    try:
        found = trouble.strange(chosen_record())
    except OSError:  # a folder on the way that cannot be looked into: opening says so
        return
    if found:
        raise RecordRefused(found)


def _keep_key() -> None:
    """What is sealed with the site's key must open at the next start too."""
    from pobratim.data_directory import chosen_record, keep_secret_key

    if os.environ.get("POBRATIM_SECRET_KEY") or "://" in os.environ.get("POBRATIM_DATABASE", ""):
        return
    try:
        keep_secret_key(chosen_record())
    except OSError as error:
        raise RecordRefused(
            f"no signing key can be kept beside the record ({error}); set POBRATIM_SECRET_KEY, "
            "or POBRATIM_DATABASE to a file in a folder that can be written"
        ) from error


def _open() -> None:
    """Connect. While another process turns a new file to its journal SQLite says "locked", without a wait."""
    from django.db import OperationalError, connection

    since = time.monotonic()
    while True:
        try:
            connection.ensure_connection()
            return
        except OperationalError as error:
            connection.close()
            if "locked" not in str(error) or time.monotonic() - since > PATIENCE:
                raise
            time.sleep(0.05)


def assert_safe() -> None:
    """Refuse a database that a power cut could rob of accepted claims. Raises RecordRefused."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        journal = cursor.execute("PRAGMA journal_mode").fetchone()[0]
        synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
        keys = cursor.execute("PRAGMA foreign_keys").fetchone()[0]
    if journal != "wal" or synchronous < FULL or not keys:
        raise RecordRefused(
            f"the record {connection.settings_dict['NAME']} is opened with journal_mode={journal}, "
            f"synchronous={synchronous}, foreign_keys={keys}, which could lose accepted claims; "
            "journal_mode=wal, synchronous=2 or more and foreign_keys=1 are needed: "
            "keep the file on a local disk and leave these settings alone"
        )


def _migrate() -> bool:
    """Bring the tables up to date; whether there were none."""
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    targets = executor.loader.graph.leaf_nodes()
    plan = executor.migration_plan(targets)
    if not plan:
        _refuse_newer(executor)
        return False
    there = bool(executor.loader.applied_migrations)
    try:
        executor.migrate(targets, plan)
        if there:
            _renew()
    except DatabaseError:
        # Another process may be making the tables: server and worker start together on a new record.
        if not _made_elsewhere(lambda: len(MigrationExecutor(connection).migration_plan(targets))):
            raise
        return False
    return not there


def _made_elsewhere(left: Callable[[], int]) -> bool:
    """Wait while the steps that are ``left`` grow fewer by another's work; whether none is in the end."""
    last, since = left(), time.monotonic()
    while last and time.monotonic() - since < PATIENCE:
        time.sleep(0.1)
        now = left()
        if now != last:
            last, since = now, time.monotonic()
    return not last


def _renew() -> None:
    """A release that changes the tables may want more of the cards than the last one put there."""
    from django.db import transaction

    from pobratim.record.search.anew import rebuild_all

    with transaction.atomic():
        rebuild_all()


def _refuse_newer(executor: object) -> None:
    loader = executor.loader  # type: ignore[attr-defined]
    unknown = [m for m in loader.applied_migrations if m not in loader.disk_migrations]
    if unknown:
        raise RecordRefused(
            f"the record was written by a newer Pobratim (it has {unknown[0][1]}); "
            "install that version or later"
        )
