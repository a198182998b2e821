"""Days that only a name says: the newspaper "De Morgen", the exhibition "Kiel gestern und heute"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.text import Text
from pobratim.reading.tokens import Pieces

_OPENS: Final = '«„“”"‘「'
_CLOSES: Final = '»“”"’」'
_LONGEST: Final = 60  # characters of a title in quotation marks
_LINE: Final = 400  # characters of a line that are looked through for what opens
_SPOKEN: Final = ",.!?…"  # before the closing mark: it is somebody's words


def is_named_so(text: Text, cut: Pieces, at: int) -> bool:
    """Whether "yesterday", a piece, is part of a name: a capital behind a word is no tomorrow.

    In a headline each word may have one.
    """
    raw, first = text.raw, cut.starts[at]
    capital = raw[first].isupper() and not raw[first : first + 2].isupper()
    behind = at > 0 and cut.lows[at - 1].isalpha()
    return (capital and behind and "\n" in raw[:first]) or _is_in_title(text, first)


def _is_in_title(text: Text, first: int) -> bool:
    """Whether a word stands in short quotation marks that a noun leads, and nobody says it."""
    raw = text.raw
    begin = _opened(raw, first)
    if begin is None or first - begin > _LONGEST:
        return False
    end = next((at for at in range(first, min(first + _LONGEST, len(raw))) if raw[at] in _CLOSES), 0)
    if not end or "\n" in raw[begin:end] or raw[end - 1] in _SPOKEN:
        return False
    before = raw[max(begin - _LONGEST, 0) : begin].rstrip()
    if not before[-1:].isalpha():
        return False
    return before.split()[-1].lower() not in text.lexicon.single_words("links", "saying", "verbs")


def _opened(raw: str, first: int) -> int | None:
    """Where the quotation marks begin that a character stands in; of a long line the end is seen."""
    begin: int | None = None
    for at in range(raw.rfind("\n", max(first - _LINE, 0), first) + 1 or max(first - _LINE, 0), first):
        if begin is None:
            begin = at if raw[at] in _OPENS else None
        elif raw[at] in _CLOSES:
            begin = None
    return begin
