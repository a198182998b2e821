"""Tokens: what stands in the index, and what is asked of it.

``en:wreath`` the stem of a word in a text of that language · ``#2025`` a number · ``n:vasilenko`` a word
of the entry's own name folded across scripts · ``k:vasilenko`` such a word in a text · ``e:`` an entity the
entry names, ``s:`` the one it is · ``t:`` type of event, ``h:`` theme, ``o:`` office, ``r:`` relation, ``l:``
language of a source, ``q:`` a quotation, ``y=`` and ``y<`` years (``search.years``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pobratim.facts import names
from pobratim.record import ids
from pobratim.stems import is_stop, languages_of, plain, stem

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
LONGEST, SHORTEST_STEM = 40, 4
SURELY_STEMMED = ("ru", "uk", "be", "kk")  # languages in which names are inflected


def split(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text with their places; of scripts without blanks every two neighbouring signs.

    Marks on letters that a text writes as signs of their own belong to their word.
    """
    unspaced = _UNSPACED.search(text) is not None
    for found in _WORD.finditer(text):
        if len(found[0]) > LONGEST:
            continue
        if unspaced and _UNSPACED.search(found[0]):
            yield from _pieces(found[0], found.start())
        else:
            yield found.start(), found.end(), found[0]


def words(text: str) -> list[str]:
    """The words of a text alone, composed of whole letters."""
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    if _UNSPACED.search(text):
        return [word for _, _, word in split(text)]
    return [word for word in _WORD.findall(text) if len(word) <= LONGEST]


def _pieces(word: str, at: int) -> Iterator[tuple[int, int, str]]:
    here = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > here:
            yield at + here, at + run.start(), word[here : run.start()]
        signs = run[0]
        for n in range(max(len(signs) - 1, 1)):
            yield at + run.start() + n, at + run.start() + min(n + 2, len(signs)), signs[n : n + 2]
        here = run.end()
    if here < len(word):
        yield at + here, at + len(word), word[here:]


@lru_cache(maxsize=131072)
def entity(id_: str, own: bool = False) -> str:
    """The token of an entity an entry names, or of the one it is."""
    return f"{'s' if own else 'e'}:{ids.public(id_)}"


def facet(sort: str, value: str) -> str:
    """The token of a code of a closed list."""
    return f"{sort}:{value.replace(' ', '-')}"


@lru_cache(maxsize=131072)
def keys(word: str, lang: str | None = None) -> tuple[str, ...]:
    """A word of a name folded across scripts, and the same without the ending of a case."""
    out = [names.key(word) or plain(word)]
    languages = [lang] if lang else [one for one in languages_of(word) if one in SURELY_STEMMED]
    for one in languages:
        if (
            one in SURELY_STEMMED
            and (short := stem(word, one)) != plain(word)
            and len(short) >= SHORTEST_STEM
        ):
            out.append(names.key(short))
        elif one in SURELY_STEMMED and len(short) == SHORTEST_STEM - 1 and len(word) == SHORTEST_STEM:
            out.append(names.key(short))  # Ипра, Ипре: a name of three letters
    return tuple(dict.fromkeys(k for k in out if k))


@lru_cache(maxsize=131072)
def of_word(word: str, lang: str | None) -> tuple[str, ...]:
    """The tokens of a word in a text of a language; none for one that stands everywhere."""
    if word.isdigit():
        return (f"#{word.lstrip('0') or '0'}",)
    out = []
    if lang and not is_stop(word, lang) and len(word) > 1:
        out.append(f"{lang}:{stem(word, lang)}")
    elif lang is None:
        out += [f"{one}:{stem(word, one)}" for one in languages_of(word) if not is_stop(word)]
        if not languages_of(word):
            out.append(f"xx:{plain(word)}")
    if word[:1].isupper() and len(word) > 1:
        out += [f"k:{key}" for key in keys(word, lang)]
    return tuple(out)


def of_text(text: str, lang: str | None) -> list[str]:
    """The tokens of a text, each once."""
    out: dict[str, None] = {}
    for word in words(text):
        for token in of_word(word, lang):
            out[token] = None
    return list(out)


def of_name(name: str, lang: str | None) -> list[str]:
    """The tokens of an entry's own name, which is text in its language too."""
    out: dict[str, None] = {}
    for word in words(name):
        if word.isdigit():
            out[f"n:{word.lstrip('0') or '0'}"] = None
            continue
        out.update((f"n:{key}", None) for key in keys(word, lang if lang in SURELY_STEMMED else None))
        if lang and not is_stop(word, lang):
            out[f"{lang}:{stem(word, lang)}"] = None
    return list(out)


def written(name: str) -> list[str]:
    """The words of a name as somebody begins to type them: without marks, and folded across scripts."""
    out: dict[str, None] = {}
    for word in words(name):
        out[plain(word)] = None
        out[names.key(word) or plain(word)] = None
    return list(out)


def asked(word: str) -> list[str]:
    """The tokens of which an entry must have one to answer to a word of a question."""
    if word.isdigit():
        return [f"#{word.lstrip('0') or '0'}", f"n:{word.lstrip('0') or '0'}"]
    languages = languages_of(word)
    out = [f"{lang}:{stem(word, lang)}" for lang in languages] or [f"xx:{plain(word)}"]
    for key in keys(word):
        out += [f"n:{key}", f"k:{key}"]
    return list(dict.fromkeys(out))
