"""Printed lines back to paragraphs: wrapped lines joined, broken words mended, running heads dropped."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_LONGEST_WORD = 100  # characters of a broken word looked at
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_BULLET = re.compile(r"(?:[•▪◦‣●■–—*-]|\d{1,2}[.)]|[a-z]\))\s")
_SIGN = re.compile(r"^[•▪◦‣●■]\s*")
_ENDED = re.compile(r"[.!?…:;»”\"')\]]$")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|pagina|стр\.?|бет)\s*)?\d{1,4}(?:\s*(?:/|of|von|van|sur|из)\s*\d{1,4})?\W*", re.I
)
_HYPHENS = "-\u2010\xad"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Line(NamedTuple):
    """A printed line and its box in points, counted from the foot of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def title_and_text(pages: list[list[Line]]) -> tuple[str | None, str]:
    """The heading in the largest type at the top (None if none stands out), and all else in paragraphs."""
    pages = _without_running_heads(
        [[line._replace(text=line.text.translate(_LIGATURES)) for line in page] for page in pages]
    )
    words = Counter(w.casefold() for page in pages for line in page for w in _WORD.findall(line.text))
    paragraphs: list[tuple[str, float]] = []
    for page in pages:
        found = _paragraphs(page, words)
        if paragraphs and found and _runs_on(paragraphs[-1][0], found[0][0]):
            head, size = paragraphs.pop()
            found[0] = (_joined(head, found[0][0], words), size)
        paragraphs += found
    title = _title(paragraphs)
    return title, "\n\n".join(_SIGN.sub("", text) for text, _ in paragraphs if text != title)


def _title(paragraphs: list[tuple[str, float]]) -> str | None:
    if len(paragraphs) < 2:
        return None
    body = median(size for text, size in paragraphs for _ in range(1 + len(text) // 80))
    for text, size in paragraphs[:6]:
        if size >= 1.2 * body and 12 <= len(text) <= 300 and len(text.split()) >= 3:
            return text
    return None


def _paragraphs(lines: list[Line], words: Counter[str]) -> list[tuple[str, float]]:
    """Paragraphs of one page with their type size."""
    if not lines:
        return []
    right = max(line.right for line in lines)
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 60]
    leading = median(steps) if steps else 0.0
    out = [(lines[0].text, _size(lines[0]))]
    for before, line in pairwise(lines):
        if _same_row(before, line):
            out[-1] = (f"{out[-1][0]} {line.text}", out[-1][1])
        elif _begins(before, line, leading, right):
            out.append((line.text, _size(line)))
        else:
            out[-1] = (_joined(out[-1][0], line.text, words), out[-1][1])
    return out


def _size(line: Line) -> float:
    return line.top - line.bottom


def _same_row(before: Line, line: Line) -> bool:
    return abs(before.bottom - line.bottom) < 0.3 * max(_size(line), 1.0) and line.left >= before.right - 1


def _begins(before: Line, line: Line, leading: float, right: float) -> bool:
    """Whether a new paragraph begins: by space, type size, indent, bullet, or a line that ended early."""
    step = before.bottom - line.bottom
    smaller, larger = sorted((_size(before), _size(line)))
    if larger > 1.15 * smaller or step < 0 or _BULLET.match(line.text):
        return True
    if step > max(1.3 * leading, 0.0) and step > 1.25 * larger:
        return True
    if before.text.endswith(tuple(_HYPHENS)):
        return False
    width = max(right - min(before.left, line.left), 1.0)
    ended_early = before.right < right - 0.15 * width
    indented = line.left - before.left > 0.8 * larger
    return ((ended_early or indented) and bool(_ENDED.search(before.text))) or (
        ended_early and line.text[0].isupper()
    )


def _runs_on(head: str, tail: str) -> bool:
    return not _ENDED.search(head) and tail[:1].islower()


def _joined(head: str, tail: str, words: Counter[str]) -> str:
    """One line after the other; a word broken with a hyphen mended, a hyphen of its own kept."""
    if not head.endswith(tuple(_HYPHENS)) or not head[:-1][-1:].isalpha():
        return f"{head} {tail}"
    begin = re.search(r"[^\W\d_]+$", head[-_LONGEST_WORD:-1])
    end = re.match(r"[^\W\d_]+", tail)
    if not begin or not end:
        return f"{head} {tail}" if head[-2:-1].isspace() else head + tail
    left, right = begin[0].casefold(), end[0].casefold()
    own = f"{left}-{right}" in words or (words[left] > 1 and words[right] > 1)
    if (own and left + right not in words) or end[0][0].isupper():
        return head[:-1] + "-" + tail
    return head[:-1] + tail


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages without page numbers and without first and last lines that come back on half of them."""
    edges = Counter(_shape(line.text) for page in pages for line in {*page[:2], *page[-2:]})
    often = {shape for shape, times in edges.items() if times >= 3 and times * 2 >= len(pages)}
    return [
        [
            line
            for index, line in enumerate(page)
            if not _is_running(line.text, index, number, len(page), often)
        ]
        for number, page in enumerate(pages, 1)
    ]


def _is_running(text: str, index: int, page: int, lines: int, often: set[str]) -> bool:
    if 2 <= index < lines - 2 or lines == 1:
        return False
    return _shape(text) in often or (
        bool(_PAGE_NUMBER.fullmatch(text)) and str(page) in re.findall(r"\d+", text)
    )


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text).casefold()
