"""Thirteen press items for the demonstration, in six languages, written from public facts.

To add one: put ``<year>-<subject>.<language>.txt`` here (title, blank line, text), describe it in
``items.toml``, and annotate it in ``tests/gold/``.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Item:
    """One example; ``published`` is EDTF, ``side`` the id of the place for which its publisher speaks."""

    file: str
    lang: str
    published: str
    publisher: str
    about: tuple[str, ...]
    side: str | None = None

    @property
    def data(self) -> bytes:
        """The file as it stands, UTF-8."""
        return (files(__package__) / self.file).read_bytes()

    @property
    def path(self) -> Path:
        """Where the file lies; examples are always installed unpacked."""
        return Path(__file__).with_name(self.file)


@cache
def items() -> tuple[Item, ...]:
    """All of them, in the order of the list."""
    rows = tomllib.loads((files(__package__) / "items.toml").read_text("utf-8"))["item"]
    return tuple(Item(**{**row, "about": tuple(row["about"])}) for row in rows)
