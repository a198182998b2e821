"""A name that was taken for a place, or begins before it was seen, while its office was looked at."""

from __future__ import annotations

from collections.abc import Mapping

from pobratim.reading.people.attaching import Attacher
from pobratim.reading.people.listing import behind
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.spotted import Spotted


def name_over(hit: OfficeHit, attacher: Attacher, starts: Mapping[int, Spotted]) -> list[Spotted]:
    """Whoever stands behind an office where a place or a country was seen: «консул Японии Синъити Тамура».

    The Тамура of no list is a town of one, and the German of « les maires German Hacker et Jean Petit » is an
    adjective of a country; the name that was found there is more.
    """
    reach = attacher.reaches[hit.first]
    place = next((p for p in reach.places if p.first in starts), None)
    first = place.first if place is not None else _before(hit, reach.name_at, starts)
    spotted = starts.get(first) if first is not None else None
    if spotted is None or spotted.title is not None or not attacher.text.tokens[spotted.first].is_capital:
        return []
    if place is not None:
        reach.places = [p for p in reach.places if p.first < spotted.first]
    if not hit.plural:
        return [spotted]
    return [spotted, *behind(attacher.text, attacher.words, spotted, starts)]


def _before(hit: OfficeHit, name_at: int | None, starts: Mapping[int, Spotted]) -> int | None:
    """Where the name begins that goes on at ``name_at``, behind the office."""
    if name_at is None:
        return None
    return next((j for j in range(name_at - 1, hit.last - 1, -1) if j in starts), None)
