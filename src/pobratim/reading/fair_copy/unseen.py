"""Characters that nobody sees within words, and words that mix the letters of two scripts."""

from __future__ import annotations

import re
from typing import Final

from pobratim.reading.fair_copy.left_out import without

# Zero-width characters, direction marks, soft hyphens and byte-order marks: nothing of a word.
_RANGES: Final = (range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070))
_SIGNS: Final = [*"\u00ad\u034f\u061c\u180e\ufeff", *(chr(code) for codes in _RANGES for code in codes)]
_PARTING: Final = "\u00ad\n(?=[^\\W\\d_])"  # a soft hyphen at the end of a line, with its break
_UNSEEN: Final = re.compile(f"{_PARTING}|[{''.join(_SIGNS)}]+")
# The mark of stress over a Cyrillic vowel, as encyclopedias have it; over a Latin letter it is an accent.
_STRESS: Final = "\u0301"
_STRESSED: Final = re.compile(f"(?<=[\u0400-\u04ff]){_STRESS}|{_UNSEEN.pattern}")
_SEAM: Final = re.compile("[A-Za-z](?=[\u0400-\u04ff])|[\u0400-\u04ff](?=[A-Za-z])")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")
_WORD_AROUND, _SHOWN = 40, 3
_MOST_SEAMS: Final = 200  # of one chunk without a blank: more of them show no other words
_PURE: Final[set[str]] = set()  # chunks between blanks whose words are of one script
_KEPT: Final = 1 << 13


def without_unseen(text: str) -> tuple[str, list[tuple[int, int]], bool]:
    """The text, what was left out of it, and whether any of that was more than a mark of stress."""
    marks = _STRESSED if _STRESS in text else _UNSEEN
    # To look for each of the thirty takes a twentieth of the time of looking for any of them.
    if marks is _UNSEEN and not any(sign in text for sign in _SIGNS):
        return text, [], False
    found = list(marks.finditer(text))
    lost = [(m.start(), m.end()) for m in found]
    return without(text, lost) if lost else text, lost, any(m[0] != _STRESS for m in found)


def mixed_words(text: str) -> list[str]:
    """The first few words with both Latin and Cyrillic letters, as Cемей with a Latin C."""
    found: dict[str, None] = {}
    if _CYRILLIC.search(text) is None or _LATIN.search(text) is None:
        return []
    if len(_PURE) > _KEPT:
        _PURE.clear()
    for chunk in text.split():
        if chunk in _PURE:
            continue
        if mixed := _mixed_in(chunk):
            found.update(dict.fromkeys(mixed))
        elif len(chunk) <= _WORD_AROUND:
            _PURE.add(chunk)
        if len(found) >= _SHOWN:
            break
    return list(found)[:_SHOWN]


def _mixed_in(chunk: str) -> list[str]:
    found = []
    for seam in _SEAM.finditer(chunk):
        start = end = seam.start()
        while start and chunk[start - 1].isalpha() and end - start < _WORD_AROUND:
            start -= 1
        while end < len(chunk) and chunk[end].isalpha() and end - seam.start() < _WORD_AROUND:
            end += 1
        found.append(chunk[start:end])
        if len(found) > _MOST_SEAMS:
            break
    return found
