"""The same name in another script, in brackets: «Томас Шефер (Thomas Schäfer)», "Ma Ling (马凌)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pobratim.facts.names import key
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text
from pobratim.reading.tokens import Token

_LONGEST: Final = 12  # tokens between the brackets
_MARKS: Final = frozenset(".-‐'’·・")
_QUOTED: Final = frozenset("'’")
_HAN: Final = re.compile(r"[㐀-鿿豈-﫿぀-ヿ가-힯々]+")
_CYRILLIC: Final = re.compile(r"[Ѐ-ԯ]")
_SCRIPTS: Final = (("han", _HAN), ("cyrillic", _CYRILLIC))
RULE: Final = "other-spelling"


def spelt_beside(found: Sequence[Spotted], text: Text) -> dict[int, Spotted]:
    """First token of a name to the mention in brackets behind it that spells it in another script."""
    return {s.first: other for s in found if (other := _behind(s, text)) is not None}


def _behind(name: Spotted, text: Text) -> Spotted | None:
    """The first of what stands in the brackets that spells the name: «(англ. Ann Moss)»."""
    tokens, first = text.tokens, name.last + 1
    if first >= len(tokens) or tokens[first - 1].text != "(":
        return None
    most = min(first + _LONGEST, len(tokens))
    last = next((j for j in range(first, most) if tokens[j].text in "))"), first)
    own, begin = _script(tokens[name.first]), first
    for j in range(first, last + 1):
        if j < last and (_is_other(tokens[j], own) or (begin < j and tokens[j].text in _MARKS)):
            continue
        end = next((k for k in range(j, begin, -1) if tokens[k - 1].text not in _QUOTED), begin)
        if begin < end and _spells(tokens[name.first : name.last], tokens[begin:end]):
            return Spotted(begin, end, [], [], [], RULE)
        begin = j + 1
    return None


def _is_other(token: Token, own: str) -> bool:
    """Whether a word is of another script than the name."""
    return token.is_word and _script(token) != own


def _spells(name: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether words of one other script are the name."""
    inside = [t for t in other if t.text not in _MARKS]
    script = _script(inside[0])
    if any(_script(t) != script for t in inside):
        return False
    if script == "han":
        return all(_HAN.fullmatch(t.text) for t in inside)
    return all(t.is_capital or len(t.text) <= 3 for t in inside) and _alike(name, inside)


def _script(token: Token) -> str:
    return next((script for script, shape in _SCRIPTS if shape.match(token.text)), "latin")


def _alike(name: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether as many words stand there, one more or less, and one of them begins with the same sound."""
    words = [t for t in name if t.is_word]
    if abs(len(words) - len(other)) > 1 or all(t.text.isupper() for t in other):
        return False
    sounds = {key(t.text)[:1] for t in words}
    return any(key(t.text)[:1] in sounds for t in other)
