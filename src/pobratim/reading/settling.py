"""Which place each name of a text means: settled by the whole text, and one name means one place in it.

In two rounds: names that are plain by themselves say what the others mean, and all that are then believed to
be places say it once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import Candidate, Choice, Company, Context, Gazetteer, explained, likeliest
from pobratim.gazetteer.company import NOBODY
from pobratim.gazetteer.index import KEPT, LONGEST_WORD
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import NOUNS_CAPITAL, WORLDWIDE
from pobratim.lexicons.lexicon import load
from pobratim.reading.text import Text
from pobratim.reading.word_list import WordList

_FIRST: Final = 3  # countries of a language whose press most items are from
_MANY: Final = 6  # and of one that so many write
_LIKELY: Final = 0.69  # how surely a name is settled that says what others mean
_PRESS: Final = (
    0.5  # how much the words are a country's for its press to be surely meant: one that it alone writes
)
_Ids = tuple[str, ...]
_Asked = tuple[_Ids, PlaceKind | None, frozenset[str]]  # what it may be, and what stands around


@final
@mypyc_attr(acyclic=True)
class Raw:
    """A name in the text and everything it may mean; ``ids`` are those of the candidates.

    ``begins_its_own``: whether it begins the name of a body of the town's own.
    """

    __slots__ = ("begins_its_own", "beside", "candidates", "first", "head", "ids", "last", "placed")

    def __init__(
        self,
        first: int,
        last: int,
        candidates: tuple[Candidate, ...],
        head: PlaceKind | None,
        placed: bool,
        beside: frozenset[str],
        begins_its_own: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.head = head
        self.placed = placed
        self.beside = beside
        self.begins_its_own = begins_its_own
        self.take(candidates)

    def take(self, candidates: tuple[Candidate, ...]) -> None:
        """Let it mean these."""
        self.candidates, self.ids = candidates, tuple([c.id for c in candidates])


class Settled:
    """What a text says of all its names.

    ``countries`` is how often it names each country, ``press`` those whose press it surely is by its words.
    """

    def __init__(self, text: Text, gazetteer: Gazetteer, raws: Sequence[Raw], plain: Sequence[Raw]) -> None:
        """``plain``: those that mean one place whatever else the text says."""
        self._text, self._raws = text, raws
        self.countries = _countries(text, gazetteer, raws)
        self._most = max(self.countries.values(), default=0)
        self._usage, self._regions = _usage(text)
        self._home = _home(text.lang)
        self.press = _of_the_press(self._usage)
        self._tied = _is_of_twins(text)
        self._twins = {raw.ids for raw in raws if _is_called_twin(text, raw)} if self._tied else set()
        self._chosen: dict[_Asked, Choice] = {}
        self._take([(raw, raw.candidates[0]) for raw in plain])

    def again(self, names: Iterable[tuple[Raw, Choice, bool]]) -> None:
        """The second round: names with the places they would be and whether they are believed to be those."""
        believed = [
            (raw, choice.place) for raw, choice, is_place in names if is_place and choice.score > _LIKELY
        ]
        told = {p.id for _, p in believed if p.kind is REGION and not p.is_weak}
        if not told <= self._regions or _by_id(believed) != self._names:
            self._regions |= told
            self._take(believed)

    def _take(self, places: Sequence[tuple[Raw, Candidate]]) -> None:
        """Let these say what the other names mean."""
        self._names = _by_id(places)
        self._own = _told_alone(self._names)
        self._company = Company([place for _, place in places])
        self._chosen.clear()
        self._told = self._told_beside(self._raws)

    def choose(self, raw: Raw) -> Choice | None:
        """The place that what stands beside the name says, here or elsewhere; else the likeliest."""
        told = self._told.get(raw.ids) if not raw.beside else None
        return told[1] if told is not None else self._likeliest(raw)

    def explained(self, raws: Iterable[Raw]) -> list[tuple[Raw, Choice]]:
        """The places that these names mean; the first mention of each place tells why."""
        out = []
        known: set[str] = set()
        for raw in raws:
            choice = self.choose(raw)
            if choice is None:
                continue
            if choice.place.id not in known:
                known.add(choice.place.id)
                told = self._told.get(raw.ids) if not raw.beside else None
                asked = self.context(told[0] if told is not None else raw)
                choice = explained(self._text.span(raw.first, raw.last).text, choice, asked)
            out.append((raw, choice))
        return out

    def _told_beside(self, raws: Sequence[Raw]) -> dict[_Ids, tuple[Raw, Choice]]:
        """Names that a country or region beside them settles for all the text: Salem, of "Salem, Oregon".

        Where there are two of one name each stands for itself. "The mayor of Monaco" says that the town is
        meant, not the state.
        """
        out: dict[_Ids, dict[str, tuple[Raw, Choice]]] = {}
        for raw in raws:
            choice = self._likeliest(raw) if raw.beside or raw.head is CITY else None
            if choice is None:
                continue
            told = not raw.beside.isdisjoint((choice.place.country, choice.place.admin1))
            if told or _is_town_of_its_state(raw, choice.place):
                out.setdefault(raw.ids, {})[choice.place.id] = raw, choice
        return {ids: said for ids, told in out.items() if len(told) == 1 for said in told.values()}

    def _likeliest(self, raw: Raw) -> Choice | None:
        key = (raw.ids, raw.head, raw.beside)
        known = self._chosen.get(key)
        if known is not None:
            return known
        choice = likeliest(raw.candidates, self.context(raw))
        if choice is not None:
            self._chosen[key] = choice
        return choice

    def context(self, raw: Raw) -> Context:
        """What the text says of this name; the name says nothing of itself."""
        return Context(
            self.countries,
            beside=raw.beside,
            wants=raw.head,
            company=self._company,
            apart=self._own.get(raw.ids, NOBODY),
            usage=self._usage,
            home=self._home,
            press=self.press,
            tied=self._tied,
            regions=self._regions,
            most=self._most,
            abroad=raw.ids in self._twins,
        )


def _is_town_of_its_state(raw: Raw, place: Candidate) -> bool:
    """Whether a place is said to be a town, and its state has the same name."""
    states = (c.country for c in raw.candidates if c.kind is COUNTRY)
    return raw.head is CITY and place.kind is CITY and place.country in states


def _by_id(places: Iterable[tuple[Raw, Candidate]]) -> dict[str, set[_Ids]]:
    """The names that mean each place, by what they may mean."""
    out: dict[str, set[_Ids]] = {}
    for raw, place in places:
        out.setdefault(place.id, set()).add(raw.ids)
    return out


def _told_alone(names: dict[str, set[_Ids]]) -> dict[_Ids, set[str]]:
    """The places that no name but this one means: what it may mean speaks for none of them."""
    out: dict[_Ids, set[str]] = {}
    for place, told in names.items():
        if len(told) == 1:
            out.setdefault(next(iter(told)), set()).add(place)
    return out


_NAMES_LAND: Final = 3  # letters of the shortest word for a country or its people


def _countries(text: Text, gazetteer: Gazetteer, raws: Sequence[Raw]) -> dict[str, int]:
    """How often each country is named, as a noun or as "Belgian"."""
    counts: dict[str, int] = {}
    landless = gazetteer.landless
    if len(landless) > KEPT:
        landless.clear()
    for low in [low for low in text.where if low not in landless]:
        words = low.split("-") if "-" in low and not gazetteer.country_of_word(low) else [low]
        # "England-Fahrt", "deutsch-polnisch"
        codes = [gazetteer.country_of_word(word) for word in words if len(word) >= _NAMES_LAND]
        for code in codes:
            if code is not None:
                counts[code] = counts.get(code, 0) + len(text.where[low])
        if not any(codes) and len(low) <= LONGEST_WORD:
            landless.add(low)
    for raw in raws:
        top = raw.candidates[0]
        if top.kind is COUNTRY and top.country and top.country not in counts:
            counts[top.country] = 1
    return counts


@cache
def _home(lang: str) -> tuple[str, ...]:
    """The countries that first write a language."""
    home = load(lang).home
    return tuple(home[: _MANY if WORLDWIDE in load(lang).grammar else _FIRST])


def _of_the_press(usage: dict[str, float]) -> tuple[str, ...]:
    """The countries whose press it surely is, by its words, the surest first; () where nothing tells."""
    most = max(usage.values(), default=0.0)
    if most < _PRESS:
        return ()
    return tuple(sorted([c for c in usage if usage[c] > most * _PRESS], key=lambda c: (-usage[c], c)))


@cache
def _twins(lang: str) -> WordList:
    """Single words that tell of twin towns, and their beginnings."""
    words = load(lang).single_words("links", "partnership", "twinning")
    return WordList(tuple([word for word in sorted(words) if word[0] not in "(<*"]))


def _is_called_twin(text: Text, raw: Raw) -> bool:
    """The Brest of "Partnerstadt Brest", "jumelage avec Brest"; of "Partnerstädte A und B" one is at home."""
    tokens, lexicon = text.tokens, text.lexicon
    if raw.last < len(tokens) and tokens[raw.last].low in lexicon.word_set("language", "and"):
        return False
    i = raw.first - 1
    if i > 0 and tokens[i].low in lexicon.word_set("language", "genitive"):
        i -= 1
    return i >= 0 and tokens[i].low in _twins(text.lang)


def _is_of_twins(text: Text) -> bool:
    """Whether the text tells of twin towns, two of two countries."""
    words: WordList = _twins(text.lang)
    return words.has_any(text.where)


@cache
def written_in(lang: str) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Word to the countries whose press writes it, and adjective to the region it is of."""
    countries: dict[str, list[str]] = {}
    regions: dict[str, str] = {}
    for where, words in load(lang).table("language").get("usage", {}).items():
        for word in words:
            if "-" in where:
                regions[word] = f"iso3166-2:{where}"
            else:
                countries.setdefault(word, []).extend(where.split())
    return countries, regions


def _usage(text: Text) -> tuple[dict[str, float], frozenset[str]]:
    """How much the words are those of a country's press, from 0 to 1 ("Cllr", "heuer", "schepen"): the fewer
    countries write one the more it says; and the regions named by their adjectives ("Bavarian").
    """
    countries, regions = written_in(text.lang)
    sums: dict[str, float] = {}
    for word in sorted(countries.keys() & text.where.keys()):
        for country in countries[word]:
            sums[country] = sums.get(country, 0.0) + 1.0 / len(countries[word])
    usage = {country: much / (much + 1.0) for country, much in sums.items()}
    return usage, frozenset([regions[w] for w in regions.keys() & text.where.keys() if not _leads(text, w)])


def _leads(text: Text, word: str) -> bool:
    """Whether an adjective always leads a name: the Westphalian of "het Westfaalse Werl" is of no other."""
    tokens = text.tokens
    behind = [tokens[i + 1].is_capital for i in text.where[word] if i + 1 < len(tokens)]
    return not text.does(NOUNS_CAPITAL) and bool(behind) and all(behind)
