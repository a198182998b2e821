"""Headlines joined to the first sentence, with a bar, a dash or nothing between, on their own line again.

"Delegation from Kiel visits Coventry The Lord Mayor welcomed …": so titles and texts come together in feeds
and copied pages. A capital shows where the sentence begins, on a word that has none inside a sentence: an
article or preposition before a small word, a day or an office, or "yesterday". Two such words, as headlines
with a capital on each word have, show nothing, nor does what stands in quotation marks or behind an article.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from pobratim.lexicons.lexicon import fold, load, strings
from pobratim.reading.fair_copy.loud_names import posts
from pobratim.reading.word_list import WordList

_LINE: Final = 100  # characters of headline and sentence together, and more
_HEAD: Final = (25, 120)  # of the headline
_WORDS: Final = 3  # of it, one of them small
_SENTENCE: Final = (40, 6)  # characters and words of the sentence, up to its stop
_CONTENT: Final = 4  # letters of a word that is no article or preposition
_STOP: Final = re.compile(r"[.!?…«»\"„“”(;]")
_BAR: Final = " | "
_DASHES: Final = ("-", "–", "—")
_PARTING: Final = frozenset(("|", *_DASHES))
_CHUNK: Final = re.compile(r"[^ ]+")


class _Openers(NamedTuple):
    """Words that open a sentence: before a small word or one that is listed, or by themselves."""

    leading: frozenset[str]
    alone: frozenset[str]
    days: frozenset[str]
    posts: WordList
    particles: frozenset[str]


def with_headline_apart(text: str, lang: str) -> str:
    """The text with a line break where its headline ends; as long as it was."""
    start = len(text) - len(text.lstrip())
    line = text[start:].split("\n", 1)[0]
    if len(line) < _LINE:
        return text
    at = _end_of_headline(line, _openers(lang))
    if at < 0:
        return text
    at += start
    size = 3 if text[at + 1 : at + 2] in _PARTING else 1
    return f"{text[:at]}{' ' * (size - 1)}\n{text[at + size :]}"


def _end_of_headline(line: str, openers: _Openers) -> int:
    head = line[: _HEAD[1] + 1]
    at = head.find(_BAR)
    if at >= 0:
        is_one = line.count("|") == 1 and at >= _HEAD[0] and line[at + 3 : at + 4].isupper()
        return at if is_one and not _STOP.search(head, 0, at) and _is_sentence(line[at + 3 :]) else -1
    stop = _STOP.search(head)
    words = list(_CHUNK.finditer(line, 0, stop.start() if stop else head.rfind(" ") + 1))
    found = [n for n in range(_WORDS, len(words)) if _opens(line, words, n, openers)]
    if len(found) != 1:
        return -1
    last = found[0] - (words[found[0] - 1][0] in _DASHES)
    end = words[last].start() - 1
    before = line[:end]
    told = [word for word in before.split() if word.islower() and len(word) >= _CONTENT]
    is_headline = len(before) >= _HEAD[0] and bool(told) and openers.days.isdisjoint(map(fold, told))
    return end if is_headline and _is_sentence(line[words[found[0]].start() :]) else -1


def _is_sentence(rest: str) -> bool:
    stop = _STOP.search(rest, min(len(rest), _SENTENCE[0]))
    return stop is not None and len(rest[: stop.start()].split()) >= _SENTENCE[1]


def _opens(line: str, words: list[re.Match[str]], n: int, openers: _Openers) -> bool:
    """Whether a word in the middle of a line opens a sentence."""
    word, before = words[n][0], words[n - 1][0]
    low = fold(word)
    if not word[0].isupper() or (word.isupper() and len(word) > 1):
        return False
    if before not in _DASHES and (not before[-1].isalpha() or fold(before) in openers.leading):
        return False
    if low in openers.alone:
        return True
    if low not in openers.leading:
        return False
    following, second, *_ = [*line[words[n].end() + 1 :].split(" ", 2), "", ""]
    told = fold(following.strip(",."))
    if told in openers.days or told in openers.posts:
        return True
    if following.isalpha() and fold(second.strip(",.")) in openers.posts:
        return True  # "The Lord Mayor"
    # "Dirk De fauw"
    return low not in openers.particles and (following.islower() or following.isdigit())


@cache
def _openers(lang: str) -> _Openers:
    lexicon = load(lang)
    dates, spatial = lexicon.table("dates"), lexicon.table("language")["prepositions"]
    leading = [*lexicon.words("names", "article", "words"), *spatial["at"], *spatial["since"]]
    relative = strings(dates["rules"]["relative"]["day"])
    return _Openers(
        frozenset(word for word in leading if word.isalpha()),
        frozenset(fold(word) for word in relative if word.isalpha()),
        frozenset(fold(word) for word in strings([dates["months"], dates["weekdays"]])),
        posts(lang),
        lexicon.word_set("names", "surname", "particles"),
    )
