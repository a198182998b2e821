"""The index, read through memory maps: nothing is loaded until it is asked for."""

from __future__ import annotations

import json
import mmap
import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import marisa_trie  # type: ignore[import-not-found, import-untyped, unused-ignore]

from pobratim.gazetteer.context import Context
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.missing import GazetteerMissing
from pobratim.gazetteer.resolve import Choice, resolve
from pobratim.gazetteer.rows import (
    ALIAS,
    BLOCK,
    DEGREE,
    FORM,
    KINDS,
    MAIN,
    MINOR,
    NO_REGION,
    NOWHERE,
    PREFERRED,
    RECORD,
    REGION,
    WEAK,
    Candidate,
    PlaceRow,
    postal_id,
    postal_number,
)

DATA: Final = Path(str(files("pobratim.gazetteer"))) / "data"
LONGEST_NAME: Final = 8  # words
KEPT: Final = 1 << 15  # words whose answers are kept: a dictionary takes half the time of lru_cache
LONGEST_WORD: Final = (
    80  # characters of a country's name: what is longer is no name and not worth remembering
)
_DIRECTION: Final = re.compile(  # before a country's adjective or name; other lands are called so whole
    r"(?:noord|zuid|oost|west|midden|centraal|nord|süd|ost|ober|mittel|zentral|sud"
    r"|северо|южно|восточно|западно) ?"
    r"(?!i(?:e?r|nd)|sudan|kore|инд|ирл|суд|коре|казах)"
)
_INTS: Final = RECORD.size // 4  # of a record, whose first is its number
_PARTED, _ENDED, _OPENED = b']], ["', b"]]", len(b'["')  # between rows, what ends one, what opens one
_JOINERS: Final = frozenset(
    ".'’-‘"
)  # marks a tokeniser may cut from inside a name: St. Omer, 's-Hertogenbosch


class Gazetteer:
    """Places by any of their names. Open it with :func:`open_gazetteer`."""

    def __init__(self, folder: Path) -> None:
        try:
            meta = json.loads((folder / "meta.json").read_text("utf-8"))
            self._names = marisa_trie.Trie().mmap(str(folder / "names.marisa"))
            self._countries = marisa_trie.BytesTrie().mmap(str(folder / "countries.marisa"))
            self._lists = memoryview(_mapped(folder / "lists.bin")).cast("I")
            self._places = _mapped(folder / "places.bin")
            self._numbers = memoryview(self._places).cast("I")
            self._texts = _mapped(folder / "texts.bin")
            self._zones: list[str] = meta["zones"]
        except (OSError, ValueError, KeyError) as error:
            raise GazetteerMissing(
                f"{folder} holds no usable gazetteer ({error}); `python -m pobratim.gazetteer.build` makes it"
            ) from error
        self.credit: str = meta["credit"]
        self._count = len(self._names)
        self._towns: int = meta["towns"]
        self._cities: int = meta["cities"]
        self._other_ids: list[str] = meta["ids"]
        self._blocks: list[int] = meta["blocks"]
        self._rows = {place_id: self._cities + n for n, place_id in enumerate(self._other_ids)}
        self.names = lru_cache(maxsize=32768)(self._find)
        self.place = lru_cache(maxsize=16384)(self._place)
        self._goes_on = lru_cache(maxsize=65536)(self._begins_longer)
        self._codes: dict[str, str] = {}  # of words asked before; "" where a word is no country's
        self.landless: set[str] = set()  # words of texts read before, no part of which is a country's
        self._alone: dict[str, tuple[Candidate, ...]] = {}  # of words that begin no longer name
        # Of the others, by the word that follows and ends every name that they begin.
        self._behind: dict[str, dict[str, tuple[int, tuple[Candidate, ...]]]] = {}
        self._many_behind = 0
        self._name_of: dict[str, str] = {}  # of places asked before
        self._block = lru_cache(maxsize=64)(self._read_block)
        self._regions_of_towns: frozenset[int] | None = None

    def __len__(self) -> int:
        return self._cities + len(self._other_ids)

    def _find(self, key_text: str) -> tuple[Candidate, ...]:
        """All places whose name or case form folds to this text, likeliest first; () if none."""
        folded = key(key_text)
        number = self._names.get(folded)
        if number is None:
            return ()
        first, last = self._lists[number], self._lists[number + 1]
        base = self._count + 1
        return tuple([self._candidate(self._lists[base + n], folded) for n in range(first, last)])

    def _candidate(self, entry: int, folded: str) -> Candidate:
        row, flags = entry >> 8, entry & 0xFF
        _, kind, country, region, _, population, lat, lon = RECORD.unpack_from(
            self._places, row * RECORD.size
        )
        return Candidate(
            self._id(row),
            KINDS[kind],
            country.decode() if country != b"\0\0" else None,
            population,
            *(_point(lat, lon)),
            folded,
            bool(flags & FORM),
            bool(flags & (WEAK | ALIAS)),
            bool(flags & MAIN),
            bool(flags & PREFERRED),
            None if region == NO_REGION else self._other_ids[region],
            row,
            bool(flags & MINOR),
        )

    def longest(self, tokens: list[str], i: int) -> tuple[int, tuple[Candidate, ...]]:
        """The longest name that begins at token ``i``: how many tokens it takes, and what it may mean.

        Tokens are words (hyphenated ones whole); marks may stand between them as tokens of their own.
        """
        known = self._alone.get(tokens[i])
        if known is not None:
            return (1, known) if known else (0, ())
        behind = self._behind.get(tokens[i])
        if behind is not None and i + 1 < len(tokens):
            answer = behind.get(tokens[i + 1])
            if answer is not None:
                return answer
        first = key(tokens[i])
        if not first:
            if tokens[i] not in ("'", "’") or i + 1 >= len(tokens) or not tokens[i + 1].startswith("s-"):
                return 0, ()
            length, found = self.longest(tokens, i + 1)
            return (length + 1, found) if length else (0, ())
        if not self._goes_on(first):
            if len(self._alone) > KEPT:
                self._alone.clear()
            found = self.names(first)
            if len(first) <= LONGEST_WORD:
                self._alone[tokens[i]] = found
            return (1, found) if found else (0, ())
        return self._longest_of(tokens, i, first)

    def _longest_of(self, tokens: list[str], i: int, first: str) -> tuple[int, tuple[Candidate, ...]]:
        """The longest name of those that go on; kept where the very next token ends them all."""
        text, ends = first, {len(first): 1}
        is_cut_off = False
        for n in range(i + 1, min(i + LONGEST_NAME * 2, len(tokens))):
            word = key(tokens[n])
            if not word:
                if tokens[n] not in _JOINERS:
                    is_cut_off = n == i + 1
                    break
                continue
            text += " " + word
            ends[len(text)] = n + 1 - i
            if not self._goes_on(text):
                is_cut_off = n == i + 1
                break  # no longer name begins so
        answer: tuple[int, tuple[Candidate, ...]] = (0, ())
        for found_key in reversed(self._names.prefixes(text)):
            if len(found_key) in ends:
                answer = ends[len(found_key)], self.names(found_key)
                break
        if is_cut_off and len(tokens[i]) + len(tokens[i + 1]) <= LONGEST_WORD:
            self._keep_behind(tokens[i], tokens[i + 1], answer)
        return answer

    def _keep_behind(self, word: str, following: str, answer: tuple[int, tuple[Candidate, ...]]) -> None:
        self._many_behind += 1
        if self._many_behind > KEPT:
            self._behind.clear()
            self._many_behind = 0
        behind = self._behind.get(word)
        if behind is None:
            behind = self._behind[word] = {}
        behind[following] = answer

    def _begins_longer(self, words: str) -> bool:
        """Whether a name of more words begins with these."""
        return next(self._names.iterkeys(words + " "), None) is not None

    def _place(self, place_id: str) -> PlaceRow | None:
        """All that is known of a place by its id; None for an id that is not here."""
        row = self._row_of(place_id)
        return None if row is None else self.at(row)

    def _row_of(self, place_id: str) -> int | None:
        scheme, _, number = place_id.partition(":")
        if scheme == "geonames" and number.isdigit():
            return self._numbered(int(number), 0, self._towns)
        postal = postal_number(place_id)
        if postal is None:
            return self._rows.get(place_id)
        row = self._numbered(postal[1], self._towns, self._cities)
        return row if row is not None and self._id(row) == place_id else None

    def _numbered(self, number: int, first: int, end: int) -> int | None:
        """The row from ``first`` to ``end`` (exclusive) that has this number."""
        low, high = first, end
        while low < high:
            middle = (low + high) // 2
            if self._number(middle) < number:
                low = middle + 1
            else:
                high = middle
        return low if low < end and self._number(low) == number else None

    def _number(self, row: int) -> int:
        return self._numbers[row * _INTS]

    def _id(self, row: int) -> str:
        if row < self._towns:
            return f"geonames:{self._number(row)}"
        if row < self._cities:
            return postal_id(
                RECORD.unpack_from(self._places, row * RECORD.size)[2].decode(), self._number(row)
            )
        return self._other_ids[row - self._cities]

    def at(self, row: int) -> PlaceRow:
        """The place in this row of the index."""
        _, kind, country, region, zone, population, lat, lon = RECORD.unpack_from(
            self._places, row * RECORD.size
        )
        name, labels, names = json.loads(self._written(row))
        return PlaceRow(
            self._id(row),
            name,
            KINDS[kind],
            country.decode() if country != b"\0\0" else None,
            *(_point(lat, lon)),
            population,
            None if region == NO_REGION else self._other_ids[region],
            labels,
            tuple(names),
            self._zones[zone] or None,
        )

    def name_of(self, place_id: str) -> str | None:
        """The name of a place by its id, as :meth:`place` has it, without what else is known of it."""
        known = self._name_of.get(place_id)
        if known is None:
            row = self._row_of(place_id)
            if row is None:
                return None
            if len(self._name_of) > KEPT:
                self._name_of.clear()
            written = self._written(row)
            name = written[_OPENED : written.index(b'"', _OPENED)]
            plain = name.find(b"\\") < 0
            known = self._name_of[place_id] = name.decode() if plain else str(json.loads(written)[0])
        return known

    def _written(self, row: int) -> bytes:
        """A row as JSON: name, labels, names. Cities lie in blocks, each of the others in one of its own.

        No quotation mark of a string stands without a backslash: what parts two rows parts nothing else.
        """
        last = -(-self._cities // BLOCK)
        block, place = divmod(row, BLOCK) if row < self._cities else (last + row - self._cities, 0)
        whole = self._block(block)
        begin = 1
        for _ in range(place):
            begin = whole.index(_PARTED, begin) + len(_PARTED) - _OPENED
        end = whole.find(_PARTED, begin)
        return whole[begin : end + len(_ENDED)] if end >= 0 else whole[begin:-1]

    def _read_block(self, number: int) -> bytes:
        """The rows of a block as JSON: one is asked for, and to parse all takes ten times as long."""
        return zlib.decompress(self._texts[self._blocks[number] : self._blocks[number + 1]])

    def country_of_word(self, word: str) -> str | None:
        """ISO code of the country a word names or is the adjective of: казахстанского, Belgian, Polens."""
        known = self._codes.get(word)
        if known is None:
            if len(word) > LONGEST_WORD:
                return None
            if len(self._codes) > KEPT:
                self._codes.clear()
            folded = key(word)
            found = self._countries.get(folded)
            if not found and (plain := _undirected(folded)):
                found = self._countries.get(plain)
            known = self._codes[word] = found[0].decode() if found else ""
        return known or None

    def resolve(self, candidates: Sequence[Candidate], context: Context) -> Choice | None:
        """Which of the candidates is meant, and why; None if there are none."""
        return resolve(candidates[0].name if candidates else "", candidates, context)

    def keys_like(self, beginning: str) -> Iterator[str]:
        """Every folded name or form that begins so."""
        yield from self._names.iterkeys(beginning)

    def regions(self, country: str) -> list[PlaceRow]:
        """The first-level regions of a country."""
        prefix = f"iso3166-2:{country}-"
        rows = [self.at(row) for place_id, row in self._rows.items() if place_id.startswith(prefix)]
        return [row for row in rows if row.kind is REGION]

    def is_outside(self, town_id: str, region_id: str) -> bool:
        """Whether a town lies in another region than this one; of a region that towns are not listed by, a
        French department or an English county, nobody knows.
        """
        town, region = self.place(town_id), self._rows.get(region_id)
        if town is None or town.admin1 is None or region is None or town.admin1 == region_id:
            return False
        if self._regions_of_towns is None:
            towns = self._places[: self._cities * RECORD.size]
            self._regions_of_towns = frozenset(record[3] for record in RECORD.iter_unpack(towns))
        return region - self._cities in self._regions_of_towns


def _undirected(folded: str) -> str:
    """The French of "Noord-Franse", «южнофранцузский», "südfranzösisch": what a direction leads."""
    led = _DIRECTION.match(folded)
    return folded[led.end() :] if led is not None else ""


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _point(lat: int, lon: int) -> tuple[float | None, float | None]:
    return (None, None) if lat == NOWHERE else (lat / DEGREE, lon / DEGREE)


@lru_cache(maxsize=1)
def open_gazetteer(folder: Path = DATA) -> Gazetteer:
    """The gazetteer, opened once. Raises GazetteerMissing naming the command that builds it."""
    return Gazetteer(folder)
