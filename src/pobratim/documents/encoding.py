"""Bytes to characters: the byte order mark first, then what is declared, then UTF-8, then a guess."""

from __future__ import annotations

import codecs
import re

from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal
from pobratim.documents.spoiled import letters_mended

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Codecs that turn bytes into text without side doors (utf-7, idna, unicode_escape and the like stay out).
_TRUSTED = re.compile(
    r"utf-(?:8|16|32)(?:-[lb]e)?|utf_8_sig|ascii|cp(?:437|8[56]\d|125\d|1026|932|949|950|936)|iso8859-\d+|koi8-[rut]"
    r"|mac-(?:cyrillic|roman|latin2)|ptcp154|kz1048|gb(?:k|2312|18030)|big5|euc_(?:jp|kr)|shift_jis|iso2022_jp"
)
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_SINGLE_BYTE_FIT = re.compile("[\u2500-\u25a1](?=[\u0400-\u04ff])|(?<=[\u0400-\u04ff])[\u2500-\u25a1]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """Text, the encoding it was read in, notes. Raises Refusal when over 1 % of it cannot be characters."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name, _fight(name, declared))
    trusted = trusted_name(declared)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        # Multi-byte UTF-8 does not come about by chance, so it outranks a declaration of anything else.
        if trusted is None or not text.isascii():
            if not (wide := _wide(data)):
                return _checked(text, "utf-8", _fight("utf-8", declared) if not text.isascii() else ())
            return _lenient(data, wide, ())
    if trusted and trusted != "utf-8":
        return _lenient(data, trusted, ())
    if wide := _wide(data):
        return _lenient(data, wide, _fight(wide, declared))
    nearly = data.decode("utf-8", "replace")
    if nearly.count("\ufffd") <= LIMITS.undecodable_share * len(nearly):
        return _checked(nearly, "utf-8", ("a few bytes that are no UTF-8 shown as \ufffd",))
    name = _guess(data)
    return _lenient(data, name, (f"encoding guessed: {name}",))


def trusted_name(name: str | None) -> str | None:
    """Python's name for a declared encoding, or None when unknown or not to be trusted."""
    if not name:
        return None
    try:
        known = codecs.lookup(name.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return known if _TRUSTED.fullmatch(known) else None


def _guess(data: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    name = trusted_name(detect_encoding(data[:200_000])) or "cp1252"
    if name == "koi8-r" and _SINGLE_BYTE_FIT.search(data.decode("koi8-r", "replace")):
        return "koi8-u"
    return "cp1251" if name == "mac-cyrillic" else name


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte is one of very few."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if sum(high.count(b) for b in (0x00, 0x04, 0x20)) > 0.95 * len(high) and high.count(0x20) < 0.2 * len(
            high
        ):
            return name
    return None


def _lenient(data: bytes, name: str, notes: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    return _checked(data.decode(name, "replace"), name, notes)


def _checked(text: str, name: str, notes: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    # Before a page is taken apart: that loses what looks like blanks and controls, halves of spoiled letters.
    text, mended = letters_mended(text)
    odd = len(_ODD.findall(text))
    if odd > LIMITS.undecodable_share * len(text):
        raise Refusal(
            f"{odd / len(text):.0%} of it is no text when read as {name}; "
            "expected a text file in UTF-8 or another encoding it declares"
        )
    return text, name, (*notes, *mended)


def _fight(used: str, declared: str | None) -> tuple[str, ...]:
    trusted = trusted_name(declared)
    if declared and trusted != used and not (trusted or "").startswith(used[:6]):
        return (f"declared as {declared}, read as {used}",)
    return ()
