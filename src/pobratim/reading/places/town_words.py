"""Words inside the names of towns, whatever the language of the text: "das", "upon", the "a." of "a. Inn"."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

import rtoml

from pobratim import lexicons


@cache
def _listed() -> dict[str, Any]:
    path = Path(lexicons.__file__).parent / "town_names.toml"
    listed: dict[str, Any] = rtoml.loads(path.read_text("utf-8"))
    return listed


_KEPT_WITHIN: Final[dict[str, frozenset[str]]] = {}


def within(lang: str) -> frozenset[str]:
    """What goes on with a name: the "das" of "Vila das Aves"; not the everyday words of the language."""
    known = _KEPT_WITHIN.get(lang)
    if known is None:
        known = _KEPT_WITHIN[lang] = _make_within(lang)
    return known


def _make_within(lang: str) -> frozenset[str]:
    return frozenset(_listed()["within"]).difference(_listed()["everyday"].get(lang, ()))


@cache
def beside_water() -> frozenset[str]:
    """What stands before the water that a town lies at: the "am" of "Frankfurt am Main"."""
    return frozenset(_listed()["beside_water"])


_KEPT_ARTICLES: Final[list[frozenset[str]]] = []


def articles() -> frozenset[str]:
    """Articles, as they are written, with which a name may begin that a list has without."""
    if not _KEPT_ARTICLES:
        _KEPT_ARTICLES.append(frozenset(_listed()["articles"]))
    return _KEPT_ARTICLES[0]


_KEPT_TAKEN_IN: Final[dict[str, dict[str, str]]] = {}


def taken_in(lang: str) -> dict[str, str]:
    """The article of a name by the preposition that has taken it in: the "Le" of "du Mans"."""
    known = _KEPT_TAKEN_IN.get(lang)
    if known is None:
        known = _KEPT_TAKEN_IN[lang] = _make_taken_in(lang)
    return known


def _make_taken_in(lang: str) -> dict[str, str]:
    return dict(_listed()["taken_in"].get(lang, {}))


_KEPT_CUT_SHORT: Final[dict[str, dict[tuple[str, ...], tuple[str, ...]]]] = {}


def cut_short(lang: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """What a name's short words are in full, both by tokens: "am" for the "a." of "Mühldorf a. Inn"."""
    known = _KEPT_CUT_SHORT.get(lang)
    if known is None:
        known = _KEPT_CUT_SHORT[lang] = _make_cut_short(lang)
    return known


def _make_cut_short(lang: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    rows: dict[str, str] = _listed()["short"].get(lang, {})
    return {tuple(short.split()): tuple(full.split()) for short, full in rows.items()}
