"""Who only tells of an event: "according to the mayor", "as the mayor said", "he told how A had signed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention

_OFFICE: Final = 10  # tokens from "according to" to the name, an office and its town between them
_CLAUSE: Final = 14  # tokens of "as the mayor of X, A B, said"
_SAID: Final = 4  # tokens from a name to "said that"
_QUOTES: Final = ',–—-«»“”„"('


def only_tells(
    found: Findings, frame: Frame, mentions: Sequence[PersonMention], here: Sequence[PersonMention]
) -> bool:
    """Whether somebody with these mentions stands ``here``, in the event's sentence, only to tell of it."""
    if not here:
        if found.helped is None:
            found.helped = bool(found.hits_in(0, len(found.text.tokens), "links.telling.support"))
        return found.helped and bool(mentions) and _only_helped(found, mentions)
    return all(
        _is_source(found, m, frame) or _says_so(found, m, frame) or _tells_that(found, m, frame) for m in here
    )


def _is_source(found: Findings, mention: PersonMention, frame: Frame) -> bool:
    """ "According to Mayor A B", «A B-ның айтуынша»: nobody else and no event between.

    "With the support of Mayor A B and Consul C D": of whoever is named there.
    """
    if found.text.head_last:
        return bool(found.hits_in(mention.last, mention.last + 1, "links.telling"))
    first = max(frame.sentence.first, mention.first - _OFFICE)
    for hit in found.hits_in(first, mention.first, "links.telling"):
        others = {m.person for m in found.people_in(hit.last, mention.first)} - {mention.person}
        if (not others or hit.label[2] == "support") and not found.hits_in(hit.last, mention.first, "events"):
            return True
    return False


def _only_helped(found: Findings, mentions: Sequence[PersonMention]) -> bool:
    """Whether another sentence names somebody for his help alone: "it was held with the support of A B"."""
    for mention in mentions:
        first = mention.last if found.text.head_last else mention.first - _OFFICE
        last = mention.last + 1 if found.text.head_last else mention.first
        helped = found.hits_in(first, last, "links.telling.support")
        if not helped or found.text.sentence_of(helped[-1].first) is not found.text.sentence_of(
            mention.first
        ):
            return False
    return True


def _says_so(found: Findings, mention: PersonMention, frame: Frame) -> bool:
    """ "As Mayor A B said, pupils will go": a clause that "as" opens, with a verb of saying."""
    tokens, words = found.text.tokens, found.text.lexicon.words("language", "joins", "telling")
    if not words:
        return False
    begin = frame.sentence.first
    for i in range(mention.first - 1, max(begin, mention.first - _CLAUSE) - 1, -1):
        if tokens[i].low in words and (i == begin or tokens[i - 1].text in _QUOTES):
            if not _opens_saying(found, i + 1):
                return False  # "as well as Mayor A B"
            behind = found.hits_in(i, mention.last + _SAID, "links.saying")
            return all(m.person == mention.person for m in found.people_in(i, mention.first)) and bool(behind)
    return False


def _opens_saying(found: Findings, i: int) -> bool:
    """Whether a verb of saying, an article, an office or a name stands behind "as"."""
    token = found.text.tokens[i]
    articles = found.text.lexicon.word_set("names", "article", "words")
    if token.is_capital or token.low in articles or found.text.tags.get(i) == "office":
        return True
    return bool(found.hits_in(i, i + _SAID, "links.saying"))


def _tells_that(found: Findings, mention: PersonMention, frame: Frame) -> bool:
    """ "The mayor recalled how A B had signed it": the event is in the clause of what he said."""
    words = found.text.lexicon.words("language", "joins", "told")
    if not words or mention.last > frame.hit.first:
        return False
    last = min(mention.last + _SAID, frame.hit.first)
    for hit in found.hits_in(mention.last, last, "links.saying"):
        that = range(hit.last, min(hit.last + _SAID, frame.hit.first))
        if not any(found.text.tokens[i].low in words for i in that):
            continue
        verb = max(frame.hit.first, verb_of(found, frame.hit))
        others = {m.person for m in found.people_in(hit.last, verb)} - {mention.person}
        return bool(others) or any(found.hits_in(hit.last, verb, "links.guest"))
    return False
