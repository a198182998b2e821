"""Where this user's data live; apart from the settings, which read the environment once."""

from __future__ import annotations

import os
import secrets
import sys
import time
from pathlib import Path


def data_directory() -> Path:
    """Where this user's data live: XDG, else what the platform uses."""
    if os.environ.get("XDG_DATA_HOME"):
        return Path(os.environ["XDG_DATA_HOME"]) / "pobratim"
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "pobratim"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "pobratim"
    return home / ".local" / "share" / "pobratim"


def record_file(named: str | None) -> Path:
    """The record's file: the one that is named, else the one of this user."""
    if not named:
        return data_directory() / "record.sqlite3"
    try:
        return Path(named).expanduser()
    except RuntimeError:  # ~ and the name of nobody here
        return Path(named)


def chosen_record() -> Path:
    """The record's file that the environment names, else the one of this user."""
    return record_file(os.environ.get("POBRATIM_DATABASE"))


def _key_file(record: Path) -> Path:
    return record.with_name(f"{record.name}.key")


def secret_key(record: Path) -> str | None:
    """The signing key that was drawn for a record; None where there is none."""
    try:
        return _key_file(record).read_text("ascii").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def keep_secret_key(record: Path) -> None:
    """Draw one unless there is one already, for this user's eyes only. Raises OSError."""
    record.parent.mkdir(parents=True, exist_ok=True)
    file = _key_file(record)
    try:
        _draw(file)
    except FileExistsError:
        if _is_empty_still(file):  # of a disk that was full
            file.unlink()
            _draw(file)


def _draw(file: Path) -> None:
    """A file without a key in it would be taken for one that holds it: it does not stay."""
    made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(made, "w", encoding="ascii") as opened:
            opened.write(secrets.token_urlsafe(50) + "\n")
    except OSError:
        file.unlink(missing_ok=True)
        raise


def _is_empty_still(file: Path) -> bool:
    """Whether it is empty, and not because another process is about to write it."""
    for wait in (0.0, 0.3):
        time.sleep(wait)
        if file.stat().st_size:
            return False
    return True
