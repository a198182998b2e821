"""Two for the last place at the same moment, in two processes over one file: one gets it, one is told."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from made_guests import EVENING

CHILD = Path(__file__).with_name("racing_child.py")
SRC = Path(__file__).resolve().parents[2] / "src"
ROUNDS = 4


def started(group: str, day: str, bell: Path, database: Path) -> subprocess.Popen[str]:
    env = {**os.environ, "POBRATIM_DATABASE": str(database), "PYTHONPATH": str(SRC)}
    command = [sys.executable, str(CHILD), group, day, str(bell)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)


def test_of_two_at_once_one_gets_the_last_place_and_the_other_is_told(tmp_path: Path) -> None:
    database = tmp_path / "record.sqlite3"
    for n in range(ROUNDS):
        day, bell = str(EVENING + timedelta(days=n)), tmp_path / f"bell-{n}"
        children = [started(f"Choir {name}", day, bell, database) for name in ("A", "B", "C")]
        for child in children:
            assert child.stdout is not None
            assert child.stdout.readline().strip() == "ready"
        bell.touch()
        said = sorted(child.communicate(timeout=60)[0].strip() for child in children)
        assert said == ["got it", "told: 3 near", "told: 3 near"]
    with sqlite3.connect(database) as connection:
        rows = connection.execute('SELECT day, COUNT(*) FROM guests_application GROUP BY "day"').fetchall()
    connection.close()
    assert [n for _, n in rows] == [1] * ROUNDS
