"""All words of a sentence together: what they tell without a phrase, and how sure they make a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.sensing.belief import Sensed, belief, loudest
from pobratim.reading.text import Sentence

ENOUGH: Final = 0.5  # share from which a sentence tells of a type that no phrase of it says,
BESIDE: Final = 0.7  # and that it tells besides what a phrase says,
WORDED: Final = 0.15  # and that a phrase says too weakly to be believed by itself
SENSE: Final = "sense"  # the table of a phrase that is none
_TENSE: Final = "noun"  # other words tell its time
_TOO_LITTLE: Final = ("too weak", "no company")


def weigh(frames: Sequence[Frame], heard: Sequence[Sensed]) -> None:
    """Each as sure as the words of its sentence make it."""
    shares = {s.type: s.share for s in heard}
    for frame in frames:
        share = shares.get(frame.type.value)
        if share is not None:
            frame.sense, frame.confidence = share, round(belief(share, frame.confidence), 2)


def hits_of_sense(
    found: Findings, sentence: Sentence, frames: Sequence[Frame], heard: Sequence[Sensed]
) -> list[Hit]:
    """A trigger for each type that a sentence is believed to tell of which no phrase tells an event.

    What a phrase tells and was refused or told by another is none, unless for want of company alone.
    """
    told = {f.type.value for f in frames}
    out = []
    for sensed in heard:
        if sensed.share < WORDED:
            break
        if sensed.type in told:
            continue
        phrases = found.hits_in(sentence.first, sentence.last, f"events.{sensed.type}")
        weak = [h for h in phrases if found.refused.get(h) in _TOO_LITTLE]
        if weak or (sensed.share >= (BESIDE if frames else ENOUGH) and not phrases):
            at = loudest(found.text, sentence, sensed.type)
            word = found.text.tokens[at].low
            out.append(Hit(("events", sensed.type, _TENSE), at, at + 1, f"{word} …"))
    return out
