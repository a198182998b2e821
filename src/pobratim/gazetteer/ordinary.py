"""Russian words that are more than place names: орла, мира, Романа. Used while building only."""

from __future__ import annotations

import re
from functools import lru_cache

_RUSSIAN_WORD = re.compile("[а-я]{3,}")


class RussianWords:
    """A dictionary asked whether a word means something besides a place."""

    def __init__(self) -> None:
        import pymorphy3

        self._morph = pymorphy3.MorphAnalyzer(lang="ru")
        self.is_ordinary = lru_cache(maxsize=1 << 18)(self._is_ordinary)

    def _is_ordinary(self, folded: str) -> bool:
        """Known to the dictionary, and likelier as a common noun or given name than as a place."""
        if not _RUSSIAN_WORD.fullmatch(folded) or not self._morph.word_is_known(folded):
            return False
        parses = [parse for parse in self._morph.parse(folded) if parse.is_known]
        likeliest = str(max(parses, key=lambda parse: parse.score).tag)
        return "Geox" not in likeliest and "Surn" not in likeliest
