"""Characters are changed here and nowhere else in the house (spoiled ones in spoiled.py)."""

from __future__ import annotations

import re
import unicodedata

from pobratim.documents.limits import LIMITS
from pobratim.documents.spoiled import as_meant

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_ZERO_WIDTH = re.compile("[\u034f\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufe0e\ufe0f]+")
_TAGS = re.compile("[\U000e0000-\U000e0fff]+")
_SOFT_HYPHEN = "\xad"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
# Marks are no part of words to a regular expression; which of these signs are marks is looked up.
_NO_WORDS = re.compile(rf"[^\w\s]{{{LIMITS.marks_on_a_letter + 1},}}")
_EDGES = re.compile(" *\n *")
_BLANK_LINES = re.compile("\n{3,}")
_ROUNDS = 8  # what was hidden in what was spoiled comes to light in the second
_SEAM = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as everyone else will see it, and notes on what a reviewer should know was taken out.

    Doing it twice changes nothing more. Linear in the length of the text.
    """
    notes: list[str] = []
    # First: what is taken out below may be half of a spoiled letter.
    text = _tidy(as_meant(text, notes), notes)
    for _ in range(_ROUNDS):
        meant = as_meant(text, notes)
        if meant is text:
            break
        text = _tidy(meant, notes)
    if mixed := mixed_words(text):
        notes.append("words mixing Latin and Cyrillic letters: " + ", ".join(mixed))
    return text, tuple(dict.fromkeys(notes))


def _tidy(text: str, notes: list[str]) -> str:
    text = _NEWLINES.sub("\n", text)
    text = _take_out(_BIDI, "direction controls (right-to-left overrides and the like)", text, notes)
    text = _take_out(_TAGS, "invisible tag characters", text, notes)
    text = _take_out(_CONTROL, "control characters", text, notes)
    text = text.replace(_SOFT_HYPHEN, "")
    text = _SURROGATES.sub("\ufffd", text)
    if re.search(r"\w[\u200b\u2060\ufeff]\w", text):
        notes.append("zero-width characters inside words removed")
    text = _ZERO_WIDTH.sub("", text)
    text = _bounded(text, notes)
    text = _SPACES.sub(" ", text)
    text = _EDGES.sub("\n", text)
    return _BLANK_LINES.sub("\n\n", text).strip(" \n")


def one_line(text: str) -> str:
    """A title, name or address on a single clean line."""
    return clean(text)[0].replace("\n", " ").replace("  ", " ")


def mixed_words(text: str, most: int = 3) -> list[str]:
    """The first few words with both Latin and Cyrillic letters (Cемей with a Latin C)."""
    found: dict[str, None] = {}
    for pair in _SEAM.finditer(text):
        start, end = pair.span()
        while start and text[start - 1].isalpha() and pair.start() - start < 40:
            start -= 1
        while end < len(text) and text[end].isalpha() and end - pair.end() < 40:
            end += 1
        found[text[start:end]] = None
        if len(found) == most:
            break
    return list(found)


def _take_out(pattern: re.Pattern[str], what: str, text: str, notes: list[str]) -> str:
    text, count = pattern.subn("", text)
    if count:
        notes.append(f"{what} removed")
    return text


def _bounded(text: str, notes: list[str]) -> str:
    # Before NFC: normalising a flood of marks takes quadratic time. After: composing may have made room.
    once = _NO_WORDS.sub(_fewer_marks, text)
    composed = unicodedata.normalize("NFC", once)
    bounded = _NO_WORDS.sub(_fewer_marks, composed)
    if len(once) < len(text) or len(bounded) < len(composed):
        notes.append(f"combining marks beyond {LIMITS.marks_on_a_letter} on one letter removed")
    return bounded


def _fewer_marks(found: re.Match[str]) -> str:
    """The signs without those marks, of whatever script, that follow as many as a letter may have."""
    signs = found.group()
    if signs.isascii():
        return signs
    kept, marks = [], 0
    for sign in signs:
        marks = marks + 1 if unicodedata.category(sign)[0] == "M" else 0
        if marks <= LIMITS.marks_on_a_letter:
            kept.append(sign)
    return "".join(kept)
