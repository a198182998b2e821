"""Days that serve two occasions at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pobratim.calendars.clashes import Clashes
from pobratim.calendars.occasions import GENERAL, Occasion, Point, Suggestion

_NEAR = 3  # days within which a delegation can mark both
_ENOUGH = 9  # points from which an occasion is worth travelling for


@dataclass(slots=True)
class _Seen:
    """An occasion with what is asked of it for each pair; there are tens of thousands of pairs.

    ``own``: the sides it belongs to; a day of the world belongs to none. ``about``: its themes that tell more
    than peace and remembrance do.
    """

    of: Occasion
    key: str
    day: int
    score: int
    own: frozenset[str]
    about: frozenset[str]


def suggestions(occasions: Sequence[Occasion], clashes: Clashes) -> Iterator[Suggestion]:
    """Pairs that meet within a few days, and days of a year or month in which something is to be marked;
    the best day of each pair, the best pair first."""
    seen = [_seen(o) for o in occasions]
    certain = sorted((s for s in seen if s.day), key=lambda s: (s.day, -s.score, s.key))
    vague = [s for s in seen if not s.day and s.of.anniversary and s.score >= _ENOUGH]
    best: dict[tuple[str, str], tuple[int, Suggestion]] = {}
    for pair in (*_near(certain), *_within(certain, vague)):
        keys, score = (pair.first.key, pair.second.key), pair.score
        if keys not in best or score > best[keys][0]:
            best[keys] = score, pair
    for _, pair in sorted(best.values(), key=lambda p: (-p[0], p[1].day, p[1].second.key)):
        kept = clashes.on(pair.day, pair.first.key)
        yield replace(pair, clashes=kept) if kept else pair


def _seen(one: Occasion) -> _Seen:
    world = any(point is Point.WORLD for point, _ in one.points)
    return _Seen(
        one,
        one.key,
        one.day.toordinal() if one.day else 0,
        one.score,
        frozenset() if world else frozenset(one.sides),
        one.themes - GENERAL,
    )


def _near(certain: Sequence[_Seen]) -> Iterator[Suggestion]:
    for n, one in enumerate(certain, 1):
        for other in islice(certain, n, None):
            apart = other.day - one.day
            if apart > _NEAR:
                break
            if one.score < _ENOUGH and other.score < _ENOUGH:
                continue
            across = len(one.own | other.own) > 1 or not one.about.isdisjoint(other.about)
            if across and one.key != other.key and not _one_event(one.of, other.of):
                main, second = (one.of, other.of) if one.score >= other.score else (other.of, one.of)
                assert main.day
                yield Suggestion(main.day, main, second, apart)


def _within(certain: Sequence[_Seen], vague: Sequence[_Seen]) -> Iterator[Suggestion]:
    for late in vague:
        for one in certain:
            if (
                one.key != late.key
                and not one.about.isdisjoint(late.about)
                and late.of.when.overlaps(one.of.when)
            ):
                assert one.of.day
                yield Suggestion(one.of.day, one.of, late.of, None)


def _one_event(one: Occasion, other: Occasion) -> bool:
    """Whether both remember the same day: a visit and the wreath laid on it are one thing to mark."""
    a, b = one.anniversary, other.anniversary
    return bool(a and b and a.years == b.years and a.when == b.when)
