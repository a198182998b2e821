"""Years of what is remembered: "a bench for the victims of the 1995 earthquake" was not unveiled in 1995."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import is_older

_BESIDE: Final = 3  # tokens between a year and the disaster, the war, the dead it is of
_DIED: Final = 9  # tokens from "who" to the day of "der im vergangenen März gestorben ist"
_OF_A_THING: Final = ("of", "from", "from+of")  # kinds of prepositions: "the earthquake of 1995"
_DAY: Final = 10  # characters of an EDTF day
_PARTING: Final = ",;:()–—"
# What may have been done for the sake of it in its very year.
_FOR_ITS_SAKE: Final = (EventType.AGREEMENT, EventType.AID, EventType.GIFT, EventType.PLAN)


def is_of_death(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The March of "in honour of Jean Petit, who died in March", "der im März gestorben ist"."""
    first = dated.first
    died = found.hits_in(max(first - _DIED, frame.sentence.first), first + 1, "links.absent.died")
    return any(first < word.last or first - word.last <= 1 for word in died)


def _is_memorial(found: Findings, word: Hit) -> bool:
    """Whether a word of the dead only says which kind of memorial it is."""
    near = found.hits_in(word.first - _BESIDE, word.first + 1, "memorials")
    return any(h.first <= word.first and word.last <= h.last for h in near)


def is_of_remembered(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a year is that of a disaster, a war or the dead that stand beside it.

    Not where it stands nearer to the event: "in 1995 they unveiled a stone for the victims of the flood".
    """
    if frame.type in _FOR_ITS_SAKE:
        return False
    first, last = dated.first, dated.last
    begin = max(first - _BESIDE - 1, frame.sentence.first)
    near = found.hits_in(begin, min(last + _BESIDE + 1, frame.sentence.last), "links.remembered")
    when = parse_or_none(dated.edtf) if near else None
    if when is None or not is_older(found, frame.sentence, when):
        return False
    tokens, hit = found.text.tokens, frame.hit
    own = max(hit.first - last, first - hit.last, min(first - hit.first, hit.last - last) - 1, 0)
    for word in near:
        if hit.first <= word.first and word.last <= hit.last and first >= hit.last:
            continue  # the event's own words, and its year
        if len(dated.edtf or "") == _DAY and _is_memorial(found, word):
            continue  # "au monument aux morts de Joigny le 11 novembre 2018"
        # "Of 1995" and the Russian «землетрясения 1995 года» are of nothing else.
        between = tokens[word.last : first] if word.last <= first else tokens[last : word.first]
        led = word.last <= first and (word.last == first or found.led(dated) in _OF_A_THING)
        if (led or len(between) < own) and not any(t.text in _PARTING for t in between):
            return True
    return False
