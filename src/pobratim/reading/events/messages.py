"""What is received and is no guest and no gift: "received a letter", «принял решение», "kreeg een brief"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit

_OF_RECEIVING: Final = (EventType.VISIT, EventType.MEETING, EventType.GIFT)
_VERBS: Final = ("links.receiving", "links.getting")
_BEHIND: Final = 3  # tokens from the verb to what is received: "received a warm letter"
_BEFORE: Final = 8  # and from that to a verb at the end: "hat einen Brief des Bürgermeisters erhalten"


def is_of_message(found: Findings, hit: Hit) -> bool:
    """Whether the verb of an event's words receives a message, a decision, a part in something."""
    if hit.label[1] not in _OF_RECEIVING:
        return False
    kinds = _VERBS if hit.label[1] == EventType.GIFT else _VERBS[:1]  # "accepted an invitation to X": a visit
    verbs = [v for kind in kinds for v in found.hits_in(hit.first, hit.last, kind)]
    return bool(verbs) and all(receives_message(found, v) for v in verbs)


def receives_message(found: Findings, verb: Hit) -> bool:
    """Whether a message stands nearest to a verb of receiving, on either side of it."""
    tokens = found.text.tokens
    behind = found.hits_in(verb.last, verb.last + _BEHIND, "links.messages")
    if behind:
        between = range(verb.last, behind[0].first)
        return not found.people_in(verb.last, behind[0].first) and not any(
            tokens[i].text in ",;:–—" or found.text.tags.get(i) == "office" for i in between
        )
    before = found.hits_in(
        max(verb.first - _BEFORE, found.text.sentence_of(verb.first).first), verb.first, "links.messages"
    )
    if not before or found.hits_in(before[-1].last, verb.first, "links.guest"):
        return False
    return not any(tokens[i].text in ",;:–—" for i in range(before[-1].last, verb.first))
