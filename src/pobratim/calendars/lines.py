"""Content lines of iCalendar (RFC 5545, 3.1): escaped, folded at 75 octets and never inside a character."""

from __future__ import annotations

import re
from functools import lru_cache

WIDEST = 75  # octets of a line, the blank that continues it among them
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_TO_ESCAPE = re.compile(r"[\\;,\n]")
_BACK = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}
_ESCAPES = re.compile(r"\\[\\;,nN]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def escaped(text: str) -> str:
    """Text as a TEXT value; control characters, which no calendar takes, are left out."""
    if text.isprintable():
        return _TO_ESCAPE.sub(_escape, text) if _TO_ESCAPE.search(text) else text
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _TO_ESCAPE.sub(_escape, plain)


def _escape(found: re.Match[str]) -> str:
    return _ESCAPED[found.group()]


def unescaped(value: str) -> str:
    """The text of a TEXT value."""
    return _ESCAPES.sub(lambda m: _BACK[m.group()], value) if "\\" in value else value


@lru_cache(maxsize=256)
def parameter(text: str) -> str:
    """A parameter's value, in quotes where it needs them; quotes, which it cannot hold, become '."""
    plain = _CONTROL.sub("", text).replace('"', "'").replace("\n", " ")
    return f'"{plain}"' if re.search(r"[:;,]", plain) else plain


def folded(line: str) -> str:
    """The line with its end, broken where it is too long."""
    if len(line) <= (WIDEST if line.isascii() else WIDEST // 4):  # four octets are the most a character has
        return line + "\r\n"
    octets = line.encode()
    if len(octets) <= WIDEST:
        return line + "\r\n"
    pieces = []
    begin, width = 0, WIDEST
    while begin < len(octets):
        end = begin + width
        while end < len(octets) and octets[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(octets[begin:end])
        begin, width = end, WIDEST - 1
    return b"\r\n ".join(pieces).decode() + "\r\n"
