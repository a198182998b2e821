"""News of one town alone: an ambulance that brought a driver to hospital, a budget that was voted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import CITY
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.people.posts import SENT

# What is told of other towns only with a word of them; of a visit or a gift the other side may be left out.
_OF_TWO: Final = (EventType.AID, EventType.PLAN)
# These too, where nobody is named and no mayor is spoken of; of meetings those of residents.
_OF_NOBODY: Final = (*_OF_TWO, EventType.MEETING, EventType.AWARD)
_SIGNS: Final = (
    "links.partnership",
    "links.twins.one",
    "links.guest",
    "links.joint",
    "links.returning",
    "links.reply",
    "links.presents",
    "events.agreement",
)


def with_two_sides(found: Findings, frames: list[Frame]) -> list[Frame]:
    """The events, without those that take two sides where nothing in the whole text is of a second one."""
    mayors = found.people or found.hits_in(0, len(found.text.tokens), "offices.office.mayor")
    types = _OF_TWO if mayors else _OF_NOBODY
    lone = [f for f in frames if f.type in types and _is_lone(found, f)]
    if not lone or _has_second(found):
        return frames
    found.refused |= {f.hit: "one side" for f in lone}
    return [f for f in frames if f not in lone]


def _is_lone(found: Findings, frame: Frame) -> bool:
    """Of meetings only those of residents: "residents met councillors to discuss parking"."""
    meets = frame.type is EventType.MEETING
    return not meets or found.has(frame.sentence, "links.townsfolk")


def _has_second(found: Findings) -> bool:
    """Whether a second town or person, a place abroad, twins or guests, an envoy or a nation are named."""
    home = found.text.lexicon.home
    if len(found.people) > 1 or len({m.id for m in found.place_mentions if m.kind is CITY}) > 1:
        return True
    if any(p.country is not None and p.country not in home for p in found.places.values()):
        return True
    last = len(found.text.tokens)
    if any(found.hits_in(0, last, sign) for sign in _SIGNS):
        return True
    if any(h.label[2] in SENT for h in found.hits_in(0, last, "offices.office")):
        return True
    return _names_a_nation(found, [t.low for t in found.text.tokens if t.is_word])


def _names_a_nation(found: Findings, words: Sequence[str]) -> bool:
    """Whether one of the words is an adjective or a people of a country that is not at home."""
    home = found.text.lexicon.home
    nations = {found.gazetteer.country_of_word(word) for word in dict.fromkeys(words)}
    return any(nation not in home for nation in nations if nation)
