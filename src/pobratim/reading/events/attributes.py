"""What a frame is filled with before its own rule speaks: status and occasion."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.lexicons.grammar import NOUNS_CAPITAL, VERB_LAST
from pobratim.reading.bearing import prepositions
from pobratim.reading.clauses import are_parted, clause_around
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.postponed import moves_on, postponed_to
from pobratim.reading.events.told_after import is_told_after
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.ahead import parts
from pobratim.reading.text import Sentence

_TO: Final = "to"
_INFINITIVE: Final = ("language", "infinitive", "words")
_GONE: Final = ("visit", "done")
_PURPOSE: Final = 8  # tokens from "om" to the words of what somebody went for
_PART_OF: Final = 4  # tokens of "will be", "a part of a" and the noun
_OPENED: Final = 3  # tokens from the comma into a relative clause: ", der die", ", in die"
_CLOSE: Final = 2  # tokens between words of what will be and the noun that they speak of


def set_modality(found: Findings, frame: Frame) -> None:
    hits = found.hits_in(frame.sentence.first, frame.sentence.last, "links.modality")
    # "May" is a month in "3 May".
    said = {h.label[2] for h in hits if not found.text.tags.get(h.first, "").endswith("date")}
    if ("postponed" in said and postponed_to(found, frame) is not None) or moves_on(found, frame):
        frame.modality = Modality.PLANNED
    elif "cancelled" in said and _is_of_it(found, frame, hits) and not _goes_on_after_all(found, frame):
        frame.modality = Modality.CANCELLED
    elif "denied" in said:
        frame.modality = Modality.DENIED
    elif frame.tense == "future" or (frame.tense == "done" and _is_turned(found, frame)):
        frame.modality = Modality.DONE if _is_purpose(found, frame) else Modality.PLANNED
    elif _is_of_what_comes(found, frame) or _is_decided(found, frame):
        frame.modality = Modality.PLANNED
    elif (frame.tense in ("noun", "weak") or frame.present) and "planned" in said:
        near = found.hits_in(frame.near[0], frame.near[1], "links.modality.planned")
        near = [h for h in near if not _is_in_its_own(found, frame, h)]
        over = is_perfect(found, frame) or _is_managed(found, frame) or is_told_after(found, frame.hit.first)
        ahead = near and not over
        frame.modality = Modality.PLANNED if ahead else Modality.DONE
    if "promised" in said and frame.modality is Modality.PLANNED:
        frame.modality = Modality.PROMISED


def _is_in_its_own(found: Findings, frame: Frame, hit: Hit) -> bool:
    """The "wird" of "spendet Ausrüstung, die dringend gebraucht wird": it closes a clause behind."""
    clause = clause_around(found, frame.sentence, hit.first)
    apart = clause is not None and clause.first > frame.hit.last and hit.last == clause.last
    return apart and found.text.does(NOUNS_CAPITAL)


def _is_of_it(found: Findings, frame: Frame, hits: list[Hit]) -> bool:
    """Whether a word of cancelling is not that of another clause: "X, who opened it in 2022, cannot come".

    Nor of who could not come himself: "X was unable to travel, so Y led the visit".
    """
    verb = verb_of(found, frame.hit)
    away = [a.first for a in found.hits_in(frame.sentence.first, frame.hit.first, "links.absent.behind")]
    off = [h for h in hits if h.label[2] == "cancelled"]
    off = [h for h in off if h.last > frame.hit.first or not any(a <= h.first for a in away)]
    return any(not are_parted(found, frame.sentence, verb, h.first) for h in off)


def _is_decided(found: Findings, frame: Frame) -> bool:
    """ "Der Rat hat beschlossen, einen Wagen nach X zu schicken": decided, and not done yet."""
    decided = found.hits_in(frame.sentence.first, frame.hit.first, "links.deciding")
    if not decided:
        return False
    to = found.text.lexicon.word_set("language", "infinitive", "words")
    tokens = found.text.tokens
    return any(tokens[i - 1].low in to for i in range(frame.hit.first, frame.hit.last))


def _goes_on_after_all(found: Findings, frame: Frame) -> bool:
    """ "The fair was called off, but they came in May": what is told behind a "but" is not called off.

    Nor is what "is planned for autumn, as last year's trip was called off" speaks of first.
    """
    off = list(found.hits_in(frame.sentence.first, frame.sentence.last, "links.modality.cancelled"))
    planned = found.hits_in(frame.hit.first, frame.sentence.last, "links.modality.planned")
    if off and any(_are_parted(found, frame.sentence, p, off[0]) for p in planned if p.first < off[0].first):
        return True
    if off and _was_overcome(found, frame, off):
        return True
    turns = found.hits_in(frame.sentence.first, frame.hit.first, "links.modality.contrast")
    return any(all(h.last <= turn.first for h in off) for turn in turns)


def _was_overcome(found: Findings, frame: Frame, off: list[Hit]) -> bool:
    """ "Des festivités enfin organisées après avoir été reportées": called off once, and held after all."""
    first, last = frame.sentence.first, frame.sentence.last
    led = [h for h in found.hits_in(first, last, "links.modality.overcome") if h.first < off[0].last]
    if not led:
        return False
    begin = led[-1].first
    ends = next((i for i in range(begin, last) if found.text.tokens[i].text in ",;"), last)
    return begin <= off[0].first < ends and not any(h.first >= ends or h.last <= begin for h in off)


def _are_parted(found: Findings, sentence: Sentence, planned: Hit, off: Hit) -> bool:
    """Whether behind a comma, and no "but", the second word has a day of its own."""
    tokens = found.text.tokens
    comma = next((i for i in range(planned.last, off.first) if tokens[i].text in ",;"), None)
    if comma is None or found.hits_in(comma, off.first, "links.modality.contrast"):
        return False
    first, last = tokens[comma].start, tokens[off.first].start
    return any(first < d.span.start < last for d in found.dates_in(sentence))


def _is_purpose(found: Findings, frame: Frame) -> bool:
    """ "They travelled to Bath to meet their friends": what they went for, and did."""
    tokens, first = found.text.tokens, frame.hit.first
    if found.text.lexicon.words("language", "infinitive", "purpose"):
        return frame.tense == "future" and _is_gone_for(found, frame)
    if frame.tense != "future" or tokens[first].low not in found.text.lexicon.word_set(*_INFINITIVE):
        return False
    gone = [h for h in frame.others if h.label[2] == "done" and h.last <= first + 1 and h.first < first]
    gone = gone or found.hits_in(frame.sentence.first, first, "links.modality.gathered")
    if not gone or any(_parts(found, i) for i in range(gone[-1].last, first)):
        return False
    planned = found.hits_in(frame.sentence.first, first, "links.modality.planned")
    return all(found.text.tags.get(h.first, "").endswith("date") for h in planned)


def _parts(found: Findings, i: int) -> bool:
    """Whether a mark parts two clauses, and sets off no name: "joined the mayor, Ann Moss, to sign"."""
    comma, behind = found.text.tokens[i].text == ",", found.text.tags.get(i + 1, "")
    return parts(found, i) and not (comma and behind.endswith(("person", "place")))


def _is_gone_for(found: Findings, frame: Frame) -> bool:
    """ "Zij reisden naar X om een verdrag te tekenen": a journey that is over is told before the "om"."""
    tokens, first = found.text.tokens, frame.hit.first
    purpose = found.text.lexicon.word_set("language", "infinitive", "purpose")
    begin = max(first - _PURPOSE, frame.sentence.first)
    at = next((i for i in range(first, begin, -1) if tokens[i].low in purpose), None)
    if at is None or any(t.text in ";:–—" for t in tokens[at:first]):
        return False
    gone = [h for h in frame.others if h.label[1:] == _GONE and h.first < at and h.last <= at + _PURPOSE]
    planned = [
        *found.hits_in(frame.sentence.first, at, "links.modality.planned"),
        *found.hits_in(first, first + 1, "links.modality.planned"),  # "pour préparer leur prochaine …"
    ]
    return bool(gone) and all(found.text.tags.get(h.first, "").endswith("date") for h in planned)


def _is_of_what_comes(found: Findings, frame: Frame) -> bool:
    """The dinner of "a highlight of the trip will be a dinner": those before it take "will"."""
    before = [h for h in frame.others if h.last <= frame.hit.first]
    if frame.tense == "noun" and before and before[-1].label[2] == "future" and _is_led_on(found, frame):
        return True
    if frame.tense == "done" and (frame.hit.last - frame.hit.first > _CLOSE or found.text.does(VERB_LAST)):
        return False  # "gala dinner" stands among what was done, as a dinner mostly was
    if not before or before[-1].label[2] != "future" or frame.hit.first - before[-1].last > _PART_OF:
        return False
    return not any(t.text in ",;:–—" for t in found.text.tokens[before[-1].last : frame.hit.first])


def _is_led_on(found: Findings, frame: Frame) -> bool:
    """The signing of "will travel to X for the signing": what they go for, in the same clause."""
    begin = max(h.last for h in frame.others if h.last <= frame.hit.first)
    tokens, said = found.text.tokens, prepositions(found.text.lang)
    led = next((i for i in range(frame.hit.first - 1, begin - 1, -1) if tokens[i].low in said), None)
    if led is None or said[tokens[led].low] != "to" or frame.hit.first - led > _ARTICLE:
        return False
    return not any(t.text in ",;:–—" for t in tokens[begin:led])


def _is_turned(found: Findings, frame: Frame) -> bool:
    """ "Soll … gepflanzt werden", "will be … swapped": a word beside the participle says it is to come."""
    first, last = frame.sentence.first, frame.sentence.last
    turned = found.hits_in(first, last, "links.modality.turned")
    before = frame.hit.first - (_CLOSE if frame.hit.last - frame.hit.first <= _CLOSE else 0)
    near = [h for h in turned if before <= h.last and h.first <= frame.hit.last]
    if not any(h.last >= frame.hit.first or found.text.tokens[h.first].low != _TO for h in near):
        return False  # "will be a gala dinner" has its article between; "was to be a quiet visit" is over
    planned = found.hits_in(first, frame.hit.last, "links.modality.planned")
    ahead = any(not found.text.tags.get(h.first, "").endswith("date") for h in planned)
    return ahead and not _is_managed(found, frame)


def _is_managed(found: Findings, frame: Frame) -> bool:
    """ "Konnten eingeweiht werden": done, though a word beside the participle is said of what is to come."""
    hits = found.hits_in(frame.sentence.first, frame.hit.last, "links.modality.managed")
    return any(h.last >= frame.hit.last for h in hits)


_ARTICLE: Final = 2  # tokens from "is" to the noun, and more: "is a gift of A"


def is_present(found: Findings, frame: Frame) -> bool:
    """Whether its verb is in the present, which is said of what is over and of what is to come.

    A noun such as "delegation" has its verb beside it, a participle its auxiliary before it: "wordt geopend".
    """
    if is_perfect(found, frame):
        return False
    first, last = frame.near[0], frame.near[1] + 1  # the trigger that follows may be that verb
    if frame.tense == "done":
        first, last = frame.hit.first, frame.hit.last
    passive = found.hits_in(frame.near[0], frame.hit.last, "links.modality.passive")
    # Not the "we are told" of "we are told of a gift that was offered us".
    own = [h for h in passive if not are_parted(found, frame.sentence, frame.hit.last - 1, h.first)]
    now = (*own, *found.hits_in(first, last, "links.modality.present"))
    return any(not _is_outside(found, frame, h) and not _is_purpose_told(found, frame, h) for h in now)


def _is_purpose_told(found: Findings, frame: Frame, hit: Hit) -> bool:
    """The "bekrachtigen" of "tekende om de band te bekrachtigen", which looks like a verb in the present."""
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    if tokens[hit.first - 1].low not in words("language", "infinitive", "words"):
        return False
    purpose = words("language", "infinitive", "purpose")
    return any(t.low in purpose for t in tokens[frame.hit.first + 1 : hit.first])


def _is_outside(found: Findings, frame: Frame, hit: Hit) -> bool:
    """The "wird" of "wird A B, der die Delegation anführte, zitiert": no verb of its clause."""
    clause = clause_around(found, frame.sentence, frame.hit.first)
    if clause is None or all(t.text != "," for t in found.text.tokens[clause.first - _OPENED : clause.first]):
        return False
    return hit.last < clause.first or hit.first >= clause.last


def is_state(found: Findings, frame: Frame) -> bool:
    """ "The memorial is a gift of A": given on no day that the story tells, unless it says so there."""
    if frame.type is not EventType.GIFT:
        return False
    for noun in found.hits_in(frame.hit.first, frame.hit.last, "links.presents"):
        being = found.hits_in(noun.first - _ARTICLE - 1, noun.first, "links.modality.being")
        if any(0 <= noun.first - hit.last < _ARTICLE for hit in being):
            return True
    return False


def is_perfect(found: Findings, frame: Frame) -> bool:
    """ "Ist zu Besuch gewesen", "has been to", "n'aura pas fait le voyage pour rien": it is over."""
    perfect = found.hits_in(frame.near[0], frame.sentence.last, "links.modality.perfect")
    last = frame.hit.last
    while perfect and last < frame.sentence.last and found.text.tokens[last].text not in ",;:–—":
        last += 1
    tokens = found.text.tokens
    return any(
        hit.first < last
        and (
            hit.last > frame.hit.first
            or not any(t.text in ",;:–—" for t in tokens[hit.last : frame.hit.first])
        )
        for hit in perfect
    )


def set_occasion(found: Findings, frame: Frame) -> None:
    """The observance named in the sentence, else the one whose day it is."""
    day = [o.id for o in found.occasions if o.date and frame.date and frame.date[4:] == f"-{o.date}"]
    if len(day) == 1 and not frame.older:
        frame.occasion = day[0]
    for occasion in found.occasions:
        following = bisect_left(occasion.evidence, frame.sentence.start, key=lambda span: span.start)
        if any(s.start < frame.sentence.end for s in occasion.evidence[following : following + 1]):
            frame.occasion = occasion.id
