"""Letters that a keyboard had not, by others that were typed for them: Kazakh і by a Latin i, ’ by an accent.

Which stand for which is ``typed_for`` in each ``language.toml``: the letter typed, and the one meant. They
count inside words of Cyrillic letters alone, and a Latin letter that looks the same only where a text has it
again and again: one word of two scripts is no habit, and a note tells of it (``hostile.py``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import load

_FEWEST: Final = 3  # words that show a habit
_CYRILLIC: Final = "\u0400-\u04ff"
_ACCENTS: Final = ("`", "\u00b4", "\u2032")
_APOSTROPHE: Final = re.compile(f"(?<=[^\\W\\d_])[{''.join(_ACCENTS)}](?=[^\\W\\d_])")


def retyped(text: str, lang: str) -> str:
    """The text with the letters meant, each where the other stood."""
    if any(accent in text for accent in _ACCENTS):
        text = _APOSTROPHE.sub("’", text)
    for typed, seam, pattern, fewest in _meant(lang):
        if any(letter in text for letter in typed) and seam.search(text):
            if len({*pattern.findall(text)}) < fewest:
                continue
            meant = str.maketrans(typed)
            text = pattern.sub(lambda word: word[0].translate(meant), text)  # noqa: B023 (called at once)
    return text


@cache
def _meant(lang: str) -> list[tuple[dict[str, str], re.Pattern[str], re.Pattern[str], int]]:
    """What typed letters mean, where one stands beside a Cyrillic one, a word with one of them, and how many
    such words show that it is a habit."""
    small = load(lang).words("language", "typed_for")
    pairs = [*small, *[pair.upper() for pair in small]]
    plain = [pair for pair in pairs if pair[0].isascii()]
    other = [pair for pair in pairs if not pair[0].isascii()]
    return [
        ({pair[0]: pair[1] for pair in some}, *_patterns("".join(pair[0] for pair in some)), fewest)
        for some, fewest in ((other, 1), (plain, _FEWEST))
        if some
    ]


def _patterns(typed: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    letters = f"[{_CYRILLIC}{typed}]"
    has_both = rf"(?={letters}*[{_CYRILLIC}])(?={letters}*[{typed}])"
    small = "".join(letter for letter in typed if letter.islower())
    # A small one alone is a word, too: Ukrainian «і».
    word = re.compile(rf"(?<![^\W_])(?:{has_both}{letters}+|[{small}])(?![^\W_])")
    return re.compile(f"[{typed}][{_CYRILLIC}]|[{_CYRILLIC}][{typed}]"), word
