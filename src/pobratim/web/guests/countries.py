"""The countries of the world by name, for a group to say where it comes from."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import product
from string import ascii_uppercase

from pobratim.gazetteer import open_gazetteer

# Letters in the order of the alphabet where that is not the order of their numbers.
_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}


@cache
def countries(lang: str) -> dict[str, str]:
    """ISO code to name, in the order of the language's alphabet."""
    place = open_gazetteer().place
    found = {}
    for a, b in product(ascii_uppercase, repeat=2):
        row = place(f"iso3166:{a}{b}")
        if row is not None:
            found[a + b] = row.labels.get(lang) or row.name
    return dict(sorted(found.items(), key=lambda item: _key(item[1], lang)))


def _key(name: str, lang: str) -> tuple[tuple[int, str], ...]:
    alphabet = _ALPHABETS.get(lang, "")
    folded = name.casefold()
    if not alphabet:
        folded = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return tuple((alphabet.find(c) if c in alphabet else -1, c) for c in folded)


def country(code: str, lang: str) -> str:
    """The name of one country; the code itself where there is none such."""
    return countries(lang).get(code, code)
