"""Load a language's words, check them, fold them.

To add a language make a folder named by its BCP 47 code with the files in FILES, each with the same tables
as its neighbours have (an empty list is allowed, a missing table is not), and run the tests of this room:
they feed every entry back through the reader and name those that can never match.

Words that many phrases share stand once, in ``groups.toml``: ``guests = ["delegation*", "visitors"]``, and
``{guests}`` in a phrase of any other file means each of them. A group may take in others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import rtoml

from pobratim.lexicons.grammar import DICTIONARIES, checked
from pobratim.lexicons.unknown import UnknownLanguage

FILES: Final = (
    "language",
    "dates",
    "offices",
    "names",
    "events",
    "links",
    "memorials",
    "organisations",
    "themes",
    "occasions",
)
_PLAIN: Final = ("dates",)  # templates with macros of their own
Table = dict[str, Any]
_ROOM: Final = Path(str(files("pobratim.lexicons")))
_FOLDED: Final = (("ё", "е"), ("’", "'"), ("ʼ", "'"), ("`", "'"), ("‐", "-"), ("‑", "-"))
_GROUPS: Final = "groups"
_NAMED: Final = re.compile(r"\{([^{}]*)\}")
_ALONE: Final = re.compile(r"(?<!\S)\{([^{}]*)\}(?!\S)")
_NESTED: Final = 4  # groups within groups
_WORD: Final = 40  # characters up to which a text is taken for a word that will come again
# What is asked thousands of times a text is kept in dictionaries: from machine code, functools.cache takes
# five times as long to ask.
_MOST_FOLDS: Final = 1 << 16
_KEPT_FOLDS: Final[dict[str, str]] = {}


@dataclass(frozen=True)
class Lexicon:
    """All the words of one language, by file; a file is read when it is first asked for."""

    lang: str
    folder: Path
    _tables: dict[str, Table] = field(default_factory=dict, compare=False, repr=False)
    _asked: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    _sets: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    _written: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    _grammar: list[frozenset[str]] = field(default_factory=list, compare=False, repr=False)

    def table(self, file: str) -> Table:
        """One file's tables. Raises ValueError naming file and line of bad TOML."""
        if file not in self._tables:
            path = self.folder / f"{file}.toml"
            read = _read(path)
            self._tables[file] = read if file in _PLAIN else self._spelled_out(read, path)
        return self._tables[file]

    @property
    def groups(self) -> dict[str, str]:
        """The groups of words of ``groups.toml``, each as "a|b|c"; {} where there is no such file.

        Read once. Raises ValueError naming a group that takes in one that is not there, or itself.
        """
        if _GROUPS not in self._tables:  # machine code keeps no cached_property
            self._tables[_GROUPS] = self._read_groups()
        return self._tables[_GROUPS]

    def _read_groups(self) -> dict[str, str]:
        path = self.folder / f"{_GROUPS}.toml"
        if not path.is_file():
            return {}
        listed = {name: "|".join(words) for name, words in _read(path).items()}
        for _ in range(_NESTED):
            listed = {name: _named(words, listed, path) for name, words in listed.items()}
        if left := [name for name, words in listed.items() if _NAMED.search(words)]:
            raise ValueError(f"{path}: {left[0]} takes in itself, or groups within groups too deep")
        return {name: "|".join(dict.fromkeys(words.split("|"))) for name, words in listed.items()}

    def as_written(self, phrase: str) -> str:
        """A phrase as its file has it, with its groups by name."""
        return self._written.get(phrase, phrase)

    def _spelled_out(self, node: Any, path: Path) -> Any:
        """The tables with the words of a group where its name stands."""
        if isinstance(node, dict):
            return {key: self._spelled_out(child, path) for key, child in node.items()}
        if isinstance(node, list):
            return [self._spelled_out(child, path) for child in node]
        if not isinstance(node, str) or "{" not in node:
            return node
        spelled = _named(_ALONE.sub(r"({\1})", node), self.groups, path)
        self._written[spelled] = node
        return spelled

    @property
    def home(self) -> Sequence[str]:
        """The countries whose press writes the language (ISO 3166-1 codes), the most likely first."""
        countries: Sequence[str] = self.table("language").get("home", ())
        return countries

    @property
    def grammar(self) -> frozenset[str]:
        """The traits of ``grammar.py`` that the language has. Raises ValueError for one that there is not."""
        if not self._grammar:
            listed = self.table("language").get("grammar", [])
            self._grammar.append(checked(listed, f"{self.folder / 'language.toml'}"))
        return self._grammar[0]

    @property
    def dictionary(self) -> str:
        """The dictionary of its words that it names, "" for none. ValueError for one that there is not."""
        named: str = self.table("language").get("dictionary", "")
        if named and named not in DICTIONARIES:
            known = ", ".join(DICTIONARIES)
            raise ValueError(f"{self.folder / 'language.toml'}: no dictionary {named!r}; there are {known}")
        return named

    def single_words(self, file: str, *path: str) -> frozenset[str]:
        """The words at ``path`` of ``file`` that stand for themselves: a, b, c of "(a|b)", "c" and "d e"."""
        listed = [phrase.strip("()") for phrase in self.words(file, *path) if " " not in phrase]
        return frozenset([word for phrase in listed for word in phrase.split("|")])

    def words(self, *path: str) -> tuple[str, ...]:
        """The list of words at a path that begins with its file, folded; () where the list is absent."""
        known = self._asked.get(path)
        if known is None:
            known = self._asked[path] = self._words(*path)
        return known

    def word_set(self, *path: str) -> frozenset[str]:
        """The same words, of which it is only asked whether one is among them."""
        known = self._sets.get(path)
        if known is None:
            known = self._sets[path] = frozenset(self.words(*path))
        return known

    def _words(self, file: str, *path: str) -> tuple[str, ...]:
        node: Any = self.table(file)
        for step in path:
            node = node.get(step, {}) if isinstance(node, dict) else {}
        return tuple(fold_all(node)) if isinstance(node, list) else ()


def strings(node: Any) -> Iterator[str]:
    """All texts of a table, whatever it lies in."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, (dict, list)):
        for child in node.values() if isinstance(node, dict) else node:
            yield from strings(child)


def _named(phrase: str, groups: dict[str, str], path: Path) -> str:
    """The phrase with the words of each group in the place of its name. ValueError for one not there."""

    def words(name: re.Match[str]) -> str:
        if name[1] not in groups:
            raise ValueError(f"{path}: {phrase!r}: no group {name[1]!r} in {_GROUPS}.toml")
        return groups[name[1]]

    return _NAMED.sub(words, phrase)


def fold(text: str) -> str:
    """Lower case, ё as е, one apostrophe, one hyphen. Length is kept for NFC text of our languages."""
    if len(text) > _WORD:
        return _fold(text)
    known = _KEPT_FOLDS.get(text)
    if known is None:
        if len(_KEPT_FOLDS) > _MOST_FOLDS:
            _KEPT_FOLDS.clear()
        known = _KEPT_FOLDS[text] = _fold(text)
    return known


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower().replace("`", "'")
    low = unicodedata.normalize("NFC", text).lower()
    for mark, plain in _FOLDED:  # replaced one by one: str.translate takes ten times as long
        low = low.replace(mark, plain)
    return low


def fold_all(texts: Iterable[str]) -> list[str]:
    """As ``fold``, for thousands of words or phrases in one pass; none has a line end in it."""
    together = "\n".join(texts)
    return _fold(together).split("\n") if together else []


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a whole folder, sorted; a folder still being written is not one yet."""
    folders = (p for p in _ROOM.iterdir() if p.is_dir())
    return tuple(sorted(p.name for p in folders if all((p / f"{file}.toml").is_file() for file in FILES)))


_KEPT_LEXICONS: Final[dict[str, Lexicon]] = {}


def load(lang: str) -> Lexicon:
    """The lexicon of a language. Raises UnknownLanguage, or ValueError naming a file that is missing."""
    known = _KEPT_LEXICONS.get(lang)
    if known is None:
        known = _KEPT_LEXICONS[lang] = _make_lexicon(lang)
    return known


def _make_lexicon(lang: str) -> Lexicon:
    folder = _ROOM / lang
    if not (folder / "language.toml").is_file():
        raise UnknownLanguage(f"no lexicon for {lang!r}; there is one for {', '.join(languages())}")
    for file in FILES:
        if not (folder / f"{file}.toml").is_file():
            raise ValueError(
                f"{folder / file}.toml is missing; every language has the files {', '.join(FILES)}"
            )
    return Lexicon(lang, folder)


def _read(path: Path) -> Table:
    try:
        return rtoml.loads(path.read_text(encoding="utf-8"))
    except rtoml.TomlParsingError as error:
        raise ValueError(f"{path}: {error}") from error
