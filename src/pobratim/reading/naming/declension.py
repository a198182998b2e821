"""How names stand in cases: ``[declension]`` and ``[joined]`` of names.toml, ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple, final

from pobratim.compiled.native import mypyc_attr
from pobratim.lexicons import load

_NOTHING: Final = "-"  # an ending that there is not
_CONSONANT, _VOWEL, _BUT = "C", "V", "^"
_PARTS: Final = (4, 5)  # of a row
_GENDERS: Final = frozenset("mfu")
_CASES: Final = frozenset("ngdip?")
NOBODY_KNOWS: Final = "u"  # whether it is his or her name


class Row(NamedTuple):
    """What a form ends in, what its nominative ends in, of whom and in which cases, what stands before."""

    ending: str
    nominative: str
    genders: str
    cases: str
    before: str


@final
@mypyc_attr(acyclic=True)
class Endings:
    """Rows of forms, asked for the one with the longest ending that fits."""

    __slots__ = ("_by_ending", "_longest", "_vowels", "rows")

    def __init__(self, rows: list[str], vowels: str) -> None:
        self.rows = tuple([_row(row) for row in rows])
        self._by_ending: dict[str, list[Row]] = {}
        for row in self.rows:
            self._by_ending.setdefault(row.ending, []).append(row)
        self._longest = max([len(row.ending) for row in self.rows], default=0)
        self._vowels = vowels

    def find(self, low: str, gender: str = "", case: str = "") -> Row | None:
        """The row of a folded form of this gender, in this case; "" where any will do."""
        for size in range(min(self._longest, len(low)), 0, -1):
            ending = low[-size:]
            if ending not in self._by_ending:
                continue
            for row in self._by_ending[ending]:
                if gender in row.genders and case in row.cases and self.stands(row, low[-size - 1 : -size]):
                    return row
        return None

    def stands(self, row: Row, last: str) -> bool:
        """Whether the ending of the row may stand behind this letter, "" where it is the whole word."""
        if not row.before:
            return True
        if not last:
            return False
        if row.before == _CONSONANT:
            return last not in self._vowels
        if row.before == _VOWEL:
            return last in self._vowels
        return (last not in row.before) if row.before[0] == _BUT else last in row.before


def _row(written: str) -> Row:
    parts = written.split()
    known = len(parts) in _PARTS and set(parts[2]) <= _GENDERS and set(parts[3]) <= _CASES
    if not known:
        raise ValueError(f"names.toml: {written!r} is no ending, nominative, whose and case")
    told = "" if parts[1] == _NOTHING else parts[1]
    return Row(parts[0], told, parts[2], parts[3], parts[4] if len(parts) > _PARTS[0] else "")


@dataclass(frozen=True)
class Declension:
    """The rows of one language, in the order and by the names of its file."""

    vowels: str
    given: Endings
    unlisted: Endings
    surnames: Endings
    rare: Endings
    patronymics: Endings
    names: Endings
    titles: Endings
    of_women: tuple[str, ...]
    titles_of_women: Endings
    told: Endings
    agreeing: dict[str, tuple[str, ...]]
    differing: dict[str, tuple[str, ...]]
    sure: tuple[str, ...]
    unlike: tuple[str, ...]
    stems: dict[str, str]
    cases: tuple[str, ...]
    of_hers: tuple[str, ...]
    undeclined: str
    last: str
    foreign: str
    open: str
    oblique: tuple[str, ...]
    oblique_too: tuple[str, ...]
    genitive: str
    of_town: str
    she_did: tuple[str, ...]
    not_she: str


@dataclass(frozen=True)
class Joined:
    """The endings that one language writes on behind a whole name."""

    vowels: str
    sure: tuple[str, ...]
    every: tuple[str, ...]
    two: tuple[str, ...]
    front: tuple[str, ...]
    front_vowels: str
    front_behind: str
    voiceless: str
    voiceless_ends: str
    sonorous: str
    sonorous_ends: tuple[str, ...]
    own: tuple[str, ...]
    own_ends: str
    surnames: tuple[str, ...]
    possessed: tuple[str, ...]
    own_from: tuple[str, ...]
    past: tuple[str, ...]


_KEPT: Final[dict[str, Declension]] = {}
_KEPT_JOINED: Final[dict[str, Joined]] = {}


def declension(lang: str) -> Declension:
    """How a language declines names, made once; without rows where it does not."""
    known = _KEPT.get(lang)
    if known is None:
        known = _KEPT[lang] = _make_declension(lang)
    return known


def _make_declension(lang: str) -> Declension:
    table: dict[str, list[str]] = _table(lang, "declension")  # not folded: «Королёвым» is Королёв
    vowels = "".join(table["vowels"])

    def cases(key: str) -> Endings:
        rows = [row.split() for row in table[key]]
        return Endings([f"{row[0]} - mfu {row[1]}" for row in rows], vowels)

    def by_form(key: str) -> dict[str, tuple[str, ...]]:
        rows = [row.split() for row in table[key]]
        return {row[0]: tuple(row[1:]) for row in rows}

    return Declension(
        vowels=vowels,
        given=Endings(table["given"], vowels),
        unlisted=Endings(table["unlisted"], vowels),
        surnames=Endings(table["surnames"], vowels),
        rare=Endings(table["rare"], vowels),
        patronymics=Endings(table["patronymics"], vowels),
        names=cases("names"),
        titles=cases("titles"),
        of_women=tuple(table["of_women"]),
        titles_of_women=cases("titles_of_women"),
        told=Endings([row.replace(" ", " - ", 1) for row in table["told"]], vowels),
        agreeing=by_form("agreeing"),
        differing=by_form("differing"),
        sure=tuple(table["sure"]),
        unlike=tuple(table["unlike"]),
        stems=dict(row.split() for row in table["stems"]),
        cases=tuple(table["cases"]),
        of_hers=tuple(table["of_hers"]),
        undeclined="".join(table["undeclined"]),
        last="".join(table["last"]),
        foreign="".join(table["foreign"]),
        open="".join(table["open"]),
        oblique=tuple(table["oblique"]),
        oblique_too=(*table["oblique"], *table["oblique_too"]),
        genitive="".join(table["genitive"]),
        of_town="".join(table["of_town"]),
        she_did=tuple(table["she_did"]),
        not_she="".join(table["not_she"]),
    )


def joined(lang: str) -> Joined:
    """What a language writes on behind names, made once; nothing where it does not."""
    known = _KEPT_JOINED.get(lang)
    if known is None:
        known = _KEPT_JOINED[lang] = _make_joined(lang)
    return known


def _make_joined(lang: str) -> Joined:
    table: dict[str, list[str]] = _table(lang, "joined")
    return Joined(
        vowels="".join(_table(lang, "declension")["vowels"]),
        sure=tuple(table["sure"]),
        every=(*table["sure"], *table["maybe"]),
        two=tuple(table["two"]),
        front=tuple(table["front"]),
        front_vowels="".join(table["front_vowels"]),
        front_behind="".join(table["front_behind"]),
        voiceless="".join(table["voiceless"]),
        voiceless_ends="".join(table["voiceless_ends"]),
        sonorous="".join(table["sonorous"]),
        sonorous_ends=tuple(table["sonorous_ends"]),
        own=tuple(table["own"]),
        own_ends="".join(table["own_ends"]),
        surnames=tuple(table["surnames"]),
        possessed=tuple(table["possessed"]),
        own_from=tuple(table["own_from"]),
        past=tuple(table["past"]),
    )


def _table(lang: str, name: str) -> Any:
    return load(lang).table("names")[name]
