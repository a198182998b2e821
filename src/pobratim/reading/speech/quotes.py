"""Quoted passages: where they begin and end, whichever marks the language uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pobratim.facts.span import Span
from pobratim.reading.text import Text

_PAIRS: Final = {
    "«": "»",
    "„": '“”»"',
    "“": "”",
    "‘": "’",
    "»": "«",
    '"': '"',
    "「": "」",
    "『": "』",
    "”": "”",
    "‹": "›",
}
_MARKS: Final = frozenset("".join((*_PAIRS, *_PAIRS.values())))
_PATH: Final = {"»": "«", "›": "‹"}  # what stands between the steps to a page
_DOUBLED: Final = frozenset(",'’")
_STRAIGHT: Final = "'"
_BEFORE_OPENING: Final = frozenset(" \n\t\u00a0([–—:")
_BEHIND_CLOSING: Final = frozenset(" \n\t\u00a0.,;:!?)]–—…")
_OWNERS: Final = ("s", "x", "z")  # whose apostrophe may only say whose: "the boys' choir", "Hans' Haus"
_CLIPPED: Final = 1  # letters of what an apostrophe has left of a word: "'s morgens", "'t is"
_DASHES: Final = frozenset("–—-―")
_WITHIN: Final = 4  # marks of names within a speech that are looked past for its end
_LONGEST: Final = 3000  # characters; a mark that is never closed must not swallow the document


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks (``inner``), and the tokens of the marks."""

    inner: Span
    opening: int
    closing: int


def quoted(text: Text) -> tuple[Quoted, ...]:
    """Quoted passages in order; of nested ones the outer."""
    known = _marks(text)
    marks = list(known)
    closing = {mark: _closing(text, known, mark) for mark in set(known.values()) & set(_PAIRS)}
    found = []
    past = 0
    for n, i in enumerate(marks):
        end = closing.get(known[i], {}).get(i) if i >= past else None
        if end is None and i >= past:
            end = _closes_both(text, marks, n)
        if end is None or text.tokens[end].start - text.tokens[i].end > _LONGEST:
            continue
        first = i + 1 + (text.tokens[i].text == ",")
        if end > first:
            found.append(Quoted(text.span(first, end), i, end))
        # A mark at the head of a line opens: speech that goes on in a new paragraph is opened again.
        past = end if _heads_line(text, end) else end + 1
    return tuple(found)


def _marks(text: Text) -> dict[int, str]:
    """Tokens that are marks, as they are written in books: „ for the two commas of a Dutch paper."""
    tokens, found, commas = text.tokens, {}, False
    for i, token in enumerate(tokens):
        if token.is_word:
            continue
        mark = token.text
        if mark in _MARKS and not _is_path(text, i):
            found[i] = mark
        if mark not in _DOUBLED or i + 2 > len(tokens) - 1:
            continue
        following = tokens[i + 1]
        if following.text != mark or following.start != token.end:
            continue
        if mark == "," and tokens[i + 2].is_word and tokens[i + 2].start == following.end:
            found[i], commas = "„", True
        elif mark != "," and commas:
            found[i] = "”"  # and is closed by two of these
    if _STRAIGHT in text.where:
        for opening, closing in _straight(text):
            found[opening], found[closing] = "‘", "’"
        return dict(sorted(found.items()))
    return found


def _straight(text: Text) -> Iterator[tuple[int, int]]:
    """'We are friends', said Ann: pairs of straight single marks; none is of "boys'" or "'s avonds"."""
    tokens, opening, owner = text.tokens, -1, -1
    for i in text.where[_STRAIGHT]:
        if opening >= 0 and "\n" in text.raw[tokens[opening].end : tokens[i].start]:
            opening = -1
        if _opens(text, i):
            if opening >= 0 and owner > opening:
                yield opening, owner  # 'Our friends in Paris' is the title
            opening = i
        elif opening >= 0 and _closes(text, i):
            if _is_owners(text, i):
                owner = owner if owner > opening else i
            else:
                yield opening, i
                opening = -1
    if opening >= 0 and owner > opening:
        yield opening, owner


def _opens(text: Text, i: int) -> bool:
    """Whether a word begins right behind the mark and none ends right before it; "'68" and "'s" are none."""
    tokens, mark = text.tokens, text.tokens[i]
    if (mark.start and text.raw[mark.start - 1] not in _BEFORE_OPENING) or i + 1 == len(tokens):
        return False
    word = tokens[i + 1]
    return word.is_word and word.start == mark.end and (word.is_capital or len(word.text) > _CLIPPED)


def _closes(text: Text, i: int) -> bool:
    mark, raw = text.tokens[i], text.raw
    apart = mark.end == len(raw) or raw[mark.end] in _BEHIND_CLOSING
    return apart and raw[mark.start - 1] not in _BEFORE_OPENING and raw[mark.start - 1] != _STRAIGHT


def _is_owners(text: Text, i: int) -> bool:
    """Whether it may say whose something is: behind an s, with a word to follow."""
    tokens = text.tokens
    behind = tokens[i + 1 : i + 2]
    return tokens[i - 1].low.endswith(_OWNERS) and bool(behind) and behind[0].is_word


def _is_path(text: Text, i: int) -> bool:
    """The mark of "Home » News » Kiel", blanks on both sides and nothing opened before it on its line."""
    token, raw = text.tokens[i], text.raw
    if (
        token.text not in _PATH
        or raw[token.start - 1 : token.start] != " "
        or raw[token.end : token.end + 1] != " "
    ):
        return False
    line = raw.rfind("\n", max(0, token.start - _LONGEST), token.start) + 1
    return _PATH[token.text] not in raw[line : token.start]


def _closes_both(text: Text, marks: list[int], n: int) -> int | None:
    """«Мы – «Мост», – сказал он: one mark closes the speech and the name it ends with; a dash follows."""
    tokens = text.tokens
    opening = tokens[marks[n]].text
    if opening not in _PAIRS or _PAIRS[opening] == opening:
        return None
    for i in marks[n + 1 : n + 1 + _WITHIN]:
        if "\n" in text.raw[tokens[marks[n]].end : tokens[i].start]:
            return None
        behind = tokens[i + 1 : i + 3]
        told = len(behind) == 2 and behind[0].text == "," and behind[1].text in _DASHES
        if told and tokens[i].text in _PAIRS[opening]:
            return i
    return None


def _heads_line(text: Text, i: int) -> bool:
    start = text.tokens[i].start
    return start > 0 and text.raw[start - 1] == "\n"


def _closing(text: Text, known: dict[int, str], mark: str) -> dict[int, int]:
    """Token of each such opening mark to the token that closes it; quotations may hold others."""
    closers, found = _PAIRS[mark], {}
    opened: list[int] = []
    for i, here in known.items():
        if here in closers and opened:
            found[opened.pop()] = i
        if here == mark:
            if opened and len(closers) == 1 and _heads_line(text, i):
                found[opened.pop()] = i  # "Words.\n"More words": only the last paragraph is closed
            opened.append(i)
    return found
