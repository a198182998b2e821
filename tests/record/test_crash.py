"""kill -9 in the middle: what was said to be saved is there, and nothing is there by halves."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("adding_child.py")
SRC = Path(__file__).resolve().parents[2] / "src"
EVIDENCE_A_DOCUMENT = 50
KILLS = 10

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


def environment(database: Path) -> dict[str, str]:
    return {**os.environ, "POBRATIM_DATABASE": str(database), "PYTHONPATH": str(SRC)}


def killed_run(database: Path, build: str, number: int, moment: float) -> list[str]:
    """Add documents until the moment comes; the ids that were said to be saved before."""
    child = subprocess.Popen(
        [sys.executable, str(CHILD), build, str(number * 10_000)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(database),
    )
    assert child.stdout is not None
    said = [child.stdout.readline().strip()]  # up and running
    time.sleep(moment)
    child.send_signal(signal.SIGKILL)
    said += [line.strip() for line in child.stdout if line.endswith("\n")]
    child.wait()
    return [id_ for id_ in said if id_]


def halves(database: Path) -> tuple[set[str], list[str], str]:
    """The sources, those of them with missing or too much evidence, and what SQLite says of the file."""
    with sqlite3.connect(database) as connection:
        rows = connection.execute(
            "SELECT s.id, (SELECT COUNT(*) FROM record_evidence e WHERE e.source_id = s.id),"
            " (SELECT COUNT(*) FROM record_sourcefile f WHERE f.source_id = s.id) FROM record_source s"
        ).fetchall()
        whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
    connection.close()
    broken = [id_ for id_, evidence, files in rows if (evidence, files) != (EVIDENCE_A_DOCUMENT, 1)]
    return {id_ for id_, *_ in rows}, broken, whole


def harness(database: Path, build: str) -> tuple[int, int, bool]:
    """Documents lost, documents by halves, and whether the file stayed whole, over all kills."""
    chance = random.Random(20250926)
    acknowledged: set[str] = set()
    lost = half = 0
    sound = True
    for number in range(KILLS):
        acknowledged.update(killed_run(database, build, number, chance.uniform(0.0, 0.15)))
        there, broken, verdict = halves(database)
        lost += len(acknowledged - there)
        half += len(broken)
        sound = sound and verdict == "ok"
    assert len(acknowledged) > KILLS, "the harness killed before anything was added; it proves nothing"
    return lost, half, sound


def test_a_killed_batch_leaves_whole_documents_only(tmp_path: Path) -> None:
    assert harness(tmp_path / "record.sqlite3", "sound") == (0, 0, True)


def test_the_same_harness_catches_a_build_without_transactions(tmp_path: Path) -> None:
    _, half, _ = harness(tmp_path / "record.sqlite3", "broken")
    assert half > 0
