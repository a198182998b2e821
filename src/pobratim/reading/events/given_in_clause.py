"""Who gives in "the mayor, die zijn ambtgenoot A B een schilderij overhandigde": whom the clause is about."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit

_VERB_LAST: Final = ("nl", "de")  # languages whose clauses end with their verb
_OFFICE: Final = 3  # tokens of "his German counterpart"
_GIVEN: Final = ("gift", "done")


def giver_to_counterpart(found: Findings, first: int, verb: int, opened: bool) -> tuple[str, str] | None:
    """Who gives and who is given to: somebody named right before the clause, and his counterpart within."""
    if not opened or found.text.lang not in _VERB_LAST or first < 2:
        return None
    tokens = found.text.tokens
    if tokens[first - 1].low not in found.text.lexicon.words("language", "pronouns", "who"):
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
    """Without the "framed print" of "presented his counterpart, A B, with a framed print": told already."""
    tokens = found.text.tokens
    named = {
        h.last for h in hits if h.label[1:] == _GIVEN and any(t.text == "," for t in tokens[h.first : h.last])
    }
    return [h for h in hits if h.label[1:] != _GIVEN or h.first not in named]
