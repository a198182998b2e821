"""Chinese names in Cyrillic letters: a family name of the list, then one or two Palladius syllables."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import rtoml

from pobratim import lexicons
from pobratim.lexicons.lexicon import fold


@cache
def _file() -> dict[str, Any]:
    read: dict[str, Any] = rtoml.loads(
        (Path(lexicons.__file__).parent / "chinese_names.toml").read_text("utf-8")
    )
    return read


@cache
def _endings() -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """Each ending of a case with that of the nominative, and what a name ends in that has cases."""
    endings: list[tuple[str, str]] = []
    for pair in _file()["endings"].split():
        ending, _, instead = pair.partition(":")
        endings.append((ending, instead))
    return endings, tuple(_file()["declined"].split())


@cache
def _table() -> tuple[frozenset[str], dict[str, str], re.Pattern[str]]:
    """Family names, folded; syllables to their pinyin; and one or two syllables."""
    table = _file()
    syllables = _pairs(table["whole"])
    for row in table["row"]:
        finals = _pairs(row["finals"])
        for initial, sound in _pairs(row["initials"]).items():
            syllables |= {initial + final: sound + rhyme for final, rhyme in finals.items()}
    listed = "|".join(sorted(syllables, key=lambda s: (-len(s), s)))
    shape = re.compile(f"({listed})ъ?({listed})?")
    return frozenset(fold(f) for f in table["families"].split()), syllables, shape


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


def is_family(low: str) -> bool:
    """Whether a folded word is a Chinese family name."""
    return low in _table()[0]


def nominative(word: str) -> str | None:
    """The second word of a Chinese name as the index card has it; None where it is no such word.

    «Цзиньпина» is Цзиньпин. What may be a case form is taken for one: «Бина» is Бин.
    """
    endings, declined = _endings()
    for ending, instead in endings:
        if not word.endswith(ending):
            continue
        form = word[: len(word) - len(ending)] + instead
        if (not ending or form.endswith(declined)) and _table()[2].fullmatch(form.lower()):
            return form
    return None


def is_name(name: str) -> bool:
    """Whether a whole name is a family name of the list and one or two syllables: «Чжан Сяо»."""
    family, _, given = name.partition(" ")
    return is_family(fold(family)) and _table()[2].fullmatch(given.lower()) is not None


def pinyin(name: str) -> str:
    """«Си Цзиньпин» in Latin letters: Xi Jinping. A word that is no syllables stays as it is."""
    _, sounds, shape = _table()

    def spelt(word: str) -> str:
        match = shape.fullmatch(word.lower())
        if match is None:
            return word
        first, second = (sounds.get(part or "", "") for part in match.groups())
        apart = "'" if second[:1] in ("a", "e", "o") else ""
        return (first + apart + second if second else first).capitalize()

    return " ".join(map(spelt, name.split()))
