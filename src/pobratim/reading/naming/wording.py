"""The words of names.toml, ready to be asked: given names of all languages in one pool."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import rtoml

from pobratim import lexicons
from pobratim.facts.names import key, keys
from pobratim.lexicons import Lexicon, languages, load
from pobratim.lexicons.grammar import CYRILLIC, OWNER_FIRST
from pobratim.lexicons.lexicon import fold_all
from pobratim.reading.naming.declension import Declension, Joined, declension, joined
from pobratim.reading.word_list import WordList, keep

# Shorter keys collide with words: a name of three letters must be in the text's own language.
SAINTS: Final = ("st", "ste")  # "St. Georg", "Ste. Anne"
_SHORTEST_KEY: Final = 4
_WORD: Final = 40  # characters up to which a word is taken to come again
_NO_NAME: Final = "-"  # what a word is that is nobody's given name


@dataclass(frozen=True)
class Wording:
    """What one language says around names. ``given`` maps a folded name to "m", "f" or "" (either).

    ``cyrillic``: whether names are inflected Cyrillic here. ``declines``, ``joins_cases``: whether each part
    of a name stands in its case, or only an ending is written on, as far as names.toml tells. ``dictionary``:
    whether one tells words from names.
    """

    lang: str
    grammar: frozenset[str]
    cyrillic: bool
    declines: bool
    joins_cases: bool
    owner_first: bool
    dictionary: bool
    declension: Declension
    joined: Joined
    ends: dict[str, tuple[str, ...]]
    given: dict[str, str]
    ambiguous: frozenset[str]
    irregular: dict[str, str]
    particles: frozenset[str]
    suffixes: tuple[str, ...]
    patronymics: tuple[str, ...]
    younger: frozenset[str]
    inside: frozenset[str]
    behind_in: frozenset[str]
    plain: frozenset[str]
    never_first: frozenset[str]
    whereto: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    never: frozenset[str]
    saying: WordList
    credit: frozenset[str]
    kin: frozenset[str]
    human_before: WordList
    human_title: frozenset[str]
    human_after: frozenset[str]
    honour_before: WordList
    honour_after: WordList
    honour_between: frozenset[str]
    named_before: WordList
    named_after: WordList
    named_by: frozenset[str]
    mentioned: WordList
    mentioned_after: WordList
    articles: frozenset[str]
    relative: frozenset[str]
    conjunctions: frozenset[str]
    contrast: frozenset[str]
    thing_before: WordList
    thing_after: WordList
    thing_inside: WordList
    genders: dict[str, str] = field(default_factory=dict, compare=False)  # of words asked before

    def does(self, trait: str) -> bool:
        """Whether the language has a trait of ``lexicons.grammar``."""
        return trait in self.grammar

    @property
    def lends(self) -> bool:
        """Whether who a street or prize is named after is told apart surely enough to be printed."""
        return bool(self.named_by)


def _given(lexicon: Lexicon) -> dict[str, str]:
    found = dict.fromkeys(lexicon.words("names", "given", "ambiguous"), "")
    found.update(dict.fromkeys(lexicon.words("names", "given", "any"), ""))
    for gender in ("male", "female"):
        found.update(dict.fromkeys(lexicon.words("names", "given", gender), gender[0]))
    return found


_KNOWN: Final[dict[str, Wording]] = {}


def wording(lexicon: Lexicon) -> Wording:
    """The wording of a lexicon, compiled once a language."""
    known = _KNOWN.get(lexicon.lang)
    if known is None:
        known = _KNOWN[lexicon.lang] = _compile(lexicon)
    return known


def _compile(lexicon: Lexicon) -> Wording:
    def words(*path: str) -> tuple[str, ...]:
        return lexicon.words("names", *path)

    return Wording(
        lang=lexicon.lang,
        grammar=lexicon.grammar,
        cyrillic=CYRILLIC in lexicon.grammar,
        declines=bool(words("declension", "surnames")),
        joins_cases=bool(words("joined", "sure")),
        owner_first=OWNER_FIRST in lexicon.grammar,
        dictionary=bool(lexicon.dictionary),
        declension=declension(lexicon.lang),
        joined=joined(lexicon.lang),
        ends={key: words("ends", key) for key in lexicon.table("names")["ends"]},
        given=_given(lexicon),
        ambiguous=frozenset(words("given", "ambiguous")),
        irregular=dict(pair.split() for pair in words("given", "irregular")),
        particles=frozenset(words("surname", "particles")),
        suffixes=words("surname", "suffixes"),
        patronymics=words("surname", "patronymics"),
        younger=frozenset(words("surname", "younger")),
        inside=frozenset(words("surname", "inside")),
        behind_in=frozenset(words("surname", "behind_in")),
        plain=frozenset(words("surname", "plain")),
        never_first=frozenset(words("surname", "never_first")),
        whereto=frozenset(words("surname", "whereto")),
        before=frozenset(words("honorific", "before")),
        after=frozenset(words("honorific", "after")),
        never=frozenset(words("never", "words")),
        saying=WordList(words("verbs", "saying")),
        credit=frozenset(words("credit", "words")),
        kin=frozenset(words("kin", "words")),
        human_before=WordList(words("human", "before")),
        human_title=frozenset(words("human", "title")),
        human_after=frozenset(words("human", "after")),
        honour_before=WordList(words("honour", "before")),
        honour_after=WordList(words("honour", "after")),
        honour_between=frozenset(words("honour", "between")),
        named_before=WordList(words("named", "before")),
        named_after=WordList(words("named", "after")),
        named_by=frozenset(words("named", "by")),
        mentioned=WordList(words("mentioned", "before")),
        mentioned_after=WordList(words("mentioned", "after")),
        articles=frozenset(words("article", "words")),
        relative=frozenset(lexicon.words("language", "that", "behind_comma")),
        conjunctions=frozenset(words("list", "and")),
        contrast=frozenset(words("contrast", "words")),
        thing_before=WordList(words("thing", "before")),
        thing_after=WordList(words("thing", "after")),
        thing_inside=WordList(words("thing", "inside")),
    )


@cache
def _of_all_languages() -> dict[str, dict[str, str]]:
    """Lists of names that belong to no one language, by where they come from and by kind."""
    path = Path(lexicons.__file__).parent / "given_names.toml"
    return rtoml.loads(path.read_text("utf-8"))


def _worldwide() -> tuple[dict[str, str], set[str]]:
    """Given names that are in no language's own list, to their gender; and which of them are also words."""
    found: dict[str, str] = {}
    words: set[str] = set()
    for lists in _of_all_languages().values():
        for kind, names in lists.items():
            if kind in ("known", "past", "buried"):
                continue
            folded = fold_all(names.split())
            found.update(dict.fromkeys(folded, {"male": "m", "female": "f"}.get(kind, "")))
            words.update(folded if kind == "ambiguous" else ())
    return found, words


_KEPT_SURNAMES: Final[list[frozenset[str]]] = []


def known_surnames() -> frozenset[str]:
    """Surnames of people so well known that the bare word means them, folded."""
    if not _KEPT_SURNAMES:
        _KEPT_SURNAMES.append(_listed("known") | past_surnames())
    return _KEPT_SURNAMES[0]


@cache
def past_surnames() -> frozenset[str]:
    """Those of them whose bearers are long dead, folded: poets, composers, rulers."""
    return _listed("past")


@cache
def buried() -> frozenset[str]:
    """Full names, folded, of those long dead whose surname many have."""
    lists = _of_all_languages().values()
    names = (name for at in lists for name in " ".join(at.get("buried", "").split()).split(", "))
    return frozenset(fold_all(n for n in names if n))


def _listed(key: str) -> frozenset[str]:
    lists = _of_all_languages().values()
    return frozenset(fold_all(name for names in lists for name in names.get(key, "").split()))


_Pool = tuple[dict[str, str], dict[str, str], frozenset[str]]
_KEPT_POOL: Final[list[_Pool]] = []


def _pool() -> _Pool:
    """Every language's given names, by folded spelling and by sound key; and those that are words."""
    if not _KEPT_POOL:
        _KEPT_POOL.append(_make_pool())
    return _KEPT_POOL[0]


def _make_pool() -> _Pool:
    spelt: dict[str, str] = {}
    sounds: dict[str, str] = {}
    ambiguous: set[str] = set()
    own = ((_given(at), set(at.words("names", "given", "ambiguous"))) for at in map(load, languages()))
    for given, words in (*own, _worldwide()):
        ambiguous |= words
        for (name, gender), sound in zip(given.items(), keys(given), strict=True):
            if spelt.setdefault(name, gender) != gender:
                spelt[name] = ""
            if name in words:
                continue
            if len(sound) >= _SHORTEST_KEY and sounds.setdefault(sound, gender) != gender:
                sounds[sound] = ""
    return spelt, sounds, frozenset(ambiguous)


def is_sound_only(low: str, words: Wording) -> bool:
    """Whether a given name is known by its sound alone, not by this spelling in any language."""
    return low not in words.given and low not in _pool()[0]


def is_spelt_given(low: str, words: Wording) -> bool:
    """Whether this folded word, spelt so, is a given name in any language."""
    return gender_of(low, words) is not None and not is_sound_only(low, words)


def is_ambiguous(low: str, words: Wording) -> bool:
    """Whether a given name is also a word: in this language, or in the one that lends the name."""
    return low in words.ambiguous or (low not in words.given and low in _pool()[2])


def gender_of(low: str, words: Wording) -> str | None:
    """Give "m", "f" or "" where this folded word is a given name in any language; None where it is not."""
    known = words.genders.get(low)
    if known is None:
        known = _gender_of(low, words)
        known = _NO_NAME if known is None else known
        if len(low) <= _WORD:
            keep(words.genders, low, known)
    return None if known == _NO_NAME else known


def _gender_of(low: str, words: Wording) -> str | None:
    if low in words.given:
        return words.given[low]
    if len(low) < 3 or low in words.never:
        return None
    spelt, sounds, _ = _pool()
    if low in spelt:
        return spelt[low]
    if "-" in low:
        parts = [gender_of(part, words) for part in low.split("-") if part]
        return None if None in parts or not parts else parts[0]
    sound = key(low)
    return sounds.get(sound) if len(sound) >= _SHORTEST_KEY else None
