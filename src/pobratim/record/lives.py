"""Whose birth may be kept and shown: nobody's who may be living."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from pobratim.facts.when import parse_or_none

LONG_AGO = 110  # years since a birth after which nobody is taken to be living
BORN, DIED = "born", "died"


def may_be_told(born: str, *, dead: bool, today: date | None = None) -> bool:
    """Whether a date of birth (EDTF) may be kept and shown: of the dead, or of long ago.

    ``dead``: a source tells of the death. A date without an end is of no certain age, and so is not told.
    """
    if dead:
        return True
    when = parse_or_none(born)
    if when is None or when.upper is None:
        return False
    last, now = when.upper - timedelta(days=1), today or datetime.now(UTC).date()
    return (last.year + LONG_AGO, last.month, last.day) < (now.year, now.month, now.day)
