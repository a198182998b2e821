"""Lines of a page that stand beside its story: who wrote it, who took the picture, what to press, the menu,
the headlines of others.

They name people who took part in nothing, and part what belongs together. The day that stands on such a line
stays, as "yesterday" is reckoned by it. Their words are ``page_words`` in each ``language.toml`` and
``credit`` in ``names.toml``.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.fair_copy.left_out import Lost, between, without
from pobratim.reading.headline import ends_as_sentence
from pobratim.reading.naming.wording import Wording, is_spelt_given, wording

_LONG: Final = 120  # characters of such a line, and fewer
_WORDS: Final = 6  # of whom a picture is by: "Town council, press office"
_NAME: Final = (2, 4)  # words of somebody's name
_MENU: Final = 3  # parts of a menu, and more, two of which are known
_ITEM: Final = 3  # words of one of them
_PARTS: Final = re.compile(r"(?<![ \t])[ \t]*[|·•›][ \t]*|(?<![ \t])[ \t]+[>»–—-][ \t]+|(?<!\t)\t+")
_MARKS: Final = frozenset("|·•›©\t")
_PARTED: Final = re.compile(" [>»–—-] ")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_EDGES: Final = " \t()[]*_"
_CLOCK: Final = re.compile(r"\d{1,2} ?[:h] ?\d\d|\d{1,2}\.\d\d(?![.\d])")
_FIGURES: Final = re.compile(r"\d[./-]\d")
_DAY: Final = re.compile(r"\d[./-]\d|(?<!\d)(?:19|20)\d\d(?!\d)")


class _Kind(Enum):
    """What a part of a line tells."""

    SERVICE = auto()
    CREDIT = auto()
    NAME = auto()
    DAY = auto()
    OTHER = auto()


_BESIDE: Final = frozenset((_Kind.SERVICE, _Kind.CREDIT))


def without_lines_beside(raw: str, lang: str) -> tuple[str, Lost]:
    """A text without such lines but for their days, and what was left out of ``raw``."""
    page = _page(lang)
    lost: Lost = []
    at, others = 0, False  # others: below "Read also"
    lines = raw.split("\n")
    ends = max((i for i, line in enumerate(lines) if len(line) > _LONG or ends_as_sentence(line)), default=0)
    for i, line in enumerate(lines):
        if line and len(line) <= _LONG:
            headed = page.tells_of_others(line)
            gone = (
                [(0, len(line) + 1)]
                if headed or (others and not ends_as_sentence(line))
                else page.lost(line, i > ends)
            )
            others = headed or (others and bool(gone))
            lost += [(at + start, min(at + end, len(raw))) for start, end in gone]
        elif line:
            others = False
        at += len(line) + 1
    return (without(raw, lost), lost) if lost else (raw, lost)


class _Page:
    """The words of one language that pages have beside their stories."""

    def __init__(self, lang: str) -> None:
        lexicon = load(lang)
        self._words: Wording = wording(lexicon)
        self._service = frozenset(lexicon.words("language", "page_words"))
        self._by = frozenset(lexicon.words("names", "credit", "by"))
        self._elsewhere = lexicon.words("language", "elsewhere")
        self._and = frozenset(lexicon.words("language", "joins", "and"))
        self._offices = frozenset(lexicon.single_words("offices", "office", "mayor"))
        dates = lexicon.table("dates")
        kinds = ("months", "weekdays", "shorts")
        self._days = frozenset(fold(w) for kind in kinds for some in dates[kind].values() for w in some)

    def tells_of_others(self, line: str) -> bool:
        """Whether it begins with what leads to other stories, and is no sentence."""
        return line[:_LONG].lower().lstrip(_EDGES).startswith(self._elsewhere) and not ends_as_sentence(line)

    def lost(self, line: str, below: bool) -> Lost:
        """What is left out of a line: nothing, all but its day, or the line with its break.

        Who took the picture stays ``below`` the story, where it parts nothing: it may name the town at home.
        """
        if not self._may_be_beside(line):
            return []
        parts = self._parts(line)
        kinds = [self._kind(line[start:end].strip(_EDGES)) for start, end in parts]
        if _Kind.OTHER in kinds:
            known = kinds.count(_Kind.SERVICE)
            short = all(len(_WORD.findall(line, start, end)) <= _ITEM for start, end in parts)
            return [(0, len(line) + 1)] if len(parts) >= _MENU and known > 1 and short else []
        if _BESIDE.isdisjoint(kinds) and not (_Kind.NAME in kinds and _Kind.DAY in kinds):
            return []
        if below and kinds == [_Kind.CREDIT] and not self._is_byline(line):
            return []
        days = [part for part, kind in zip(parts, kinds, strict=True) if kind is _Kind.DAY]
        if not days:
            return [(0, len(line) + 1)]
        return [(a, b) for a, b in between(days, len(line)) if a < b]

    def _may_be_beside(self, line: str) -> bool:
        """Whether it has parts, or begins as such a line does."""
        if not _MARKS.isdisjoint(line):
            return True
        word = _WORD.search(line)
        if word is None:
            return True
        low = fold(word[0])
        return (
            low in self._service
            or low in self._by
            or low in self._words.credit
            or _PARTED.search(line) is not None
        )

    @staticmethod
    def _parts(line: str) -> Lost:
        seams = [seam.span() for seam in _PARTS.finditer(line)]
        return [(a, b) for a, b in between(seams, len(line)) if line[a:b].strip(_EDGES)]

    def _kind(self, part: str) -> _Kind:
        words = _WORD.findall(part)
        lows = [fold(word) for word in words]
        if "©" in part and len(words) <= _WORDS and not _FIGURES.search(part):  # "© 2024 Town council"
            return _Kind.CREDIT
        if _DAY.search(_CLOCK.sub(" ", part)):
            told = all(low in self._service or low in self._days for low in lows)
            return _Kind.DAY if told else _Kind.OTHER
        if all(low in self._service for low in lows):
            return _Kind.SERVICE if words or _CLOCK.fullmatch(part) else _Kind.OTHER
        if all(low in self._service or low in self._days for low in lows) and any(map(str.isdigit, part)):
            return _Kind.DAY
        if self._is_credit(part, words, lows):
            return _Kind.CREDIT
        return _Kind.NAME if self._is_name(words, lows) and part == " ".join(words) else _Kind.OTHER

    def _is_name(self, words: list[str], lows: list[str]) -> bool:
        return is_spelt_given(lows[0], self._words) and self._is_somebody(words)

    def _is_somebody(self, words: list[str]) -> bool:
        least, most = _NAME
        own = [word for word in words if fold(word) not in self._words.particles]
        return least <= len(own) and len(words) <= most and all(word[0].isupper() for word in own)

    def _is_byline(self, part: str) -> bool:
        word = _WORD.search(part)
        return word is not None and fold(word[0]) in self._by

    def _is_credit(self, part: str, words: list[str], lows: list[str]) -> bool:
        """ "By Jane Hollis", "Text und Fotos: Petra Lang", "© Stadt Kiel"; a caption tells whom one sees."""
        if part[-1:] in ".!?" or any(low in self._offices for low in lows):
            return False
        if self._is_byline(part):
            return self._is_somebody(words[1:])
        head, colon, behind = part.partition(":")
        credit = self._words.credit
        labels = [fold(word) for word in _WORD.findall(head)]
        if colon and labels and all(low in credit or low in self._and for low in labels):
            return 0 < len(_WORD.findall(behind)) <= _WORDS
        return lows[0] in credit and self._is_somebody(words[1:])


@cache
def _page(lang: str) -> _Page:
    return _Page(lang)
