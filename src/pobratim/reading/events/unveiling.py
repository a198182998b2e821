"""A monument, street, park, plaque or school is opened or named."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.bearing import bearing, prepositions
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Tokens

_LED: Final = 2  # tokens from "in" to what a thing stands in, an adjective between


def fill(found: Findings, frame: Frame) -> bool | None:
    """The object is the memorial of the sentence, else the head noun in the trigger."""
    if not frame.date_here and _is_called(found, frame):
        return False
    first, last = frame.near
    for mention in found.memorial_mentions:
        if first <= mention.first < last and not is_where(found, mention):
            frame.memorial = mention.id
            frame.object = found.memorials[mention.id].name
            return None
    heads = list(found.hits_in(frame.hit.first, frame.hit.last, "memorials.heads"))
    articles = found.text.lexicon.word_set("names", "article", "words")  # "lifted the veil on a stone"
    led = [h for h in heads if is_where(found, h) and found.text.tokens[h.first - 1].low not in articles]
    things = [h for h in heads if h not in led]  # «открыли в сквере камень»: no square was opened
    frame.object = things[0].label[2] if things else None
    return None


def is_where(found: Findings, mention: Tokens) -> bool:
    """Whether an "in" or "on" before it says that the thing only stands there: «скамья в Лунном сквере»."""
    tokens, at = found.text.tokens, prepositions(found.text.lang)
    if found.text.head_last:
        return bearing(found.text, mention) == "at"
    before = range(max(mention.first - _LED, 0), mention.first)
    named = (i for i in before if tokens[i].text in ",;:" or found.text.tags.get(i, "").endswith("place"))
    first = max(named, default=before.start - 1) + 1
    return any(at.get(tokens[i].low) == "at" for i in range(first, mention.first))


def _is_called(found: Findings, frame: Frame) -> bool:
    """The "named for our twin town" behind a comma or bracket: what it is called, on no day."""
    first = frame.hit.first
    called = found.hits_in(first, frame.hit.last, "links.setting.namesake")
    return any(h.first == first for h in called) and found.text.tokens[first - 1].text in ",("


RULE: Final[Rule] = Rule(EventType.UNVEILING, fill, sure=0.8)
