"""Review: what a button means, what is understood of a date, few queries however much waits."""

from __future__ import annotations

from desk_people import SEMEY, YPRES, People
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pobratim.record import ids, review
from pobratim.record.rules import Role

MOST_QUERIES = 25


def test_the_page_takes_few_queries(people: People, record: dict[str, str]) -> None:
    review.accept(source=record[YPRES], who="test")
    client = people.client(Role.REVIEWER)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(f"/en/desk/review/{ids.public(record[SEMEY])}/").status_code == 200
    assert len(asked) < MOST_QUERIES
