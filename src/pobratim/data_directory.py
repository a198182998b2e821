"""Where this user's data live; apart from the settings, which read the environment once."""

from __future__ import annotations

import os
import secrets
import sys
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
    try:
        made = os.open(_key_file(record), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(made, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50) + "\n")
