"""The same name in another script, in brackets: «Томас Шефер (Thomas Schäfer)», "Ma Ling (马凌)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pobratim.facts.names import key
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text, Token

_LONGEST: Final = 8  # tokens between the brackets
_MARKS: Final = frozenset(".-‐'’·・")
_HAN: Final = re.compile(r"[㐀-鿿豈-﫿぀-ヿ가-힯々]+")
_CYRILLIC: Final = re.compile(r"[Ѐ-ԯ]")
_SCRIPTS: Final = (("han", _HAN), ("cyrillic", _CYRILLIC))
RULE: Final = "other-spelling"


def spelt_beside(found: Sequence[Spotted], text: Text) -> dict[int, Spotted]:
    """First token of a name to the mention in brackets behind it that spells it in another script."""
    return {s.first: other for s in found if (other := _behind(s, text)) is not None}


def _behind(name: Spotted, text: Text) -> Spotted | None:
    tokens, first = text.tokens, name.last + 1
    if first >= len(tokens) or tokens[first - 1].text != "(":
        return None
    last = next(
        (j for j in range(first, min(first + _LONGEST, len(tokens))) if tokens[j].text in ")),;"), first
    )
    inside = [t for t in tokens[first:last] if t.text not in _MARKS]
    if not inside:
        return None
    own, other = _script(tokens[name.first]), _script(inside[0])
    if own == other or any(_script(t) != other for t in inside):
        return None
    if other == "han":
        spelt = all(_HAN.fullmatch(t.text) for t in inside)
    else:
        spelt = all(t.is_word and (t.is_capital or len(t.text) <= 3) for t in inside) and _alike(
            tokens[name.first : name.last], inside
        )
    return Spotted(first, last, rule=RULE) if spelt else None


def _script(token: Token) -> str:
    return next((script for script, shape in _SCRIPTS if shape.match(token.text)), "latin")


def _alike(name: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether as many words stand there, one more or less, and one of them begins with the same sound."""
    words = [t for t in name if t.is_word]
    if abs(len(words) - len(other)) > 1 or all(t.text.isupper() for t in other):
        return False
    sounds = {key(t.text)[:1] for t in words}
    return any(key(t.text)[:1] in sounds for t in other)
