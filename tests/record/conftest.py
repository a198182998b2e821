"""What the tests of the record share: readings made by hand, and ways to look at a record."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def record(db: None) -> None:
    """A record of its own, empty, taken back after the test."""
