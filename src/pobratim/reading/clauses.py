"""Relative clauses: "the bell that Kiel gave in 1985", "die Kiel 1985 schenkte", «подаренный Килем»."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from pobratim.lexicons.lexicon import load
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_ENDS: Final = ";:–—()"
_UNKNOWN: Final = "not asked for yet"
_LONGEST: Final = 60  # tokens of a clause
_SHORT: Final = 3  # tokens of a phrase that may reach over the end of one
_BEFORE: Final = 12  # tokens before a clause from which a phrase may reach into it: "bell that X sent"


class Clause(NamedTuple):
    """Its tokens, behind the word that opens it, or from the participle that does."""

    first: int
    last: int


def clause_around(found: Findings, sentence: Sentence, at: int) -> Clause | None:
    """The innermost relative clause of a sentence that a token stands in, when phrases are known."""
    known = found.clauses.get(at, _UNKNOWN)
    if isinstance(known, Clause) or known is None:
        return known
    first = clause_before(found, sentence.first, at)
    last = at if first is None else _end(found, first, min(sentence.last, first + _LONGEST))
    clause = Clause(first, last) if first is not None and at < last else None
    found.clauses[at] = clause
    return clause


def within_clauses(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """Without those that begin in a relative clause or a bracket and end in the main clause.

    "It was planted by a {delegation in 1995 and will be} moved": where a verb closes the clause, no comma.
    """
    if not hits:
        return hits
    hits = [h for h in hits if not _is_out_of_bracket(found, h)]
    closing = found.text.lexicon.words("language", "that", "closing")
    if not closing:
        return hits
    out = []
    for hit in hits:
        clause = clause_around(found, sentence, hit.first) if hit.last - hit.first > _SHORT else None
        if clause is None or hit.last <= clause.last or found.text.tokens[clause.last].low not in closing:
            out.append(hit)
    return out


def are_parted(found: Findings, sentence: Sentence, verb: int, at: int) -> bool:
    """Whether one of two tokens stands in a relative clause that the other is outside of."""
    for here, there in ((verb, at), (at, verb)):
        clause = clause_around(found, sentence, here)
        if clause is not None and not clause.first <= there < clause.last:
            return True
    return False


def clause_before(found: Findings, first: int, at: int) -> int | None:
    """Where the nearest clause begins that opens before a token and is not over there."""
    tokens = found.text.tokens
    that, behind_comma, endings = _openers(found.text.lang)
    small = prepositions(found.text.lang)
    for i in range(at, max(first, at - _LONGEST), -1):
        apart = tokens[i - 1].text == ","
        if i < at and _parts(found, i):
            return None
        led = apart or (i - 2 > first and tokens[i - 1].low in small and tokens[i - 2].text == ",")
        if i < at and (tokens[i].low in that or (led and tokens[i].low in behind_comma)):
            return i + 1
        if apart and endings and tokens[i].low.endswith(endings):
            return i
    return None


@cache
def _openers(lang: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """Words that open a clause, those that do so behind a comma, and endings of a participle that does."""
    words = load(lang).words
    return (
        frozenset(words("language", "that", "words")),
        frozenset(words("language", "that", "behind_comma")),
        words("language", "participle", "endings"),
    )


def _end(found: Findings, first: int, last: int) -> int:
    """Where a clause ends: at its comma or stop, or where the main clause goes on with its verb."""
    tokens = found.text.tokens
    closing = found.text.lexicon.words("language", "that", "closing")
    hits = found.hits_in(max(first - _BEFORE, 0), last, "events") if closing else ()
    verbs = [_own_verb(h, first, tokens[h.first].low in closing) for h in hits if h.last > first]
    told = min(verbs, default=0)
    for i in range(first, last):
        if _parts(found, i):
            return i
        if i > first and i >= told and tokens[i].low in closing:
            return i
    return last


def _own_verb(hit: Hit, first: int, goes_on: bool) -> int:
    """Behind which token the verb of a clause has come: not "was unveiled", unless it stands right there."""
    return hit.first if goes_on and hit.first > first else hit.last


def _parts(found: Findings, i: int) -> bool:
    """A mark that ends a clause; no comma of "on Friday, 3 May 1985"."""
    token = found.text.tokens[i].text
    return token in _ENDS or (token == "," and not found.text.tags.get(i, "").endswith("date"))


def _is_out_of_bracket(found: Findings, hit: Hit) -> bool:
    """ "A delegation (28 pupils and 12 others) visited X": the pupils are no subject of that verb."""
    marks = [t.text for t in found.text.tokens[hit.first : hit.last] if t.text in "()"]
    return bool(marks) and marks[0] == ")"


def is_verbal_noun(found: Findings, hit: Hit) -> bool:
    """ "Met het ondertekenen van een oorkonde": an infinitive behind its article says nothing of when."""
    words, tokens = found.text.lexicon.word_set, found.text.tokens
    led = hit.first > 0 and tokens[hit.first - 1].low in words("language", "infinitive", "noun")
    return led and tokens[hit.first + 1].low in words("language", "prepositions", "of")
