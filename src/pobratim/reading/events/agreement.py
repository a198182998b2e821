"""A twinning, agreement or memorandum is signed, renewed or concluded."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings
from pobratim.reading.named_things import extend


def fill(found: Findings, frame: Frame) -> bool | None:
    """The object is the paper named nearest to the trigger, with the words that say what it is about."""
    papers = list(found.hits_in(frame.near[0], frame.near[1], "links.paper"))
    if papers:
        nearest = min(papers, key=lambda h: abs(h.first - frame.hit.first))
        end = extend(found, nearest.first, nearest.last, frame.sentence.last)
        frame.object = found.text.span(nearest.first, end).text
    return None


def has_lasted(found: Findings, frame: Frame) -> bool:
    """ "They have been twins for twenty years": no day on which anything was agreed.

    Between commas it is said of the two alone: "X and Y, twins for twenty years, renewed their charter".
    """
    sentence, tokens = frame.sentence, found.text.tokens
    if frame.type is not EventType.AGREEMENT or any(d.edtf for d in found.dates_in(sentence)):
        return False
    lasting = found.hits_in(sentence.first, sentence.last, "links.modality.lasting")
    return any(not any(t.text == "," for t in tokens[h.last : frame.hit.first]) for h in lasting)


RULE: Final[Rule] = Rule(EventType.AGREEMENT, fill, sure=0.8)
