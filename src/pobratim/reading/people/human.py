"""What is said of somebody and of nothing else: «62-летний Писсаридис», «Руссефф заявила»."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL, OF_LEFT_OUT, OWNER_FIRST
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.mayors import mayors
from pobratim.reading.people.nominative import is_past_of_woman, may_be_her
from pobratim.reading.text import Sentence, Text

_SHORTEST: Final = 3
_STEM: Final = 4  # letters by which a name is known in any case


def is_somebody(
    text: Text, first: int, last: int, sentence: Sentence, words: Wording, *, town: bool = False
) -> bool:
    """Whether the words right beside tokens ``first`` to ``last`` are said of a person alone.

    ``town``: the name is a town's, so that «архиепископ Ньюарка» says nothing.
    """
    if not words.human_after:
        return False
    tokens = text.tokens
    before = tokens[first - 1].low if first > sentence.first else ""
    after = tokens[last].low if last < sentence.last else ""
    name = tokens[last - 1].text
    if not words.declines:
        return _is_said(words, before, after, name) and not is_placed(text, first)
    told = words.declension
    bishop = before in words.human_title and not town and name[-1] not in told.of_town
    if bishop or before in words.human_before or after in words.human_after or _tells_age(before, text):
        return not is_placed(text, first)
    ends = not name.isupper() and name[-1] not in told.not_she
    woman = ends and words.dictionary and after.endswith(told.she_did) and is_past_of_woman(after)
    behind = tokens[last + 1].low if last + 1 < sentence.last else ""
    return woman and not is_placed(text, first) and not may_be_her(behind)


def is_aged(text: Text, i: int) -> bool:
    """Whether an age stands before token i: "die 16-jährige Emily"."""
    return i > 0 and text.tokens[i - 1].low.endswith(text.lexicon.words("names", "human", "aged"))


def _tells_age(low: str, text: Text) -> bool:
    """The «62-летний», the «сорокалетнего» before a name, and no «летний»."""
    words = text.lexicon.words
    ending = next((e for e in words("names", "human", "aged") if low.endswith(e)), "")
    number = low[: len(low) - len(ending)].rstrip("-")
    if not ending:
        return False
    return number[-1:].isdigit() or any(tens in number for tens in words("names", "ages", "tens"))


def _is_said(words: Wording, before: str, after: str, name: str) -> bool:
    """The Schönberg of "sagte Schönberg, der": what follows at once is no longer name; the Nix of "Nix zegt".

    Where every noun is capital, only a name at the head of its sentence has no article.
    """
    if name.isupper() or len(name) < _SHORTEST:
        return False
    if before in words.human_before:
        return after == "" or not after[0].isalnum()
    return after in words.human_after and (not before or not words.does(NOUNS_CAPITAL))


@cache
def _placing(lang: str) -> frozenset[str]:
    language = load(lang).table("language")
    heads = language.get("place_heads", {}).get("city", ())
    return frozenset(
        [*heads, *(word for words in language.get("prepositions", {}).values() for word in words)]
    )


def is_placed(text: Text, i: int) -> bool:
    """Whether "in", "from" or "town" stands before this word, in any case, anywhere in the text."""
    low, placing = text.tokens[i].low, _placing(text.lang)
    stem = low[: max(_STEM, len(low) - 2)]
    alike = [at for word, at in text.where.items() if word.startswith(stem)]
    return any(j and text.tokens[j - 1].low in placing for at in alike for j in at)


def is_town_elsewhere(text: Text, first: int) -> bool:
    """The Delft of "Burgemeester Delft bezoekt Trier", where "burgemeester van Delft" or "in Delft" follows.

    Headlines leave the "of" out; a surname that stands behind a capital anywhere is nobody's town.
    """
    if not text.does(OF_LEFT_OUT):
        return False
    tokens, words = text.tokens, text.lexicon.words
    others = [i for i in text.where.get(tokens[first].low, ()) if i != first and i > 1]
    if any(tokens[i - 1].is_capital or tokens[i - 2].is_capital for i in others):
        return False
    of, told = words("language", "prepositions", "of"), mayors(text.lang)
    where = {*words("language", "prepositions", "at"), *words("language", "prepositions", "from")}
    return any(
        tokens[i - 1].low in where or (tokens[i - 1].low in of and tokens[i - 2].low in told) for i in others
    )


_KEPT_INSIDE: Final[dict[str, frozenset[str]]] = {}


def _inside(lang: str) -> frozenset[str]:
    known = _KEPT_INSIDE.get(lang)
    if known is None:
        known = _KEPT_INSIDE[lang] = _make_inside(lang)
    return known


def _make_inside(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "prepositions", "at"))


def stands_in(text: Text, i: int) -> bool:
    """Whether "in" stands right before this word."""
    return i > 0 and text.tokens[i - 1].low in _inside(text.lang)


def is_named_by(i: int, text: Text, words: Wording) -> bool:
    """Whether «имени» or «им.» stands right before token i."""
    j = i - 2 if i > 1 and text.tokens[i - 1].text == "." else i - 1
    return j >= 0 and text.tokens[j].low in words.named_by


def is_of_monument(text: Text, j: int) -> bool:
    """The Абай of «мэрі Катрин Десомер Абай ескерткішіне гүл қойды», behind an office and its holder."""
    if not text.does(OWNER_FIRST) or j + 1 >= len(text.tokens):
        return False
    return text.tokens[j + 1].low in text.lexicon.word_set("language", "not_a_place", "after")
