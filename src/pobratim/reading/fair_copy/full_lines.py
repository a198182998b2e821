"""Lines broken where they were full, put together again: letters, minutes, print and scans have them so.

A break is a blank then, and a word that was parted is whole. A text is known to be broken so by the breaks
before a small letter, which no end of a paragraph is; what else was full goes by the width these have.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from pobratim.reading.counting import counted
from pobratim.reading.fair_copy.left_out import Lost

_FEWEST: Final = 3  # breaks before a small letter; where half of all are in mid-sentence, one is enough
_MANY: Final = 4  # breaks in mid-sentence that tell of narrow columns, or of empty lines between any two
_SHORTEST, _LONGEST = 40, 130  # letters of a line that was broken for its width
_COLUMN, _NARROWEST = 24, 12  # letters of the widest line of a narrow column, and of another in it
_FILLED: Final = 0.9  # of the widest line, which most lines of a column would go beyond with the next word
_MOST: Final = 0.8  # of them
_SHARE: Final = 0.7  # of the widest line that another has at least, if it breaks off before a small letter
_OUTLIER: Final = 1.25  # of the middling line: what is wider was never broken
_ENDS: Final = frozenset(".!?:;…»“”\"'|")
_HYPHENS: Final = "-\u2010"
_ORDINAL: Final = re.compile(r"(?<![^\s(])\d\d?\.$")  # "am 3." goes on with its month
_FIRST: Final = re.compile(r"[^\W\d_]+")
_LAST: Final = re.compile(r"[^\W\d_]+$")
_PARTED: Final = 30  # letters of a half of a word
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ITEM: Final = re.compile(r"[-–—*•▪●■]|\d{1,2}[.)]\s")


class _Break(NamedTuple):
    """Between two lines: from where to where, how long the line is, and how long with the word that follows.

    ``kind``: a word is parted there, or else whether a sentence breaks off, before a small letter or not.
    """

    at: int
    behind: int
    length: int
    with_next: int
    kind: str


_WORD_PARTED, _BEFORE_SMALL, _WITHIN, _AT_END = "parted", "small", "within", "end"
_SURE: Final = (_WORD_PARTED, _BEFORE_SMALL)


def put_together(raw: str, ands: Collection[str]) -> tuple[str, Lost]:
    """A text without the breaks of full lines, and what of it was left out, as offsets in ``raw``.

    Breaks are blanks, so that all else stays where it was; left out are the break and the hyphen of a word
    that was parted. ``ands`` are words before which a hyphen is no parting: "Kultur-" / "und Sportverein".
    """
    full = _full(list(_breaks(raw)))
    out: list[str] = []
    lost: Lost = []
    begin = 0
    parts = any(each.kind == _WORD_PARTED for each in full)
    often = counted(_WORD.findall(raw.lower())) if parts else {}
    for each in full:
        gap = _gap(raw, each, ands, often) if each.kind == _WORD_PARTED else None
        if gap is not None:
            out.append(raw[begin : gap[0]])
            lost.append(gap)
            begin = gap[1]
        else:
            out += [raw[begin : each.at], " " * (each.behind - each.at)]
            begin = each.behind
    return ("".join([*out, raw[begin:]]), lost) if full else (raw, lost)


def _full(breaks: list[_Break]) -> list[_Break]:
    """Those of full lines, if the text is known to be broken so."""
    if not any(each.kind in _SURE for each in breaks):
        return []
    lines = [each for each in breaks if each.length >= _NARROWEST or each.kind == _WORD_PARTED]
    if not _is_column(lines):  # but a letter, or a page with here and there a line that was full
        tight = [each for each in breaks if each.behind - each.at == 1]
        lines = [each for each in tight if each.length >= _SHORTEST or each.kind == _WORD_PARTED]
        sure = sum(each.kind in _SURE for each in lines)
        if not sure or (sure < _FEWEST and 2 * len(_within(lines)) < len(tight)):
            return [each for each in breaks if each.kind == _WORD_PARTED]
    breaks = lines
    widest = _widest(_within(breaks))
    reached = min([widest + 1, *[each.with_next for each in breaks if each.kind in _SURE]])
    return [each for each in breaks if _is_full(each, widest, reached)]


def _is_full(each: _Break, widest: int, reached: int) -> bool:
    if each.kind == _BEFORE_SMALL:
        return each.length >= _SHARE * widest
    return each.kind == _WORD_PARTED or each.with_next >= reached


def _is_column(breaks: list[_Break]) -> bool:
    """Whether most lines were broken where the next word would have been too much."""
    within = _within(breaks)
    if len(within) < _MANY or _widest(within) < _COLUMN:
        return False
    filled, wide = _FILLED * _widest(within), _SHARE * _widest(within)
    full = sum(each.with_next >= filled for each in within)
    of_width = sum(each.length >= wide for each in breaks)
    return full >= _MOST * len(within) and 2 * len(within) >= of_width


def _within(breaks: list[_Break]) -> list[_Break]:
    """Those in mid-sentence."""
    return [each for each in breaks if each.kind != _AT_END]


def _widest(within: list[_Break]) -> int:
    middling = median([each.length for each in within])
    return max([each.length for each in within if each.length <= _OUTLIER * middling])


def _breaks(raw: str) -> Iterator[_Break]:
    """Every break between two lines with words that may be one of a full line.

    An empty line ends a paragraph, but where one stands between any two lines.
    """
    if "\n" not in raw:
        return
    lines: list[tuple[int, str]] = []
    at = 0
    for line in raw.split("\n"):
        if line and not line.isspace():
            lines.append((at, line))
        at += len(line) + 1
    pairs = [(start, line, below, next_) for (start, line), (below, next_) in pairwise(lines)]
    listed = _marks_of_lists(raw, [line for _, line in lines])
    is_spaced = all(start + len(line) + 1 < below for start, line, below, _ in pairs)
    for start, written, behind, below in pairs:
        at = start + len(written)
        if behind - at > 1 + is_spaced:
            continue
        line, next_ = written.strip(), below.lstrip()
        length, word = len(line), len(next_.split(" ", 1)[0])
        if line[-1] in _HYPHENS and line[-2:-1].isalpha() and next_[0].isalpha():
            yield _Break(at, behind, length, length + word, _WORD_PARTED)
            continue
        set_in = len(below) - len(next_) > len(written) - len(written.lstrip()) + 1  # a paragraph begins
        if length <= _LONGEST and not set_in and (kind := _kind(line, next_, listed)):
            yield _Break(at, behind, length, length + 1 + word, kind)


def _kind(line: str, below: str, listed: Collection[str]) -> str:
    """What sort of break it may be between these two; none where the second begins an item of a list."""
    is_item = _ITEM.match(below) is not None
    if line[-1] in _ENDS and _ORDINAL.search(line[-4:]) is None:
        return "" if is_item else _AT_END
    if is_item and below[0] in listed:
        return ""
    return _BEFORE_SMALL if below[0].islower() else _WITHIN


def _marks_of_lists(raw: str, lines: list[str]) -> set[str]:
    """Dashes and the like with which more lines begin than go on: those of a list, not of a sentence."""
    begin = counted([line.lstrip()[0] for line in lines if _ITEM.match(line.lstrip())])
    return {mark for mark, times in begin.items() if times > 1 and times >= raw.count(f" {mark} ")}


def _gap(raw: str, parted: _Break, ands: Collection[str], often: dict[str, int]) -> tuple[int, int] | None:
    """What stands between the halves of a word that is parted at a break; None of two words.

    Of "Baden-" / "Württemberg" the hyphen stays, and of what the text has with its hyphen elsewhere, or in
    two words and never in one. ``often`` counts its words, these halves too.
    """
    hyphen = parted.at - 1
    while raw[hyphen].isspace():
        hyphen -= 1
    first, second = _LAST.search(raw[max(0, hyphen - _PARTED) : hyphen]), _FIRST.search(raw, parted.behind)
    if first is None or second is None or second[0].lower() in ands:
        return None
    left, right = first[0].lower(), second[0].lower()
    in_two = often.get(left, 0) > 1 and often.get(right, 0) > 1 and left + right not in often
    keeps = second[0][0].isupper() or in_two or f"{left}-{right}" in often
    return hyphen + keeps, second.start()
