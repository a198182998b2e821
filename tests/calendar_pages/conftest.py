"""A small record with dates in it: what the pages and feeds of the calendar are made from."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from django.test import Client

TESTS = Path(__file__).parent.parent
for folder in ("web", "guests", "browser", "record", "calendar_pages"):
    sys.path.insert(0, str(TESTS / folder))


@pytest.fixture
def days(db: None) -> str:
    """The record with that source accepted; its id."""
    from dated_record import dated_reading

    from pobratim.gazetteer import open_gazetteer
    from pobratim.record import intake, review

    taken = intake.propose(dated_reading().reading(), gazetteer=open_gazetteer().place)
    review.accept(source=taken.source, who="reviewer")
    return taken.source


@pytest.fixture
def client() -> Client:
    """A reader at this machine's own name."""
    return Client(headers={"host": "localhost"})
