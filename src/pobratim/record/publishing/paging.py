"""A stretch of a longer list."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

from pobratim.record.passport_sheets import Page

MOST = 40
Row = TypeVar("Row", bound=Model)


def stretch(found: QuerySet[Row], number: int, most: int = MOST) -> tuple[list[Row], Page]:
    """The rows of a page, counted from 1, and where it lies; two queries. Beyond the last is the last."""
    total = found.count()
    last = max(1, -(-total // most))
    at = min(max(number, 1), last)
    return list(found[(at - 1) * most : at * most]), Page(at, last, total)
