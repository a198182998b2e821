"""People where a script has no capitals: a name is what stands right before an office (山田太郎市長)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from pobratim.facts.kinds import Role
from pobratim.facts.nouns import Person
from pobratim.facts.span import in_order
from pobratim.gazetteer.rows import COUNTRY
from pobratim.lexicons.lexicon import load
from pobratim.reading.mentions import PersonMention, PlaceMention
from pobratim.reading.people.offices import OfficeHit, find_offices, settle
from pobratim.reading.text import Text
from pobratim.reading.unspaced import own_words

_KANJI: Final = re.compile(r"[㐀-䶿一-鿿々]+")
_KATAKANA: Final = re.compile(r"[ァ-ヺー]{2,}")
_DOTS: Final = frozenset("・＝=")
_FULL: Final = range(3, 7)  # characters of a family and a given name in kanji
_WITH_TOWN: Final = 5  # characters of the shortest full name with a town behind it
_SUBJECT: Final = frozenset(["は", "が", "と", "も", "ら", "や"])


@dataclass(slots=True)
class _Named:
    """A name in tokens ``first`` to ``last`` before an office."""

    first: int
    last: int
    name: str
    hit: OfficeHit


def find_titled(
    text: Text, places: Sequence[PlaceMention], is_place: Callable[[str], bool]
) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """Everybody with a full name before an office; a bare family name only where it joins one of them."""
    placed = {i for place in places for i in range(place.first, place.last)}
    found = [n for hit in find_offices(text) if (n := _before(text, hit, placed))]
    for named in found:
        named.name = _without_town(named.name, is_place)
    full = {n.name: n for n in reversed(found) if _is_full(n.name) and not is_place(n.name)}
    people: dict[str, list[_Named]] = {name: [] for name in full}
    for named in found:
        owner = named.name if named.name in full else _owner(named.name, full)
        if owner:
            people[owner].append(named)
    people = dict(sorted(people.items(), key=lambda item: item[1][0].first))
    mentions = [
        PersonMention(n.first, n.last, text.span(n.first, n.last), f"person:{name}")
        for name, all_ in people.items()
        for n in all_
    ]
    mentions.sort(key=lambda m: m.first)
    return tuple(_person(text, name, all_, places) for name, all_ in people.items()), tuple(mentions)


def _before(text: Text, hit: OfficeHit, placed: set[int]) -> _Named | None:
    """The name that ends right before an office: one word of kanji, or katakana joined by dots."""
    last = first = hit.first
    if first and not placed & {first - 1} and _KANJI.fullmatch(text.tokens[first - 1].text):
        first -= 1
    else:
        while first and first - 1 not in placed and _KATAKANA.fullmatch(text.tokens[first - 1].text):
            first -= 1
            if not (first > 1 and text.tokens[first - 1].text in _DOTS and first - 2 not in placed):
                break
            first -= 1
    if first == last or text.tokens[first].text in _DOTS or text.tokens[first].text in own_words(text.lang):
        return None
    start, end = text.tokens[first].start, text.tokens[last - 1].end
    return _Named(first, last, text.raw[start:end], hit)


def _without_town(name: str, is_place: Callable[[str], bool]) -> str:
    """The 加藤久雄 of 加藤久雄長野市長: behind a full name of kanji, the town whose mayor he is."""
    if len(name) < _WITH_TOWN or not _KANJI.fullmatch(name):
        return name
    town = next((size for size in (3, 2) if len(name) - size in _FULL and is_place(name[-size:])), 0)
    return name[: len(name) - town]


def _is_full(name: str) -> bool:
    return bool(_DOTS & set(name)) or (len(name) in _FULL and _KANJI.fullmatch(name) is not None)


def _owner(name: str, full: dict[str, _Named]) -> str | None:
    """The one full name that begins with this family name, or ends with it where dots part the names."""
    fit = [f for f in full if (f.endswith(name) if _DOTS & set(f) else len(name) > 1 and f.startswith(name))]
    return fit[0] if len(fit) == 1 else None


def _person(text: Text, name: str, named: list[_Named], places: Sequence[PlaceMention]) -> Person:
    of = next((p for n in named if (p := _of(text, n, places))), None)
    after = [text.tokens[n.hit.last].low for n in named if n.hit.last < len(text.tokens)]
    return Person(
        f"person:{name}",
        name,
        in_order(text.span(n.first, n.last) for n in named),
        office=settle(named[0].hit, of.kind if of else None, None),
        office_of=of.id if of else None,
        former=named[0].hit.former,
        role=Role.PARTICIPANT if _SUBJECT & set(after) else Role.MENTIONED,
        rule="name-before-office",
    )


def _of(text: Text, named: _Named, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town of "倉敷市の三宅英邦副市長"."""
    heads = load(text.lang).table("language")["place_heads"]
    i = named.first - 1
    while i > 0 and text.tokens[i].low in {"の", *heads["city"], *heads["region"]}:
        i -= 1
    return next((p for p in places if p.last - 1 == i and p.kind is not COUNTRY), None)
