"""A disk, a lock, a right or the user's patience gives out: a sentence, a true status, nothing half done."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from pobratim.cli import endings, main
from pobratim.cli.demo_record import NotOurs, build
from pobratim.cli.writing import write_whole

SRC = Path(__file__).resolve().parents[2] / "src"
PROGRAM = [sys.executable, "-m", "pobratim"]
FULL = Path("/dev/full")  # takes nothing


def environment(database: Path) -> dict[str, str]:
    return {**os.environ, "POBRATIM_DATABASE": str(database), "PYTHONPATH": str(SRC)}


def pobratim(database: Path, *words: str, status: int) -> str:
    done = subprocess.run(
        [*PROGRAM, *words], env=environment(database), capture_output=True, text=True, encoding="utf-8"
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == status, (done.stdout, done.stderr)
    return done.stdout + done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="this system has no such device")
def test_an_output_without_room_is_said_to_be() -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "calendar", "next", "Last Post"],
            env=environment(Path("none.sqlite3")),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "output cannot be written (No space left" in done.stderr


def test_a_record_that_another_writes_is_answered_in_a_sentence(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    from pobratim.record import review

    def locked(**_: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("pobratim.cli.record.open_record", lambda: None)
    monkeypatch.setattr(review, "undo", locked)
    done = CliRunner().invoke(main, ["undo"])
    assert done.exit_code == 2
    assert "is being written by another program" in done.stderr


def test_a_new_record_is_said_to_be_new_and_one_that_is_missing_is_not_called_whole(tmp_path: Path) -> None:
    for words in (
        ["check"],
        ["rebuild"],
        ["person", "find", "Anna"],
        ["site", "export", str(tmp_path / "x")],
    ):
        said = pobratim(tmp_path / "mistyped.sqlite3", *words, status=2)
        assert "there is no record" in said and "mistyped.sqlite3" in said
    assert not list(tmp_path.iterdir())
    assert "a new record was made" in pobratim(tmp_path / "new.sqlite3", "inbox", status=0)
    assert "new record" not in pobratim(tmp_path / "new.sqlite3", "inbox", status=0)


def test_the_demonstration_takes_no_file_away_that_is_not_its_own(tmp_path: Path) -> None:
    record = tmp_path / "twins.sqlite3"
    with sqlite3.connect(record) as connection:
        connection.execute("CREATE TABLE record_source (text)")
    connection.close()
    before = record.read_bytes()
    said = pobratim(record, "demo", "--no-serve", "--record", str(record), status=2)
    assert "no demonstration" in said and "--record" in said
    assert record.read_bytes() == before
    inside = record / "demo.sqlite3"
    assert "no demonstration can be kept" in pobratim(
        record, "demo", "--no-serve", "--record", str(inside), status=2
    )
    with pytest.raises(NotOurs):
        build(record, lambda line: None)


def test_ctrl_c_says_what_is_kept_and_ends_as_shells_expect(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(f"The mayor of Ypres visited Semey. {number}", "utf-8")
    database = tmp_path / "made" / "record.sqlite3"
    running = subprocess.Popen(
        [*PROGRAM, "add", str(tmp_path)],
        env=environment(database),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    until = time.monotonic() + 60
    while _kept(database) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, error = running.communicate(timeout=60)
    assert running.returncode == 130, (out, error)
    assert "read, 0 not" in out and "what was read is kept" in error and "Traceback" not in error
    assert "is whole" in pobratim(database, "check", status=0)


def _kept(database: Path) -> int:
    try:
        with sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM record_source").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


@pytest.mark.parametrize("command", ["read", "add"])
def test_an_empty_name_is_not_the_folder_one_stands_in(command: str, tmp_path: Path) -> None:
    said = pobratim(tmp_path / "record.sqlite3", command, "", status=2)
    assert "an empty name" in said


def test_reasons_are_not_asked_for_as_data(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["read", "x.txt", "--why-not", "laid", "--format", "jsonl"])
    assert done.exit_code == 2 and "--format jsonl" in done.stderr


def test_a_closed_standard_input_is_an_empty_one() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m pobratim read - <&-"],
        env=environment(Path("none.sqlite3")),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2 and "is empty" in done.stderr and "Traceback" not in done.stderr


def test_a_file_is_written_whole_or_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "feed.ics"
    target.write_bytes(b"of before")

    def full(old: object, new: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space"):
            write_whole(target, b"new")
    assert target.read_bytes() == b"of before" and list(tmp_path.iterdir()) == [target]
    write_whole(target, b"new")
    assert target.read_bytes() == b"new" and list(tmp_path.iterdir()) == [target]


def test_only_a_stream_without_room_is_taken_for_the_output() -> None:
    assert endings.is_no_room(OSError(28, "No space left on device"))
    assert not endings.is_no_room(OSError(28, "No space left on device", "readings.jsonl"))
    assert not endings.is_no_room(OSError(2, "No such file or directory"))
