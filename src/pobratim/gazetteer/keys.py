"""How names are folded before they are compared: one rule for the index and for the text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_DASHES: Final = "‐‑‒–—―−﹘﹣-"
_APOSTROPHES: Final = "’‘ʼʹ`´′ʻʽ＇"
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_ONE_MARK: Final = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_APOSTROPHES, "'"),
    "ё": "е",
    # Romanian is written with a comma below or, where that was not at hand, with a cedilla.
    "ș": "ş",
    "ț": "ţ",
}
_FOLD: Final = str.maketrans(_ONE_MARK | dict.fromkeys(_UNSEEN, ""))
_FOLDED: Final = re.compile(f"[{re.escape(''.join([*_ONE_MARK, *_UNSEEN]))}]")
_LOOSE: Final = str.maketrans({"-": " ", "'": " ", ".": " ", ",": " ", "\u00a0": " ", "·": " ", "・": " "})
_NOT_ALNUM: Final = re.compile(r"[^0-9a-z ]")
_BARE: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def fold(text: str) -> str:
    """NFC, lower case, ё as е, ș as ş, one dash, one apostrophe, nothing invisible."""
    if text.isascii():
        return text.lower()
    low = unicodedata.normalize("NFC", text).casefold()
    return low.translate(_FOLD) if _FOLDED.search(low) else low  # to translate takes ten times as long


_MOST: Final = 1 << 16
LONGEST: Final = 80  # characters of a name; what is longer is not worth remembering
_KEPT_KEYS: Final[dict[str, str]] = {}


def key(text: str) -> str:
    """The folded text with hyphens, apostrophes and full stops as spaces: what the index is asked for."""
    known = _KEPT_KEYS.get(text)
    if known is None:
        known = fold(text)
        if not known.isalpha():  # else no blank or mark is in it
            known = " ".join(known.translate(_LOOSE).split())
        if len(_KEPT_KEYS) > _MOST:
            _KEPT_KEYS.clear()
        if len(text) <= LONGEST:
            _KEPT_KEYS[text] = known
    return known


def bare(folded: str) -> frozenset[str]:
    """Latin spellings of a key without its marks: osnabruck, osnabrueck. Empty where nothing changes."""
    if folded.isascii():
        return frozenset()
    found = set()
    for spelt in (folded.translate(_BARE), folded.translate(_UMLAUTS)):
        plain = "".join(c for c in unicodedata.normalize("NFD", spelt.translate(_BARE)) if ord(c) < 0x300)
        if plain and not _NOT_ALNUM.search(plain):
            found.add(plain)
    return frozenset(found)
