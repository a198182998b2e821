"""A document cut into tokens and sentences, with offsets that never move."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from pobratim.facts.contract import Document
from pobratim.facts.span import Span
from pobratim.lexicons.lexicon import Lexicon, fold

_WORD = r"[^\W_]+(?:[-‐'’ʼ][^\W_]+)*"
_ELISION = r"(?:[dljnsmtcDLJNSMTC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Aa]ujourd)['’](?=\w)"
_POSSESSIVE = r"[^\W_]+(?:-[^\W_]+)*(?=['’]s\b)|['’]s\b"
_CLOSERS = "»”\"'’)]“"
_OPENERS = "«“„\"'‘([–—-"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark; ``low`` is folded."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first`` to ``last`` (exclusive) of paragraph number ``paragraph``."""

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int


@dataclass(slots=True)
class Text:
    """The cut document. ``tags`` holds, per token, what later steps found there: place, person, date."""

    document: Document
    lexicon: Lexicon
    tokens: list[Token]
    sentences: list[Sentence]
    tags: dict[int, str] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)

    @property
    def raw(self) -> str:
        """The document's text."""
        return self.document.text

    @property
    def lang(self) -> str:
        """The language it is read in."""
        return self.lexicon.lang

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to the end of token ``last - 1``."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Span(start, end, self.raw[start:end])

    def words(self, sentence: Sentence) -> Span:
        """The whole sentence as a span."""
        return Span(sentence.start, sentence.end, self.raw[sentence.start : sentence.end])

    def token_at(self, offset: int) -> int:
        """Index of the token that holds or follows this offset."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and self.tokens[index].end > offset else index + 1

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds this offset, or the last one before it."""
        index = bisect_right([s.start for s in self.sentences], offset) - 1
        return self.sentences[max(index, 0)]


@lru_cache(maxsize=16)
def _pattern(lang: str) -> re.Pattern[str]:
    parts = [_WORD]
    if lang in ("fr", "it"):
        parts.insert(0, _ELISION)
    if lang == "en":
        parts.insert(0, _POSSESSIVE)
    return re.compile("|".join([*parts, r"[^\w\s]|_"]))


def cut(document: Document, lexicon: Lexicon) -> Text:
    """Cut a document. Linear in its length; a document without a word gives no sentence."""
    raw = document.text
    tokens = [
        Token(m.start(), m.end(), m.group(), fold(m.group())) for m in _pattern(lexicon.lang).finditer(raw)
    ]
    text = Text(document, lexicon, tokens, [], _starts=[t.start for t in tokens])
    _sentences(text)
    return text


def _sentences(text: Text) -> None:
    abbreviations = frozenset(text.lexicon.words("language", "abbreviations"))
    tokens, raw = text.tokens, text.raw
    first = paragraph = 0
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        line_ends = following is not None and "\n" in raw[token.end : following.start]
        if following is None or line_ends or _ends_sentence(text, i, first, abbreviations):
            sentence = Sentence(len(text.sentences), first, i + 1, tokens[first].start, token.end, paragraph)
            text.sentences.append(sentence)
            first = i + 1
        paragraph += line_ends


def _ends_sentence(text: Text, i: int, first: int, abbreviations: frozenset[str]) -> bool:
    """A full stop, question or exclamation mark (with closers after it) before a new beginning."""
    tokens = text.tokens
    mark = i
    while mark > first and tokens[mark].text in _CLOSERS:
        mark -= 1
    if tokens[mark].text not in ".!?…" or tokens[i + 1].text in _CLOSERS + ".,;:!?…":
        return False
    if tokens[i].end == tokens[i + 1].start:
        return False
    follower = next((t for t in tokens[i + 1 : i + 4] if t.text not in _OPENERS), None)
    if follower is not None and follower.text[0].islower():
        return False
    if tokens[mark].text != "." or mark == first:
        return True
    before = tokens[mark - 1]
    if before.low in abbreviations or (len(before.text) == 1 and before.is_capital):
        return False
    # "26. September" and "3. Platz": an ordinal, where the language writes them so.
    ordinal = before.text.isdigit() and len(before.text) <= 2 and text.lang in ("de", "pl", "cs")
    return not ordinal
