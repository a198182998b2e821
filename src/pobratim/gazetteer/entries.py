"""Names and case forms of every place, folded, with how sure each is: the lists behind the index."""

from __future__ import annotations

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.forms import forms
from pobratim.gazetteer.keys import bare, key
from pobratim.gazetteer.merge import Finder
from pobratim.gazetteer.ordinary import RussianWords
from pobratim.gazetteer.rows import ALIAS, FORM, MAIN, MINOR, PREFERRED, WEAK
from pobratim.gazetteer.sources import Source, toml

_TOWN = 5_000  # inhabitants of a town that bears its name for all
_SAINTS = {"saint": "st", "sainte": "ste", "sankt": "st", "sint": "st"}


class Entries:
    """``lists``: folded name to entries (row << 8 | flags)."""

    def __init__(self, places: list[Source]) -> None:
        self.places = places
        self.lists: dict[str, dict[int, int]] = {}
        words = {kind: listed for kind, listed in toml("notplaces.toml").items() if kind != "hamlets"}
        self._ordinary = {key(w) for listed in words.values() for w in listed.split()}
        extra, find = toml("additions.toml"), Finder([p for p in places if p.kind is PlaceKind.CITY])
        self._prefer = {key(name): find.largest(place).id for name, place in extra["readings"].items()}
        self._firm = {key(name) for name in extra["firm"]["names"]}
        self._russian = RussianWords()
        self._kept = {key(name) for name in extra["older"]["names"]}
        for row, place in enumerate(places):
            self._enter(row, place)
        for folded, rows in self.lists.items():
            self._without_older(folded, rows)

    def _enter(self, row: int, place: Source) -> None:
        main = {key(name) for name in place.main_names()}
        for lang, name in place.spellings():
            folded = key(name)
            if not folded:
                continue
            flags = MAIN if folded in main else 0
            self._add(folded, row, flags)
            for plain in (*bare(folded), *_shortened(folded)):
                self._add(plain, row, ALIAS)
            for _, _, form in forms(name, place.country, lang):
                self._add(key(form), row, flags | FORM)

    def _add(self, folded: str, row: int, flags: int) -> None:
        rows = self.lists.setdefault(folded, {})
        old = rows.get(row)
        # A name as it stands outweighs the same letters as a form or a spelling without marks.
        rows[row] = flags if old is None else min(old, flags, key=_doubt)

    def _without_older(self, folded: str, rows: dict[int, int]) -> None:
        """Breukelen is a town of today: it does not mean Brooklyn too, which was called so once."""
        if len(rows) < 2 or not folded.isascii() or folded in self._kept or folded in self._prefer:
            return
        towns = [row for row, flags in rows.items() if self.places[row].kind is PlaceKind.CITY]
        if any(rows[row] == MAIN and self.places[row].population >= _TOWN for row in towns):
            for row in towns:
                if not rows[row] & MAIN and not self._is_like(folded, self.places[row]):
                    del rows[row]

    @staticmethod
    def _is_like(folded: str, place: Source) -> bool:
        """Whether a spelling is a usual name without its marks, its beginning, or one of its words."""
        for name in place.main_names():
            for plain in (key(name), *bare(key(name))):
                if plain and (plain.startswith(folded) or folded.startswith(plain)):
                    return True
                if folded in plain.split():
                    return True
        return False

    def ordered(self, folded: str) -> list[int]:
        """The entries of a name, likeliest first."""
        rows = self.lists[folded]
        weak = WEAK if self._is_ordinary(folded) else 0
        towns = {self.places[row].country for row in rows if self.places[row].kind is PlaceKind.CITY}
        flags = {row: rows[row] | weak | self._reading(folded, self.places[row], towns) for row in rows}
        flags |= {row: said | MINOR for row, said in flags.items() if self.places[row].is_minor}
        ranked = sorted(rows, key=lambda row: self._rank(row, flags[row]))
        return [row << 8 | flags[row] for row in ranked]

    def _is_ordinary(self, folded: str) -> bool:
        if folded in self._firm:
            return False
        return len(folded) <= 2 or folded in self._ordinary or self._russian.is_ordinary(folded)

    def _reading(self, folded: str, place: Source, towns: set[str | None]) -> int:
        if self._prefer.get(folded) == place.id:
            return PREFERRED
        # A region named like a town of its country: the town is meant, unless the words say otherwise.
        return WEAK if place.kind is PlaceKind.REGION and place.country in towns else 0

    def _rank(self, row: int, flags: int) -> tuple[bool, bool, int, bool, int, int]:
        place = self.places[row]
        named_after = place.kind is PlaceKind.REGION and bool(flags & WEAK)
        no_country = place.kind is not PlaceKind.COUNTRY
        preferred = bool(flags & PREFERRED)
        return (not preferred, named_after, _doubt(flags), no_country, -place.population, row)


def _shortened(folded: str) -> list[str]:
    """St Omer for Saint Omer, the way papers write it."""
    first, _, rest = folded.partition(" ")
    return [f"{_SAINTS[first]} {rest}"] if first in _SAINTS and rest else []


def _doubt(flags: int) -> int:
    """How far an entry is from a usual name as it stands: a form of one is nearer than a lesser name."""
    return bool(flags & FORM) + 2 * (not flags & MAIN) + 3 * bool(flags & ALIAS)
