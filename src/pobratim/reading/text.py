"""A document cut into tokens and sentences, with offsets that never move."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from sys import intern
from typing import Final, cast, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.contract import Document
from pobratim.facts.span import Span
from pobratim.lexicons.grammar import HEAD_LAST, ORDINALS_STOP, POSSESSIVE_S, UNSPACED
from pobratim.lexicons.lexicon import Lexicon, fold, languages, load
from pobratim.reading.page_breaks import before_lines, is_glued, joined_at
from pobratim.reading.tokens import Chunk, Pieces, Token
from pobratim.reading.unspaced import may_be_name, unspaced

_WORD: Final = r"[^\W_]+(?:[-‐'’ʼ][^\W_]+)*"
_POSSESSIVE: Final = r"[^\W_]+(?:-[^\W_]+)*(?=['’]s\b)|['’]s\b"
_CLOSERS: Final = frozenset("»”\"'’)]“」』）")
_OPENERS: Final = frozenset("«“„\"'‘([–—-「『（")
_ENDERS: Final = frozenset(".!?…。！？")
_FULL_WIDTH: Final = frozenset("。！？")  # no blank follows these
_EITHER: Final = _OPENERS & _CLOSERS
_MARKS: Final = _ENDERS | _CLOSERS
_MARKED: Final = tuple({fold(mark) for mark in _MARKS})
_GO_ON: Final = _CLOSERS | frozenset(".,;:!?…")
_LONGEST: Final = 400  # tokens; what goes on longer is a table or no text: cut, so that no step has to suffer
_FALLBACK: Final = "en"
_KNOWN: Final = 1 << 13  # chunks between blanks that are kept cut, of each language some 5 MB
_HEADING: Final = 40  # characters in which a line says that it tells of other pages
_TITLE: Final = 9  # tokens from a full stop within a title to its quotation marks
_TITLED: Final = {"«": "»", "„": "“", "“": "”", "‘": "’"}
_UNTITLED: Final = frozenset(_TITLED.values())
_WORD_LENGTH: Final = 40  # characters up to which a chunk is taken for one that will come again


@final
@mypyc_attr(acyclic=True)
class Sentence:
    """Tokens ``first`` to ``last`` (exclusive) of paragraph number ``paragraph``."""

    __slots__ = ("end", "first", "index", "last", "paragraph", "start")

    def __init__(self, index: int, first: int, last: int, start: int, end: int, paragraph: int) -> None:
        self.index, self.first, self.last = index, first, last
        self.start, self.end, self.paragraph = start, end, paragraph


def _behind(starts: list[int], offset: int) -> int:
    """As ``bisect_right``, but where it is compiled no number need be made an object."""
    first, last = 0, len(starts)
    while first < last:
        middle = (first + last) // 2
        if starts[middle] <= offset:
            first = middle + 1
        else:
            last = middle
    return first


def first_from(starts: list[int], at: int) -> int:
    """The first of these that is no less, as ``bisect_left``."""
    return _behind(starts, at - 1)


def _begun_by(tokens: list[Token], offset: int) -> int:
    """How many tokens begin up to an offset."""
    first, last = 0, len(tokens)
    while first < last:
        middle = (first + last) // 2
        if tokens[middle].start <= offset:
            first = middle + 1
        else:
            last = middle
    return first


@final
class Text:
    """The cut document: ``raw`` its characters, ``lang`` the language it is read in.

    ``tags`` holds, per token, what later steps found there. ``where`` are the tokens of each word, folded,
    ``capitals`` those that begin with a capital letter, ``uninflected`` the last of places in no case form,
    ``adjectives`` those of towns, with their nouns; ``borne``: whether a name is.
    """

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.raw, self.lang = document.text, lexicon.lang  # asked too often for properties
        self.grammar = lexicon.grammar
        self.head_last = HEAD_LAST in self.grammar
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.tags: dict[int, str] = {}
        self.uninflected: set[int] = set()
        self.adjectives: dict[int, int] = {}
        self.capitals: list[int] = []
        self.where: dict[str, list[int]] = {}
        self.borne: dict[tuple[str, int], bool] = {}
        self.rows: list[list[Chunk]] = []
        self.cut_for_dates: Pieces | None = None
        self.shouted: frozenset[int] | None = None  # words of lines all in capitals, once they were asked for
        self._holds: list[Sentence] = []  # the sentence of each token

    def does(self, trait: str) -> bool:
        """Whether its language has a trait of ``lexicons.grammar``."""
        return trait in self.grammar

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to the end of token ``last - 1``."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return _span(Span, (start, end, self.raw[start:end]))

    def words(self, sentence: Sentence) -> Span:
        """The whole sentence as a span."""
        return Span(sentence.start, sentence.end, self.raw[sentence.start : sentence.end])

    def token_at(self, offset: int) -> int:
        """Index of the token that holds or follows this offset."""
        index = _begun_by(self.tokens, offset) - 1
        return index if index >= 0 and self.tokens[index].end > offset else index + 1

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """The first token of a span, and the one behind its last."""
        return self.token_at(span.start), self.token_at(span.end - 1) + 1

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds this offset, or the last one before it."""
        sentences = self.sentences
        first, last = 0, len(sentences)
        while first < last:
            middle = (first + last) // 2
            if sentences[middle].start <= offset:
                first = middle + 1
            else:
                last = middle
        return sentences[first - 1 if first > 1 else 0]

    def sentence_of(self, i: int) -> Sentence:
        """The sentence that token ``i`` stands in."""
        return self._holds[i]


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    lexicon, parts = load(lang), [_WORD]
    if UNSPACED in lexicon.grammar:
        return _compiled([*unspaced(lexicon), _WORD])
    if elided := lexicon.words("language", "elided"):
        heads = "|".join(f"[{w[0]}{w[0].upper()}]{w[1:]}" for w in elided)
        parts.insert(0, rf"(?:{heads})['’](?=\w)")
    if POSSESSIVE_S in lexicon.grammar:
        parts.insert(0, _POSSESSIVE)
    return _compiled(parts)


def _compiled(parts: list[str]) -> re.Pattern[str]:
    """One group that holds a whole token: what ``split`` gives is the text, blanks and tokens in turn."""
    return re.compile(f"({'|'.join(parts)}|[^\\w\\s]|_)")


@cache
def _chunks(lang: str) -> dict[str, Chunk]:
    """What stood between blanks in texts of this language, cut."""
    return {}


# A span as it is made in C: by its class it takes three times as long, and a text has hundreds.
_span: Final = cast(Callable[[type[Span], tuple[int, int, str]], Span], tuple.__new__)
_LED_BY_S: Final = re.compile(r"s-[A-Z]")  # 's-Hertogenbosch
_CLIPPED: Final = re.compile(r"['’][stnk] [A-Z]")  # "'s Morgens" opens a Dutch sentence


def _cut_chunk(chunk: str, pattern: re.Pattern[str], is_spaced: bool) -> tuple[Token, ...]:
    """No token reaches over a blank, so a chunk is cut the same wherever it stands.

    Where a script has no capitals, any word may be a name.
    """
    tokens: list[Token] = []
    if second := joined_at(chunk):
        behind = _cut_chunk(chunk[second:], pattern, is_spaced)
        shifted = [
            Token(second + t.start, second + t.end, t.text, t.low, t.is_word, t.is_capital) for t in behind
        ]
        return (*_cut_chunk(chunk[:second], pattern, is_spaced), *shifted)
    # Most are a word, or a word and a mark: that is seen without an expression.
    whole = len(chunk) if chunk.isalpha() else len(chunk) - 1
    if is_spaced and whole > 0 and (whole == len(chunk) or (chunk[-1] in _GO_ON and chunk[:-1].isalpha())):
        word = chunk[:whole]
        tokens.append(Token(0, whole, word, intern(fold(word)), True, word[0].isupper() or may_be_name(word)))
        if whole < len(chunk):
            tokens.append(Token(whole, whole + 1, chunk[-1], intern(fold(chunk[-1])), False, False))
        return tuple(tokens)
    at = 0
    for i, part in enumerate(pattern.split(chunk)):
        end = at + len(part)
        if i % 2:
            is_capital = part[0].isupper() or may_be_name(part) or _LED_BY_S.match(part) is not None
            # One word is one string wherever it stands: dictionaries see that at once.
            tokens.append(Token(at, end, part, intern(fold(part)), part[0].isalpha(), is_capital))
        at = end
    return tuple(tokens)


def language(document: Document) -> str:
    """The language it is read in: its own, if that is known here, else English."""
    lang = (document.lang or _FALLBACK).split("-")[0]
    return lang if lang in languages() else _FALLBACK


def cut(document: Document, lexicon: Lexicon) -> Text:
    """Cut a document. Linear in its length; a document without a word gives no sentence."""
    text, pattern, known = Text(document, lexicon), _pattern(lexicon.lang), _chunks(lexicon.lang)
    if len(known) > _KNOWN:
        known.clear()
    tokens, capitals, where = text.tokens, text.capitals, text.where
    is_spaced = not text.does(UNSPACED)
    at = i = 0
    elsewhere = lexicon.words("language", "elsewhere")
    for line in text.raw.split("\n"):
        other = line[:_HEADING].lower().startswith(elsewhere)
        row: list[Chunk] = []
        text.rows.append(row)
        for written in line.split(" "):
            chunk = known.get(written)
            if chunk is None:
                chunk = Chunk(written, _cut_chunk(written, pattern, is_spaced))
                if len(written) <= _WORD_LENGTH:
                    known[written] = chunk
            row.append(chunk)
            for part in chunk.tokens:
                low = part.low
                is_capital = part.is_capital and not other
                if is_capital:
                    capitals.append(i)
                there = where.get(low)
                if there is None:
                    where[low] = [i]
                else:
                    there.append(i)
                tokens.append(Token(at + part.start, at + part.end, part.text, low, part.is_word, is_capital))
                i += 1
            at += len(written) + 1
    for sentence in _sentences(text):
        text.sentences.append(sentence)
        text._holds += [sentence] * (sentence.last - sentence.first)
    return text


def _sentences(text: Text) -> Iterator[Sentence]:
    tokens, lines = text.tokens, _line_heads(text)
    index = first = paragraph = 0
    for last in _ends(text, lines):
        while first < last:
            end = min(last, first + _LONGEST)
            yield Sentence(index, first, end, tokens[first].start, tokens[end - 1].end, paragraph)
            first, index = end, index + 1
        paragraph += last in lines


def _line_heads(text: Text) -> set[int]:
    """Tokens with a line break right before them, without the first."""
    tokens = text.tokens
    return {_begun_by(tokens, at) for at in before_lines(text.raw)} - {0, len(tokens)}


def _ends(text: Text, lines: set[int]) -> Iterator[int]:
    """The token behind each sentence, in order: at the end of a line, or after a mark that ends one."""
    first, tokens, abbreviations = 0, text.tokens, _abbreviations(text.lang)
    mark = run = -1  # of closing marks that follow each other: what stands before them, and the last one
    behind = {i + 1 for low in _MARKED for i in text.where.get(low, ()) if tokens[i].text in _MARKS}
    for last in sorted(behind | lines | {len(tokens)}):
        i = last - 1
        if i >= 0 and tokens[i].text in _CLOSERS:
            mark = mark if run == i - 1 else i - 1
            run = i
        ends = last in lines or last == len(tokens)
        if ends or _ends_sentence(text, max(mark, first) if run == i else i, i, first, abbreviations):
            yield last
            first = last


@cache
def _abbreviations(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "abbreviations"))


def _opens(tokens: list[Token], i: int) -> bool:
    """Whether a mark that may close opens here: a blank before it and a capital right behind."""
    if tokens[i].text not in _EITHER or i + 1 == len(tokens) or tokens[i - 1].end == tokens[i].start:
        return False
    return tokens[i].end == tokens[i + 1].start and tokens[i + 1].is_capital


def _in_a_title(tokens: list[Token], mark: int, first: int) -> bool:
    """Whether it stands in a short title, "Peace. Friendship. Towns", behind which small letters go on."""
    reach = range(mark + 1, min(mark + _TITLE, len(tokens) - 1))  # in machine code a generator takes longer
    closers = [j for j in reach if tokens[j].text in _UNTITLED]
    if not closers or not tokens[closers[0] + 1].is_word or tokens[closers[0] + 1].is_capital:
        return False
    before = range(mark - 1, max(mark - _TITLE, first - 1), -1)
    opener = next((j for j in before if tokens[j].text in _TITLED), -1)
    return opener >= 0 and _TITLED[tokens[opener].text] == tokens[closers[0]].text


def _ends_sentence(text: Text, mark: int, i: int, first: int, abbreviations: frozenset[str]) -> bool:
    """A full stop, question or exclamation mark (with closers after it) before a new beginning."""
    tokens = text.tokens
    clipped = _CLIPPED.match(text.raw, tokens[i + 1].start) is not None
    goes_on = tokens[i + 1].text in _GO_ON and not (clipped or _opens(tokens, i + 1))
    if goes_on or tokens[mark].text not in _ENDERS:
        return False
    if tokens[mark].text in _FULL_WIDTH:
        return mark == i  # 「…。」と話した goes on
    if tokens[i].end == tokens[i + 1].start:
        return mark == i and mark > first and is_glued(text.raw, tokens[i].start, abbreviations)
    follower = next((t for t in tokens[i + 1 : i + 4] if t.text not in _OPENERS), None)
    small = follower is not None and follower.text[0].islower() and not clipped
    if small or _in_a_title(tokens, mark, first):
        return False
    if tokens[mark].text != "." or mark == first:
        return True
    before = tokens[mark - 1]
    short = before.low in abbreviations or (len(before.text) == 1 and before.is_capital)
    if not short and follower is not None and follower.text[0].isdigit():
        short = before.low in text.lexicon.words("language", "abbreviations_before_number")
    return not short and not (text.does(ORDINALS_STOP) and _is_ordinal(tokens, mark - 1, text.lang))


def _is_ordinal(tokens: list[Token], i: int, lang: str) -> bool:
    """ "26. September", "3. Platz", "den 743. Jahrestag": three digits want an article or "ihren" before."""
    number = tokens[i].text
    if not number.isdigit() or len(number) != 3 or not i:
        return number.isdigit() and len(number) <= 2
    words, before = load(lang).words, tokens[i - 1].low
    return before in words("language", "not_a_place", "article") or before in words("names", "link", "his")
