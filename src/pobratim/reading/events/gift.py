"""Something is handed over for good: who gave what to whom."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.bearing import bearing, by_ending
from pobratim.reading.events.carried import is_of_treats
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.given_thing import thing_given
from pobratim.reading.events.giving import parties, settle
from pobratim.reading.events.makers import is_pictured
from pobratim.reading.events.sides import town_of
from pobratim.reading.events.subject import subjects
from pobratim.reading.events.unveiling import is_where
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, begin_in

_AT_WAR: Final = ("UA",)  # countries to which an ambulance that is given is aid
_BEHIND: Final = 2  # tokens behind "received a" in which guests stand, an adjective between
_COMING: Final = ("links.guest", "links.pupils", "links.bands")


def fill(found: Findings, frame: Frame) -> bool | None:
    """Giver and receiver by preposition or case; the object behind the verb, or the memorial before it."""
    if is_of_treats(found, frame):
        return False
    parties(found, frame)
    if found.text.head_last:
        _by_offices(found, frame)
    settle(found, frame)
    if frame.giver == frame.receiver:
        frame.receiver = None  # «подарки, которые привезли гости из Бонна»
    if any(found.hits_in(frame.near[0], frame.near[1], "links.relief")) and _is_at_war(found):
        frame.type = EventType.AID
    frame.object = thing_given(found, frame)
    frame.unnamed = any(found.hits_in(frame.hit.first, frame.near[1], "links.presents"))
    if frame.object is None and not frame.unnamed and _is_of_guests(found, frame):
        return False
    first, last = frame.sentence.first, frame.sentence.last
    frame.answers = bool(found.hits_in(first, last, "links.reply"))
    memorial = _memorial(found, frame)
    if memorial is not None:
        frame.memorial = memorial
        frame.object = found.memorials[memorial].name
    return None


def _is_of_guests(found: Findings, frame: Frame) -> bool:
    """ "Kreeg een delegatie uit Kiel": those who come stand where the thing would, and nothing is given."""
    first, last = frame.hit.first, frame.hit.last
    got = next(iter(found.hits_in(first, last, "links.getting")), None)
    return got is not None and any(found.hits_in(got.last, last + _BEHIND, kind) for kind in _COMING)


def _is_at_war(found: Findings) -> bool:
    return any(place.country in _AT_WAR for place in found.places.values())


def _by_offices(found: Findings, frame: Frame) -> None:
    """«Анкара мэрі A B Атырау әкіміне»: who stands bare gives; a town gets what its mayor does."""
    doer = next((p for p in subjects(found, frame) if p != frame.receiver), None)
    if doer is not None and frame.giver is None:
        frame.giver = town_of(found, doer, frame.receiver)
    if frame.giver is None and frame.receiver is not None:
        near = found.places_in(frame.sentence.first, frame.hit.last)[::-1]
        frame.giver = next((m.id for m in near if m.id != frame.receiver and _has_officer(found, m)), None)
    if frame.receiver is None:
        frame.receiver = next(
            (
                m.id
                for m in found.places_in(*frame.near)
                if m.id != frame.giver and _has_officer_given(found, m)
            ),
            None,
        )


def _has_officer_given(found: Findings, mention: PlaceMention) -> bool:
    """Whether an office of a town stands right behind it, in the dative and without a name."""
    last = mention.last
    offices = [h for h in found.hits_in(last, last + 1, "offices.office") if h.first == last]
    return any(by_ending(found.text, h) == "to" and not found.people_in(h.last, h.last + 1) for h in offices)


def _has_officer(found: Findings, mention: PlaceMention) -> bool:
    """Whether an office of a town stands right behind it, bare and without a name."""
    last = mention.last
    words = found.text.lexicon.word_set("language", "place_heads", "city")
    if last < len(found.text.tokens) and found.text.tokens[last].low in words:
        last += 1
    offices = [h for h in found.hits_in(last, last + 1, "offices.office") if h.first == last]
    return any(by_ending(found.text, h) is None and not found.people_in(h.last, h.last + 1) for h in offices)


def _memorial(found: Findings, frame: Frame) -> str | None:
    """The memorial that is given: in the words of the gift, or named before if nothing else is."""
    first, last = frame.near
    here = [m for m in begin_in(found.memorial_mentions, first, last) if not is_pictured(found, m)]
    if found.text.head_last:  # «ескерткішіне гүл қойып, домбыра сыйлады»: it stands in a case of its own
        here = [m for m in here if bearing(found.text, m) is None]
    elif frame.object is not None and frame.hit.first < min((m.first for m in here), default=0):
        # "A bench given by Kiel was put into Memorial Park".
        here = [m for m in here if not is_where(found, m)]
    before = begin_in(found.memorial_mentions, frame.sentence.first, frame.hit.first)
    if here:
        return min(here, key=lambda m: abs(m.first - frame.hit.first)).id
    return before[-1].id if before and frame.object is None else None


RULE: Final[Rule] = Rule(EventType.GIFT, fill, sure=0.8)
