"""What a page tells twice: the headline above the picture and below, the first lines as a foretaste of all.

The headline is left out where it stands again near the top, one of the first lines where it stands again, and
one cut short ("The mayor welcomed …") where it stands whole below. What stands below a day of its own is told
of that day: chronicles and lists of news say the same of many years.
"""

from __future__ import annotations

import re
from typing import Final

from pobratim.reading.fair_copy.left_out import Lost, without

_LONG: Final = 24  # characters of a line that says enough to be told twice
_TOP: Final = 8  # lines, empty ones left out, of which one may be told again
_NEAR: Final = 20  # lines from one to the other
_OFTEN: Final = 3  # times that a line is told again; what stands there more often is no story
_DAY: Final = 60  # characters of a line that is only a day, at most
_DIGIT: Final = re.compile(r"\d")
_CUT: Final = ("…", "...", "[…]", "[...]", "(…)", "(...)")
_EDGES: Final = " \t.…[]()"


def without_repetitions(raw: str) -> tuple[str, Lost]:
    """A text that tells everything once, and what was left out of ``raw``."""
    lines = raw.split("\n")
    bare = [line.strip() for line in lines]
    top = [i for i, line in enumerate(bare) if line][:_TOP]
    again = {i for i in top if len(bare[i]) >= _LONG and bare[i].endswith(_CUT) and _stands_whole(bare, i)}
    first = {bare[i]: i for i in reversed(top) if len(bare[i]) >= _LONG and i not in again}
    first = {line: i for line, i in first.items() if 1 < bare.count(line) <= _OFTEN}
    for i, line in enumerate(bare):
        before = first.get(line)
        if before is not None and before < i and _is_told_again(bare, before, i, top):
            again.add(i)
    if not again:
        return raw, []
    lost: Lost = []
    at = 0
    for i, line in enumerate(lines):
        if i in again:
            lost.append((at, min(at + len(line) + 1, len(raw))))
        at += len(line) + 1
    return without(raw, lost), lost


def _is_told_again(lines: list[str], first: int, i: int, top: list[int]) -> bool:
    if first == top[0] and i in top:
        return True
    return i - first <= _NEAR and not any(
        len(line) <= _DAY and _DIGIT.search(line) for line in lines[first + 1 : i]
    )


def _stands_whole(lines: list[str], i: int) -> bool:
    """Whether one of the next lines begins with all of a line that was cut short."""
    begin = lines[i].rstrip(_EDGES)
    near = lines[i + 1 : i + 1 + _NEAR]
    return len(begin) >= _LONG and any(line.startswith(begin) and line != lines[i] for line in near)
