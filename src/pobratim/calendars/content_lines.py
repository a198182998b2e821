"""Reading the lines of a calendar file: unfolded, cut into name, parameters and value, within limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

MOST_BYTES = 10_000_000
LONGEST_LINE = 100_000  # characters once unfolded
MOST_LINES = 400_000
DEEPEST = 4  # components inside components; an alarm in an event in a calendar is the third

_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
# A parameter is name=value, the value plain or in quotes; possessive in effect, as no part can match another.
_PARAMETER = re.compile(
    r';([A-Za-z0-9-]{1,60})=("[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*)((?:,(?:"[^"]*"|[^";:,]*))*)'
)


class FileRefused(ValueError):
    """A file that is no calendar, or too large to be an honest one."""


class Line(NamedTuple):
    """One content line: its name in capitals, its parameters, its value and the number of its first line."""

    name: str
    parameters: dict[str, str]
    value: str
    number: int


@dataclass
class Component:
    """What stands between BEGIN and END; ``broken`` holds the lines that could not be read."""

    name: str
    number: int
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    closed: bool = False

    def first(self, name: str) -> Line | None:
        """The first line of this name."""
        return next((line for line in self.lines if line.name == name), None)

    def every(self, name: str) -> list[Line]:
        """All lines of this name."""
        return [line for line in self.lines if line.name == name]


def unfolded(data: bytes) -> Iterator[tuple[int, str]]:
    """The content lines with their numbers. Folds are undone in octets, so that one inside a character does
    no harm. Raises FileRefused beyond the limits."""
    if len(data) > MOST_BYTES:
        raise FileRefused(f"the file has {len(data):,} bytes; {MOST_BYTES:,} are the most")
    raw = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if len(raw) > MOST_LINES:
        raise FileRefused(f"the file has {len(raw):,} lines; {MOST_LINES:,} are the most")
    number, pieces = 1, [b""]
    for n, line in enumerate(raw, 1):
        if line[:1] in (b" ", b"\t") and n > 1:
            pieces.append(line[1:])
            continue
        yield from _whole(number, pieces)
        number, pieces = n, [line]
    yield from _whole(number, pieces)


def _whole(number: int, pieces: list[bytes]) -> Iterator[tuple[int, str]]:
    line = b"".join(pieces)
    if line:
        yield number, line.decode("utf-8", errors="replace")


def read_line(number: int, text: str) -> Line | None:
    """The line cut up; None for what is no content line."""
    name = _NAME.match(text)
    if not name or len(text) > LONGEST_LINE:
        return None
    place, parameters = name.end(), {}
    while match := _PARAMETER.match(text, place):
        parameters[match[1].upper()] = match[2].strip('"')
        place = match.end()
    if text[place : place + 1] != ":":
        return None
    return Line(name.group().upper(), parameters, text[place + 1 :], number)


def components(data: bytes) -> list[Component]:
    """The outermost components of a file. Raises FileRefused for what is no calendar."""
    top = Component("", 0)
    open_: list[Component] = [top]
    for number, text in unfolded(data):
        line = read_line(number, text)
        if line is None:
            open_[-1].broken.append((number, text[:80]))
        elif line.name == "BEGIN":
            if len(open_) > DEEPEST:
                raise FileRefused(f"line {number}: components stand more than {DEEPEST} deep in each other")
            part = Component(line.value.strip().upper()[:60], number)
            open_[-1].parts.append(part)
            open_.append(part)
        elif line.name == "END":
            if len(open_) > 1 and open_[-1].name == line.value.strip().upper():
                open_.pop().closed = True
            else:
                open_[-1].broken.append((number, text[:80]))
        else:
            open_[-1].lines.append(line)
    if not any(part.name == "VCALENDAR" for part in top.parts):
        raise FileRefused("no BEGIN:VCALENDAR in it; a calendar file (.ics) is expected")
    return top.parts
