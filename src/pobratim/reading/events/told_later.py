"""Towns that say nothing of where an event was: those that sign it, and those told of only behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import IN_IS_TO
from pobratim.reading.counting import counted
from pobratim.reading.events.clause_ahead import is_of_clause_ahead
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.signed_with import signed_with
from pobratim.reading.events.travellers import is_of_guests
from pobratim.reading.findings import Findings
from pobratim.reading.places.namesake import OWNS
from pobratim.reading.story.standing import Standing, Standings

# Signs that one of those who sign is where the others are, or that they came there.
_SIGNS: Final = frozenset(
    ("has:at", "has:to", "head:at", "head:to", "dateline", "receives", "received", "goes")
)
_PARTY: Final = ("bare", "of", "tied", "by", "office")
_AT_HOME: Final = (EventType.UNVEILING, EventType.WREATH_LAYING, EventType.CEREMONY)
_VERB: Final = 3  # tokens from "set off" to the town
_OWNED: Final = 4  # tokens from the verb to the owner, and from it to "twin towns"
_JOINED: Final = 3  # tokens between two towns that sign: "of A and the town of B"


def nowhere_of(found: Findings, frame: Frame, told: Standings, here: Sequence[Standing]) -> set[str]:
    """The towns in sight that are no place of this event."""
    frame.not_yet = _gone_to_later(found, frame, told)
    out = frame.not_yet | _homes(found, told, here)
    if frame.type is EventType.AGREEMENT:
        out |= _parties(found, frame, told, here) | signed_with(found, told)
    elif frame.type in _AT_HOME and here:
        out |= signed_with(found, told) & _named_once(told, here)
    return out


def _named_once(told: Standings, here: Sequence[Standing]) -> set[str]:
    """The X of "a plaque about the twinning with X was unveiled", of which nothing else is said."""
    often = counted([s.id for s in told.all])
    return {s.id for s in here if often[s.id] == 1}


def away(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """Those where somebody will only go, and whose twin it is that somebody visited."""
    ahead = {s.id for s in here if is_of_clause_ahead(found, frame, s.first)}
    return ahead | _owners(found, frame, here)


def _homes(found: Findings, told: Standings, here: Sequence[Standing]) -> set[str]:
    """The X of "a band from X played", which is named nowhere but as where they are from."""
    out: set[str] = set()
    for standing in here:
        if standing.stands == "from" and standing.kind is CITY and is_of_guests(found, standing):
            signs = [sign for sign in told.signs.get(standing.id, ()) if sign.startswith("has:")]
            if signs == ["has:from"]:
                out.add(standing.id)
    return out


def _owners(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The X of "has visited one of X's twin towns", which is not where they went."""
    if frame.type is not EventType.VISIT or frame.tense != "done":
        return set()
    tokens, out = found.text.tokens, set[str]()
    for standing in here:
        if standing.first <= frame.hit.first or standing.last >= len(tokens):
            continue
        if tokens[standing.last].low not in OWNS or standing.kind is not CITY:
            continue
        twins = found.hits_in(standing.last, standing.last + _OWNED, "links.twins")
        verbs = found.hits_in(standing.first - _OWNED, standing.first, "events.visit")
        if any(h.label[2] in ("one", "several") for h in twins) and any(
            h.last - h.first == 1 or h.last >= standing.first for h in verbs
        ):
            out.add(standing.id)
    return out


def _parties(found: Findings, frame: Frame, told: Standings, here: Sequence[Standing]) -> set[str]:
    """The A and B of "A and B signed a charter", where nothing of the item is said to be in one of them."""
    ands = found.text.lexicon.word_set("language", "joins", "and")
    tokens, out = found.text.tokens, set[str]()
    cities = [s for s in here if s.kind is CITY]
    for one, other in pairwise(cities):
        between = tokens[one.last : other.first]
        joined = 0 < len(between) <= _JOINED and any(t.low in ands for t in between)
        if joined and one.stands in _PARTY and other.stands in _PARTY and one.id != other.id:
            out |= {one.id, other.id}
    if not out or frame.scene.place in out:
        return set()
    signs = {sign for city in out for sign in told.signs.get(city, ())}
    return set() if signs & _SIGNS else out


def _gone_to_later(found: Findings, frame: Frame, told: Standings) -> set[str]:
    """The B of "A wreath was laid. Then the guests travelled on to B": there they were not yet."""
    if told.later is None:
        told.later = _later(found, told)
    return {place for place, sentence in told.later.items() if sentence > frame.sentence.index}


def _later(found: Findings, told: Standings) -> dict[str, int]:
    """The towns that somebody goes on to in the sentence which names them first, below the headline."""
    out: dict[str, int] = {}
    if not found.hits_in(0, len(found.text.tokens), "links.course.onward"):
        return out
    seen: set[str] = set()
    for standing in told.all:
        if standing.id in seen:
            continue
        seen.add(standing.id)
        sentence = found.text.sentences[standing.sentence]
        town = _is_gone_to(found, standing) and not _is_of_a_house(found, standing)
        if standing.sentence and town and found.has(sentence, "links.course.onward"):
            out[standing.id] = standing.sentence
    return out


def _is_gone_to(found: Findings, standing: Standing) -> bool:
    """Whether it is where somebody goes; Russian says "in" for it, behind a verb of going."""
    if standing.stands == "to":
        return True
    near = found.hits_in(standing.first - _VERB, standing.first, "events.visit")
    return standing.stands == "at" and found.text.does(IN_IS_TO) and bool(near)


def _is_of_a_house(found: Findings, standing: Standing) -> bool:
    """ "Then they cycled to the town hall of X": in the town they may have been all the time."""
    before = found.text.tokens[standing.first - 1].low.rstrip("'’") if standing.first else ""
    return before in found.text.lexicon.word_set("language", "prepositions", "of")
