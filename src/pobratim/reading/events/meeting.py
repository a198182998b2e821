"""People of two places sit down together."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings
from pobratim.reading.story.dated_lines import is_dated_line


def fill(found: Findings, frame: Frame) -> bool | None:
    """A word such as "talks" counts only with somebody named, or guests, in its sentence.

    A line of a programme, "Reception by the Mayor", need not name them.
    """
    if frame.tense in ("noun", "weak"):
        company = frame.accompanied or found.has(frame.sentence, "links.guest")
        return None if company or is_dated_line(found, frame.sentence) else False
    return False if _takes_a_thing(found, frame) else None


def _takes_a_thing(found: Findings, frame: Frame) -> bool:
    """The icon of «В Нойс передали икону. Её принял мэр»: received by him, and nobody met."""
    index, tokens = frame.sentence.index, found.text.tokens
    pronouns = found.text.lexicon.word_set("language", "pronouns", "thing")
    it = tokens[frame.sentence.first].low in pronouns
    if not it or not index or not found.hits_in(frame.hit.first, frame.hit.last, "links.receiving"):
        return False
    before = found.text.sentences[index - 1]
    given = any(h.label[1] == EventType.GIFT for h in found.hits_in(before.first, before.last, "events"))
    return given and not (found.has(before, "links.guest") or found.people_in(before.first, before.last))


RULE: Final[Rule] = Rule(EventType.MEETING, fill)
