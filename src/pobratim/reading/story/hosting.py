"""Who goes to whom: signs that a city receives guests or sends them, sentence by sentence.

A headline such as "Timaru youngsters home from Whanganui" names their own town first and most; that they
went, are received or come back says where the story is set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final, Protocol

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Tokens
from pobratim.reading.naming.wording import wording
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_BEHIND: Final = 4  # tokens behind "visited" in which the place visited begins
TIMES: Final = ("now", "soon")
LEAD: Final = 3  # sentences at the head of a story that say what it is about


class Mentioned(Tokens, Protocol):
    """What is asked of a mention of a city here; a Standing has it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> PlaceKind: ...
    @property
    def sentence(self) -> int: ...
    @property
    def stands(self) -> str: ...
    @property
    def time(self) -> str: ...


def hosting(found: Findings, told: Sequence[Mentioned], order: Sequence[int]) -> dict[str, set[str]]:
    """For each city the signs of its part in the visits that the item tells of.

    Each sign counts by itself, with whether it is told of now or of what is to come (a return visit goes the
    other way), with how early in the ``order`` of the story it stands, and once more where it is the first of
    its kind in the item.
    """
    out: dict[str, set[str]] = {}
    seen: set[str] = set()
    cities = (m for m in told if m.kind is CITY and m.time in TIMES)
    for number, here in groupby(cities, key=lambda m: m.sentence):
        mentions = list(here)
        time = mentions[0].time
        zone = "head" if number == 0 else "lead" if order[number] < LEAD else "text"
        parts: dict[str, set[str]] = {}
        for city, sign in _of_sentence(found, number, mentions):
            out.setdefault(city, set()).update((sign, f"{sign}:{time}", f"{sign}:{time}:{zone}"))
            parts.setdefault(sign, set()).add(city)
        if time == "now":
            for sign in parts.keys() - seen:
                alone = [f"first-alone:{sign}"] if len(parts[sign]) == 1 else []
                for city in parts[sign]:
                    out[city].update((f"first-told:{sign}", *alone))
            seen |= parts.keys()
    return out


def gone_to(signs: Mapping[str, Sequence[str]]) -> str | None:
    """The B of "A visited B; B will visit A", where no other city is named: the visit back is to come."""
    now = {city for city, own in signs.items() if "goes:now" in own}
    soon = {city for city, own in signs.items() if "goes:soon" in own}
    return min(now) if len(signs) == 2 and len(now) == len(soon) == 1 and now != soon else None


def _of_sentence(found: Findings, number: int, here: list[Mentioned]) -> Iterable[tuple[str, str]]:
    sentence = found.text.sentences[number]
    reach = sentence.first, sentence.last
    visits = list(found.hits_in(*reach, "events.visit"))
    there = {m.id for m in here if m.stands in ("at", "to")}
    if visits:
        there |= {m.id for m in here if m.stands in ("bare", "of") and _is_object(m, visits)}
        there |= {m.id for m in here[-1:] if m.stands == "bare" and _ends(found, m, sentence, visits[0])}
        yield from ((city, "goes") for city in there)
    for hit in found.hits_in(*reach, "links.returning"):
        yield from ((m.id, f"return:{m.stands}:{_side(hit, m)}") for m in here)
    if there and (visits or found.has(sentence, "links.guest")):
        yield from ((m.id, "sends") for m in here if m.id not in there and m.stands == "from")
    for mention in found.people_in(*reach):
        home = found.people[mention.person].office_of
        if home is None:
            continue
        if there and home not in there:
            yield home, "officer-goes" if visits else "officer-away"
        elif home in there:
            yield home, "officer-there"
        if bearing(found.text, mention) == "by" and found.has(sentence, "links.guest"):
            yield home, "leads-guests"
    for hit in found.hits_in(*reach, "links.receiving"):
        guests = any(m.stands == "from" for m in here)
        yield from (
            (m.id, "receives-itself")
            for m in here
            if guests and m.stands == "bare" and 0 <= hit.first - m.last <= _BEHIND
        )


def _is_object(mention: Mentioned, visits: list[Hit]) -> bool:
    return any(h.first <= mention.first < h.last + _BEHIND for h in visits)


def _ends(found: Findings, mention: Mentioned, sentence: Sentence, visit: Hit) -> bool:
    """The Gera of "Im Mai besuchte eine Delegation aus Kiel mit ihrem Bürgermeister Gera.": its last word.

    The last of a list ("saw the Wheel, the lakes and Edinburgh") is an outing.
    """
    tokens, before = found.text.tokens, mention.first - 1
    behind = tokens[mention.last : sentence.last]
    listed = tokens[before].text == "," or tokens[before].low in wording(found.text.lexicon).conjunctions
    return visit.last <= mention.first and not listed and not any(t.is_word for t in behind)


def _side(hit: Hit, mention: Mentioned) -> str:
    return "behind" if mention.first >= hit.first else "front"


def lean(there: int, origin: int) -> str:
    """Whether a city is more often where somebody is or goes, or where somebody is from."""
    if there == origin:
        return "both" if there else "neither"
    return "there" if there > origin else "origin"
