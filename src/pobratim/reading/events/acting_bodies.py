"""Choirs, bands and schools that take part: "the choir X sang", "pupils of the Y school went"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.lexicons.grammar import NAMES_INFLECT, UNSPACED
from pobratim.reading.bearing import bearing
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import BodyMention
from pobratim.reading.people.human import stands_in

_THEIR: Final = ("of", "from")  # how a school stands whose pupils do it
_AT_SCHOOL: Final = (None, "at", *_THEIR, "between", "with")  # and how one stands that pupils go to


def body_acts(found: Findings, frame: Frame, body: BodyMention, here: Sequence[str]) -> bool:
    """ "The choir X sang", "pupils of the Y school went", "the Z band has come": a body that takes part."""
    first, last = frame.near
    near = first <= body.first < last or frame.hit.first <= body.first < frame.hit.last
    if not near or not body.kind:
        return False
    stands = bearing(found.text, body)
    if found.text.does(NAMES_INFLECT) or found.text.does(UNSPACED):
        return frame.type is EventType.PERFORMANCE and _is_quoted(found, body)
    if frame.type is EventType.PERFORMANCE:
        return body.kind in ("ensembles", "schools") or stands in _THEIR
    if frame.type is EventType.EXCHANGE:
        return body.kind == "schools" and stands in _AT_SCHOOL
    subject = "here:clause:front" in here or "here:clause:inside" in here
    bare = (subject and stands is None) or stands == "of"
    return frame.type is EventType.VISIT and body.kind == "ensembles" and bare


def _is_quoted(found: Findings, body: BodyMention) -> bool:
    """«Ансамбля «Заря»», «Мирас» ансамблі, «Абай атындағы театр»: such a name stands as it is."""
    tokens = found.text.tokens
    joins = found.text.lexicon.words("language", "genitive") if found.text.head_last else ()
    quoted = any(t.text in "«„“" or t.low in joins for t in tokens[body.first : body.last])
    return body.kind == "ensembles" and quoted and not stands_in(found.text, body.first)
