"""Letters that were spoiled on their way to us: one encoding taken for another, HTML escapes in plain text.

Each is looked for first, which costs next to nothing; a clean text comes back as it is, the same object.
"""

from __future__ import annotations

import re
from unicodedata import category

_MENDED = "letters that had been taken for another encoding put right"
_UNDONE = "HTML escapes undone"

# What the second bytes of UTF-8 look like in Windows-1252 and Latin-1.
_SECOND = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_FIRST = "ÂÃÄÅÐÑÒÓâã"
# Capitals with accents stand before a quotation mark in honest texts, too; two such pairs in a row do not.
_AS_LATIN = re.compile(
    f"[ÂÃ][{_SECOND}]|[ÄÅ][\x80-\x9f¡-©«-º¼-¿‚„…†‡ˆ‰Š‹ŒŽ™š›œžŸ]|(?:[ÐÑÒÓ][{_SECOND}]){{2}}"
    "|â(?:€|\x80|‚¬)|ã[ƒ‚\x81-\x83][\x80-\xbf€‚-•]|[a-z] ?Ã "
)
_AS_CYRILLIC = ("Рѕ", "Р°", "Рµ", "вЂ")  # о, а, е and quotation marks, by way of Windows-1251
_LOST = re.compile("Р(?:\ufffd|\\?(?=[РС]))")  # «И», whose second byte Windows-1251 has no sign for
# Cyrillic of one byte a letter, by way of Windows-1252: hardly a letter is plain.
_ALL_ACCENTS = re.compile("[À-ÖØ-öø-ÿ]{5}")
_ACCENTED, _PLAIN = re.compile("[À-ÖØ-öø-ÿ]"), re.compile("[A-Za-z]")
_FEWEST = 3
_MOST_LINES = 50_000  # that are mended one by one
_RUNS = re.compile("[^\x00-\x7f]+")


def as_meant(text: str, notes: list[str]) -> str:
    """The text with its letters put right, and with escapes undone; what was done is added to the notes."""
    if not text.isascii() and (mended := _mended(text)) != text:
        text = mended
        _add(_MENDED, notes)
    if "&" in text and _ANY_ESCAPE.search(text) and not _OF_MARKUP.search(text):
        undone = _undone(text)
        if undone != text:
            text = undone
            _add(_UNDONE, notes)
    return text


def letters_mended(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its letters put right, escapes as they are: for what is still to be taken apart."""
    mended = text if text.isascii() else _mended(text)
    return mended, () if mended == text else (_MENDED,)


def _add(note: str, notes: list[str]) -> None:
    if note not in notes:
        notes.append(note)


def _mended(text: str) -> str:
    if (any(first in text for first in _FIRST) and _AS_LATIN.search(text)) or any(
        pair in text for pair in _AS_CYRILLIC
    ):
        from ftfy import TextFixerConfig, fix_encoding

        config = TextFixerConfig(explain=False)
        # By lines: a page may hold a spoiled one among others.
        lines = text.split("\n") if text.count("\n") < _MOST_LINES else [text]
        fixed = [line if line.isascii() else fix_encoding(_LOST.sub("Р\x98", line), config) for line in lines]
        text = "\n".join(
            [new if _is_honest(old, new) else old for old, new in zip(lines, fixed, strict=True)]
        )
    runs = _ALL_ACCENTS.findall(text)
    if len(runs) >= _FEWEST and len(_ACCENTED.findall(text)) > len(_PLAIN.findall(text)):
        text = _of_one_byte(text, runs)
    return text


def _is_honest(old: str, new: str) -> bool:
    """Whether mending made no signs that nobody writes."""
    return old is new or not any(category(sign) in ("Co", "Cn") for sign in set(new) - set(old))


def _of_one_byte(text: str, runs: list[str]) -> str:
    """Cyrillic that was taken for Windows-1252; small letters tell Windows-1251 from KOI8."""
    small = sum(letter >= "à" for run in runs for letter in run)
    encoding = "cp1251" if 2 * small > 5 * len(runs) else "koi8-u"

    def meant(run: re.Match[str]) -> str:
        try:
            return run[0].encode("cp1252").decode(encoding)
        except UnicodeError:
            return run[0]

    lines = text.split("\n")
    return "\n".join([_RUNS.sub(meant, line) if _ALL_ACCENTS.search(line) else line for line in lines])


_AMPERSAND = "(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);"
_NAMED = "[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}"
_ANY_ESCAPE = re.compile(f"&(?:{_NAMED});")
_ESCAPE = re.compile(f"&(?:{_AMPERSAND})*(?:({_NAMED});)?")
_OF_MARKUP = re.compile(r"(?<![\w./])(?:X?HTML\d?|XML|SGML)(?!\w)")
_NO_NAME = re.compile("[^#A-Za-z0-9]")
# What escapes are spelt with, or becomes so when letters are composed, is not undone: else undoing one would
# make another, and doing it twice would change more.
_SPELLS_ESCAPES = re.compile("[#;A-Za-z0-9\u037e\u212a]")
_INVISIBLE = re.compile(
    "[\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\U000e0000-\U000e0fff]+"
)


def _undone(text: str) -> str:
    """The text with its escapes undone, each once: ``&amp;amp;`` is one ampersand."""
    out: list[str] = []
    at, is_open = 0, False
    for found in _ESCAPE.finditer(text):
        before = text[at : found.start()]
        at = found.end()
        is_open = is_open and not _NO_NAME.search(before)
        name = found[1]
        sign = _sign(name) if name else None
        if sign is None:
            kept = f"&{name};" if name else "&"
            is_open = not name
        elif _INVISIBLE.fullmatch(sign):
            kept = f"&{name};" if is_open else ""
            is_open = False
        else:
            kept, is_open = sign, False
        out += (before, kept)
    out.append(text[at:])
    return "".join(out)


def _sign(name: str) -> str | None:
    """What an escape stands for; None for what is none, or is better left."""
    from html import unescape
    from html.entities import html5

    if name[0] == "#":
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        if (code < 32 and code not in (9, 10, 13)) or code > 0x10FFFF or 0xD800 <= code < 0xE000:
            return None
        sign = unescape(f"&#{code};")
    elif len(name) > 2 or name.lower() in ("lt", "gt"):
        sign = html5.get(f"{name};") or (html5.get(f"{name.lower()};", "").upper() if name.isupper() else "")
    else:
        return None
    return sign if sign and not _SPELLS_ESCAPES.search(sign) else None
