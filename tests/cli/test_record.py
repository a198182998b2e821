"""The record from the command line: a batch with bad files, the desk, and a kill in the middle."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src"
PROGRAM = [sys.executable, "-m", "pobratim"]

RELEASE = """Ambassador visits Ypres
On {day} September 2025 the ambassador of Kazakhstan, Roman Vassilenko, visited Ypres, the twin city of Semey. \
Together with mayor Katrien Desomer he laid a wreath at the monument to the victims of nuclear tests. \
Note {day} of this series.
"""


@pytest.fixture(scope="module", autouse=True)
def gazetteer() -> None:
    from pobratim.gazetteer import GazetteerMissing, open_gazetteer

    try:
        open_gazetteer()
    except GazetteerMissing as error:
        pytest.skip(str(error))


def environment(database: Path) -> dict[str, str]:
    return {
        **os.environ,
        "POBRATIM_DATABASE": str(database),
        "PYTHONPATH": str(SRC),
        "PYTHONIOENCODING": "utf-8",
    }


def pobratim(database: Path, *words: str, status: int | None = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*PROGRAM, *words], env=environment(database), capture_output=True, text=True, encoding="utf-8"
    )
    assert "Traceback" not in done.stderr, done.stderr
    if status is not None:
        assert done.returncode == status, (done.stdout, done.stderr)
    return done


def releases(folder: Path, count: int) -> list[str]:
    out = []
    for day in range(1, count + 1):
        path = folder / f"release {day:02}.txt"
        path.write_text(RELEASE.format(day=day), "utf-8")
        out.append(str(path))
    return out


def digest_of(database: Path) -> str:
    code = (
        "from pobratim.record.database import prepare; prepare();"
        "from pobratim.record.digest import digest; print(digest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(database), capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_bad_files_are_listed_the_others_added_and_again_changes_nothing(tmp_path: Path) -> None:
    files = releases(tmp_path, 6)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    files[2:2] = [str(tmp_path / "empty.txt"), str(tmp_path / "broken.pdf"), str(tmp_path / "missing.txt")]
    database = tmp_path / "made" / "on the way" / "record.sqlite3"

    done = pobratim(database, "add", *files, "--jobs", "2", "--published", "2025-10-01", status=2)
    assert re.search(r"^6 read, 3 not; [\d,]+ claims proposed$", done.stdout, re.M), done.stdout
    for name in ("empty.txt", "broken.pdf", "missing.txt"):
        assert sum(name in line for line in done.stderr.splitlines()) == 1, done.stderr
    before = digest_of(database)

    again = pobratim(database, "add", *files, status=2)
    assert "6 read, 3 not; 0 claims proposed; 6 already known" in again.stdout
    assert digest_of(database) == before


def test_the_desk_from_first_proposal_to_undo(tmp_path: Path) -> None:
    database = tmp_path / "record.sqlite3"
    one, other = releases(tmp_path, 2)
    assert "Nothing waits" in pobratim(database, "inbox").stdout
    pobratim(database, "add", one, other, "--side", "Ypres", "--publisher", "City of Ypres")
    listed = json.loads(pobratim(database, "inbox", "--format", "json").stdout)
    assert [s["title"] for s in listed] == ["Ambassador visits Ypres"] * 2
    source = listed[0]["id"][:6]
    subjects = json.loads(pobratim(database, "inbox", source, "--format", "json").stdout)
    claims = {p["claim"]: p for s in subjects for p in s["proposals"]}
    assert len(claims) == listed[0]["proposed"]
    text = Path(one).read_text("utf-8").strip()
    assert all(text[p["start"] : p["end"]] == p["words"] for p in claims.values())
    page = pobratim(database, "inbox", source).stdout
    assert "visit" in page and "“" in page and next(iter(claims))[:8] in page

    wrong = next(c for c, p in claims.items() if p["property"] == "relation")
    assert "1 claim rejected" in pobratim(database, "reject", wrong, "--note", "not signed").stdout
    assert "Decision 2" in pobratim(database, "accept", source, "--who", "Anna").stdout
    matched = pobratim(database, "accept", "--all").stdout
    assert "the same: Katrien Desomer = Katrien Desomer" in matched
    assert pobratim(database, "inbox").stdout.startswith("Nothing waits")
    assert "decision 4" in pobratim(database, "undo").stdout
    assert len(json.loads(pobratim(database, "inbox", "--format", "json").stdout)) == 1
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE record_card SET type = 'lost'")
    connection.close()
    assert "made anew" in pobratim(database, "rebuild").stdout
    assert "is whole" in pobratim(database, "check").stdout


def test_mistakes_are_answered_with_what_would_have_been_right(tmp_path: Path) -> None:
    database = tmp_path / "record.sqlite3"
    assert "no source or claim" in pobratim(database, "accept", "ffffff", status=2).stderr
    assert "pobratim inbox" in pobratim(database, "accept", status=2).stderr
    assert "no decision" in pobratim(database, "undo", status=1).stderr
    assert "no place" in pobratim(database, "add", __file__, "--side", "Qwxyz", status=2).stderr
    unwritable = pobratim(tmp_path / "record.sqlite3" / "inside.sqlite3", "inbox", status=2)
    assert "POBRATIM_DATABASE" in unwritable.stderr


def test_the_inbox_knows_an_id_from_a_slip_and_a_done_source_from_a_waiting_one(tmp_path: Path) -> None:
    database = tmp_path / "record.sqlite3"
    (tmp_path / "one.txt").write_text(RELEASE.format(day=3) + "They spoke about culture.\n", "utf-8")
    pobratim(database, "add", str(tmp_path / "one.txt"))
    source = json.loads(pobratim(database, "inbox", "--format", "json").stdout)[0]["id"]
    assert "theme: culture" in pobratim(database, "inbox", source).stdout
    for slip in ("", "zz", "zzzzz"):
        for form in ("text", "json"):
            said = pobratim(database, "inbox", slip, "--format", form, status=2)
            assert "is no source" in said.stderr and not said.stdout
    pobratim(database, "accept", source)
    done = pobratim(database, "inbox", source[:5], "--format", "json", status=1)
    assert json.loads(done.stdout) == [] and "waits" in done.stderr
    assert "counted from 1" in pobratim(database, "undo", "9" * 25, status=1).stderr


def test_check_finds_a_text_that_was_changed_behind_its_back(tmp_path: Path) -> None:
    database = tmp_path / "record.sqlite3"
    pobratim(database, "add", *releases(tmp_path, 1))
    pobratim(database, "accept", "--all")
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE record_source SET text = replace(text, 'Ypres', 'Lille')")
    connection.close()
    found = pobratim(database, "check", status=1)
    assert "its hash differs" in found.stdout and "is not what the accepted claims make it" in found.stdout


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_in_the_middle_and_run_again_it_is_the_same_record_as_without(tmp_path: Path) -> None:
    files = releases(tmp_path, 24)
    straight, killed = tmp_path / "straight.sqlite3", tmp_path / "killed.sqlite3"
    pobratim(straight, "add", *files)

    cut_short = []
    for _ in range(2):
        child = subprocess.Popen(
            [*PROGRAM, "add", *files],
            env=environment(killed),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        before = sources(killed)
        end = time.monotonic() + 20
        while sources(killed) < before + 4 and child.poll() is None and time.monotonic() < end:
            time.sleep(0.005)
        child.send_signal(signal.SIGKILL)
        child.wait()
        cut_short.append(sources(killed))
    assert any(0 < count < 24 for count in cut_short), f"never killed in the middle: {cut_short}"
    assert "is whole" in pobratim(killed, "check").stdout
    again = pobratim(killed, "add", *files)
    assert f"; {cut_short[-1]} already known" in again.stdout
    assert digest_of(killed) == digest_of(straight)


def sources(database: Path) -> int:
    """How many sources another process has committed so far."""
    if not database.exists():
        return 0
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT COUNT(*) FROM record_source").fetchone()[0])
    except sqlite3.OperationalError:  # not migrated yet
        return 0
    finally:
        connection.close()
