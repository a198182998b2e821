"""The static copy in real processes, each with its own look at the record's file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection

from pobratim.record.models import Card
from pobratim.record.published import last_change
from pobratim.web.copying import process, walk
from pobratim.web.copying.folder import NEW, CopyRefused
from pobratim.web.copying.making import Made, Maker, Task

HERE, NOON = "http://localhost", datetime(2026, 6, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def record_file(days: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The record of the tests, which lies in memory, as a file that other processes can open."""
    file = tmp_path / "record.sqlite3"
    file.write_bytes(connection.connection.serialize())
    monkeypatch.setenv("POBRATIM_DATABASE", str(file))
    return file


def written(folder: Path, made: list[Made]) -> dict[str, bytes]:
    return {one.address: (folder / NEW / one.file).read_bytes() for one in made if one.file}


def test_two_processes_write_what_one_writes(
    record_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = Card.objects.filter(kind="event").first()
    assert event is not None
    # Whoever has no page makes styles, which takes no imports of pages: two processes are begun quickly so.
    styles = [f"/static/{area}/{area}.css" for area in ("calendar", "passports", "finding")]
    asked = [f"/kk/event/{event.public}/", *styles]
    monkeypatch.setattr(walk, "EACH", 1)
    one, two = (Task(tmp_path / name, HERE, None, NOON, last_change()) for name in ("one", "two"))
    waiting = list(asked)

    def more(most: int) -> list[str]:
        portion, waiting[:] = waiting[:most], waiting[most:]
        return portion

    with walk._several(two, 2) as give:
        several = list(give(more, frozenset()))
    alone = Maker(one).make(asked, frozenset())
    assert written(two.folder, several) == written(one.folder, alone)
    assert sorted(several, key=lambda m: m.address) == sorted(alone, key=lambda m: m.address)
    assert "Ипр" in written(one.folder, alone)[asked[0]].decode()


def test_a_process_that_sees_another_record_makes_nothing(
    days: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_makers", [Maker(Task(tmp_path, HERE, None, NOON, NOON))])
    with pytest.raises(CopyRefused, match="begin again"):
        process.make(["/en/about/"], frozenset())
    assert not list(tmp_path.iterdir())
