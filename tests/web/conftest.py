"""The pages over the fixture record, without a database."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from django.test import Client

sys.path.insert(0, str(Path(__file__).parent))

import passport_sheets
import twin_sheets
from twin_sheets import nothing

from pobratim.record import published


@pytest.fixture
def client() -> Client:
    """A reader at this machine's own name."""
    return Client(headers={"host": "localhost"}, raise_request_exception=False)


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages see the sheets of ``twin_sheets`` instead of a database."""
    for sheets in (twin_sheets, passport_sheets):
        for door in sheets.DOORS:
            monkeypatch.setattr(published, door, getattr(sheets, door))


@pytest.fixture
def empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages see a record in which nothing has been accepted."""
    for door, answer in {**nothing(), **passport_sheets.nothing()}.items():
        monkeypatch.setattr(published, door, answer)
