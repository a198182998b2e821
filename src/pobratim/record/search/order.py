"""The order of answers, laid into the ids of entries: the index gives them by id, so the best come first.

Ranking by a formula would look at every hit of a common word; a row's place in a fixed order costs nothing.
The id is kind (4 bits), order within the kind (20), and a hash (39) that tells equals apart. Partnerships,
places and people lead; of partnerships the one with most events, of what is named by others the one most are
tied to, of events and passages the latest.
"""

from __future__ import annotations

import hashlib
from datetime import date

from pobratim.facts.kinds import EntityKind

PASSAGE = "passage"
KINDS = (
    EntityKind.PARTNERSHIP.value,
    EntityKind.PLACE.value,
    EntityKind.PERSON.value,
    EntityKind.ORGANISATION.value,
    EntityKind.MEMORIAL.value,
    EntityKind.WORK.value,
    EntityKind.SERIES.value,
    EntityKind.OBSERVANCE.value,
    EntityKind.COMMITMENT.value,
    EntityKind.EVENT.value,
    PASSAGE,
)
BY_DATE = (EntityKind.EVENT.value, PASSAGE)
_HASH, _ORDER = 39, 20
_LAST = (1 << _ORDER) - 1
_BEGIN = date(1000, 1, 1)


def level(links: int) -> int:
    """How much is tied to something, in doublings: so that few decisions move it in the order."""
    return min(links, 1 << 18).bit_length()


def rank(kind: str, key: str, *, level: int = 0, day: date | None = None, start: int = 0) -> int:
    """The id of an entry, before a clash is settled."""
    if kind in BY_DATE:
        order = _LAST - min(max((day - _BEGIN).days, 0), _LAST - 1) if day else _LAST
    else:
        order = _LAST - level
    digest = hashlib.blake2b(f"{key} {start}".encode(), digest_size=8).digest()
    unique = int.from_bytes(digest, "big") & ((1 << _HASH) - 1)
    return (KINDS.index(kind) << (_HASH + _ORDER)) | (order << _HASH) | unique


def without_hash(id_: int) -> int:
    """Kind and order alone."""
    return id_ >> _HASH


def kind_of(id_: int) -> str:
    """The kind of an entry."""
    return KINDS[id_ >> (_HASH + _ORDER)]


def bounds(kind: str) -> tuple[int, int]:
    """The first and last id of a kind; of everything for ''."""
    if not kind:
        return 0, (1 << 63) - 1
    first = KINDS.index(kind) << (_HASH + _ORDER)
    return first, first + (1 << (_HASH + _ORDER)) - 1
