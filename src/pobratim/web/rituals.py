"""The ceremony series, opened once for every page that asks them."""

from __future__ import annotations

from functools import cache

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.ritual import Ritual


@cache
def rituals() -> dict[str, Ritual]:
    """Every series, ready to be asked: what one has worked out stays with it."""
    return {id_: Ritual(series) for id_, series in ceremonies().items()}
