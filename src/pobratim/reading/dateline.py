"""The opening of an agency item, "Ypres, Belgium, 26 September 2025 –": where it ends in the text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import rtoml

from pobratim import lexicons
from pobratim.gazetteer.rows import CITY, COUNTRY
from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.bearing import prepositions
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.headline import headline_end

# Where the lexicons have small words besides prepositions: articles, "of", what stands before a day, "and".
_SMALL: Final = (
    ("names", "article", "words"), ("language", "genitive"), ("dates", "words", "preposition"),
    ("language", "and"),
)  # fmt: skip
_REACH: Final = 110  # characters from the head of a paragraph to the dash that ends a dateline
_PARAGRAPHS: Final = 6
_LITTER: Final = (
    6  # more lines of a page's own, "Share:", "PHOTO", before it, where no other line has been long
)
_MOST_WORDS: Final = 14
_LITTLE: Final = 3  # letters of a small word that may stand beside its date: "Figeac, le 22 mars 2021"
_SINCE: Final = 12  # characters from a bracket to the year in it: "(seit 1981"
_BLANKS: Final = " \t\u00a0"  # a paragraph may be set in
_INITIAL: Final = re.compile(r"(?:^|\s)[^\W\d_]$")  # "La veille, M. Kodola"
# A dash or a full stop; each way begins behind its first mark, so that only those marks are looked at.
_END: Final = re.compile(
    r"[\s–—.](?:(?<=\s)[–—-]{1,2}\s|(?<=[–—])\s|(?<=\.)(?<!\s\d\.)(?<!\s\d\d\.)\s+(?=[A-ZА-ЯҚӘҒҢӨҰҮІ«“\"]))"
)
_MAY_END: Final = re.compile(r"[–—.-]\s")  # what any end has, found at once
_BEFORE: Final = 2  # characters that an end may have before that


@cache
def _agencies() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What names a wire, a sender, and an agency beside a town, which is mostly in capitals."""
    listed = rtoml.loads((Path(lexicons.__file__).parent / "agencies.toml").read_text("utf-8"))
    wires, senders, signing = ("|".join(listed[kind]) for kind in ("wires", "senders", "signing"))
    capitals = r"[A-ZА-ЯҚӘҒҢӨҰҮІ]{3,}|\b[A-Z]{2,}\.[A-Z]{2,}\b"
    return (
        re.compile(rf"\b(?:{wires})\b"), re.compile(rf"[(/]|{senders}"), re.compile(f"{capitals}|{signing}")
    )  # fmt: skip


def dateline_of(found: Findings) -> tuple[int, int]:
    """Where the dateline that opens the story stands, the short lines above it with it; 0 and 0 without one.

    A dateline stands at the head of a paragraph, is names, a date or an agency without a verb, and is
    followed by a dash and a new sentence: "Ypres – that is peace" is none.
    """
    raw = found.text.raw
    begin = start = headline_end(raw) + 1
    told = False
    for number in range(_PARAGRAPHS + _LITTER):
        if number >= _PARAGRAPHS and told:
            return 0, 0
        line_end = raw.find("\n", start)
        written = raw[start : line_end if line_end >= 0 else len(raw)]
        line = written.lstrip(_BLANKS)
        start += len(written) - len(line)
        head = line[:_REACH]
        may = _MAY_END.search(head)
        for mark in _END.finditer(head, max(may.start() - _BEFORE, 0)) if may is not None else ():
            if not _is_dateline(found, line[: mark.start()], start) or not _begins(line[mark.end() :]):
                continue
            if _INITIAL.search(line[: mark.start()]):
                continue
            if not _cuts_a_date(found, start + mark.start(), start + mark.end()):
                return begin, start + mark.end()
        if line_end < 0:
            return 0, 0
        start = line_end + 1
        if len(line.split(None, _MOST_WORDS)) > _MOST_WORDS:
            told, begin = True, start  # a paragraph of the story, whose towns are its own
    return 0, 0


def drop_dateline_places(found: Findings) -> None:
    """A city that only the dateline names is where the item was sent from, no place of its facts.

    Where local papers open each item with the town it is set in, only the city of a wire is; elsewhere the
    one town at home of an item that tells of twins stays as well.
    """
    raw = found.text.raw
    if not found.dateline_end:
        return
    opening = raw[raw.rfind("\n", 0, found.dateline_end) + 1 : found.dateline_end]
    wire, _, _ = _agencies()
    if load(found.text.lang).table("language").get("dateline") == "home" and not wire.search(opening):
        return
    head = headline_end(raw)
    told = {m.id for m in (*found.place_mentions, *found.called) if not found.is_in_dateline(m.first)}
    told |= {m.id for m in found.place_mentions if m.kind is not CITY}
    told |= _meant_as_capital(found, head)
    if _is_whose_twins_they_are(found, told, opening):
        return
    found.place_mentions = [m for m in found.place_mentions if m.id in told]
    found.places = {i: p for i, p in found.places.items() if i in told}


def _meant_as_capital(found: Findings, head: int) -> set[str]:
    """ "BELGRADE. KAZINFORM – In the capital of Serbia …": the city of the land whose capital is told of."""
    text = found.text
    capital = text.lexicon.words("language", "place_heads", "capital")
    at = {i for word in capital for i in text.where.get(word, ()) if text.tokens[i].start >= head}
    lands = {
        m.country
        for m in found.place_mentions
        if m.kind is COUNTRY and at & {m.first - 1, m.first - 2, m.last}
    }
    return {m.id for m in found.place_mentions if m.kind is CITY and m.country in lands}


def _is_whose_twins_they_are(found: Findings, told: set[str], opening: str) -> bool:
    """Whether the dateline's is the only town at home of an item that tells of twins and that no agency sent:
    "EXETER, 12 May – Guests from our twin town of Bad Homburg …".
    """
    home = found.text.lexicon.home
    named = {m.id: m.country in home for m in found.place_mentions if m.kind is CITY}
    sent = [i for i in named if i not in told]
    if len(sent) != 1 or not named[sent[0]] or any(named[i] for i in named if i in told):
        return False
    wire, sender, _ = _agencies()
    if len(named) == len(sent) or wire.search(opening) or sender.search(opening):
        return False
    return bool(found.hits_in(0, len(found.text.tokens), "links.partnership.twinning"))


def _cuts_a_date(found: Findings, first: int, last: int) -> bool:
    """The full stop of "Vom 16. bis 20. Mai" ends no dateline."""
    return any(d.span.start < first and last < d.span.end for d in found.dates)


def _is_dateline(found: Findings, head: str, start: int) -> bool:
    words = head.split()
    within = (d for d in found.dates if start <= d.span.start < start + len(head))
    dates = [d.span for d in within if not _is_year_in_bracket(found, d)]
    dated = any(d.start == start and head[d.end - start :].isupper() for d in dates)  # "17-09-2019 JOURE"
    opens = dated or head.lstrip('"«“(')[:1].isupper()
    if not words or len(words) > _MOST_WORDS or not opens:
        return False
    if dates:
        told = head
        for span in dates:
            told = told.replace(span.text, "")
        return all(_is_small(found, w) for w in told.split() if w[:1].islower())
    agency = _agencies()[2]
    sent = not any(w[:1].islower() for w in words) and len(words) <= 6 and agency.search(head)
    return bool(sent and found.gazetteer.longest([w.strip(",.") for w in words], 0)[0])


def _is_year_in_bracket(found: Findings, dated: Dated) -> bool:
    """The years of "A – B (1971), C – D (since 1975)", a list of pairs."""
    raw, at = found.text.raw, dated.span.start
    alone = (dated.edtf or "").removesuffix("/..").isdigit()
    return alone and raw.rfind("(", max(at - _SINCE, 0), at + 1) > raw.rfind(")", max(at - _SINCE, 0), at)


def _is_small(found: Findings, word: str) -> bool:
    """The "le" of "Figeac, le 22 mars"; the verb of "Ann Moss was in Kiel." makes a sentence of it."""
    small, words = fold(word.strip(",.'’")), found.text.lexicon.word_set
    listed = any(small in words(*where) for where in _SMALL)
    return len(word) <= _LITTLE and (listed or small in prepositions(found.text.lang) or not small.isalpha())


def _begins(rest: str) -> bool:
    first = rest.lstrip('"«“„‘(–—- ')[:1]
    return first.isupper() or first.isdigit()
