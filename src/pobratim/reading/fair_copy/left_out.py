"""A text without parts of it, and where what stands in it stood before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate

Lost = list[tuple[int, int]]
"""What is left out of a text, by offsets in it, in order."""

Moved = Callable[[int, int], tuple[int, int]]


def between(parts: Lost, end: int) -> Lost:
    """What lies before, between and behind parts of a text that ends there; nothing between two is a part."""
    begins, ends = [0, *[last for _, last in parts]], [*[first for first, _ in parts], end]
    return list(zip(begins, ends, strict=True))


def without(text: str, lost: Lost) -> str:
    """The text without these parts."""
    return "".join([text[begin:end] for begin, end in between(lost, len(text))])


def one_of_two(start: int, ends_word: bool) -> tuple[int, int]:
    """Which of two letters that stand for one is left out: the second, or at the end of a word the first.

    Nothing of the word may be taken for what stands behind it.
    """
    return (start, start + 1) if ends_word else (start + 1, start + 2)


def moved_back(lost: Lost) -> Moved:
    """A function that says of the start and end of a span where they stood in the text with these parts."""
    lengths = list(accumulate((end - start for start, end in lost), initial=0))
    places = [start - gone for (start, _), gone in zip(lost, lengths, strict=False)]

    def moved(start: int, end: int) -> tuple[int, int]:
        # What stood right before the first letter stays outside, and so does what stood behind the last.
        return start + lengths[bisect_right(places, start)], end + lengths[bisect_left(places, end)]

    return moved
