"""Who goes to whom, told by the whole item: where people come back from, and which way they went.

"Home from X" in the first sentences says that the story is set at X, whoever writes and whatever is named
most: of annotated items that say so, all are. Otherwise a town's paper tells of its own people ("our group
set off for X", "welcomed by their hosts") or of guests ("a delegation arrived"); a town at home is host of
guests and no host of a journey, so each word of journeys is a sign beside what a city is at home or abroad.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from pobratim.facts.span import Span
from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.places.guests_by_town import calls_guests
from pobratim.reading.story.hosting import Mentioned
from pobratim.reading.text import Sentence

M = TypeVar("M", bound=Mentioned)

_HEAD: Final = 2  # sentences at the head of a story, the headline among them
_BESIDE: Final = 2  # tokens from "back" to the town, where the language has no word of its own for "from"
_GOAL: Final = 6  # tokens from "back from a journey to" to the town
_OUTING: Final = 8  # tokens before a name in which "excursions to" begins
_STEM: Final = 3  # letters of a town's name by which its people are looked for
_OVER: Final = 2  # letters of the name that their word may lack
_OWN: Final = frozenset(
    (
        "home",
        "abroad",
        "named-most",
        "most-offices",
        "first:0",
        "has:office",
        "lean:there",
        "lean:origin",
        "head:bare",
        "head:at",
        "head:to",
        "head:from",
        "has:at",
        "has:to",
        "only:at",
        "only:from",
        "dateline",
    )
)


def ways(found: Findings) -> tuple[str, ...]:
    """Which words of journeys the item has: went, came, received, ours, here."""
    hits = found.hits_in(0, len(found.text.tokens), "links.journey")
    return tuple(dict.fromkeys(hit.label[2] for hit in hits))


def with_ways(signs: Sequence[str], item: Sequence[str]) -> list[str]:
    """What a city is, joined with what the item tells: "went|home", "came|abroad"."""
    own = [sign for sign in signs if sign in _OWN]
    return [f"{way}|{sign}" for way in item for sign in own]


def back_from(found: Findings, told: Sequence[Mentioned], order: Sequence[int]) -> tuple[str, Span] | None:
    """The one city that somebody comes back from in the first sentences, and the words that say so."""
    out: dict[str, Span] = {}
    for sentence in (s for s in found.text.sentences if order[s.index] < _HEAD):
        here = [m for m in told if m.sentence == sentence.index]
        for hit, city in returns(found, sentence, here):
            first, last = min(hit.first, city.first), max(hit.last, city.last)
            out.setdefault(city.id, found.text.span(first, last))
    return next(iter(out.items())) if len(out) == 1 else None


def returns(found: Findings, sentence: Sentence, here: Sequence[M]) -> Iterator[tuple[Hit, M]]:
    """Each word of coming back and the city of the sentence it is from: one behind it, else one before it.

    "The choir from A is back from a journey to B" is back from B, whatever the choir is from.
    """
    tokens, words = found.text.tokens, found.text.lexicon.words
    for hit in found.hits_in(sentence.first, sentence.last, "links.returning"):
        cities = [
            m
            for m in here
            if m.kind is CITY
            and not calls_guests(found, m)  # "the Kiel choir is back from B"
            and (m.stands == "from" or (m.stands == "of" and 0 <= m.first - hit.last < _BESIDE))
        ]
        behind = [m for m in cities if m.last > hit.last - 1]
        near = tokens[hit.last - 1 : min(hit.last + 1, sentence.last)]
        away = (*words("language", "prepositions", "from"), *words("language", "prepositions", "of"))
        if not behind and any(t.low in away for t in near):
            goals = [m for m in here if m.kind is CITY and m.stands == "to" and m.first > hit.last]
            cities = goals if len(goals) == 1 and goals[0].first - hit.last <= _GOAL else []
        yield from ((hit, m) for m in (behind or cities)[:1])


def is_outing(found: Findings, first: int) -> bool:
    """ "Excursions to Hamelin and Bonn": guests are taken there for a day, and nothing else is set there."""
    near = found.hits_in(first - _OUTING, first, "links.setting.outing")
    return any(h.last == first for h in near)


def only_seen(found: Findings, place: str) -> bool:
    """ "Balade à St Malo", "Ausflug nach Köln", and nothing else of that town: no twin is told of there."""
    known = found.outings.get(place)
    if known is None:
        named = [m for m in found.place_mentions if m.id == place]
        known = found.outings[place] = bool(named) and all(is_outing(found, m.first) for m in named)
    return known


def towns_of_people(found: Findings, first: int, last: int) -> set[str]:
    """The cities of the item whose people these tokens call by its name: "les Yprois", «гродненцы»."""
    endings = found.text.lexicon.words("language", "folk")
    tokens, tags = found.text.tokens, found.text.tags
    lows = [tokens[i].low for i in range(first, last) if i not in tags]
    folk = [low for low in lows if low.endswith(endings)] if endings else []
    if not folk:
        return set()
    names = {
        name: m.id
        for m in found.place_mentions
        if m.kind is CITY and len(name := tokens[m.first].low) > _STEM
    }
    out: set[str] = set()
    for low in folk:
        for name, city in names.items():
            if low != name and low.startswith(name[: max(len(name) - _OVER, _STEM)]):
                out.add(city)
                break
    return out
