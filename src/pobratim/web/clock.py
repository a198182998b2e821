"""What time it is for the pages: now, or the moment a static copy is made for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_MOMENT: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """The moment a page is made for, in UTC."""
    return _MOMENT.get() or timezone.now()


def today() -> date:
    """Its day."""
    return now().date()


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """While this lasts, every page is made for the same moment."""
    token = _MOMENT.set(moment)
    try:
        yield
    finally:
        _MOMENT.reset(token)
