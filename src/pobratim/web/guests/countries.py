"""The countries of the world by name, for a group to say where it comes from."""

from __future__ import annotations

from functools import cache
from itertools import product
from string import ascii_uppercase

from pobratim.gazetteer import open_gazetteer
from pobratim.web.wording.order import order
from pobratim.web.wording.words import words_of


@cache
def countries(lang: str) -> dict[str, str]:
    """ISO code to name, in the order of the language's alphabet."""
    place, own = open_gazetteer().place, words_of(lang).at("guests.country")
    found = {}
    for a, b in product(ascii_uppercase, repeat=2):
        row = place(f"iso3166:{a}{b}")
        if row is not None:
            found[a + b] = own.get(a + b) or row.labels.get(lang) or row.name
    return dict(sorted(found.items(), key=lambda item: order(lang, item[1])))


def country(code: str, lang: str) -> str:
    """The name of one country; the code itself where there is none such."""
    return countries(lang).get(code, code)
