"""Towns of a caption: "A (mayor of X), B (president of the twinning committee of Y), C (mayor of Z)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_LONGEST: Final = 24  # tokens of a bracket
_TWO: Final = 2


def without_committees(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """The tie words of a sentence, without those that only say what somebody presides in a list of others.

    The town of each stands in a bracket with his office, and none stands outside: whose twin any of them is
    nobody says. A bracket that names two, "the committee of X and Y", says it.
    """
    held = _held(found, hits, sentence)
    if not held:
        return hits
    cities = found.cities_in(sentence.first, sentence.last)
    if not all(any(_lies_in(c, b) for b in held) for c in cities):
        return hits
    of = {b: {c.id for c in cities if _lies_in(c, b)} for b in held}
    own = {h: next((b for b in held if b[0] <= h.first and h.last <= b[1]), None) for h in hits}
    return [
        h
        for h in hits
        if (b := own[h]) is None or len(of[b]) >= _TWO or not any(of[o] for o in held if o != b)
    ]


def without_other_offices(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], sentence: Sentence
) -> list[PlaceMention]:
    """The cities, without those in the brackets of others where a tie is told in the bracket of one alone."""
    held = _held(found, hits, sentence) if len(cities) > 1 else []
    own = [next((b for b in held if b[0] <= h.first and h.last <= b[1]), None) for h in hits]
    if not own or None in own:
        return cities
    return [
        c for c in cities if own[0] is None or _lies_in(c, own[0]) or not any(_lies_in(c, b) for b in held)
    ]


def _held(found: Findings, hits: Sequence[Hit], sentence: Sentence) -> list[tuple[int, int]]:
    """The brackets that tell an office, where a tie word stands in one; looked for only behind a bracket."""
    tokens = found.text.tokens
    if "(" not in found.text.where or not any(
        tokens[i].text == "(" for h in hits for i in range(max(h.first - _LONGEST, sentence.first), h.first)
    ):
        return []
    return [b for b in brackets(found, sentence, _LONGEST) if found.hits_in(*b, "offices.office")]


def _lies_in(city: PlaceMention, bracket: tuple[int, int]) -> bool:
    return bracket[0] <= city.first and city.last <= bracket[1]


def brackets(found: Findings, sentence: Sentence, longest: int) -> list[tuple[int, int]]:
    """Where the words within each round bracket begin and end, of up to so many tokens."""
    tokens, out, opened = found.text.tokens, list[tuple[int, int]](), -1
    if "(" not in found.text.where:
        return out
    for i in range(sentence.first, sentence.last):
        if tokens[i].text == "(":
            opened = i + 1
        elif tokens[i].text == ")" and opened >= 0:
            if i - opened <= longest:
                out.append((opened, i))
            opened = -1
    return out
