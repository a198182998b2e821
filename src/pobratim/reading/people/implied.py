"""Offices that no word names: whoever speaks for a body, made a work, or is of the age of a pupil."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.naming.wording import Wording, wording
from pobratim.reading.people.offices import OfficeWords
from pobratim.reading.people.reach import QUOTES, REACH
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_OF_SCHOOL: Final = frozenset(map(str, range(8, 18)))  # years
_STUDENTS: Final = ("names", "ages", "students")
_FORMS: Final = frozenset(map(str, range(5, 14)))
_OPENING: Final = QUOTES + "‘"
_NEAR: Final = 4  # tokens from the "of" to the body, where somebody stands in no list
_TITLED: Final = 6  # tokens of a title in quotation marks


def implied(spotted: Spotted, text: Text, words: Wording, offices: OfficeWords) -> Office | None:
    """The office of somebody who is named without one."""
    if speaks_for(spotted, text, words, offices):
        return Office.REPRESENTATIVE
    if is_maker(spotted, text, offices):
        return Office.ARTIST
    if not is_of_school_age(spotted, text):
        return None
    return Office.STUDENT if text.lexicon.words(*_STUDENTS) else Office.PUPIL


def speaks_for(spotted: Spotted, text: Text, words: Wording, offices: OfficeWords) -> bool:
    """ "Ann Moss of the Kells Twinning Association" in a list, who has no office besides."""
    tokens, j = text.tokens, spotted.last
    if spotted.title is not None or not spotted.surname or not spotted.given or j + 2 >= len(tokens):
        return False
    before = tokens[spotted.first - 1] if spotted.first else None
    listed = before is not None and (before.text == "," or before.low in words.conjunctions)
    j += tokens[j].text == ","
    if tokens[j].low not in offices.speaking:
        return False
    sentence = text.sentence_of(spotted.first)
    far = j + 1 + (REACH // 2 if listed else _NEAR)
    for token in tokens[j + 1 : min(far, sentence.last)]:
        if token.low in offices.bodies:
            return True
        if not token.is_word and token.text not in QUOTES:
            return False
    return False


def is_maker(spotted: Spotted, text: Text, offices: OfficeWords) -> bool:
    """Whoever a work is by: "a mural by Ann Moss", « le tableau « Matin » de Jean Petit »."""
    tokens, j = text.tokens, spotted.first - 1
    if spotted.title is not None or not spotted.surname or not spotted.given or j < 1:
        return False
    if not wording(text.lexicon).declines:
        if tokens[j].low not in offices.made:
            return False
        j -= 1
    if tokens[j].text in QUOTES:
        opening = (k for k in range(j - 1, max(j - _TITLED, 0), -1) if tokens[k].text in _OPENING)
        j = next(opening, j) - 1
        j -= tokens[j].text == ":"
    return j >= 0 and tokens[j].low in offices.works


def is_of_school_age(spotted: Spotted, text: Text) -> bool:
    """ "Lena Moos (13)", "Lena Moos (8b)", « Inès Petit, 13 ans »: a pupil, if no more is said.

    So are "Ann Moss, 16, said" and "16-year-old Ann Moss", whom a language may call a student.
    """
    tokens, j = text.tokens, spotted.last
    if spotted.title is not None or j + 2 >= len(tokens):
        return False
    if students := text.lexicon.words(*_STUDENTS):
        before = tokens[spotted.first - 1].low if spotted.first else ""
        aged = tokens[j].text == "," == tokens[j + 2].text and tokens[j + 1].text in students
        old = before.endswith(text.lexicon.words("names", "human", "aged"))
        return aged or (old and before.partition("-")[0] in students)
    age, behind = tokens[j + 1].text, tokens[j + 2]
    if tokens[j].text == "(" and behind.text == ")":
        return age in _OF_SCHOOL or (age[:-1] in _FORMS and age[-1:].islower())
    years = text.lexicon.word_set("names", "human", "years")
    return tokens[j].text == "," and age in _OF_SCHOOL and behind.low in years
