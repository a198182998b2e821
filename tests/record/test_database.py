"""A record that could lose what it says is saved is not opened; a new one is made on first use."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pobratim import settings
from pobratim.data_directory import keep_secret_key, secret_key
from pobratim.record import database, trouble

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
    assert "another kind of file" in run(OPEN, letter).stderr
    assert letter.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"], "no key beside it either"


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    books = tmp_path / "books.sqlite3"
    with sqlite3.connect(books) as connection:
        connection.execute("CREATE TABLE books (title)")
        connection.execute("CREATE TABLE django_migrations (app, name, applied)")
    connection.close()
    before = books.read_bytes()
    said = run(OPEN, books).stderr
    assert "another program" in said and "books" in said and "POBRATIM_DATABASE" in said
    assert books.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["books.sqlite3"]


def test_a_record_that_was_begun_and_an_empty_file_become_records(tmp_path: Path) -> None:
    begun, empty = tmp_path / "begun.sqlite3", tmp_path / "empty.sqlite3"
    with sqlite3.connect(begun) as connection:
        connection.execute("CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied)")
    connection.close()
    empty.touch()
    assert trouble.strange(begun) is None and trouble.strange(tmp_path / "missing.sqlite3") is None
    assert run(OPEN, empty).returncode == 0


def test_a_damaged_record_is_said_to_be_damaged(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite3"
    run(OPEN, record)
    record.write_bytes(record.read_bytes()[:20_000])
    said = run(OPEN, record).stderr.splitlines()[-1]
    assert "is damaged" in said and "restore a backup" in said


@pytest.mark.parametrize(
    ("sqlite_says", "we_say"),
    [
        ("database is locked", "try again"),
        ("attempt to write a readonly database", "may not be written by this user"),
        ("database or disk is full", "no room"),
        ("file is not a database", "another kind of file"),
        ("unable to open database file", "to a file that can be written"),
    ],
)
def test_each_cause_has_its_own_advice(sqlite_says: str, we_say: str) -> None:
    said = trouble.in_words("/srv/twins.sqlite3", OSError(sqlite_says))
    assert said.startswith("the record /srv/twins.sqlite3") and we_say in said


def test_a_key_that_a_full_disk_left_empty_is_drawn_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "record.sqlite3"
    (tmp_path / "record.sqlite3.key").touch()
    keep_secret_key(record)
    drawn = secret_key(record)
    assert drawn and len(drawn) > 50
    keep_secret_key(record)
    assert secret_key(record) == drawn, "once"

    def full(length: int) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pobratim.data_directory.secrets.token_urlsafe", full)
    with pytest.raises(OSError, match="No space"):
        keep_secret_key(tmp_path / "other.sqlite3")
    assert not (tmp_path / "other.sqlite3.key").exists()


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
