"""A word's stem in the languages of texts: what its forms have in common, for finding. Never shown."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import pymorphy3
import rtoml
import snowballstemmer  # type: ignore[import-untyped, unused-ignore]

from pobratim.stems import kazakh

__all__ = ["CYRILLIC", "LATIN", "begins_stem", "is_stop", "languages_of", "plain", "stem"]

_SNOWBALL = {
    "en": "english",
    "nl": "dutch",
    "fr": "french",
    "de": "german",
    "es": "spanish",
    "it": "italian",
    "pl": "polish",
    "ru": "russian",
}
LATIN = ("en", "nl", "fr", "de", "es", "it", "pl")
CYRILLIC = ("ru", "kk")
_MOST_ENDINGS = 3
_LETTERS_OF_KAZAKH = frozenset("әғқңөұүһі")
_SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe"})


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The word in small letters, Latin ones without marks, ё as е: «Mémoire» is memoire, «Ещё» is еще."""
    low = word.casefold().replace("ё", "е")
    if low.isascii() or "\u0400" <= low[:1] <= "\u052f":
        return low
    bare = unicodedata.normalize("NFKD", low.translate(_SPECIAL))
    return unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))


def languages_of(word: str) -> tuple[str, ...]:
    """The languages a word may be of, by its letters; none for scripts without stems."""
    first = plain(word)[:1]
    if "a" <= first <= "z":
        return LATIN
    if not "\u0400" <= first <= "\u052f":
        return ()
    return ("kk",) if _LETTERS_OF_KAZAKH & set(word.lower()) else CYRILLIC


@lru_cache(maxsize=131072)
def stem(word: str, lang: str) -> str:
    """The stem of a word of a language, without marks; of a language we have no rules for, the plain word.

    Ukrainian and Belarusian go by the Russian rules, which cut most of their endings too.
    """
    low = word.casefold().replace("ё", "е")
    if lang == "kk":
        return kazakh.stem(low)
    name = _SNOWBALL.get("ru" if lang in ("uk", "be") else lang)
    if name is None or len(low) < 3:
        return plain(word)
    return plain(_cut(_lemma(low) if name == "russian" else low, name)) or plain(word)


def begins_stem(word: str, lang: str) -> bool:
    """Whether the first letter of a word in small letters is surely that of its stem too.

    It need not be where a dictionary knows it («люди» is человек), nor of Dutch participles (gevraagd).
    """
    if _SNOWBALL.get(lang) == "dutch":
        return not word.startswith("ge")
    return lang == "kk" or (lang in _SNOWBALL and lang in LATIN)


def _cut(word: str, name: str) -> str:
    """Until no ending is left: Snowball makes побратимов побратим, but of побратим побрат."""
    for _ in range(_MOST_ENDINGS):
        shorter = str(_stemmer(name).stemWord(word))
        if shorter == word or len(shorter) < 3:
            break
        word = shorter
    return word


def _lemma(word: str) -> str:
    """The word as a dictionary has it: венки, which no rule of endings leads there, is венок.

    A word that is not in it stays: to guess at its dictionary form takes twenty times as long as to cut it.
    """
    morphology = _morphology()
    if not morphology.word_is_known(word):
        return word
    return str(morphology.parse(word)[0].normal_form).replace("ё", "е")


@cache
def _morphology() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _stemmer(name: str) -> Any:
    return snowballstemmer.stemmer(name)


@cache
def _stops() -> dict[str, frozenset[str]]:
    table = rtoml.loads((files(__package__) / "stop.toml").read_text("utf-8"))
    return {lang: frozenset(words.split()) for lang, words in table.items()}


def is_stop(word: str, lang: str | None = None) -> bool:
    """Whether a word stands in any text of its language (of any language we know, without one)."""
    low = word.casefold().replace("ё", "е")
    if lang is not None:
        return low in _stops().get(lang, ())
    return any(low in words for words in _stops().values())
