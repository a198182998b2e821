"""Who gives in "the mayor, die zijn ambtgenoot A B een schilderij overhandigde": whom the clause is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.lexicons.grammar import VERB_SECOND
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit

_OFFICE: Final = 3  # tokens of "his German counterpart"
_PARTING: Final = ",;:–—"
_AS: Final = 4  # tokens of "als kleines Dankeschön"
_AS_A: Final = 2  # tokens from "as" to the "gift" of "as a gift"
_GIVEN: Final = ("gift", "done")


def giver_to_counterpart(found: Findings, first: int, verb: int, opened: bool) -> tuple[str, str] | None:
    """Who gives and who is given to: somebody named right before the clause, and his counterpart within."""
    if not opened or not found.text.does(VERB_SECOND) or first < 2:
        return None
    tokens = found.text.tokens
    if tokens[first - 1].low not in found.text.lexicon.word_set("language", "pronouns", "who"):
        return None
    end = first - 1 - (tokens[first - 2].text == ",")
    giver = next((m for m in found.people_in(end - _OFFICE - 1, end) if end - m.last <= 1), None)
    within = found.people_in(first, verb)
    if giver is None or len(within) != 1 or within[0].person == giver.person:
        return None
    if not found.hits_in(first, first + _OFFICE, "offices.counterpart"):
        return None
    return giver.person, within[0].person


def without_things_alone(found: Findings, hits: list[Hit]) -> list[Hit]:
    """Without the "framed print" of "presented his counterpart, A B, with a framed print": told already.

    Nor the "as a gift from Kiel" behind "was presented with a bench".
    """
    tokens = found.text.tokens
    named = {
        h.last for h in hits if h.label[1:] == _GIVEN and any(t.text == "," for t in tokens[h.first : h.last])
    }
    given = [h for h in hits if h.label[1:] == _GIVEN]
    again = {h for h in given if _is_as_gift(found, h, given)}
    return [h for h in hits if h.label[1:] != _GIVEN or (h.first not in named and h not in again)]


def _is_as_gift(found: Findings, hit: Hit, given: list[Hit]) -> bool:
    """Whether it begins with "as" or stands behind "as a", and a gift is told before it in its clause."""
    tokens = found.text.tokens
    as_ = found.text.lexicon.word_set("language", "newly", "as")
    if not any(t.low in as_ for t in tokens[max(hit.first - _AS_A, 0) : hit.first + 1]):
        return False
    begun = max((h.first for h in given if h.first < hit.first), default=hit.first)
    return begun < hit.first and not any(t.text in _PARTING for t in tokens[begun : hit.first])


def is_thanks_by_award(found: Findings, hit: Hit, hits: Sequence[Hit]) -> bool:
    """ "Als dank ontving zij de erepenning": the thanks, or present, that an award right behind is."""
    if hit.label[1] != EventType.GIFT or hit.last - hit.first > _AS:
        return False
    led = found.text.tokens[hit.first].low in found.text.lexicon.word_set("language", "newly", "as")
    return led and any(o.label[1] == EventType.AWARD and 0 <= o.first - hit.last <= 1 for o in hits)
