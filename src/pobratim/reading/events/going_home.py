""" "On Sunday the guests flew back to Kiel": those who are from there pay it no visit."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import COUNTRY
from pobratim.reading.bearing import bearing
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.travellers import is_of_guests
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.story.standing import Standings, standings

_NEAR: Final = 4  # tokens between the words for going home and where to
_TO: Final = ("to", "at")
_FROM: Final = ("from", "of")
_SET_OFF: Final = "links.going_home.setting_off"
_BACK: Final = 2  # sentences back in which the guests stand who set off
_REACH: Final = 6  # tokens before the words of the event in which those for going home may begin


def goes_home(found: Findings, frame: Frame) -> bool:
    """Whether a journey is told to where those who make it are from, or back to a country."""
    first, last = max(frame.hit.first - _REACH, frame.near[0]), min(frame.hit.last + _NEAR, frame.near[1])
    hits = found.hits_in(first, last, "links.going_home.words")
    if not hits:
        return any(_leave(found, frame, hit) for hit in found.hits_in(first, last, _SET_OFF))
    told, places = standings(found), found.places_in(*frame.near)
    for place in places:
        others = any(
            p.id != place.id and p.first < place.first and bearing(found.text, p) is None for p in places
        )
        if others or not any(_is_led_to(found, hit, place) for hit in hits):
            continue  # "Bath goes back to Kiel"
        if (place.kind is COUNTRY and frame.place == place.id) or _is_where_from(
            found, told, place, frame.hit.first
        ):
            return True
    return False


def _leave(found: Findings, frame: Frame, hit: Hit) -> bool:
    """ "On Sunday they left for Kiel", behind "guests from Kiel came to Exeter": nobody else goes.

    On the way ("to Hull, from where they set off for Kiel") they stop nowhere.
    """
    places = found.places_in(*frame.near)
    if not places or found.people_in(*frame.near):
        return False
    last = places[-1]
    others = [p for p in places if p.id != last.id]
    if others and (frame.place != last.id or any(_is_theirs(found, p, hit) for p in others)):
        return False
    if not any(
        _is_led_to(found, hit, p) or hit.first < p.first < hit.last for p in places if p.id == last.id
    ):
        return False
    back = frame.sentence.index - _BACK
    return any(
        s.id == last.id and is_of_guests(found, s)
        for s in standings(found).all
        if s.first < frame.sentence.first and found.text.sentence_of(s.first).index >= back
    )


def _is_theirs(found: Findings, place: PlaceMention, hit: Hit) -> bool:
    """The town of "the delegation of X set off for Y": it stands among the words, or is where from."""
    return hit.first < place.first < hit.last or bearing(found.text, place) in _FROM


def _is_led_to(found: Findings, hit: Hit, place: PlaceMention) -> bool:
    """Whether a place is where to: behind the words for going home, or with a preposition or case before."""
    if found.text.head_last:  # «Урумчиге қайтты», but «Қытайға барып қайтты» was there
        return place.last == hit.first and bearing(found.text, place) == "to"
    if place.first >= hit.last:
        return place.first - hit.last < _NEAR
    led = bearing(found.text, place) in _TO
    return led and hit.first - place.last < _NEAR


def _is_where_from(found: Findings, told: Standings, to: PlaceMention, before: int) -> bool:
    """Whether somebody was told before to have come from a place, or from a town of that country."""
    for one in told.all:
        if one.first >= min(before, to.first):
            return False
        same = one.id == to.id or (to.kind is COUNTRY and found.places[one.id].country == to.country)
        if same and (one.stands == "from" or is_of_guests(found, one)):
            return True
    return False
