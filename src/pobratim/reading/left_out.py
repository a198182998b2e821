"""A text without parts of it, and where what stands in it stood before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate

Lost = list[tuple[int, int]]
"""What is left out of a text, by offsets in it, in order."""

Moved = Callable[[int, int], tuple[int, int]]


def without(text: str, lost: Lost) -> str:
    """The text without these parts."""
    begins, ends = [0, *[end for _, end in lost]], [*[start for start, _ in lost], len(text)]
    return "".join([text[begin:end] for begin, end in zip(begins, ends, strict=True)])


def moved_back(lost: Lost) -> Moved:
    """A function that says of the start and end of a span where they stood in the text with these parts."""
    lengths = list(accumulate((end - start for start, end in lost), initial=0))
    places = [start - gone for (start, _), gone in zip(lost, lengths, strict=False)]

    def moved(start: int, end: int) -> tuple[int, int]:
        # What stood right before the first letter stays outside, and so does what stood behind the last.
        return start + lengths[bisect_right(places, start)], end + lengths[bisect_left(places, end)]

    return moved
