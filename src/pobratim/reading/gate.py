"""Whether a text is worth reading, told from the beginnings of its words alone, before anything is parsed.

The beginnings are those of ``lexicons/gate.toml``. Where the extra ``archive`` is installed, hyperscan sorts
out at some hundred megabytes a second what cannot have enough of them; what is left, or everything without
it, is looked at word by word. The answers are the same.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import rtoml

from pobratim import lexicons
from pobratim.lexicons.lexicon import fold
from pobratim.reading.fair_copy.spelling import ways_of_typing

# What may stand inside a word without being seen: such a text is cleaned before it is searched.
_MARKS = "".join(
    map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF))
)
_UNSEEN = re.compile(f"[\u0300-\u036f{_MARKS}]")
_ESCAPED = re.compile(
    r"&(?:#\d{3,4}|#[xX][0-9a-fA-F]{2,4}|[A-Za-z](?:acute|grave|circ|uml|cedil|tilde)|szlig);"
)
_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 2  # characters by which beginnings are looked up
_TOKEN = 60  # characters up to which what stands between blanks is taken to come again
_IDLE: set[str] = set()  # what stands between blanks and begins nothing: most of every text
_MOST_IDLE = 1 << 17
_UNSPACED = tuple(bytes((n,)) for n in range(0xE3, 0xEA))  # first bytes of what is written without blanks
# What "é", "а", "с" and "е" become, and the first bytes of others.
_SPOILED = (((b"\xc3\x83\xc2", b"\xc3\x90\xc2", b"\xc3\x91\xc2"), "cp1252"), ((b"\xd0\xa0\xc2",), "cp1251"))
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WORTH_COMPILING = 4_000_000  # bytes after which the seconds that hyperscan takes to compile pay


class Triggers(NamedTuple):
    """One language's: any of ``alone`` is enough, or so many different ones of ``together``."""

    alone: tuple[str, ...]
    together: tuple[str, ...]
    enough: int
    anywhere: bool


@cache
def triggers() -> dict[str, Triggers]:
    """By language, as gate.toml has them. Raises KeyError where a table lacks one."""
    tables = rtoml.loads((Path(lexicons.__file__).parent / "gate.toml").read_text("utf-8"))
    return {
        lang: Triggers(tuple(t["alone"]), tuple(t["together"]), t["enough"], t.get("anywhere", False))
        for lang, t in tables.items()
    }


class Beginning(NamedTuple):
    """What a word begins with, in which language, and whether it is enough alone."""

    lang: str
    words: str
    alone: bool
    anywhere: bool


# The beginnings that bytes may have, and no others; None where only a look word by word can tell.
Sieve = Callable[[bytes], "list[Beginning] | None"]


class Gate:
    """Sorts contents; ``sieve`` says quickly which beginnings UTF-8 bytes may have.

    Without one given it is made of hyperscan, if that is installed and so much has come that it pays.
    """

    def __init__(self, sieve: Sieve | None = None) -> None:
        self._sieve = sieve
        self._asked = sieve is not None
        self._seen = 0

    def worth_reading(self, content: str | bytes) -> bool:
        """Whether a text, or the raw bytes of one (HTML too), says enough to be worth reading.

        Bytes are taken as UTF-8; where they are none, as UTF-16 by its mark or as both Windows code pages.
        """
        return any(self._is_worth(data) for data in _as_utf8(content))

    def _is_worth(self, data: bytes) -> bool:
        self._seen += len(data)
        if not self._asked and self._seen > _WORTH_COMPILING:
            self._sieve, self._asked = hyperscan_sieve(), True
        likely = self._sieve(data) if self._sieve is not None else None
        if likely is None:
            return says_enough(beginnings_in(_seen(data)))
        if not says_enough(likely):
            return False
        low = fold(data.decode())
        likely.sort(key=lambda b: not b.alone)  # one that is enough alone spares the others
        return says_enough(b for b in likely if _begins_word(low, b))


_GATE = Gate()
worth_reading = _GATE.worth_reading


def found_in(content: str | bytes) -> set[Beginning]:
    """The beginnings of gate.toml that a text has."""
    return {b for data in _as_utf8(content) for b in beginnings_in(_seen(data))}


def says_enough(found: Iterable[Beginning]) -> bool:
    """Whether one of them is enough alone, or those of one language are enough together; each comes once."""
    counts: dict[str, int] = {}
    tables = triggers()
    for beginning in found:
        if beginning.alone:
            return True
        lang = beginning.lang
        many = counts[lang] = counts.get(lang, 0) + 1
        if many >= tables[lang].enough:
            return True
    return False


def _as_utf8(content: str | bytes) -> Iterator[bytes]:
    """The content as UTF-8, in several guesses where bytes do not say how they are written."""
    if isinstance(content, str):
        data = content.encode("utf-8", "replace")
        yield data
        yield from _as_meant(data)
    elif content.startswith(_UTF16):
        yield content.decode("utf-16", "replace").encode("utf-8", "replace")
    else:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            for encoding in ("cp1251", "cp1252"):
                yield content.decode(encoding, "replace").encode()
        else:
            yield content
            yield from _as_meant(content)


def _as_meant(content: bytes) -> Iterator[bytes]:
    """UTF-8 that was taken for a Windows code page and written in UTF-8 again, as it was before."""
    for signs, encoding in _SPOILED:
        if any(sign in content for sign in signs):
            bytes_of = {ord(bytes((n,)).decode(encoding, "ignore") or chr(n)): n for n in range(128, 256)}
            text = content.decode("utf-8", "ignore").translate(bytes_of)
            yield text.encode("latin-1", "ignore").decode("utf-8", "ignore").encode()


def _seen(data: bytes) -> str:
    """The text as it is seen: letters that HTML escapes are letters, marks that are not seen are gone."""
    text = data.decode()
    if "&" in text and _ESCAPED.search(text):
        text = html.unescape(text)
    if not text.isascii() and _has_unseen(text, data):
        text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    return text


def _has_unseen(text: str, data: bytes) -> bool:
    """Asked mark by mark and by first bytes, which is ten times as fast as a class of characters."""
    return b"\xcc" in data or b"\xcd" in data or any(mark in text for mark in _MARKS)


@cache
def _beginnings() -> tuple[Beginning, ...]:
    return tuple(
        Beginning(lang, fold(words), alone, table.anywhere)
        for lang, table in triggers().items()
        for alone, listed in ((True, table.alone), (False, table.together))
        for spelt in _spelt(lang, listed)
        for words in spelt
    )


def _spelt(lang: str, listed: Iterable[str]) -> Iterator[Iterable[str]]:
    """Beginnings as they are listed, and as they are typed without letters of their language."""
    for words in listed:
        yield dict.fromkeys([words, *[letters.plain(words) for letters in ways_of_typing(lang)]])


@cache
def _by_head() -> tuple[dict[str, tuple[tuple[str, ...], list[Beginning]]], dict[str, list[Beginning]]]:
    """Those of one word by their first characters, and those of several by the first word."""
    heads: dict[str, list[Beginning]] = {}
    several: dict[str, list[Beginning]] = {}
    for beginning in _beginnings():
        first = _WORD.search(beginning.words)
        if first is None or beginning.anywhere:
            continue
        if first.group() == beginning.words:
            heads.setdefault(beginning.words[:_HEAD], []).append(beginning)
        else:
            several.setdefault(first.group(), []).append(beginning)
    return {head: (tuple(b.words for b in found), found) for head, found in heads.items()}, several


@cache
def _several(words: str) -> re.Pattern[str]:
    return re.compile(r"[\s-]+".join(map(re.escape, words.split())))


def _stands_in(low: str, words: str) -> bool:
    """Whether several words stand in the text, the first one whole; a look-behind would be far slower."""
    starts = (m.start() for m in _several(words).finditer(low))
    return any(not start or not _WORD.match(low, start - 1, start) for start in starts)


def _begins_word(low: str, beginning: Beginning) -> bool:
    """Whether words stand in the text as a beginning must, at the head of a word."""
    words = beginning.words
    if beginning.anywhere:
        return words in low
    if not words.isalpha():
        return _stands_in(low, words)
    at = low.find(words)
    while at > 0 and _WORD.match(low, at - 1, at):
        at = low.find(words, at + 1)
    return at >= 0


def beginnings_in(text: str) -> set[Beginning]:
    """Those that words of the text have, every different word looked at once."""
    low = fold(text)
    found: set[Beginning] = set()
    for token in set(low.split()) - _IDLE:
        beginnings = _looked_up(token)
        if not beginnings and len(token) <= _TOKEN:
            if len(_IDLE) >= _MOST_IDLE:
                _IDLE.clear()
            _IDLE.add(token)
        for beginning in beginnings:
            if beginning.words.isalpha() or beginning in found or _stands_in(low, beginning.words):
                found.add(beginning)
    data = low.encode()
    if any(first in data for first in _UNSPACED):
        found.update(b for b in _beginnings() if b.anywhere and b.words in low)
    return found


def _looked_up(token: str) -> tuple[Beginning, ...]:
    """The beginnings of the words between two blanks, and those of several words that one of them begins."""
    heads, several = _by_head()
    found: list[Beginning] = []
    for word in _WORD.findall(token):
        if word[:_HEAD] in heads:
            firsts, beginnings = heads[word[:_HEAD]]
            if word.startswith(firsts):
                found.extend(b for b in beginnings if word.startswith(b.words))
        found.extend(several.get(word, ()))
    return tuple(found)


_BLANK = r"[\s\x{a0}\x{85}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}‐‑-]+"
_SPELT = {"е": "[её]", "'": "['’ʼ`]", "-": "[-‐‑]", " ": _BLANK}


def hyperscan_sieve() -> Sieve | None:
    """One machine of all beginnings, wherever in a word they stand; None where hyperscan is not installed.

    It lets too much through, never too little: also what has marks that are not seen and escaped letters.
    """
    try:
        import hyperscan
    except ImportError:
        return None
    beginnings = _beginnings()
    written = ["".join(_SPELT.get(c, c) for c in b.words) for b in beginnings]
    expressions = [expression.encode() for expression in (*written, _UNSEEN.pattern, _ESCAPED.pattern)]
    machine = hyperscan.Database()
    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_SINGLEMATCH
    machine.compile(
        expressions=expressions, ids=list(range(len(expressions))), flags=[flags] * len(expressions)
    )

    def likely(data: bytes) -> list[Beginning] | None:
        numbers: list[int] = []
        machine.scan(data, match_event_handler=lambda number, *_: numbers.append(number))
        if numbers and max(numbers) >= len(beginnings):
            return None
        return [beginnings[n] for n in numbers]

    return likely
