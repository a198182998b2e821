"""Who signed what is renewed: "renewed the charter signed in 1982 by A and B, and signed again by C"."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.story.scene import is_older


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
