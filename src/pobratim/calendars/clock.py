"""A day and an hour in a town, as an instant. Zone history is that of the system's or tzdata's tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class UnknownZone(ValueError):
    """No such time zone; the message says what one looks like."""


@lru_cache(maxsize=256)
def zone_named(name: str) -> ZoneInfo:
    """The zone with this name of the IANA tables. Raises UnknownZone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownZone(f"{name[:60]!r} is no time zone; one is written Europe/Brussels") from None


def at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The instant of an hour in a town, after RFC 5545: of an hour that comes twice the first, and an hour
    that the clocks leap over counted with the offset before the leap (02:30 becomes 03:30)."""
    said = datetime.combine(day, hour, zone)
    if said.year in (1, 9999):  # no room to go over UTC
        return said
    return said.astimezone(UTC).astimezone(zone)
