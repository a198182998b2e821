"""Words of a text written without blanks: those of its lexicon, and runs of one script between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import Lexicon, load, strings

_KANJI, _KATAKANA, _HIRAGANA = "㐀-䶿一-鿿々", "ァ-ヺー", "ぁ-ゖ"
SMALL_KE: Final = "ヶケ"  # between the signs of a name: 駒ケ根市
_NAME: Final = re.compile(f"[{_KANJI}{_KATAKANA}]{{2,}}|[{_KANJI}]")
_UNSPACED: Final = re.compile(f"[{_KANJI}{_KATAKANA}{_HIRAGANA}]+")
_FILES: Final = (
    "language",
    "offices",
    "events",
    "links",
    "memorials",
    "organisations",
    "themes",
    "occasions",
)


def unspaced(lexicon: Lexicon) -> list[str]:
    """Expressions for the tokens, the lexicon's own words first; of two that begin alike the longer."""
    words = sorted(set(_known(lexicon)), key=lambda w: (-len(w), w))
    known = f"(?=[{''.join(sorted({w[0] for w in words}))}])(?:{'|'.join(words)})"
    run = f"[{{0}}]+?(?={known}|[^{{0}}]|$)"
    small = f"(?<=[{_KANJI}])[{SMALL_KE}](?=[{_KANJI}])"  # 茅ヶ崎市, 駒ケ根市
    kanji = f"(?:[{_KANJI}]|{small})+?(?={known}|(?!{small})[^{_KANJI}]|$)"
    return [
        known,
        f"[{_KATAKANA}]+",
        kanji,
        run.format(_HIRAGANA),
        r"[0-9０-９]+",
        r"[A-Za-z]+",
    ]


@cache
def own_words(lang: str) -> frozenset[str]:
    """The words of a language's lexicon, which are nobody's name: 姉妹都市協会会長."""
    return frozenset(_known(load(lang)))


def may_be_name(word: str) -> bool:
    """Whether kanji or katakana begin the word; hiragana are grammar."""
    return word[0] > "\u30a0" and _NAME.match(word) is not None


def _known(lexicon: Lexicon) -> Iterator[str]:
    """Words that always stand for themselves; a single kanji is more often a part of a name."""
    for file in _FILES:
        for entry in strings(lexicon.table(file)):
            for word in _UNSPACED.findall(entry):
                if len(word) > 1 or re.match(f"[{_HIRAGANA}]", word):
                    yield word
