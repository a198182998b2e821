"""Verbs in one breath: «A B-мен кездесіп, шартқа қол қойды», where converbs go on with one subject."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in

_BEHIND: Final = 2  # tokens from the words of an event to the converb that closes them: «аралап көріп»


def chain_begin(found: Findings, frame: Frame) -> int:
    """Where the first of the clauses begins that end in a converb and have the subject of this verb."""
    endings = found.text.lexicon.words("language", "linking", "endings")
    first = frame.near[0]
    if not endings or _has_two_sides(found, frame):
        return first
    for hit in sorted(frame.others, key=lambda h: -h.last):
        if hit.last > first or hit is frame.hit:
            continue
        if hit.last < first or not _links(found, hit.last, endings):
            break
        first = max((o.last for o in frame.others if o.last <= hit.first), default=frame.sentence.first)
    return first


def is_object(found: Findings, mention: PersonMention) -> bool:
    """«Иван Громовты қабылдады», «Иван Громовпен кездесті»: in the accusative, or with a "with" on it."""
    lexicon = found.text.lexicon
    low = found.text.tokens[mention.last - 1].low
    if low.endswith(lexicon.words("language", "object")):
        return True
    with_it = low.endswith(tuple(lexicon.word_set("language", "joins", "and"))) and found.text.head_last
    return with_it and not found.people[mention.person].name.lower().endswith(low)


def _has_two_sides(found: Findings, frame: Frame) -> bool:
    """«…барып, Семей мен Киль шартқа қол қойды»: an "and" between two places, which do it themselves."""
    ands = found.text.lexicon.word_set("language", "and")
    places = begin_in(found.place_mentions, frame.near[0], frame.hit.last)
    return any(
        two.first == one.last + 1 and found.text.tokens[one.last].low in ands for one, two in pairwise(places)
    )


def _links(found: Findings, last: int, endings: tuple[str, ...]) -> bool:
    """Whether the words that end there end in a converb, or go on with one."""
    tokens = found.text.tokens
    for i in range(last - 1, min(last - 1 + _BEHIND, len(tokens))):
        if not tokens[i].is_word:
            return False
        if tokens[i].low.endswith(endings):
            return True
    return False
