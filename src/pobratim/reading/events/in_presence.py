"""Who was there by the words: all that are listed behind "in the presence of", «X пен Y-тің қатысуымен»."""

from __future__ import annotations

from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention

_OPENS: Final = 3  # tokens in which a sentence opens
_OFFICE: Final = 10  # tokens of an office and its town before a name
_PARTING: Final = frozenset(";:–—()")


def in_presence(found: Findings, frame: Frame) -> set[str]:
    """The people of such a list in the clause of an event."""
    first, last = frame.near
    behind = found.text.head_last
    out: set[str] = set()
    for hit in found.hits_in(first, last, "links.joint"):
        if behind:
            people = found.people_in(max(first, hit.first - 2 * _OFFICE), hit.first)[::-1]
            out.update(_joined(found, people, hit.first, -1))
        elif hit.last - hit.first > 1:  # French "avec" alone says little
            out.update(_joined(found, found.people_in(hit.last, last), hit.last, 1))
    return out


def there_by_name(found: Findings, frame: Frame) -> set[str]:
    """The list behind "Present at the ceremony were", "Étaient présents :", which opens the sentence."""
    sentence = frame.sentence
    opening = found.hits_in(sentence.first, sentence.first + _OPENS, "links.company.opening")
    people = found.people_in(opening[0].last, sentence.last) if opening else []
    if not people or frame.type in TRAVELS or found.people_in(sentence.first, opening[0].first):
        return set()
    return set(_joined(found, people, people[0].first, 1))


def _joined(found: Findings, people: list[PersonMention], begin: int, step: int) -> list[str]:
    """Those one after the other from ``begin`` on, nothing but an office, a comma or an "and" between."""
    ands = found.text.lexicon.word_set("language", "and")
    out: list[str] = []
    for one in people:
        gap = (begin, one.first) if step > 0 else (one.last, begin)
        between = found.text.tokens[gap[0] : gap[1]]
        listed = not out or any(t.text == "," or t.low in ands for t in between)
        if len(between) > _OFFICE or not listed or any(t.text in _PARTING for t in between):
            break
        if found.hits_in(*gap, "events"):
            break
        out.append(one.person)
        begin = one.last if step > 0 else one.first
    return out
