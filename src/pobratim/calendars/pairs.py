"""Days that serve two occasions at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pobratim.calendars.clashes import Clashes
from pobratim.calendars.occasions import GENERAL, Occasion, Point, Suggestion

_NEAR = 3  # days within which a delegation can mark both
_ENOUGH = 9  # points from which an occasion is worth travelling for


def suggestions(occasions: Sequence[Occasion], clashes: Clashes) -> Iterator[Suggestion]:
    """Pairs that meet within a few days, and days of a year or month in which something is to be marked;
    the best day of each pair, the best pair first."""
    certain = sorted((o for o in occasions if o.day), key=lambda o: (o.day or date.max, -o.score, o.key))
    vague = [o for o in occasions if not o.day and o.anniversary and o.score >= _ENOUGH]
    best: dict[tuple[str, str], Suggestion] = {}
    for pair in (*_near(certain), *_within(certain, vague)):
        keys = pair.first.key, pair.second.key
        if keys not in best or pair.score > best[keys].score:
            best[keys] = pair
    for pair in sorted(best.values(), key=lambda p: (-p.score, p.day, p.second.key)):
        yield replace(pair, clashes=clashes.on(pair.day, pair.first.key))


def _near(certain: Sequence[Occasion]) -> Iterator[Suggestion]:
    for n, one in enumerate(certain):
        for other in certain[n + 1 :]:
            assert one.day and other.day
            apart = (other.day - one.day).days
            if apart > _NEAR:
                break
            main, second = (one, other) if one.score >= other.score else (other, one)
            across = len(_own(one) | _own(other)) > 1
            if (
                one.key != other.key
                and not _one_event(one, other)
                and main.score >= _ENOUGH
                and (across or _about(one, other))
            ):
                assert main.day
                yield Suggestion(main.day, main, second, apart)


def _within(certain: Sequence[Occasion], vague: Sequence[Occasion]) -> Iterator[Suggestion]:
    for late in vague:
        for one in certain:
            if one.key != late.key and _about(one, late) and late.when.overlaps(one.when):
                assert one.day
                yield Suggestion(one.day, one, late, None)


def _one_event(one: Occasion, other: Occasion) -> bool:
    """Whether both remember the same day: a visit and the wreath laid on it are one thing to mark."""
    a, b = one.anniversary, other.anniversary
    return bool(a and b and a.years == b.years and a.when == b.when)


def _own(one: Occasion) -> set[str]:
    """The sides it belongs to; a day of the world belongs to none."""
    return set() if any(point is Point.WORLD for point, _ in one.points) else set(one.sides)


def _about(one: Occasion, other: Occasion) -> bool:
    """Whether they share a theme that tells more than peace and remembrance do."""
    return bool((one.themes & other.themes) - GENERAL)
