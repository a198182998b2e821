"""Processes of our own code beside this one: they find the same packages, and may be killed."""

from __future__ import annotations

import os
import signal
import sys


def environment() -> dict[str, str]:
    """This process's environment, with its path of packages, for a child started by another interpreter."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def was_killed(status: int) -> bool:
    """Whether a child ended because its time or memory was up: by SIGXCPU, SIGTERM or SIGKILL."""
    return status in (-getattr(signal, "SIGXCPU", 0), -signal.SIGTERM, -9)
