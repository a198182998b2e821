"""Names in the order of a language's alphabet, which is not the order of the letters' numbers."""

from __future__ import annotations

import unicodedata

_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}


def order(lang: str, name: str) -> tuple[tuple[int, str], ...]:
    """What to sort by: Latin letters without their accents, Cyrillic ones as the alphabet has them."""
    alphabet = _ALPHABETS.get(lang, "")
    folded = name.casefold()
    if not alphabet:
        folded = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return tuple((alphabet.find(c) if c in alphabet else -1, c) for c in folded)
