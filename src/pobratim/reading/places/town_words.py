"""Words inside the names of towns, whatever the language of the text: "das", "upon", the "a." of "a. Inn"."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import rtoml

from pobratim import lexicons


@cache
def _listed() -> dict[str, Any]:
    path = Path(lexicons.__file__).parent / "town_names.toml"
    listed: dict[str, Any] = rtoml.loads(path.read_text("utf-8"))
    return listed


@cache
def within(lang: str) -> frozenset[str]:
    """What goes on with a name: the "das" of "Vila das Aves"; not the everyday words of the language."""
    return frozenset(_listed()["within"]).difference(_listed()["everyday"].get(lang, ()))


@cache
def beside_water() -> frozenset[str]:
    """What stands before the water that a town lies at: the "am" of "Frankfurt am Main"."""
    return frozenset(_listed()["beside_water"])


@cache
def articles() -> frozenset[str]:
    """Articles, as they are written, with which a name may begin that a list has without."""
    return frozenset(_listed()["articles"])


@cache
def taken_in(lang: str) -> dict[str, str]:
    """The article of a name by the preposition that has taken it in: the "Le" of "du Mans"."""
    return dict(_listed()["taken_in"].get(lang, {}))


@cache
def cut_short(lang: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """What a name's short words are in full, both by tokens: "am" for the "a." of "Mühldorf a. Inn"."""
    rows: dict[str, str] = _listed()["short"].get(lang, {})
    return {tuple(short.split()): tuple(full.split()) for short, full in rows.items()}
