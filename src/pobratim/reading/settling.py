"""Which place each name of a text means: settled by the whole text, and one name means one place in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import Choice, Company, Context, resolve
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.people.wording import gender_of, wording
from pobratim.reading.place_signs import Raw
from pobratim.reading.text import Text

_FIRST = 3  # countries of a language whose press most items are from
_SURELY = 300_000  # inhabitants of a town that is meant by its name wherever there are others of it
_Asked = tuple[tuple[str, ...], PlaceKind | None, frozenset[str]]  # what it may be, and what stands around


class Settled:
    """What a text says of all its names: ``countries`` is how often it names each country."""

    def __init__(self, found: Findings, raws: Sequence[Raw]) -> None:
        self._text = found.text
        self.countries = _countries(found, raws)
        self._usage = _usage(found)
        self._sure = Company(list(dict.fromkeys(r.candidates[0] for r in raws if _is_sure(found.text, r))))
        self._chosen: dict[_Asked, Choice] = {}
        self._told = self._told_beside(raws)

    def choose(self, raw: Raw) -> Choice | None:
        """The place that what stands beside the name says, here or elsewhere; else the likeliest."""
        told = self._told.get(raw.ids) if not raw.beside else None
        return told or self._likeliest(raw)

    def _told_beside(self, raws: Sequence[Raw]) -> dict[tuple[str, ...], Choice]:
        """Names that a country or region beside them settles for all the text: Salem, of "Salem, Oregon".

        Where there are two of one name each stands for itself.
        """
        out: dict[tuple[str, ...], dict[str, Choice]] = {}
        for raw in raws:
            choice = self._likeliest(raw) if raw.beside else None
            if choice and not raw.beside.isdisjoint((choice.place.country, choice.place.admin1)):
                out.setdefault(raw.ids, {})[choice.place.id] = choice
        return {ids: choice for ids, told in out.items() if len(told) == 1 for choice in told.values()}

    def _likeliest(self, raw: Raw) -> Choice | None:
        key = (raw.ids, raw.head, raw.beside)
        known = self._chosen.get(key)
        if known is not None:
            return known
        context = Context(
            self.countries,
            beside=raw.beside,
            wants=raw.head,
            company=self._sure,
            apart=frozenset([i for i in raw.ids if i in self._sure.ids]),
            usage=self._usage,
            home=_home(self._text.lang),
        )
        choice = resolve(self._text.span(raw.first, raw.last).text, raw.candidates, context)
        if choice is not None:
            self._chosen[key] = choice
        return choice


def _countries(found: Findings, raws: Sequence[Raw]) -> dict[str, int]:
    """How often each country is named, as a noun or as "Belgian"."""
    counts: Counter[str] = Counter()
    for word, times in Counter(t.text for t in found.text.tokens if t.is_word).items():
        code = found.gazetteer.country_of_word(word) if len(word) > 2 else None
        if code:
            counts[code] += times
    for raw in raws:
        top = raw.candidates[0]
        if top.kind is PlaceKind.COUNTRY and top.country and not counts[top.country]:
            counts[top.country] += 1
    return dict(counts)


@lru_cache(maxsize=32)
def _home(lang: str) -> frozenset[str]:
    """The countries that first write a language; English is written in too many to say anything."""
    home = load(lang).table("language").get("home", ())
    return frozenset(home[:_FIRST] if lang != "en" else ())


@lru_cache(maxsize=32)
def _written_in(lang: str) -> dict[str, str]:
    """Word to the one country whose press writes it."""
    table = load(lang).table("language").get("usage", {})
    return {word: country for country, words in table.items() for word in words}


def _usage(found: Findings) -> frozenset[str]:
    """The countries whose press alone writes words of the text: "Cllr", "heuer", "schepen"."""
    written = _written_in(found.text.lang)
    return frozenset([written[low] for low in written.keys() & found.text.where.keys()])


def _is_sure(text: Text, raw: Raw) -> bool:
    top = raw.candidates[0]
    alone = (len(raw.candidates) == 1 or top.population > _SURELY) and not top.is_weak
    return alone and not _has_given_name(text, raw.first)


def _has_given_name(text: Text, i: int) -> bool:
    """The Bühler of "Matthias Bühler", which speaks for no town of Switzerland."""
    before = text.tokens[i - 1] if i else None
    return (
        before is not None
        and before.is_capital
        and i - 1 not in text.tags
        and gender_of(before.low, wording(text.lexicon)) is not None
    )
