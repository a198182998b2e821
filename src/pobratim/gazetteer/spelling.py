"""The names nearest to one that is not known, for an error that helps."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from pobratim.gazetteer.index import Gazetteer
from pobratim.gazetteer.keys import LONGEST, bare, key

_ENOUGH: Final = 0.72
_LOOKED_AT: Final = 4000


def nearest(gazetteer: Gazetteer, mention: str, most: int = 3) -> list[str]:
    """Up to ``most`` English names of places spelt nearly so, the likeliest and largest first."""
    wanted = key(mention)
    if not 3 <= len(wanted) <= LONGEST:
        return []
    best: dict[str, tuple[float, int, str]] = {}
    for folded in _neighbours(gazetteer, wanted):
        likeness = SequenceMatcher(None, wanted, folded, autojunk=False).ratio()
        if likeness < _ENOUGH:
            continue
        first = gazetteer.names(folded)[0]
        entry = (round(likeness, 2), first.population, folded)
        best[first.id] = max(best.get(first.id, entry), entry)
    ranked = sorted(best.items(), key=lambda item: item[1], reverse=True)[:most]
    return [_called(gazetteer, place_id, entry[2]) for place_id, entry in ranked]


def _called(gazetteer: Gazetteer, place_id: str, folded: str) -> str:
    place = gazetteer.place(place_id)
    if place is None:  # cannot be: the id came from the index
        return folded
    by_key = {key(name): name for name in place.names}
    return f"{by_key.get(folded, folded.title())} ({place.name}, {place.country})"


def _neighbours(gazetteer: Gazetteer, wanted: str) -> Iterator[str]:
    """One letter dropped, doubled or swapped, then names with the same beginning."""
    letters = sorted({*wanted, *"aeiouyаеиоуыіь"})
    for n in range(len(wanted)):
        tries = [wanted[:n] + wanted[n + 1 :], wanted[:n] + wanted[n : n + 2][::-1] + wanted[n + 2 :]]
        tries += [wanted[:n] + c + wanted[n:] for c in letters]
        tries += [wanted[:n] + c + wanted[n + 1 :] for c in letters]
        yield from (spelt for spelt in tries if gazetteer.names(spelt))
    yield from (plain for plain in bare(wanted) if gazetteer.names(plain))
    for size in (len(wanted) - 2, 4, 3):
        if size >= 3:
            yield from islice(gazetteer.keys_like(wanted[:size]), _LOOKED_AT)
