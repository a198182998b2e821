"""Days that are of something else than the story: "since the last meeting on 22 March we have learnt"."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.lexicon import load
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.story.letters import names_a_letter
from pobratim.reading.text import Sentence

_SINCE: Final[dict[str, frozenset[str]]] = {}
_REACH: Final = 14  # tokens from "since" to the day


def is_of_else(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether a day is that of a letter, or only says since when."""
    return names_a_letter(found, sentence, dated) or is_bound(found, sentence, dated)


def is_bound(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether the sentence opens with "since", and nothing but words stands from there to the day."""
    tokens = found.text.tokens
    if tokens[sentence.first].low not in since_words(found.text.lang) or dated.kind == "since":
        return False
    at = found.text.token_at(dated.span.start)
    return at - sentence.first <= _REACH and all(t.text != "," for t in tokens[sentence.first : at])


def since_words(lang: str) -> frozenset[str]:
    """The words for "since" of a language."""
    known = _SINCE.get(lang)
    if known is None:
        known = _SINCE[lang] = frozenset(load(lang).words("language", "prepositions", "since"))
    return known
