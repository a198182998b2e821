"""Words that point to a place without naming it: "there", "by video link", "the council", "our town"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import CITY, COUNTRY
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.standing import Standing, Standings

_BACK: Final = 2  # sentences back from "there" to the place it means
_BESIDE: Final = 3  # tokens between "town council" and the name of the town
_TOLD: Final = ("at", "to")
_BEFORE_WHERE: Final = 6  # tokens before "where" in which the place it takes up begins
_APPOSED: Final = 8  # tokens that say of a town whose twin it is
_NEXT: Final = 2  # tokens between it and "where": a comma or a bracket
_ABOUT: Final = ("venue", "mutual", "renewing")
_SETTINGS: Final = frozenset((*_ABOUT, "council", "remote", "there", "where"))


class Pointers:
    """What one sentence says of where its event was without naming a place.

    ``there`` and ``where`` are the places that these words mean, ``seats`` the towns whose council is named,
    ``about`` which of a room or a park, of both sides and of something done anew is spoken of.
    """

    __slots__ = ("_told", "about", "ours", "remote", "seats", "stage", "there", "where")

    def __init__(self, found: Findings, frame: Frame, told: Standings, here: Sequence[Standing]) -> None:
        words = settings(found, frame)
        there = pointed_at(found, frame, told, words)
        self.there = _city_in(found, told, there) or there
        self.where = told_where(found, frame, told, words)
        self.seats = councils(frame, here, words)
        self.about = circumstances(frame, words)
        self.ours, self.remote = is_ours(found, frame), is_remote(frame, words)
        self._told, self.stage = told, frame.scene.place

    def signs(self, place: str) -> list[str]:
        """The signs for one place."""
        told = self._told
        out = ["there"] if place == self.there else []
        if place in self.seats:
            out.append("council")
        if "venue" in self.about:
            out += ["venue|host"] * (place == told.host) + ["venue|stage"] * (place == self.stage)
        if self.ours:
            out.append("ours|home" if "home" in told.signs.get(place, ()) else "ours|abroad")
        return out

    def nowhere(self, mode: str, kind: str) -> list[str]:
        """The signs that no place is said of an event of this status and type."""
        out = ["nowhere:remote"] if self.remote else []
        for about in self.about:
            out += [f"nowhere:{about}", f"nowhere:{mode}:{about}", f"nowhere:{kind}:{about}"]
        return out


def settings(found: Findings, frame: Frame) -> list[Hit]:
    """The words of its sentence, but for those of direct speech, that say where something is."""
    here = found.hits_in(frame.sentence.first, frame.sentence.last, "links.setting")
    return [hit for hit in here if hit.label[2] in _SETTINGS and not found.is_spoken(hit)]


def is_remote(frame: Frame, words: Sequence[Hit]) -> bool:
    """Whether the sides met on a screen, each at home: by video link, on the telephone."""
    hits = [h for h in words if h.label[2] == "remote"]
    if not hits:
        return False
    kind = frame.kind  # "they spoke in a video conference" calls for one meeting twice
    others = [h for h in frame.others if h.label[1] != kind]
    first = max((h.last for h in others if h.last <= frame.hit.first), default=frame.sentence.first)
    last = min((h.first for h in others if h.first >= frame.hit.last), default=frame.sentence.last)
    return any(first <= hit.first < last for hit in hits)


def pointed_at(found: Findings, frame: Frame, told: Standings, words: Sequence[Hit]) -> str | None:
    """The place that "there" means: the last that somebody was said to be in or to go to."""
    first, last = frame.near
    words = [h for h in words if h.label[2] == "there" and first <= h.first < last]
    if not words:
        return None
    sentences = found.text.sentences
    begin = sentences[max(frame.sentence.index - _BACK, 0)].first
    before = told.between(begin, words[0].first)
    return next((s.id for s in reversed(before) if s.stands in _TOLD), None)


def _city_in(found: Findings, told: Standings, wide: str | None) -> str | None:
    """The one city of the item that lies in the country meant by "there"."""
    if wide is None or found.places[wide].kind is not COUNTRY:
        return None
    cities = [c for c in told.signs if found.places[c].country == found.places[wide].country]
    return cities[0] if len(cities) == 1 else None


def told_where(found: Findings, frame: Frame, told: Standings, words: Sequence[Hit]) -> str | None:
    """The X of "to the cemetery of X, where he laid a wreath": the city right before the word for where."""
    words = [h for h in words if h.label[2] == "where" and h.last <= frame.hit.last]
    if not words:
        return None
    word = words[-1]
    before = told.between(max(word.first - _BEFORE_WHERE, frame.sentence.first), word.first)
    inside = told.between(word.last, frame.hit.last)
    if not before or before[-1].last < word.first - _NEXT or any(s.stands in _TOLD for s in inside):
        return None
    place = _told_of(found, frame, told, before[-1])
    return place.id if place.kind is CITY else _city_in(found, told, place.id)


def _told_of(found: Findings, frame: Frame, told: Standings, place: Standing) -> Standing:
    """The X of "to X, twin of the German town of Y, where": Y only says what X is."""
    cities = [s for s in told.between(frame.sentence.first, place.first) if s.kind is CITY]
    if place.kind is not CITY or not cities or place.first - cities[-1].last > _APPOSED:
        return place
    between = range(cities[-1].last, place.first)
    commas = [i for i in between if found.text.tokens[i].text == ","]
    tied = found.hits_in(cities[-1].last, place.first, "links.partnership")
    return cities[-1] if commas == [cities[-1].last] and tied else place


def circumstances(frame: Frame, words: Sequence[Hit]) -> list[str]:
    """What is said beside the trigger: a room or a park, that both sides do it, that it is done anew."""
    first, last = frame.near
    beside = {h.label[2] for h in words if first <= h.first < last}
    return [about for about in _ABOUT if about in beside] if beside else []


def councils(frame: Frame, cities: Sequence[Standing], words: Sequence[Hit]) -> set[str]:
    """The towns whose council is named beside them: "the council of X decided", "X Town Council"."""
    if frame.type is not EventType.PLAN:
        return set()
    return {
        s.id
        for h in words
        if h.label[2] == "council"
        for s in cities
        if s.kind is CITY and (0 <= s.first - h.last < _BESIDE or 0 <= h.first - s.last < _BESIDE)
    }


def honouring(found: Findings, frame: Frame, near: Sequence[Standing]) -> str | None:
    """The X of "made an honorary citizen of X", if nothing else in the clause says where that was."""
    hits = found.hits_in(*frame.near, "links.setting.honour")
    named = [s.id for s in near if any(h.first <= s.first < h.last for h in hits)]
    elsewhere = any(s.stands == "at" and s.id not in named for s in near)
    return named[0] if named and not elsewhere else None


def is_ours(found: Findings, frame: Frame) -> bool:
    """Whether the sentence speaks of the writer's own town: "our guests", "with us"."""
    here = found.hits_in(frame.sentence.first, frame.sentence.last, "links.journey.here")
    return any(not found.is_spoken(hit) for hit in here)


def inside_of(found: Findings, told: Standings, here: Sequence[Standing]) -> dict[str, str]:
    """ "They will travel to Germany": the one city of the item that lies in the country or region said."""
    out: dict[str, str] = {}
    for wide in here:
        if wide.kind is not CITY and wide.stands in _TOLD:
            country = found.places[wide.id].country
            cities = [c for c in told.signs if found.places[c].country == country]
            if country and len(cities) == 1:
                out[cities[0]] = wide.kind.value
    return out
