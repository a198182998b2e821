"""Who is given to, by preposition, and by the case of a given name: «вручены Анне Петровой Карлом Палем»."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import VERB_SECOND
from pobratim.reading.bearing import bearing, prepositions
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.nominative import given_readings

_SAID: Final = {"d": "to", "i": "by"}  # the dative and the instrumental
_GIVEN_TO: Final = 4  # tokens from "to" to a name, the office between them


def stands_by_case(found: Findings, mention: PersonMention) -> str | None:
    """to or by, where the given name can stand in no other case and is that of the person; else None."""
    person = found.people.get(mention.person)
    if person is None or not wording(found.text.lexicon).declines:
        return None
    word, name = found.text.tokens[mention.first], person.name.split(" ", 1)[0]
    if word.text == name:
        return None
    cases = {r.case for r in given_readings(word.text, wording(found.text.lexicon)) if r.name == name}
    said = {_SAID.get(case) for case in cases - {"p"}}  # behind no preposition there is no prepositional
    return said.pop() if len(said) == 1 else None


def is_given_to(found: Findings, frame: Frame, mention: PersonMention, got: bool) -> bool:
    """ "To Ann Moss", "aan burgemeester Jan Maes": an office may stand between; "got it from" gives too."""
    stands = stands_by_case(found, mention) or bearing(found.text, mention)
    if stands == "to" or (got and stands == "from") or _ends_at(found, frame, mention):
        return True
    words = found.text.lexicon.word_set("language", "joins", "given")
    before = found.text.tokens[max(mention.first - _GIVEN_TO, 0) : mention.first]
    for token in reversed(before):
        if token.low in words or not token.is_word:
            return token.low in words
    return False


def _ends_at(found: Findings, frame: Frame, mention: PersonMention) -> bool:
    """ "Conferred on Ann Moss": the words of the event end with a preposition right before the name."""
    last = frame.hit.last
    if not 0 <= mention.first - last < _GIVEN_TO or frame.tense not in ("done", "future"):
        return False
    return found.text.tokens[last - 1].low in prepositions(found.text.lang) and all(
        found.text.tags.get(i) == "office" or not found.text.tokens[i].is_capital
        for i in range(last, mention.first)
    )


def is_mayor_in_dative(found: Findings, i: int) -> bool:
    """«Мэру Бонна», «главе Бонна»: the nominative has no ending, or another."""
    if not found.text.lexicon.words("language", "dative"):
        return False
    low, known = found.text.tokens[i].low, found.text.lexicon.word_set("language", "place_heads", "own")
    if low not in known:
        return False
    return (
        low.endswith(found.text.lexicon.words("language", "endings", "to_people")) and low[:-1] in known
    ) or (low.endswith("е") and low[:-1] + "а" in known)


def is_done_to(found: Findings, mention: PersonMention) -> bool:
    """Whether somebody is only called "him" or "her": «ему подарили», "ihm wurde überreicht"."""
    first, labels = mention.first, ("links.taken_up.him", "links.taken_up.her")
    if mention.last - first != 1:
        return False
    led = first > 0 and found.text.tokens[first - 1].low in prepositions(found.text.lang)
    return not led and any(
        h.first == first for label in labels for h in found.hits_in(first, first + 1, label)
    )


def is_behind_pronoun(found: Findings, mention: PersonMention, begin: int) -> bool:
    """The Brombach of "bevor er Bürgermeister Brombach ein Geschenk überreichte": "er" is who gives."""
    if not found.text.does(VERB_SECOND):
        return False
    i = mention.first - 1
    while i > begin and found.text.tags.get(i) == "office":
        i -= 1
    return i >= begin and found.text.tokens[i].low in found.text.lexicon.word_set(
        "language", "pronouns", "person"
    )
