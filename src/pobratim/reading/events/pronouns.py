"""Pronouns that stand for whoever takes part: "she", "both", and whether a woman or a man is meant."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import SHE_IS_THEY
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.speech.speakers import gender_of_person
from pobratim.reading.text import first_from

_PRONOUN: Final = 3  # tokens at the head of a sentence among which its subject pronoun stands


def says_pronoun(found: Findings, frame: Frame) -> bool:
    first = frame.sentence.first
    return has_pronoun(found, first, min(first + _PRONOUN, len(found.text.tokens)))


def has_pronoun(found: Findings, first: int, last: int) -> bool:
    if found.pronouns is None:
        words, where = found.text.lexicon.words("language", "pronouns", "person"), found.text.where
        found.pronouns = sorted([i for word in words if word in where for i in where[word]])
    at = first_from(found.pronouns, first)
    return at < len(found.pronouns) and found.pronouns[at] < last


def gender_meant(found: Findings, first: int) -> str:
    """Give "f" or "m" where "she" or "he" is said at the head of a sentence, and no "they" is meant by it."""
    words, tokens = found.text.lexicon.word_set, found.text.tokens
    he, she = words("language", "pronouns", "he"), words("language", "pronouns", "she")
    for token in tokens[first : first + _PRONOUN]:
        if token.low in he:
            return "m"
        if token.low in she and not found.text.does(SHE_IS_THEY):
            return "f"
    return ""


def whom_he_is(found: Findings, frame: Frame) -> str | None:
    """ "She told them of it and presented a bowl": the one of that gender whom the sentence before names.

    The pronoun opens the sentence and the clause, nobody else is named there, nor are guests told of before
    the verb.
    """
    sentence = frame.sentence
    gender = gender_meant(found, sentence.first) if sentence.index and not frame.older else ""
    if not gender or found.people_in(sentence.first, sentence.last):
        return None
    front = found.text.tokens[sentence.first : frame.hit.first]
    if any(not t.is_word for t in front) or found.hits_in(sentence.first, frame.hit.first, "links.guest"):
        return None
    before = found.text.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return None
    named = dict.fromkeys(m.person for m in found.people_in(before.first, before.last))
    meant = [p for p in named if gender_of_person(found, p) in (gender, "")]
    return meant[0] if len(meant) == 1 and gender_of_person(found, meant[0]) == gender else None
