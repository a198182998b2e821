"""Content lines of iCalendar (RFC 5545, 3.1): escaped, folded at 75 octets and never inside a character."""

from __future__ import annotations

import re
from functools import lru_cache

WIDEST = 75  # octets of a line, the blank that continues it among them
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_TO_ESCAPE = re.compile(r"[\\;,\n]")
_BACK = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}
_ESCAPES = re.compile(r"\\[\\;,nN]")
_TOO_LONG = re.compile(rb"^[^\r\n]{%d,}" % (WIDEST + 1), re.M)
# As much as a line holds, and no end inside a character; the blank before what goes on counts.
_FIRST, _NEXT = (re.compile(rb".{1,%d}(?![\x80-\xbf])" % n, re.S) for n in (WIDEST, WIDEST - 1))
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


def folded(text: str) -> str:
    """Lines, each with its CRLF, broken where they are too long; what is folded already stays as it is."""
    octets = text.encode()
    return _TOO_LONG.sub(_broken, octets).decode()


def _broken(found: re.Match[bytes]) -> bytes:
    octets = found.group()
    first = _FIRST.match(octets)
    assert first
    return b"\r\n ".join((first.group(), *_NEXT.findall(octets, first.end())))
