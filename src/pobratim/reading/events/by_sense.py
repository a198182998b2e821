"""All words of a sentence together: what they tell without a phrase, and how sure they make a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.headline import headline_end
from pobratim.reading.phrases import Hit
from pobratim.reading.sensing.belief import Heard, belief, loudest
from pobratim.reading.story.dated_lines import is_dated_line
from pobratim.reading.text import Sentence

ENOUGH: Final = 0.7  # share from which a sentence tells of a type that no phrase of it says,
BESIDE: Final = 0.8  # and that it tells besides what a phrase says,
WORDED: Final = 0.3  # and that a phrase says too weakly to be believed by itself
HEADED: Final = 0.3  # what a headline, which only names, a text of few sentences, plain words count at least
UNHEARD: Final = 0.05  # and below which it is not believed though a phrase tells it,
SURE: Final = 0.95  # unless as surely as this: "a stone given by X to Y in 2010", whatever else is told
FEW: Final = 3  # sentences of such a text at most
SENSE: Final = "sense"  # the table of a phrase that is none
_TENSE: Final = "noun"  # other words tell its time
_TOLD: Final = ("done", "future")
_COMPANY: Final = ("links.guest", "links.joint", "links.setting.mutual")
_WREATH: Final = EventType.WREATH_LAYING.value
_WEAK: Final = "too weak"
_TOO_LITTLE: Final = frozenset({_WEAK, "no company"})


def is_headline(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence stands in the line above the story."""
    return sentence.start < headline_end(found.text.raw)


def weigh(found: Findings, frames: Sequence[Frame], heard: Heard) -> list[Frame]:
    """Each as sure as the words of its sentence make it, without those that these do not believe at all."""
    kept = []
    for frame in frames:
        share = heard.shares.get(frame.type)
        if share is not None:
            few = len(found.text.sentences) <= FEW
            named = is_headline(found, frame.sentence) or is_dated_line(found, frame.sentence)
            if few or named or _is_plain(found, frame):
                share = max(share, HEADED)
            sure = frame.confidence >= SURE or is_told_in_passing(frame) or _is_given(frame)
            frame.confidence = round(belief(max(share, UNHEARD) if sure else share, frame.confidence), 2)
            if share < UNHEARD and not sure:
                found.refused[frame.hit] = "unheard"
                continue
        kept.append(frame)
    return kept


def is_told_in_passing(frame: Frame) -> bool:
    """The gift of "the bell that Kiel sent in 1985 was rung": with giver and year, whatever else is told."""
    return frame.type is EventType.GIFT and frame.giver is not None and frame.older and frame.date_here


def _is_given(frame: Frame) -> bool:
    """The gift of "Pahl schonk de gemeente een bank", whatever a bench may be: who gave what is plain."""
    told = frame.giver is not None and frame.object is not None and frame.tense == "done"
    return frame.type is EventType.GIFT and told


def _is_plain(found: Findings, frame: Frame) -> bool:
    """Whether its phrase holds words that are said of nothing else: "they cut the ribbon".

    What is said of much beside ("planted a tree", "gave a talk") is so beside a guest, a town or a name.
    """
    if frame.tense not in _TOLD:
        return False
    first, last = frame.hit.first, frame.hit.last
    plain = found.hits_in(frame.sentence.first, last, "links.plain")
    hits = [h for h in plain if first < h.last <= last + 1]
    if not hits or any(h.label[2] == "words" for h in hits):
        return bool(hits)
    first, last = frame.sentence.first, frame.sentence.last
    if any(found.hits_in(first, last, label) for label in _COMPANY):
        return True
    return bool(found.places_in(first, last) or found.people_in(first, last))


def asked_about(found: Findings) -> list[Sentence]:
    """The sentences to be heard: those with a phrase of events, and those that may tell one without."""
    return [
        s
        for s in found.text.sentences
        if found.hits_in(s.first, s.last, "events")
        or (may_be_sensed(found, s) and not found.is_all_spoken(s) and not _is_everyday(found, s))
    ]


def may_be_sensed(found: Findings, sentence: Sentence) -> bool:
    """In an item that tells of twins, and below its headline, which only names what the text tells."""
    return bool(found.partnerships) and not is_headline(found, sentence)


def _is_everyday(found: Findings, sentence: Sentence) -> bool:
    return bool(found.hits_in(sentence.first, sentence.last, "links.everyday"))


def hits_of_sense(found: Findings, sentence: Sentence, frames: Sequence[Frame], heard: Heard) -> list[Hit]:
    """A trigger for each type that a sentence is believed to tell of which no phrase tells an event.

    What a phrase tells and was refused or told by another is none, unless for want of company alone; nor is
    what a sentence of everyday life sounds like.
    """
    told = {f.type for f in frames}
    out: list[Hit] = []
    if _is_everyday(found, sentence):
        return out
    for type_ in heard.likely(WORDED):
        if type_ in told or (type_ == _WREATH and found.has(sentence, "links.company.ribbon")):
            continue  # «красную ленточку перерезали»: no wreath
        phrases = found.hits_in(sentence.first, sentence.last, f"events.{type_}")
        why = {found.refused.get(h, "") for h in phrases}
        enough = WORDED if _WEAK in why else BESIDE if frames else ENOUGH
        if heard.shares[type_] >= enough and (not why or why & _TOO_LITTLE):
            at = loudest(found.text, sentence, heard, type_)
            word = found.text.tokens[at].low
            out.append(Hit(("events", type_, _TENSE), at, at + 1, f"{word} …"))
    return out
