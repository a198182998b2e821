"""Quoted passages: where they begin and end, whichever marks the language uses."""

from __future__ import annotations

from dataclasses import dataclass

from pobratim.facts.span import Span
from pobratim.reading.text import Text

_PAIRS = {
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
_LONGEST = 3000  # characters; a mark that is never closed must not swallow the document


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks (``inner``), and the tokens of the marks."""

    inner: Span
    opening: int
    closing: int


def quoted(text: Text) -> tuple[Quoted, ...]:
    """Quoted passages in order; of nested ones the outer."""
    found = []
    tokens, i = text.tokens, 0
    while i < len(tokens):
        closers = _PAIRS.get(tokens[i].text)
        end = _closing(text, i, closers) if closers else None
        if end is None:
            i += 1
            continue
        if end > i + 1:
            found.append(Quoted(text.span(i + 1, end), i, end))
        # A mark at the head of a line opens: speech that goes on in a new paragraph is opened again.
        i = end if _heads_line(text, end) else end + 1
    return tuple(found)


def _heads_line(text: Text, i: int) -> bool:
    start = text.tokens[i].start
    return start > 0 and text.raw[start - 1] == "\n"


def _closing(text: Text, opening: int, closers: str) -> int | None:
    tokens = text.tokens
    mark, depth = tokens[opening].text, 0
    for i in range(opening + 1, len(tokens)):
        token = tokens[i]
        if token.start - tokens[opening].end > _LONGEST:
            return None
        if token.text == mark and mark not in closers:
            depth += 1
        elif token.text in closers:
            if depth == 0:
                return i
            depth -= 1
    return None
