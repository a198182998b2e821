"""Guests who are given something: "pupils from Kiel were presented with mugs", "aan de gasten uit Kiel"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.reading.bearing import by_ending, head_last, prepositions
from pobratim.reading.events.given_by import Named
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.places.guests_by_town import WHO

_FROM: Final = ("from", "of")
FOLK: Final = "links.townsfolk"
_LED: Final = 3  # tokens from guests to the preposition before them: "aan de beide gasten"
_NEAR: Final = 2  # tokens from guests to the name of their town: "gasten uit {Kiel}", "élèves de la {ville}"
_BEHIND: Final = 5  # tokens from the verb to the guests: "kregen de leerlingen"
_WAITING: Final = 4  # and in Kazakh from the town to its guests: «Кильден келген қонақтарға»


def are_guests_given_to(found: Findings, place: PlaceMention) -> bool:
    """Whether the guests from a place are led by a word that says they are given to."""
    if head_last(found.text.lang):
        last = min(place.last + _WAITING, found.text.sentence_of(place.first).last)
        guests = [h for who in WHO for h in found.hits_in(place.last, last, who)]
        return by_ending(found.text, place) == "from" and any(
            by_ending(found.text, h) == "to" for h in guests
        )
    given = found.text.lexicon.words("language", "joins", "given")
    guest = _guests_before(found, place.first)
    return bool(given) and guest is not None and _leading(found, guest) in given


def townsfolk_of(found: Findings, place: PlaceMention) -> int | None:
    """Where "the citizens of Kiel" begins, who give and are given to for their town."""
    said, tokens, at = prepositions(found.text.lang), found.text.tokens, place.first
    begin = max(at - _NEAR - 1, found.text.sentence_of(at).first)
    hits = [
        h for h in found.hits_in(begin, at, FOLK) if h.last < at and said.get(tokens[h.last].low) in _FROM
    ]
    return hits[-1].first if hits else None


def home_of_getters(found: Findings, named: Sequence[Named], verb: int) -> str | None:
    """The town of the guests who are the subject of "received", before the verb or right behind it."""
    for first, _, place, stands, is_place in named:
        if not is_place or stands not in _FROM or first - verb > _BEHIND + _NEAR:
            continue
        guest = _guests_before(found, first)
        if guest is not None and _leading(found, guest) is None:
            return place
    return None


def _guests_before(found: Findings, at: int) -> int | None:
    """Where the guests stand whose town begins at a token."""
    begin = max(at - _NEAR - 1, found.text.sentence_of(at).first)
    said, tokens = prepositions(found.text.lang), found.text.tokens
    hits = [h for who in WHO for h in found.hits_in(begin, at, who)]
    return max((h.first for h in hits if h.last < at and said.get(tokens[h.last].low) in _FROM), default=None)


def _leading(found: Findings, guest: int) -> str | None:
    """The preposition that leads them, their article and an adjective between; None where none does."""
    small, tokens = prepositions(found.text.lang), found.text.tokens
    for i in range(guest - 1, max(guest - _LED, found.text.sentence_of(guest).first) - 1, -1):
        if tokens[i].low in small:
            return tokens[i].low
        if not tokens[i].is_word or (tokens[i].is_capital and i in found.text.tags):
            return None
    return None
