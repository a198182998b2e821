"""Memorials with a name of their own, which each language has in its own words: where, and how called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import rtoml


class Known(NamedTuple):
    """A memorial known by name: the id of its ``town``, its ``names`` by language, the usual one first."""

    key: str
    town: str
    names: dict[str, tuple[str, ...]]


@cache
def known() -> tuple[Known, ...]:
    """Every one of them."""
    path = Path(__file__).with_name("memorials.toml")
    tables: dict[str, dict[str, str | list[str]]] = rtoml.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Known(key, str(table["town"]), {lang: tuple(n) for lang, n in table.items() if lang != "town"})
        for key, table in tables.items()
    )


@cache
def towns() -> dict[str, str]:
    """Each of their names to the id of the town."""
    return {name: one.town for one in known() for some in one.names.values() for name in some}


def meant_by(names: Iterable[str]) -> set[str]:
    """The keys of those whose name stands in one of these: "monument «Сильнее смерти»"."""
    said = [_folded(name) for name in names]
    return {
        one.key
        for one in known()
        if any(_folded(name) in text for some in one.names.values() for name in some for text in said)
    }


def in_each_language(names: Mapping[str, str]) -> dict[str, str]:
    """Names by language with the usual one where a language has none or only borrows another's."""
    keys = meant_by(names.values())
    if len(keys) != 1:
        return dict(names)
    own = next(one.names for one in known() if one.key in keys)
    borrowed = {
        lang: text
        for lang, text in names.items()
        if lang in own and not any(_folded(name) in _folded(text) for name in own[lang])
    }
    usual = {lang: some[0] for lang, some in own.items() if lang not in names or lang in borrowed}
    return {**names, **usual}


def _folded(name: str) -> str:
    return name.casefold().replace("’", "'")
