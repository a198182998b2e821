"""Trades that people are called by: Mayor Baker, Bürgermeister Bauer, wethouder De Boer."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.people.posts import MONARCHS, WEAK
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Text

_THRONES: Final = frozenset((*MONARCHS, Office.PRINCE, Office.BISHOP))


def is_surname(text: Text, hit: Hit, office_end: int, known: set[str]) -> bool:
    """Whether the word of a trade is somebody's name; ``known`` are those that were one before, and grows.

    It is where a title, a "Mr" or a given name stands right before it and nothing of a name behind it.
    ``office_end`` is where the office before it ends.
    """
    tokens, first = text.tokens, hit.first
    if hit.last - first != 1 or not first or not tokens[first].is_capital or hit.label[2:3] == ():
        return False
    if hit.label[1] != "office" or not (hit.label[2] in WEAK or hit.label[2] in _THRONES):
        return False
    if hit.last < len(tokens) and tokens[hit.last].is_capital:
        return False
    low = tokens[first].low
    if low in known:
        return True
    words = wording(text.lexicon)
    before = first - 1
    if tokens[before].text == "." and before:
        before -= 1  # "M. Boulanger"
    elif tokens[before].is_capital and tokens[before].low in words.particles and before:
        before -= 1  # "De Boer"
    said = tokens[before]
    titled = before + 1 == office_end or said.low in words.before
    if hit.label[2] in _THRONES and before + 1 != office_end:
        return False  # "King Charles and Queen Camilla"; "burgemeester De Koning"
    if not titled and not (said.is_capital and given_readings(said.text, words)):
        return False
    known.add(low)
    return True
