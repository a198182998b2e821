"""A twinning, agreement or memorandum is signed, renewed or concluded."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.lexicons.grammar import VERB_SECOND
from pobratim.reading.bearing import prepositions
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings
from pobratim.reading.named_things import extend
from pobratim.reading.people.offices import office_words
from pobratim.reading.phrases import Hit
from pobratim.reading.tie_words import ENDED

_UNTIED: Final = (ENDED, "links.partnership.idea")
_ABOUT: Final = ("language", "topic", "about")
_OF: Final = 2  # tokens from a body to the tie it is for: "comité de jumelage"


def fill(found: Findings, frame: Frame) -> bool | None:
    """The object is the paper named nearest to the trigger, with the words that say what it is about."""
    if _is_of_a_body(found, frame):
        return False
    papers = list(found.hits_in(frame.near[0], frame.near[1], "links.paper"))
    if papers:
        nearest = min(papers, key=lambda h: abs(h.first - frame.hit.first))
        end = extend(found, nearest.first, nearest.last, frame.sentence.last)
        end = next((i for i in range(nearest.last, end) if found.text.tags.get(i) == "office"), end)
        frame.object = found.text.span(nearest.first, _before_about(found, nearest.last, end)).text
    return None


def _before_about(found: Findings, last: int, end: int) -> int:
    """The end of the «соглашение о» whose matter is told elsewhere: without the small word at its end."""
    end = _before_verb(found, last, end)
    words = found.text.lexicon.word_set(*_ABOUT)
    return end - 1 if end > last and found.text.tokens[end - 1].low in words else end


def _before_verb(found: Findings, last: int, end: int) -> int:
    """The end of the charter in "met een oorkonde bevestigden de steden": a small word behind it is a verb.

    What says more of it is led by a preposition there, or is a name: "Memorandum of Understanding".
    """
    if not found.text.does(VERB_SECOND) or end == last:
        return end
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    leading = prepositions(found.text.lang).keys() | words("language", "genitive") | words(*_ABOUT)
    behind = tokens[last]
    title = last + 1 < end and tokens[last + 1].is_capital and found.text.tags.get(last + 1) is None
    if behind.is_word and not (behind.is_capital or behind.low in leading or title):
        return last
    while end > last and tokens[end - 1].low in leading | words("names", "article", "words"):
        end -= 1  # "einen Vertrag über die Partnerschaft", of which the last word is told apart
    return end


def _is_of_a_body(found: Findings, frame: Frame) -> bool:
    """ "Présidente depuis 2015 du comité de jumelage": every word of a tie in the trigger names a body."""
    first, last = frame.hit.first, frame.hit.last
    ties = list(found.hits_in(first, last, "links.partnership"))
    if not ties or any(found.hits_in(first, last, "links.signed")):
        return False
    tokens, bodies = found.text.tokens, office_words(found.text.lexicon).bodies
    for tie in ties:
        before = tokens[max(tie.first - _OF, 0) : tie.first + (tie.last - tie.first > _OF)]
        behind = tokens[tie.last : tie.last + 1]
        if not any(t.low in bodies for t in (*before, *behind)) or any(t.text == "," for t in before):
            return False
    return all(
        any(tie.first <= h.first < tie.last for tie in ties)
        for h in found.hits_in(first, last, "links.paper")
    )


def is_ended_or_aired(found: Findings, frame: Frame) -> bool:
    """ "Ended its twinning with Kiel", "the idea of a twinning was born": nothing was agreed.

    What was signed then is told by a word of signing of its own; what had lapsed may be renewed.
    """
    first, last, sentence = frame.hit.first, frame.hit.last, frame.sentence
    if found.hits_in(first, last, "links.signed") or found.has(sentence, "links.setting.renewing"):
        return False
    taken = [h for kind in _UNTIED for h in found.hits_in(sentence.first, sentence.last, kind)]
    if frame.hit.phrase.endswith("…"):  # told by all words of the sentence: of its clause
        return any(not _are_parted(found, h, frame.hit) for h in taken)
    return any(h.first < last and first < h.last for h in taken)


def is_within_paper(found: Findings, frame: Frame) -> bool:
    """ "Under the twinning agreement pupils came": it holds, and nothing says that it was signed."""
    first, last = frame.hit.first, frame.hit.last
    held = found.hits_in(frame.sentence.first, last, "links.within")
    if not any(h.last > first for h in held):
        return False
    return not any(found.hits_in(first, last, "links.signed"))


def _are_parted(found: Findings, one: Hit, other: Hit) -> bool:
    """Whether a mark stands between two of them."""
    begin, end = min(one.last, other.last), max(one.first, other.first)
    return any(t.text in ",;:–—" for t in found.text.tokens[begin:end])


def has_lasted(found: Findings, frame: Frame) -> bool:
    """ "They have been twins for twenty years": no day on which anything was agreed.

    Between commas it is said of the two alone: "X and Y, twins for twenty years, renewed their charter".
    """
    sentence, tokens = frame.sentence, found.text.tokens
    if frame.type is not EventType.AGREEMENT or any(d.edtf for d in found.dates_in(sentence)):
        return False
    lasting = found.hits_in(sentence.first, sentence.last, "links.modality.lasting")
    return any(not any(t.text == "," for t in tokens[h.last : frame.hit.first]) for h in lasting)


def is_tended(found: Findings, frame: Frame) -> bool:
    """ "She has run the link since 1998": nobody agreed on anything then."""
    if frame.type is not EventType.AGREEMENT:
        return False
    first, last = frame.sentence.first, frame.sentence.last
    dates = [d for d in found.dates_in(frame.sentence) if d.kind == "since"]
    verbs = found.hits_in(first, last, "links.modality.tended") if dates else ()
    return any(_is_of_clause(found, frame, dated, verb) for dated in dates for verb in verbs)


def _is_of_clause(found: Findings, frame: Frame, dated: Dated, verb: Hit) -> bool:
    """Whether no mark parts the date from a verb and both from the words of the event."""
    first, last = dated.first, dated.last
    begin, end = min(first, verb.first, frame.hit.first), max(last, verb.first, frame.hit.last)
    marks = [i for i in range(begin, end) if found.text.tokens[i].text in ",;:–—"]
    return not marks or (marks == [last] and first == begin)  # "Depuis 1998, X anime le jumelage"


RULE: Final[Rule] = Rule(EventType.AGREEMENT, fill, sure=0.8)
