"""What is to come in another clause: "met students who are off to Dresden in October", "and invited him"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Modality
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import is_after
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings

_CLAUSE: Final = 20  # tokens from the word that opens such a clause to what stands in it
_VERB: Final = 2  # tokens from that word, or from the end of the clause, to its verb
_ENDS: Final = ",;:–—()."


def is_of_clause_ahead(found: Findings, frame: Frame, first: int) -> bool:
    """Whether a day or a town stands, behind the verb of what is done, in a clause of what is to come."""
    if frame.tense != "done" or frame.present or frame.modality is not Modality.DONE:
        return False
    if first < frame.hit.last:
        return False
    opened = _opening(found, max(frame.hit.last - 1, first - _CLAUSE), first)
    if opened is None:
        return False
    tokens, end = found.text.tokens, first
    while end < frame.sentence.last and tokens[end].text not in _ENDS:
        end += 1
    verbs = [*found.hits_in(opened + 1, end, "links.modality.present")]
    verbs += found.hits_in(opened + 1, end, "links.modality.planned")
    if not any(h.first - opened <= _VERB or end - h.last < _VERB for h in verbs):
        return False
    if found.hits_in(opened + 1, end, "links.modality.perfect"):
        return False
    return any(is_after(d.edtf, found.published) for d in found.dates_between(opened + 1, end))


def is_asked_for(found: Findings, frame: Frame, first: int) -> bool:
    """The "next year" of "has visited Bath and invited the mayor to come next year": another visit's."""
    if frame.tense != "done":
        return False
    asked = [h for h in found.hits_in(frame.sentence.first, first, "links.asking") if h.last <= first]
    if not asked or asked[-1].last - 1 <= verb_of(found, frame.hit):
        return False
    behind = found.dates_between(frame.hit.last, frame.sentence.last)
    return any(is_after(d.edtf, found.published) for d in behind)


def _opening(found: Findings, begin: int, first: int) -> int | None:
    """The "who" or "which" before a token, with no mark between."""
    who = found.text.lexicon.word_set("language", "pronouns", "who")
    for i in range(first - 1, begin, -1):
        if found.text.tokens[i].text in _ENDS:
            return None
        if found.text.tokens[i].low in who:
            return i
    return None
