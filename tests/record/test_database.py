"""A record that could lose what it says is saved is not opened; a new one is made on first use."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pobratim import settings
from pobratim.record import database

SRC = Path(__file__).resolve().parents[2] / "src"
OPEN = "from pobratim.record.database import prepare; prepare()"
WEAK = (
    "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'pobratim.settings';"
    "from pobratim import settings;"
    "settings.DATABASES['default']['OPTIONS']['init_command'] = {weaker!r};" + OPEN
)


def run(code: str, database: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "POBRATIM_DATABASE": str(database), "PYTHONPATH": str(SRC)}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)


def test_the_first_use_makes_the_record_and_its_folders(tmp_path: Path) -> None:
    database = tmp_path / "new" / "record.sqlite3"
    assert run(OPEN, database).returncode == 0
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    connection.close()
    assert {"record_source", "record_claim", "record_evidence", "record_decision", "record_card"} <= tables
    assert run(OPEN, database).returncode == 0, "and again"


@pytest.mark.parametrize(
    ("weaker", "names"),
    [
        ("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON", "synchronous=1"),
        (
            "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
            "journal_mode=delete",
        ),
    ],
)
def test_weaker_settings_are_refused_in_one_sentence(tmp_path: Path, weaker: str, names: str) -> None:
    done = run(WEAK.format(weaker=weaker), tmp_path / "record.sqlite3")
    assert done.returncode != 0
    last = done.stderr.strip().splitlines()[-1]
    assert "RecordRefused" in last and names in last and "synchronous=2 or more" in last


def test_a_record_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite3"
    run(OPEN, record)
    with sqlite3.connect(record) as connection:
        connection.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('record', '9999_later', '2030-01-01')"
        )
    connection.close()
    assert "newer Pobratim" in run(OPEN, record).stderr


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague, this is a letter and no database at all." * 20)
    before = letter.read_bytes()
    assert "RecordRefused" in run(OPEN, letter).stderr
    assert letter.read_bytes() == before


def test_the_default_place_follows_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert settings.database(None)["NAME"] == tmp_path / "pobratim" / "record.sqlite3"
    assert settings.database("/srv/town.sqlite3")["NAME"] == Path("/srv/town.sqlite3")


def test_an_address_of_a_server_is_answered_with_what_is_understood() -> None:
    with pytest.raises(SystemExit, match="path of a SQLite file"):
        settings.database("postgres://host/name")


@pytest.mark.parametrize("said", ["nonsense", "http://[", "ftp://town.example", "https://town.example:99999"])
def test_an_address_of_the_site_that_is_none_is_said_to_be(said: str) -> None:
    from pobratim import settings

    with pytest.raises(SystemExit, match="POBRATIM_ADDRESS is not understood"):
        settings.address("POBRATIM_ADDRESS", said, ("http", "https"), "https://record.city.example")


def test_there_are_fewer_than_thirty_settings() -> None:
    assert sum(name.isupper() for name in vars(settings)) < 30


def test_the_models_and_the_migrations_agree(db: None) -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0, skip_checks=True)


def test_several_that_open_a_new_record_at_once_make_it_once(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "POBRATIM_DATABASE": str(tmp_path / "record.sqlite3"),
        "PYTHONPATH": str(SRC),
    }
    command = [sys.executable, "-c", OPEN]
    at_once = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) for _ in range(3)]
    said = [child.communicate(timeout=120)[1] for child in at_once]
    assert [child.returncode for child in at_once] == [0, 0, 0], said


def test_a_new_file_that_another_turns_to_its_journal_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError, connection

    asked: list[str] = []

    def connect() -> None:
        asked.append("connect")
        if len(asked) < 3:
            raise OperationalError("database is locked")

    monkeypatch.setattr(connection, "ensure_connection", connect)
    monkeypatch.setattr(connection, "close", lambda: None)
    database._open()
    assert len(asked) == 3
    monkeypatch.setattr(database, "PATIENCE", 0.0)
    asked.clear()
    with pytest.raises(OperationalError):
        database._open()
