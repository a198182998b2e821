"""No page of one thing, nor a list by pages, reads a whole table of claims, words or decisions for itself.

Asked of SQLite's own plans, since among few rows everything is quick.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from made_readings import english, russian

from pobratim.record import review
from pobratim.record.intake import propose

PAIR = "geonames-1519422+geonames-2795100"
PAGES = (
    "",
    "partnerships/",
    "memorials/",
    "calendar/",
    "calendar/list/",
    f"calendar/radar/{PAIR}/",
    f"partnership/{PAIR}/",
    "place/geonames-2795100/",
)
# A scan of sources that looks into the index of evidence for each is what a count of sources is.
WHOLE = re.compile(r"SCAN (record_(?:evidence|claim|touch|decision|cardlink)|U\d+)\b(?!.*LIMIT)")


def plans(client: Client, path: str) -> list[tuple[str, str]]:
    """(query, a step of its plan) of all that a page asks."""
    asked: list[tuple[str, Any]] = []

    def kept(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(kept):
        assert client.get(path).status_code == 200
    out = []
    with connection.cursor() as cursor:
        for sql, params in asked:
            if sql.startswith("SELECT"):
                cursor.execute("EXPLAIN QUERY PLAN " + sql, params)
                out += [(sql, row[3]) for row in cursor.fetchall()]
    return out


def _stops_early(sql: str, step: str) -> bool:
    """The last so many of an index, as of the newest touches, are no whole table."""
    return " LIMIT " in sql and "USING INDEX" in step


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plans of SQLite")
@pytest.mark.parametrize("page", PAGES)
def test_nothing_that_grows_with_the_record_is_read_whole(client: Client, page: str) -> None:
    for maker in (english(), russian()):
        review.accept(source=propose(maker.reading()).source, who="reviewer")
    found = plans(client, f"/en/{page}")
    assert found
    assert not [(step, sql) for sql, step in found if WHOLE.search(step) and not _stops_early(sql, step)]


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plans of SQLite")
def test_the_newest_and_the_latest_are_found_without_sorting_all(client: Client) -> None:
    review.accept(source=propose(russian().reading()).source, who="reviewer")
    found = plans(client, "/en/")
    newest = [step for sql, step in found if 'FROM "record_touch"' in sql]
    assert newest
    assert not [step for step in newest if step == "USE TEMP B-TREE FOR ORDER BY"]
    latest = [step for sql, step in found if '"record_card"."lower" DESC' in sql and "IN (" not in sql]
    assert latest
    assert not [step for step in latest if step == "USE TEMP B-TREE FOR ORDER BY"]
