"""Where this user's data live; apart from the settings, which read the environment once."""

from __future__ import annotations

import os
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
