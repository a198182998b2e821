"""Names one behind the other: what may stand between two of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_BRACKET: Final = 7  # tokens of "(Saint-Leu-la-Forêt)", "(D66)"
_APART: Final = 22  # tokens between two names of a list: a bracket, a comma, "Mr", a clause about a town
_LED: Final = 2  # words between "of" and a town: "of the French town X"


def is_link(text: Text, words: Wording, first: int, last: int) -> bool:
    """Whether these tokens join two names: a comma or an "and", a bracket before it and "Mr" behind.

    The town of the first may stand between: "the mayors A B of X and C D of Y".
    """
    tokens, j, joined = text.tokens, behind_town(text, words, first, last), False
    if j < last and tokens[j].text == "(":
        closing = next((k for k in range(j + 1, min(j + _BRACKET, last)) if tokens[k].text == ")"), None)
        if closing is None:
            return False
        j = behind_town(text, words, closing + 1, last)
    if j > first and last - j > _LED and tokens[j].text == ",":
        j = _behind_clause(text, words, j, last)
    for k in range(j, last):
        low = tokens[k].low
        if low == "," or low in words.conjunctions:
            joined = True
        elif not joined or (
            low not in words.before and (low != "." or tokens[k - 1].low not in words.before)
        ):
            return False
    return joined


def stand_for(text: Text) -> tuple[str, ...]:
    """The words before whom somebody stands for."""
    return text.lexicon.words("names", "link", "for")


def behind_town(text: Text, words: Wording, first: int, last: int) -> int:
    """Where "of X", "from X in Y" or ", for X" ends that begins at ``first``; ``first`` where none does."""
    tokens, begin, standing = text.tokens, first, stand_for(text)
    if begin + 1 < last and tokens[begin].text == "," and tokens[begin + 1].low in standing:
        begin += 1
    low = tokens[begin].low if begin < last else ""
    words_of = (text.lexicon.words("language", "prepositions", k) for k in ("of", "from"))
    told = low in standing or any(low in listed for listed in words_of)
    if not told:
        return first
    end = begin + 1
    while end < min(begin + 1 + _LED, last) and tokens[end].is_word and not tokens[end].is_capital:
        end += 1
    if end == last or not tokens[end].is_capital or tokens[end].low in words.given:
        return first
    end += not _is_place(text, end)  # a town that no list has, or the "Stadt" before one
    while end < last and _is_place(text, end):
        end += 1
    lying = end + 1 < last and tokens[end].low in text.lexicon.word_set("language", "prepositions", "at")
    if lying and _is_place(text, end + 1):
        end += 2
    return end


def _is_place(text: Text, i: int) -> bool:
    return text.tags.get(i, "").endswith("place")


def _behind_clause(text: Text, words: Wording, first: int, last: int) -> int:
    """Where what is said of a town ends: ", where they had met, and" before the next name of the list."""
    tokens, end = text.tokens, last - 1
    if tokens[end].low not in words.conjunctions:
        return first
    inside, articles = tokens[first + 1 : end], text.lexicon.word_set("names", "article", "words")
    plain = all(
        not t.is_capital or _is_place(text, first + 1 + k) or tokens[first + k].low in articles
        for k, t in enumerate(inside)
    )
    closed = len(inside) > 1 and tokens[end - 1].text == ","
    return end if plain and closed and inside[0].low not in words.conjunctions else first


def named_body(text: Text, articles: frozenset[str], first: int) -> int:
    """Where the capitals of "rector van het Stedelijk Gymnasium, Jan Maes" end; ``first`` where none begin.

    An article stands before them and a comma behind: a body is called so, and nobody.
    """
    tokens, end, begin = text.tokens, first, first
    while begin and tokens[begin - 1].is_capital:
        begin -= 1
    while end < len(tokens) and tokens[end].is_capital and tokens[end].is_word:
        end += 1
    closed = end < len(tokens) and tokens[end].text == ","
    named = closed and end + 1 < len(tokens) and tokens[end + 1].is_capital
    return end if named and begin and tokens[begin - 1].low in articles else first


def continues(text: Text, words: Wording, last: Spotted, i: int) -> bool:
    """Whether what begins at ``i`` stands next in a list that a plural office governs."""
    if last.title is None or not last.title.plural or i - last.last > _APART:
        return False
    return is_link(text, words, last.last, i)


def behind(text: Text, words: Wording, spotted: Spotted, starts: Mapping[int, Spotted]) -> Iterator[Spotted]:
    """Everybody who follows in the list that somebody stands in, one after the other."""
    while True:
        end = spotted.last
        reach = range(end + 1, min(end + _APART, len(text.tokens)))
        following = next((starts[j] for j in reach if j in starts), None)
        if following is None or not is_link(text, words, end, following.first):
            return
        yield following
        spotted = following


def ahead(text: Text, words: Wording, spotted: Spotted, ends: Mapping[int, Spotted]) -> Iterator[Spotted]:
    """Everybody who stands before somebody in the same list, the nearest first."""
    while True:
        reach = range(spotted.first - 1, max(spotted.first - _APART, 0), -1)
        before = next((ends[j] for j in reach if j in ends), None)
        if before is None or not is_link(text, words, before.last, spotted.first):
            return
        yield before
        spotted = before
