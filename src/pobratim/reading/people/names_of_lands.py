"""In which lands a name is usual: by lists of given names, by what surnames end in, and by letters."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Final, NamedTuple

import rtoml

from pobratim import lexicons
from pobratim.facts.names import latin
from pobratim.lexicons.lexicon import languages, load

FITS: Final = "fits"
MAY: Final = "may"
NOT: Final = "not"
UNKNOWN: Final = "unknown"
_MANY: Final = 400  # given names of a language by which a country's are told from others
_LISTS: Final = ("male", "female", "any", "ambiguous")
_SYLLABLES: Final = re.compile(r"(?:(?:[kgsztdnhbpmrf]|sh|ch|ts|j|ki|gi|hi|ri|mi|ni)?[aeiou]|n)+|i[aou]")
_NO_LETTER: Final = re.compile(r"[^\w \n]|[\d_]")
_LONGEST: Final = 8  # letters of the longest ending of a surname, and one
_JAPANESE: Final = 5  # letters of a name that only its syllables tell
_ALIKE: Final = (
    ("kh", "h"), ("tsch", "ch"), ("sch", "sh"), ("ph", "f"), ("th", "t"), ("w", "v"), ("y", "i"), ("j", "i"),
    ("ii", "i"),
)  # fmt: skip


class _Lands(NamedTuple):
    """What tells the lands of a name; each table gives countries."""

    given: dict[str, frozenset[str]]
    spoken: dict[str, frozenset[str]]  # given names by the lists of languages
    surnames: dict[str, frozenset[str]]
    endings: dict[str, frozenset[str]]
    letters: dict[str, frozenset[str]]
    families: dict[str, frozenset[str]]  # that stand first
    known: frozenset[str]
    particles: frozenset[str]


_KNOWN: Final[list[_Lands]] = []


class Usual(NamedTuple):
    """Whether a name is usual in a country, by what is given to a child and by what is inherited."""

    given: str
    surname: str


class Origin(NamedTuple):
    """The lands in which a given name and a surname are usual; None where no list says."""

    given: frozenset[str] | None
    spoken: frozenset[str]  # of the given name, by the lists of languages
    surname: frozenset[str] | None


def origin(name: str) -> Origin:
    """Where the parts of a full name are usual."""
    lands = _lands()
    by_letters = [lands.letters[c] for c in name.lower() if c in lands.letters]
    first, _, more = name.partition(" ")
    first = first if len(first.strip(".")) > 1 else ""
    if not more or first.lower() in lands.particles:
        more, first = name, ""  # a surname alone: the Van of "Van Hemmen" is no given name
    own = key(first)
    given = _of_given(own, key(more), lands) if first else None
    surname = _of_surname(more.split(), lands)
    if by_letters:
        surname = by_letters[0] if surname is None or by_letters[0].isdisjoint(surname) else surname
    return Origin(given, lands.spoken.get(own, frozenset()), surname)


def usual_in(name: Origin, country: str | None) -> Usual:
    """fits, may, not or unknown, of the given name and of the surname of a full name.

    A given name may be of a land where the list of its language has it, and fits where it tells lands apart.
    """
    if country is None or country not in _lands().known:
        return Usual(UNKNOWN, UNKNOWN)
    given = _told(name.given, country)
    return Usual(MAY if given is NOT and country in name.spoken else given, _told(name.surname, country))


def _told(found: frozenset[str] | None, country: str) -> str:
    return UNKNOWN if found is None else FITS if country in found else NOT


def _lands() -> _Lands:
    if not _KNOWN:
        _KNOWN.append(_read())
    return _KNOWN[0]


def _of_given(first: str, more: str, lands: _Lands) -> frozenset[str] | None:
    if first in lands.families and " " not in more and (family := lands.families[first]):
        return family
    found = lands.given.get(first) or lands.spoken.get(first)
    if (
        found is None
        and len(first) >= _JAPANESE
        and _SYLLABLES.fullmatch(first)
        and _SYLLABLES.fullmatch(more)
    ):
        return frozenset(("JP",))
    return found


def _of_surname(words: list[str], lands: _Lands) -> frozenset[str] | None:
    for word in words[:-1]:
        if found := lands.surnames.get(key(word)):
            return found  # "Van Hemmen", "O' Brien"
    last = key(words[-1].rpartition("-")[2]) if words else ""
    if found := lands.surnames.get(last):
        return found
    ends = [
        found for size in range(2, min(len(last), _LONGEST)) if (found := lands.endings.get(last[-size:]))
    ]
    return frozenset().union(*ends) if ends else None


def _read() -> _Lands:
    """The tables of ``names_of_lands.toml``, and the given names of all languages."""
    table = rtoml.loads(files(lexicons).joinpath("names_of_lands.toml").read_text("utf-8"))
    found = _Lands(
        {}, {}, {}, {}, {}, {}, frozenset().union(*(t["countries"] for t in table.values())), _particles()
    )
    for told in table.values():
        countries = frozenset(told["countries"])
        _add(found.given, _keys(told["given"].split()), countries)
        ends = told["surnames"].split()
        _add(found.surnames, _keys([e for e in ends if not e.startswith("-")]), countries)
        _add(found.endings, _keys([e for e in ends if e.startswith("-")]), countries)
        _add(found.families, _keys(ends) if told.get("family_first") else [], countries)
        _add(found.letters, list(told.get("letters", "")), countries)
    for lang in languages():
        names = [n for part in _LISTS for n in load(lang).words("names", "given", part)]
        _add(found.spoken, _keys(names) if len(names) >= _MANY else [], frozenset(load(lang).home))
    return found


def _particles() -> frozenset[str]:
    return frozenset(p for lang in languages() for p in load(lang).words("names", "surname", "particles"))


def _add(table: dict[str, frozenset[str]], names: list[str], countries: frozenset[str]) -> None:
    for name in names:
        before = table.get(name)
        table[name] = countries if before is None else before | countries


def key(name: str) -> str:
    """A name in Latin letters as it sounds: "Wladimir" and "Vladimir", "Serhij" and "Serhiy" are one."""
    return _keys([name])[0]


def _keys(names: list[str]) -> list[str]:
    """The keys of many names, made of one text: thousands of names are read when the first is asked."""
    low = _NO_LETTER.sub("", latin("\n".join(names)).lower())
    for one, other in _ALIKE:
        low = low.replace(one, other)
    return [name.strip() for name in low.split("\n")] if names else []
