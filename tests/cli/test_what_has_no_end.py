"""What is named as a file may be a device that never ends: it is refused in a sentence, not read for ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pobratim.cli import main

ENDLESS = Path("/dev/full")  # zeros for ever


@pytest.mark.skipif(not ENDLESS.exists(), reason="this system has no such device")
@pytest.mark.parametrize(
    "words",
    [
        ["calendar", "read", "endless.ics"],
        ["calendar", "radar", "Ypres", "--without-record", "--elections", "endless.ics"],
        ["read", "endless.ics"],
        ["read", "--gate", "endless.txt"],
    ],
)
def test_a_device_is_named_and_not_read(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("endless.ics", "endless.txt"):
        Path(name).symlink_to(ENDLESS)
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2, done.output
    assert "a device or pipe; name a file" in done.output
