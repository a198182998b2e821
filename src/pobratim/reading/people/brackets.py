"""The dates of a life in brackets behind a name; whatever else stands there, nothing is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pobratim.facts.nouns import LifeDate
from pobratim.facts.span import Span
from pobratim.facts.when import parse_or_none
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.people.beside import passes
from pobratim.reading.tokens import Token

_MOST: Final = 30  # tokens between the brackets
_SIGNS: Final = {"*": "born", "°": "born", "†": "died", "✝": "died", "✟": "died"}
_BETWEEN: Final = frozenset("-–—−;,./")


@dataclass(frozen=True, slots=True)
class Life:
    """What is told of a life."""

    born: LifeDate | None = None
    died: LifeDate | None = None


@dataclass(slots=True)
class _Part:
    """A date in the brackets; ``mark``: born or died, where that is said."""

    edtf: str
    start: int
    end: int
    mark: str = ""


@cache
def _marks(lang: str) -> dict[str, str]:
    lexicon = load(lang)
    return {word: key for key in ("born", "died") for word in lexicon.words("names", "lives", key)}


def in_brackets(found: Findings, opening: int) -> tuple[Life, bool]:
    """The life told in the brackets that open at a token, and whether born or died is said in words."""
    tokens = found.text.tokens
    closing = next((i for i in range(opening + 1, min(opening + _MOST, len(tokens)))
                    if tokens[i].text == ")"), None)  # fmt: skip
    if closing is None:
        return Life(), False
    parts = _parts(found, opening + 1, closing)
    if not parts or len(parts) > 2:
        return Life(), False
    marked = any(part.mark for part in parts)
    if len(parts) == 2:
        first, second = parts
        if first.mark == "died" or second.mark == "born":
            return Life(), False
        return Life(_told(found, first, "born"), _told(found, second, "died")), marked
    only = parts[0]
    if "/" in only.edtf and only.mark != "died":
        born, _, died = only.edtf.partition("/")
        ends = [_Part(edtf, only.start, only.end) for edtf in (born, died)]
        if not all(parse_or_none(part.edtf) for part in ends):
            return Life(), False
        return Life(_told(found, ends[0], "born"), _told(found, ends[1], "died")), marked
    if not only.mark or "/" in only.edtf:
        return Life(), False
    told = _told(found, only, only.mark)
    return (Life(born=told) if only.mark == "born" else Life(died=told)), True


def _told(found: Findings, part: _Part, what: str) -> LifeDate:
    return LifeDate(part.edtf, (Span.of(found.text.raw, part.start, part.end),), f"brackets-{what}")


def _parts(found: Findings, first: int, last: int) -> list[_Part] | None:
    """The dates between two tokens with what marks them; None where anything else stands there.

    A mark goes with the date behind it, and at the end with the one before: "1845 ж. туған".
    """
    parts: list[_Part] = []
    mark, at = "", 0
    for kind, edtf, start, end in _items(found, first, last):
        if kind == "else":
            return None
        if kind == "date":
            parts.append(_Part(edtf, at if mark else start, end, mark))
            mark = ""
        elif mark:
            return None  # two words of a life and one date
        else:
            mark, at = kind, start
    if mark:
        if not parts or parts[-1].mark:
            return None
        parts[-1].mark = mark
    return parts


def _items(found: Findings, first: int, last: int) -> Iterator[tuple[str, str, int, int]]:
    """What stands there: ("date", EDTF, start, end), ("born" or "died", …), ("else", …)."""
    text = found.text
    words = _marks(text.lang)
    dates = found.dates_in(text.sentence_of(first))
    i = first
    while i < last:
        token = text.tokens[i]
        dated = next((d for d in dates if d.span.start <= token.start < d.span.end), None)
        hit = next(iter(found.hits_in(i, i + 1, "occasions.lives")), None)
        if dated is not None:
            yield _date(dated.edtf, dated.kind, dated.span)
            while i < last and text.tokens[i].start < dated.span.end:
                i += 1
            continue
        if token.text in _SIGNS or token.low in words:
            yield _SIGNS.get(token.text) or words[token.low], "", token.start, token.end
        elif hit is not None:
            yield hit.label[2], "", token.start, text.tokens[hit.last - 1].end
            i = hit.last
            continue
        elif is_year(token):
            yield "date", token.text, token.start, token.end
        elif not (token.text in _BETWEEN or passes(found, i)):
            yield "else", "", token.start, token.end
        i += 1


def _date(edtf: str | None, kind: str, span: Span) -> tuple[str, str, int, int]:
    told = edtf is not None and kind in ("absolute", "interval")
    return ("date", edtf or "", span.start, span.end) if told else ("else", "", span.start, span.end)


def is_year(token: Token) -> bool:
    """Whether a token is four figures that may be a year."""
    return len(token.text) == 4 and token.text.isdecimal() and "1000" <= token.text <= "2100"
