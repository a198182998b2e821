"""Days that are of something else than the story: "since the last meeting on 22 March we have learnt"."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.lexicon import load
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_SINCE: Final[dict[str, frozenset[str]]] = {}
_FEW: Final = 2  # dates of a sentence that tells of no day, of no end or of no habit
_YEAR: Final = 4  # characters of a year
_REACH: Final = 14  # tokens from "since" to the day


def is_of_else(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether a day only says since when, or came every year until long ago."""
    return is_bound(found, sentence, dated) or is_of_each_year_then(found, sentence, dated)


def is_of_each_year_then(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """The 4 May of "until 2015 they came every year for the ceremony of 4 May"."""
    dates = found.dates_in(sentence) if dated.kind == "relative" and found.published is not None else ()
    if len(dates) <= _FEW or found.published is None:
        return False
    now = found.published.edtf[:_YEAR]
    ended = any(d.kind == "until" and (d.edtf or "").removeprefix("../") < now for d in dates if d.edtf)
    return ended and any(d.rrule for d in dates)


def is_bound(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether the sentence opens with "since", and nothing but words stands from there to the day."""
    tokens = found.text.tokens
    if tokens[sentence.first].low not in since_words(found.text.lang) or dated.kind == "since":
        return False
    at = dated.first
    return at - sentence.first <= _REACH and all(t.text != "," for t in tokens[sentence.first : at])


def since_words(lang: str) -> frozenset[str]:
    """The words for "since" of a language."""
    known = _SINCE.get(lang)
    if known is None:
        known = _SINCE[lang] = frozenset(load(lang).words("language", "prepositions", "since"))
    return known


def is_of_another_matter(found: Findings, sentence: Sentence) -> bool:
    """Whether its paragraph, of more than one sentence, names nobody and no place, and tells of nothing: the
    weather of the past month. "On Saturday the day had come" alone is a lead.
    """
    sentences = found.text.sentences
    own = sentence.paragraph
    first = last = sentence.index
    while first and sentences[first - 1].paragraph == own:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].paragraph == own:
        last += 1
    if first == last or not first:
        return False
    begin, end = sentences[first].first, sentences[last].last
    if found.places_in(begin, end) or found.people_in(begin, end):
        return False
    return not found.hits_in(begin, end, "events")
