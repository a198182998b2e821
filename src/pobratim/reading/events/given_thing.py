"""What is given, where no list has it: the words at the verb that name something new, "a carved drum"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.bearing import NOUNS_CAPITAL, prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.named_things import TITLED, extend
from pobratim.reading.phrases import Hit

_LEADING: Final = 2  # tokens from the beginning of a clause to what was given: "Two vans were handed over"
_ADJECTIVES: Final = 5  # small words between "ein" and the noun
_LONGEST: Final = 9  # words of what is given
_GIFT: Final = ("gift", "aid")
_YEARS: Final = range(1900, 2100)


def newly_named(found: Findings, hit: Hit, verb: int, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of what is given, without its article, in the clause of this verb.

    It is sought behind the verb first; before it at the head of the clause, or where verbs stand last.
    """
    behind = range(verb, last)
    before = range(first, min(first + _LEADING, verb))
    if found.text.lang in ("de", "nl"):
        before = range(verb - 1, first - 1, -1)
    for at in (*behind, *before):
        thing = _thing_at(found, hit, at, last)
        if thing is not None:
            return thing
    return None


def _thing_at(found: Findings, hit: Hit, at: int, last: int) -> tuple[int, int] | None:
    text, words = found.text, found.text.lexicon.words
    tokens = text.tokens
    if not _is_new(found, at) or at + 1 >= last or text.tags.get(at, "").endswith("date"):
        return None
    led = tokens[at - 1].low if at else ""
    if at == hit.last and led in words("language", "newly", "with"):
        led = ""
    if led in prepositions(text.lang) or led in words("language", "newly", "as"):
        return None
    if led in words("names", "article", "words"):
        return None  # "the two delegations"
    end = _noun_end(found, at + 1, last) if text.lang in NOUNS_CAPITAL else at + 2
    if end is None:
        return None
    end = min(extend(found, at + 1, end, last), at + 1 + _LONGEST)
    closing = words("language", "newly", "open")
    while end > at + 2 and (tokens[end - 1].low in closing or not tokens[end - 1].is_word):
        end -= 1
    return (at if tokens[at].text[0].isdigit() else at + 1, end) if _is_thing(found, at + 1, end) else None


def _is_new(found: Findings, at: int) -> bool:
    """ "A", "ein", "deux", "14": no year, no day."""
    token = found.text.tokens[at]
    if token.is_capital and at != found.text.sentence_of(at).first:
        return False  # "the L/A Basic School"
    if token.text.isdigit():
        return int(token.text) not in _YEARS
    return token.low in found.text.lexicon.words("language", "newly", "words")


def _noun_end(found: Findings, first: int, last: int) -> int | None:
    """Behind the noun, which alone has a capital, and adjectives before it."""
    tokens = found.text.tokens
    small = prepositions(found.text.lang)
    for i in range(first, min(first + _ADJECTIVES, last)):
        if tokens[i].is_capital:
            return i + 1
        if not tokens[i].is_word or tokens[i].low in small:
            return None
    return None


def _is_thing(found: Findings, first: int, last: int) -> bool:
    """No person, office, body, town, span of time, and no event such as "a reception"."""
    tokens, tags = found.text.tokens, found.text.tags
    no_things = found.text.lexicon.words("language", "newly", "no_things")
    if not tokens[first].is_word or any(t.low in no_things for t in tokens[first:last][:2]):
        return False
    if tags.get(first, "").endswith(("place", "person", "date")) and last - first < 2:
        return False
    if any(tags.get(i) in ("office", "person") for i in range(first, min(first + 2, last))):
        return False
    if any(m.first < last and first <= m.first for m in found.organisation_mentions):
        return False
    told = found.hits_in(first, last + 1, "events")
    if found.text.lang in TITLED and any(h.first == last for h in told):
        return False  # "a further donation"
    if found.hits_in(first, last, "links.guest"):
        return False
    return all(h.label[1] in _GIFT for h in told if first <= h.first < last)
