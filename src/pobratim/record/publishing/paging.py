"""A stretch of a longer list."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

from pobratim.record.passport_sheets import Page

MOST = 30
Row = TypeVar("Row", bound=Model)


def stretch(found: QuerySet[Row], number: int, most: int = MOST) -> tuple[list[Row], Page]:
    """The rows of a page, counted from 1, and where it lies; two queries. Beyond the last is the last."""
    where = paged(found.count(), number, most)
    return list(found[(where.number - 1) * most : where.number * most]), where


def paged(total: int, number: int, most: int = MOST) -> Page:
    """Where a page of so many things lies."""
    last = max(1, -(-total // most))
    return Page(min(max(number, 1), last), last, total)
