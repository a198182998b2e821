"""The only loader of ``web/words``: a key and a language give the words.

``words/en.toml`` holds the public pages' words. An area of its own has a folder: what ``words/desk/en.toml``
has at ``sign_in.title`` is ``desk.sign_in.title``. A new area is a folder with a file for each language.

To add a language put a file beside the others with the same keys (tests/web/test_words.py names the missing
ones), and its plural rule into PLURALS.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "nl", "fr", "ru", "kk")
FORMS = frozenset({"one", "few", "many", "other"})
_FOLDER = Path(__file__).parent.parent / "words"
AREAS = tuple(sorted(p.name for p in _FOLDER.iterdir() if p.is_dir()))


def _east_slavic(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14):
        return "few"
    return "many"


def _one_other(n: int) -> str:
    return "one" if n == 1 else "other"


# CLDR's cardinal rules for whole numbers; French also has `many` for millions, which reads like `other` here.
PLURALS: Mapping[str, Callable[[int], str]] = {
    "en": _one_other,
    "nl": _one_other,
    "fr": lambda n: "one" if n in (0, 1) else "other",
    "ru": _east_slavic,
    "kk": _one_other,
}


@dataclass(frozen=True)
class Words:
    """All words of one language."""

    lang: str
    table: Mapping[str, Any]
    kept: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)  # what was made of them
    looked_up: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def at(self, key: str) -> Any:
        """Whatever stands at a dotted key. Raises KeyError naming key and language."""
        found = self.looked_up.get(key)
        if found is None:
            found = self.looked_up[key] = self._at(key)
        return found

    def _at(self, key: str) -> Any:
        node: Any = self.table
        for step in key.split("."):
            if not isinstance(node, Mapping) or step not in node:
                raise KeyError(f"no words for {key!r} in {self.lang}.toml")
            node = node[step]
        return node

    def has(self, key: str) -> bool:
        """Whether there is anything at a dotted key."""
        try:
            self.at(key)
        except KeyError:
            return False
        return True

    def say(self, key: str, /, *, n: int | None = None, **slots: object) -> str:
        """The words at a dotted key, in the plural form of ``n``, with its slots filled."""
        found = self.at(key)
        if isinstance(found, Mapping):
            if n is None:
                raise KeyError(f"{key!r} has plural forms and needs a number")
            found = found.get(PLURALS[self.lang](n), found["other"])
        if n is not None:
            slots["n"] = self.number(n)
        return str(found).format(**slots) if slots else str(found)

    def term(self, table: str, key: str) -> str:
        """A word of a closed list; a key the list does not hold is given back as it is."""
        found = self.table[table].get(key)
        return str(found) if isinstance(found, str) else key

    def number(self, n: int) -> str:
        """Digits in groups: 35,089 · 35.089 · 35 089."""
        return f"{n:,}".replace(",", str(self.at("language.group")))

    def quoted(self, text: str) -> str:
        """The text between the language's quotation marks."""
        left, right = self.at("language.quotes")
        return f"{left}{text}{right}"

    def listed(self, items: list[str]) -> str:
        """A, B and C."""
        if len(items) < 2:
            return "".join(items)
        return str(self.at("language.comma")).join(items[:-1]) + str(self.at("language.and")) + items[-1]


@cache
def words_of(lang: str) -> Words:
    """The words of one of LANGUAGES. Raises ValueError naming file and line of bad TOML."""
    table = _read(_FOLDER / f"{lang}.toml")
    for area in AREAS:
        if area in table:
            raise ValueError(f"{lang}.toml has a table {area!r}, which is the name of a folder of words")
        table[area] = _read(_FOLDER / area / f"{lang}.toml")
    return Words(lang, table)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from error


def keys(table: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Every dotted key of a table; the plural forms of one phrase count as one key."""
    for name, value in table.items():
        if isinstance(value, Mapping) and not FORMS.issuperset(value):
            yield from keys(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"
