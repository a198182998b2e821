"""What a page tells twice: the headline above the picture and below, the first lines as a foretaste of all.

A line that stood before is left out, and so is one cut short ("The mayor welcomed …") that stands whole
below.
"""

from __future__ import annotations

from typing import Final

from pobratim.reading.left_out import Lost, without

_LONG: Final = 24  # characters of a line that says enough to be told twice
_CUT: Final = ("…", "...", "[…]", "[...]", "(…)", "(...)")
_NEAR: Final = 20  # lines below a foretaste
_EDGES: Final = " \t.…[]()"


def without_repetitions(raw: str) -> tuple[str, Lost]:
    """A text that tells everything once, and what was left out of ``raw``."""
    lines = raw.split("\n")
    bare = [line.strip() for line in lines]
    seen: dict[str, int] = {}
    again: set[int] = set()
    short: list[int] = []
    for i, line in enumerate(bare):
        if len(line) < _LONG:
            continue
        if line in seen:
            again.add(i)
            continue
        seen[line] = i
        if line.endswith(_CUT):
            short.append(i)
    again.update(i for i in short if _stands_whole(bare, i))
    if not again:
        return raw, []
    lost: Lost = []
    at = 0
    for i, line in enumerate(lines):
        if i in again:
            lost.append((at, min(at + len(line) + 1, len(raw))))
        at += len(line) + 1
    return without(raw, lost), lost


def _stands_whole(lines: list[str], i: int) -> bool:
    """Whether one of the next lines begins with all of a line that was cut short."""
    begin = lines[i].rstrip(_EDGES)
    near = lines[i + 1 : i + 1 + _NEAR]
    return len(begin) >= _LONG and any(line.startswith(begin) and line != lines[i] for line in near)
