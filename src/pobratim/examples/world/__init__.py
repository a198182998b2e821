"""About 150 ties between cities of memory and peace as registers list them, so that the map is alive.

``twins.toml`` has a row a pair with the register, its file and the line in it; ``registers.toml`` says what
the registers are. Facts are carried over; the lines that a claim points at are worded here.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Register:
    """Who lists the pairs. ``published`` is the EDTF of the state read on the day ``retrieved``."""

    id: str
    name: str
    title: str
    address: str
    published: str
    retrieved: str


@dataclass(frozen=True, slots=True)
class Twins:
    """A pair: two GeoNames ids, the names there, and where each register has it: (register, file, line)."""

    places: tuple[str, str]
    names: tuple[str, str]
    listed: tuple[tuple[str, str, int], ...]
    since: str | None = None

    def in_register(self, register: str) -> tuple[str, int] | None:
        """File and line of a register; None where it does not list the pair."""
        return next(((file, line) for id_, file, line in self.listed if id_ == register), None)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a register's text: where the words for the tie and for each name stand, half-open."""

    twins: Twins
    tie: tuple[int, int]
    names: tuple[tuple[int, int], tuple[int, int]]


@cache
def registers() -> tuple[Register, ...]:
    """The registers, in the order of the file."""
    return tuple(Register(**row) for row in _rows("registers.toml", "register"))


@cache
def twins() -> tuple[Twins, ...]:
    """The pairs, by name."""
    return tuple(
        Twins(
            (row["places"][0], row["places"][1]),
            (row["names"][0], row["names"][1]),
            tuple((one[0], one[1], one[2]) for one in row["listed"]),
            row.get("since"),
        )
        for row in _rows("twins.toml", "twins")
    )


def text_of(register: Register) -> tuple[str, tuple[Line, ...]]:
    """What a register says of these pairs, a line each, in words of our own; and where its words stand."""
    text = f"{register.title}\nRead on {register.retrieved}; a row says that the pair is listed there.\n"
    lines = []
    for pair in twins():
        where = pair.in_register(register.id)
        if where is None:
            continue
        begin = len(text)
        one, other = pair.names
        tie = f"{one} and {other} are twin towns"
        at = begin + len(one) + len(" and ")
        lines.append(
            Line(pair, (begin, begin + len(tie)), ((begin, begin + len(one)), (at, at + len(other))))
        )
        text += f"{tie} ({where[0]}, line {where[1]}).\n"
    return text, tuple(lines)


def _rows(file: str, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads((files(__package__) / file).read_text("utf-8"))[table]
    return rows
