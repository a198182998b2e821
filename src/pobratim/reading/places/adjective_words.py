"""Which town an adjective or the name of a people is made of: «псковский» of Псков, «семейлік» of Семей.

How they are made stands in ``[adjective_town]`` of ``language.toml``, as endings of the word with those of
the name; what comes out counts if the gazetteer has a town of that name which is known so far.
"""

from __future__ import annotations

from typing import Any, Final

from pobratim.gazetteer import Candidate, Gazetteer
from pobratim.gazetteer.rows import CITY, REGION
from pobratim.lexicons.lexicon import load
from pobratim.reading.word_list import WordList, keep

_HOME, _ABROAD = 15_000, 50_000  # inhabitants of the smallest town that is known by its adjective
_CITY: Final = 100_000  # of one whose name is also a word, or that only a case form would name so
_METROPOLIS: Final = 300_000  # of one whose adjective is made of a stem of two or three letters
_LONG: Final = 7  # letters of a name that hardly anything else is called like: «равенсбургский»
_SHORT: Final = 4  # letters of a stem that smaller towns have
_TIMES: Final = 4  # so many more live in the one that is meant than in any other of that adjective
_AT_HOME: Final = 5  # and those of a town at home count so often
_MOST: Final = 1 << 14

Towns = tuple[Candidate, ...]


class Adjectives:
    """The rules of one language, read once: ``endings`` of adjectives and ``folk`` of people, and the nouns
    that they stand before."""

    def __init__(self, lang: str) -> None:
        table: dict[str, Any] = load(lang).table("language")["adjective_town"]
        words = load(lang).words

        def listed(key: str) -> tuple[str, ...]:
            return words("language", "adjective_town", key)

        self._home: frozenset[str] = frozenset((*load(lang).home, *table["known"]))
        self.endings: Final = tuple(sorted(listed("endings"), key=len, reverse=True))
        self.urban = WordList(listed("urban"))
        self._made = _pairs(listed("made"))
        self._made_at_home = _pairs(listed("home"))
        self._of_people = _pairs(listed("people"))
        self._forms = sorted(_pairs(listed("people_forms")), key=lambda pair: -len(pair[0]))
        self.folk_endings: Final = tuple(form for form, _ in self._forms)
        self._never = frozenset(listed("never"))
        self._irregular = dict(_pairs(listed("irregular")))
        self._irregular_people = dict(_pairs(listed("irregular_people")))
        self.own = WordList(listed("own"))
        self.guest = WordList(listed("guest"))
        self.folk = WordList(listed("folk"))
        self.bodies = WordList(listed("bodies"))
        self.ties = WordList(listed("ties"))
        self.wider = WordList(listed("wider"))
        self.region = WordList(listed("region"))
        self.between: Final = listed("between")
        self.joined: Final = listed("joined")
        self._known: dict[str, Towns] = {}
        self._ends: dict[str, int] = {}

    def ends(self, low: str) -> int:
        """1 where a word ends as an adjective does, 2 as the people of a town, 0 otherwise."""
        known = self._ends.get(low)
        if known is None:
            known = 1 if low.endswith(self.endings) else 2 if low.endswith(self.folk_endings) else 0
            keep(self._ends, low, known)
        return known

    def leads(self, low: str, noun: str) -> bool:
        """Whether a word ends as the adjective of a town does, before a noun that one leads."""
        return self.ends(low) == 1 and (
            noun in self.own or noun in self.guest or noun in self.folk or noun in self.bodies
        )

    def stem(self, low: str) -> str | None:
        """The adjective without its ending; None for a word that is none."""
        ending = next((e for e in self.endings if low.endswith(e)), None)
        return None if ending is None else low.removesuffix(ending)

    def towns(self, gazetteer: Gazetteer, stem: str) -> Towns:
        """The towns that the adjective of this stem may be of, the likeliest first."""
        known = self._known.get(stem)
        if known is None:
            if len(self._known) > _MOST:
                self._known.clear()
            known = self._known[stem] = self._towns(gazetteer, stem)
        return known

    def _towns(self, gazetteer: Gazetteer, stem: str) -> Towns:
        if stem in self._irregular:
            return _largest(gazetteer, self._irregular[stem])
        if stem in self._never:
            return ()
        towns = self._of(gazetteer, stem, self._made, _ABROAD)
        return self._ranked(towns | self._of(gazetteer, stem, self._made_at_home, None))

    def whose(self, gazetteer: Gazetteer, stem: str) -> set[str]:
        """The towns of whatever size that it may be of: for a text that names one of them."""
        made = [(e, own) for e, own in (*self._made, *self._made_at_home) if stem.endswith(e)]
        names = [stem.removesuffix(ending) + own for ending, own in made]
        return {c.id for name in names if len(name) >= _SHORT for c in gazetteer.names(name)}

    def towns_of_people(self, gazetteer: Gazetteer, low: str) -> Towns:
        """The towns whose people are called so: «омичей», «петрозаводчане»."""
        for form, nominative in self._forms:
            if low.endswith(form):
                return self._people(gazetteer, low.removesuffix(form) + nominative)
        return ()

    def _people(self, gazetteer: Gazetteer, low: str) -> Towns:
        if low in self._irregular_people:
            return _largest(gazetteer, self._irregular_people[low])
        if gazetteer.country_of_word(low) or self._is_nation(gazetteer, low):
            return ()
        towns = self._of(gazetteer, low, self._of_people, _CITY)
        return self._ranked({id_: c for id_, c in towns.items() if c.population >= _CITY})

    def _is_nation(self, gazetteer: Gazetteer, low: str) -> bool:
        """The «американцы» of «американский»."""
        adjective = self._made[0][0] + self.endings[-1]
        bases = {low.removesuffix(ending) for ending, _ in self._of_people if low.endswith(ending)}
        return any(gazetteer.country_of_word(base + adjective) for base in bases)

    def _of(
        self, gazetteer: Gazetteer, word: str, made: tuple[tuple[str, str], ...], abroad: int | None
    ) -> dict[str, Candidate]:
        """The towns that a word may be made of, by id; ``abroad``: how many live in the smallest one there,
        long names apart that stand whole in the word."""
        out: dict[str, Candidate] = {}
        is_named_so = False  # «абинск-ий» is of Абинск at home, and no more of Аба
        for ending, own in made:
            if not word.endswith(ending):
                continue
            base = word.removesuffix(ending)
            whole = bool(ending) and ending == own  # «омск-ий»
            least = _HOME if abroad and not own and len(base) >= _LONG else abroad
            for c in gazetteer.names(base + own):
                if c.kind is REGION and not c.is_weak:
                    break  # the land of the name is as well known
                if self._is_known(c, base, least, whole) and not (own and is_named_so and not whole):
                    out.setdefault(c.id, c)
                    is_named_so = is_named_so or (whole and c.country in self._home)
        return out

    def _is_known(self, town: Candidate, base: str, abroad: int | None, whole: bool) -> bool:
        if town.kind is not CITY or town.is_form or not base:
            return False
        if whole and town.population >= _HOME:
            return True
        if (town.is_weak and town.population < _CITY) or (
            len(base) < _SHORT and town.population < _METROPOLIS
        ):
            return False
        if town.country in self._home:
            return town.population >= _HOME
        return abroad is not None and town.population >= abroad

    def _ranked(self, towns: dict[str, Candidate]) -> Towns:
        return tuple(sorted(towns.values(), key=lambda c: -self._weight(c)))

    def _weight(self, town: Candidate) -> int:
        return town.population * (_AT_HOME if town.country in self._home else 1)

    def meant(self, towns: Towns, named: set[str]) -> Candidate | None:
        """The one of them that the text names too, or that is by far the greatest; None where none is."""
        here = [c for c in towns if c.id in named]
        if here:
            return here[0] if len(here) == 1 else None
        clear = len(towns) == 1 or (bool(towns) and self._weight(towns[0]) >= _TIMES * self._weight(towns[1]))
        return towns[0] if clear else None


def _largest(gazetteer: Gazetteer, name: str) -> Towns:
    """The town that a name means by itself, else the greatest of that name; none for ""."""
    towns = [c for c in gazetteer.names(name) if c.kind is CITY and not c.is_form] if name else []
    return (max(towns, key=lambda c: (c.is_preferred, c.population)),) if towns else ()


def _pairs(listed: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """ "ск:а" as ("ск", "а")."""
    return tuple([(a, b) for a, _, b in (entry.partition(":") for entry in listed)])


_KEPT: Final[dict[str, Adjectives]] = {}


def adjectives(lang: str) -> Adjectives:
    """The rules of a language."""
    known = _KEPT.get(lang)
    if known is None:
        known = _KEPT[lang] = Adjectives(lang)
    return known
