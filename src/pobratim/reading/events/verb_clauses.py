"""The verb of an event, and the clause that it stands in."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.bearing import prepositions
from pobratim.reading.clauses import clause_before
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.given_to import is_mayor_in_dative
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in
from pobratim.reading.phrases import Hit

_ENDS: Final = ";:–—"
_DASHES: Final = frozenset("-–—/")
_NAMED: Final = 14  # words of the longest name of a memorial


def verb_of(found: Findings, hit: Hit) -> int:
    """The token of the verb: its first, unless a thing that is given or unveiled stands there."""
    if hit.verb < 0:
        hit.verb = _verb(found, hit)
    return hit.verb


def _verb(found: Findings, hit: Hit) -> int:
    if hit.last - hit.first > 1 and (got := _got_by_guests(found, hit)) is not None:
        return got
    that = found.text.lexicon.word_set("language", "that", "words")
    opened = any(t.low in that for t in found.text.tokens[hit.first : hit.last])
    led = opened or _is_thing(found, hit.first) or is_mayor_in_dative(found, hit.first)
    if hit.last - hit.first < 2 or not led:
        return hit.first
    small = prepositions(found.text.lang)
    last = hit.last - 1
    while last > hit.first and found.text.tokens[last].low in small:
        last -= 1
    return last


def _got_by_guests(found: Findings, hit: Hit) -> int | None:
    """The verb of "guests received a painting", where the words of the event begin with who receives."""
    if hit.label[1] != EventType.GIFT or not found.hits_in(hit.first, hit.first + 1, "links.guest"):
        return None
    got = next(iter(found.hits_in(hit.first + 1, hit.last, "links.getting")), None)
    return got.first if got is not None else None


def _is_thing(found: Findings, first: int) -> bool:
    near = begin_in(found.memorial_mentions, max(first - _NAMED, 0), first + 1)
    return any(first < m.last for m in near) or any(
        found.hits_in(first, first + 1, f"links.{kind}") for kind in ("given", "presents")
    )


def clause_of(found: Findings, frame: Frame, verb: int) -> tuple[int, int, bool]:
    """The tokens of the clause of the verb, and whether a word such as "that" opens it."""
    tokens = found.text.tokens
    begun = clause_before(found, frame.sentence.first, verb)
    opened = begun is not None
    first = frame.sentence.first if begun is None else begun
    for i in range(verb - 1, first, -1):
        if _parts(found, i) or _begins_with_people(found, frame, i):
            first = i + 1
            break
    others = (o for o in frame.others if o is not frame.hit and not _is_of_guests(found, o))
    verbs = [v for o in others if (v := verb_of(found, o)) > verb]
    last = min([frame.sentence.last, *verbs])
    for i in range(verb, last):
        if _parts(found, i) or (opened and tokens[i].text == ","):
            last = i
            break
    return first, last, opened


def _is_of_guests(found: Findings, hit: Hit) -> bool:
    """Whether an event is told by "its guests from Kiel" alone: no verb, and no end of a clause."""
    return hit.label[2] == "noun" and bool(found.hits_in(hit.first, hit.first + 1, "links.guest"))


def _begins_with_people(found: Findings, frame: Frame, i: int) -> bool:
    """«…, вологжане получили»: a comma between two verbs, and those who did the second right behind it."""
    if found.text.tokens[i].text != "," or found.text.adjectives.get(i + 1) != i + 1:
        return False
    return any(verb_of(found, o) < i for o in frame.others if o is not frame.hit)


def _parts(found: Findings, i: int) -> bool:
    """Whether a mark ends a clause: no dash of "the Derby–Osnabrück Association"."""
    token = found.text.tokens[i]
    if token.text not in _ENDS:
        return False
    return token.text not in _DASHES or found.text.raw[token.start - 1 : token.start].isspace()
