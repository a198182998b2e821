"""Files that a command writes: whole or not at all, so that a full disk leaves the one of before."""

from __future__ import annotations

import os
from pathlib import Path

from pobratim.cli.endings import fail


def write_whole(target: Path, data: bytes) -> None:
    """Write beside it and put it in its place. Raises OSError; what stood there is then as it was."""
    if target.is_symlink() or (target.exists() and not target.is_file()):
        target.write_bytes(data)  # a link or device is written through, not replaced
        return
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def write_or_fail(target: Path, data: bytes) -> None:
    """The same for a command that was told where to write: what is wrong ends it in a sentence."""
    try:
        write_whole(target, data)
    except OSError as error:
        fail(f"{target} cannot be written ({error.strerror}); name a file in a folder of yours with room")
