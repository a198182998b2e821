"""Content lines of iCalendar (RFC 5545, 3.1): escaped, folded at 75 octets and never inside a character."""

from __future__ import annotations

import re

_WIDEST = 75  # octets of a line, the blank that continues it among them
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_TO_ESCAPE = re.compile(r"[\\;,\n]")
_BACK = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}
_ESCAPES = re.compile(r"\\[\\;,nN]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def escaped(text: str) -> str:
    """Text as a TEXT value; control characters, which no calendar takes, are left out."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if not plain.isprintable():
        plain = _CONTROL.sub("", plain)
    return _TO_ESCAPE.sub(lambda m: _ESCAPED[m.group()], plain)


def unescaped(value: str) -> str:
    """The text of a TEXT value."""
    return _ESCAPES.sub(lambda m: _BACK[m.group()], value) if "\\" in value else value


def parameter(text: str) -> str:
    """A parameter's value, in quotes where it needs them; quotes, which it cannot hold, become '."""
    plain = _CONTROL.sub("", text).replace('"', "'").replace("\n", " ")
    return f'"{plain}"' if re.search(r"[:;,]", plain) else plain


def folded(line: str) -> str:
    """The line with its end, broken where it is too long."""
    if len(line) < _WIDEST // 4 or (line.isascii() and len(line) <= _WIDEST):
        return line + "\r\n"
    pieces: list[str] = []
    piece: list[str] = []
    width = 0
    for char in line:
        size = len(char.encode())
        if width + size > _WIDEST:
            pieces.append("".join(piece))
            piece, width = [], 1
        piece.append(char)
        width += size
    pieces.append("".join(piece))
    return "\r\n ".join(pieces) + "\r\n"
