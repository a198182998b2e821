"""The day it fell on: observances by name, and anniversaries by number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

import rtoml

from pobratim import lexicons
from pobratim.facts.kinds import Role
from pobratim.facts.nouns import Anniversary, Occasion
from pobratim.facts.span import Span, in_order
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in
from pobratim.reading.people.posts import ARTS
from pobratim.reading.phrases import Hit

_LEADING: Final = re.compile(r"\d{1,4}")
_OLDEST: Final = 3000
# Whoever else holds an office is alive and stands beside the jubilee of another.
_OF_THE_DEAD: Final = frozenset((None, *ARTS))
_BEYOND_LIFE: Final = 100  # years since a birth after which a person is remembered, not present
_SPELT: Final = 5  # the least number that may be spelt: "one jubilee" counts no years
_NEAR: Final = 4  # tokens between a number and the word "anniversary"


@cache
def observances() -> dict[str, dict[str, str]]:
    """The days occasion names point to: key to name, date and institution."""
    path = Path(lexicons.__file__).parent / "observances.toml"
    return rtoml.loads(path.read_text(encoding="utf-8"))


def find_occasions(found: Findings) -> None:
    """Add each observance named, once, with all its spans."""
    spans: dict[str, list[Span]] = {}
    for hit in found.hits_in(0, len(found.text.tokens), "occasions.observances"):
        spans.setdefault(hit.label[2], []).append(found.text.span(hit.first, hit.last))
    for key, evidence in spans.items():
        day = observances().get(key, {})
        kept = in_order(s for s in evidence if not any(o != s and o.covers(s) for o in evidence))
        found.occasions.append(Occasion(key, kept[0].text, kept, day.get("date"), "observance-by-name"))


def find_anniversaries(found: Findings) -> None:
    """Add "180 years of somebody or something": the number, and whose it is."""
    seen: set[tuple[str, int]] = set()
    for hit in found.hits_in(0, len(found.text.tokens), "occasions.anniversary"):
        numbered = _years(found, hit)
        if numbered is None:
            continue
        years, first, last = numbered
        if hit.label[2] == "years" and (years < _BEYOND_LIFE or not found.people_near(last, _NEAR)):
            continue
        of = _of_whom(found, last, years)
        if of is None or (of, years) in seen:
            continue
        seen.add((of, years))
        person = found.people.get(of)
        if person is not None and years >= _BEYOND_LIFE and person.office in _OF_THE_DEAD:
            found.people[of] = replace(person, role=Role.HONOURED)
        span = found.text.span(first, last)
        found.anniversaries.append(Anniversary(of, years, (span,), "number+anniversary"))


def _years(found: Findings, hit: Hit) -> tuple[int, int, int] | None:
    """The number that goes with an anniversary word, and the tokens both cover."""
    tokens = found.text.tokens
    inside = _LEADING.match(tokens[hit.first].text)
    if inside:
        return _sensible(int(inside.group()), hit.first, hit.last)
    sentence = found.text.sentence_of(hit.first)
    numbers = grammar_of(found.text.lexicon).values["number"]
    before = range(hit.first - 1, max(sentence.first, hit.first - _NEAR) - 1, -1)
    after = range(hit.last, min(sentence.last, hit.last + _NEAR))
    for i in (*before, *after):
        spelt = numbers.get(tokens[i].low, 0)
        match = _LEADING.match(tokens[i].text)
        if match or spelt >= _SPELT:
            years = int(match.group()) if match else spelt
            return _sensible(years, min(i, hit.first), max(i + 1, hit.last))
    return None


def years_of(found: Findings, hit: Hit) -> int | None:
    """How many years an anniversary word counts, if it says so."""
    numbered = _years(found, hit)
    return numbered[0] if numbered else None


def _sensible(years: int, first: int, last: int) -> tuple[int, int, int] | None:
    """A calendar year beside "anniversary" is no number of years."""
    return (years, first, last) if 0 < years < _OLDEST and not 1900 <= years <= 2100 else None


def _of_whom(found: Findings, after: int, years: int) -> str | None:
    """The sentence's partnership, else whoever or what comes next in it, else the person named before."""
    text = found.text
    sentence = text.sentence_of(after - 1)
    if found.has(sentence, "links.partnership"):
        for tie in found.partnerships:
            return "partnership:" + "+".join(sorted(tie.places))
    people = [(m.first, m.person) for m in begin_in(found.person_mentions, after, sentence.last)]
    places = [(m.first, m.id) for m in found.places_in(after, sentence.last)]
    following = sorted(people + places)
    if following:
        return following[0][1]
    before = begin_in(found.person_mentions, sentence.first, after)
    return before[-1].person if before else None
