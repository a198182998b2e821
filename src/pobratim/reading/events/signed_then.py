"""Who signed what is renewed, and who renews: "C renewed the charter signed in 1982 by A and B"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.story.scene import is_older

_APART: Final = 4  # tokens between a word of signing and its day
_PAPERS: Final = ("links.paper", "links.partnership")


def signed_then(found: Findings, frame: Frame) -> list[PersonMention]:
    """Those of the sentence who stand behind a year of long ago that follows a word of renewing.

    Whoever stands behind a later date again ("and signed again this year by C") is of that one.
    """
    sentence = frame.sentence
    if frame.type is not EventType.AGREEMENT:
        return []
    renewing = list(found.hits_in(sentence.first, sentence.last, "links.setting.renewing"))
    dates = [d for d in found.dates_in(sentence) if d.edtf] if renewing else []
    out = []
    for mention in found.people_in(renewing[0].last, sentence.last) if dates else ():
        before = [d for d in dates if d.span.end <= mention.span.start]
        when = parse_or_none(before[-1].edtf) if before else None
        led = when is not None and before[-1].span.start >= found.text.tokens[renewing[0].first].start
        if led and when is not None and is_older(found, sentence, when):
            out.append(mention)
    return out


def renewing_now(found: Findings, frame: Frame) -> list[str]:
    """The C of "C renewed the charter signed in 1982 by A and B", who was not there in 1982.

    Not the A and B of "the charter that A and B had signed in 1982": they stand behind the paper.
    """
    sentence = frame.sentence
    if frame.type is not EventType.AGREEMENT or not (frame.older and frame.date_here):
        return []
    renewing = found.hits_in(sentence.first, sentence.last, "links.setting.renewing")
    dated = next((d for d in found.dates_in(sentence) if d.edtf == frame.date), None)
    if not renewing or dated is None or dated.first < renewing[0].first:
        return []
    signed = found.hits_in(renewing[0].last, sentence.last, "links.signed")
    if not any(max(s.first - dated.last, dated.first - s.last) <= _APART for s in signed):
        return []
    end = min(dated.first, signed[0].first)
    papers = [h.first for kind in _PAPERS for h in found.hits_in(renewing[0].first, end, kind)]
    last = max(papers, default=renewing[0].last)
    return list(dict.fromkeys(m.person for m in found.people_in(sentence.first, last)))
