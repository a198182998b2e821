"""Lines broken where they were full, put together again: letters, minutes, print and scans have them so.

A break is a blank then, and a word that was parted is whole. A text is known to be broken so by the breaks
before a small letter, which no end of a paragraph is; what else was full goes by the width these have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

_FEWEST: Final = 3  # such breaks; one is enough where half of all breaks are in mid-sentence
_SHORTEST, _LONGEST = 40, 130  # letters of a line that was broken for its width
_SHARE: Final = 0.7  # of the widest line that another has at least, if it breaks off in mid-sentence
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
    """Between two lines: where, how long the line is, and with the word that comes next.

    ``kind``: a word is parted there, or else whether a sentence breaks off, before a small letter or not.
    """

    at: int
    length: int
    with_next: int
    kind: str


_WORD_PARTED, _BEFORE_SMALL, _WITHIN, _AT_END = "parted", "small", "within", "end"
_SURE: Final = (_WORD_PARTED, _BEFORE_SMALL)


def put_together(raw: str, ands: Collection[str]) -> tuple[str, list[tuple[int, int]]]:
    """A text without the breaks of full lines, and what of it was left out, as offsets in ``raw``.

    Breaks are blanks, so that all else stays where it was; left out are the break and the hyphen of a word
    that was parted. ``ands`` are words before which a hyphen is no parting: "Kultur-" / "und Sportverein".
    """
    breaks = list(_breaks(raw))
    sure = [each for each in breaks if each.kind in _SURE]
    within = [each.length for each in breaks if each.kind != _AT_END]
    if not sure or (len(sure) < _FEWEST and 2 * len(within) < len(breaks)):
        return raw, []
    middling = median([each.length for each in sure])
    widest = max([length for length in within if length <= _OUTLIER * middling])
    reached = min([widest + 1, *[each.with_next for each in sure]])
    out: list[str] = []
    lost: list[tuple[int, int]] = []
    begin = 0
    parts = any(each.kind == _WORD_PARTED for each in breaks)
    often = Counter(_WORD.findall(raw.lower())) if parts else Counter()
    for each in breaks:
        gap = _gap(raw, each.at, ands, often) if each.kind == _WORD_PARTED else None
        if gap is not None:
            out.append(raw[begin : gap[0]])
            lost.append(gap)
            begin = gap[1]
        elif each.kind == _WORD_PARTED or _is_full(each, widest, reached):
            out += [raw[begin : each.at], " "]
            begin = each.at + 1
    return "".join([*out, raw[begin:]]), lost


def _is_full(each: _Break, widest: int, reached: int) -> bool:
    return each.with_next >= reached if each.kind == _AT_END else each.length >= _SHARE * widest


def _breaks(raw: str) -> Iterator[_Break]:
    """Every break between two lines with words that may be one of a full line."""
    at = -1
    for written, below in pairwise(raw.split("\n")):
        line, at = written.rstrip(), at + 1 + len(written)
        bare, next_ = line.lstrip(), below.lstrip()
        if not bare or not next_ or len(below) - len(next_) > len(line) - len(bare) + 1:
            continue  # an empty line, or one that is set in, begins a paragraph
        if bare[-1] in _HYPHENS and bare[-2:-1].isalpha() and next_[0].isalpha():
            yield _Break(at, len(bare), len(bare) + len(next_.split(" ", 1)[0]), _WORD_PARTED)
        elif _SHORTEST <= len(bare) <= _LONGEST:
            kind = _kind(bare, next_)
            if kind:
                yield _Break(at, len(bare), len(bare) + 1 + len(next_.split(" ", 1)[0]), kind)


def _kind(line: str, below: str) -> str:
    """What sort of break it may be between these two; none where the second begins an item of a list."""
    if line[-1] in _ENDS and _ORDINAL.search(line[-4:]) is None:
        return "" if _ITEM.match(below) else _AT_END
    return _BEFORE_SMALL if below[0].islower() else _WITHIN


def _gap(raw: str, at: int, ands: Collection[str], often: Counter[str]) -> tuple[int, int] | None:
    """What stands between the halves of a word that is parted at a break; None of two words.

    Of "Baden-" / "Württemberg" the hyphen stays, and of what the text has with its hyphen elsewhere, or in
    two words and never in one. ``often`` counts its words, these halves too.
    """
    hyphen = len(raw[:at].rstrip()) - 1 if raw[at - 1].isspace() else at - 1
    first, second = _LAST.search(raw[max(0, hyphen - _PARTED) : hyphen]), _FIRST.search(raw, at + 1)
    if first is None or second is None or second[0].lower() in ands:
        return None
    left, right = first[0].lower(), second[0].lower()
    in_two = often[left] > 1 and often[right] > 1 and not often[left + right]
    keeps = second[0][0].isupper() or in_two or f"{left}-{right}" in often
    return hyphen + keeps, second.start()
