"""The day it fell on: observances by name, and anniversaries by number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from heapq import merge
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
_OLDEST_TIE: Final = 120  # years that two towns may have been tied
_SPELT: Final = 5  # the least number that may be spelt: "one jubilee" counts no years
_BESIDE: Final = 2  # tokens between a number and words that say how long a tie has lasted
_BEHIND: Final = 10  # tokens from "anniversary" to what it is of
_STOPS: Final = frozenset(",;:.()–—")
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
    for hit in merge(
        found.hits_in(0, len(found.text.tokens), "occasions.anniversary"),
        found.hits_in(0, len(found.text.tokens), "occasions.ages"),
        key=lambda h: h.first,
    ):
        of_tie = hit.label[1] == "ages"
        numbered = _age(found, hit) if of_tie else _years(found, hit)
        if numbered is None:
            continue
        years, first, last = numbered
        thing = None if of_tie else _thing(found, hit)
        if of_tie and years > _OLDEST_TIE:
            continue
        bare = hit.label[2] == "years" and thing is None
        if bare and (years < _BEYOND_LIFE or not found.people_near(last, _NEAR)):
            continue
        of = tie_of_age(found, first, last) if of_tie else thing or _of_whom(found, first, last)
        if of is None or (of, years) in seen:
            continue
        if years < _BEYOND_LIFE and _is_of_age(found, hit, of):
            continue
        seen.add((of, years))
        person = found.people.get(of)
        if person is not None and years >= _BEYOND_LIFE and person.office in _OF_THE_DEAD:
            found.people[of] = replace(person, role=Role.HONOURED)
        span = found.text.span(first, last)
        rule = "number+age-of-tie" if of_tie else "number+anniversary"
        found.anniversaries.append(Anniversary(of, years, (span,), rule))


def _thing(found: Findings, hit: Hit) -> str | None:
    """The "end of the war" right behind "anniversary of the", or before it where cases lead: its words."""
    if found.text.head_last:
        near = found.hits_in(max(hit.first - _NEAR, 0), hit.first, "occasions.things")
        things = [h for h in near if h.last <= hit.first]
    else:
        things = found.hits_in(
            hit.last, hit.last + (_NEAR if hit.label[2] == "words" else _BESIDE), "occasions.things"
        )
    for thing in things[:1]:
        between = found.text.tokens[min(hit.last, thing.last) : max(thing.first, hit.first)]
        if not any(t.text in _STOPS for t in between):
            return found.text.span(thing.first, thing.last).text
    return None


def _is_of_age(found: Findings, hit: Hit, of: str) -> bool:
    """ "Der 86-jährige Karl Weber": how old he is, and no birthday."""
    said = found.hits_in(hit.first, hit.first + 1, "occasions.of_age")
    return bool(said) and (of in found.people or bool(found.people_in(hit.last, hit.last + _NEAR)))


def _age(found: Findings, hit: Hit) -> tuple[int, int, int] | None:
    """The number within words that say how long towns have been tied, or right beside them."""
    sentence = found.text.sentence_of(hit.first)
    if hit.label[2].isdigit():
        tied = found.has(sentence, "links.partnership") and not _is_rough(found, hit.first)
        return (int(hit.label[2]), hit.first, hit.last) if tied else None
    before = range(hit.first - 1, max(sentence.first, hit.first - _BESIDE) - 1, -1)
    for i in (*range(hit.first, hit.last), *before, *range(hit.last, min(sentence.last, hit.last + _BESIDE))):
        if years := _number(found, i):
            told = _sensible(years, min(i, hit.first), max(i + 1, hit.last))
            return None if _is_rough(found, i) else told
    return None


def _is_rough(found: Findings, i: int) -> bool:
    """Whether "over", "nearly" or "the next" leads a number."""
    return any(h.last == i for h in found.hits_in(max(i - _BESIDE, 0), i, "occasions.roughly"))


def _years(found: Findings, hit: Hit) -> tuple[int, int, int] | None:
    """The number that goes with an anniversary word, and the tokens both cover."""
    tokens = found.text.tokens
    inside = _LEADING.match(tokens[hit.first].text)
    if inside:
        return _sensible(int(inside.group()), hit.first, hit.last)
    sentence = found.text.sentence_of(hit.first)
    before = range(hit.first, max(sentence.first, hit.first - _NEAR) - 1, -1)
    after = range(hit.last, min(sentence.last, hit.last + _NEAR))
    for i in (*before, *after):
        # "Der Jahrestag ist am 24. Mai": behind the word a number counts years only where it says so.
        told = i < hit.last or bool(found.hits_in(i + 1, i + 2, "occasions.anniversary.years"))
        if told and (years := _number(found, i)):
            return _sensible(years, min(i, hit.first), max(i + 1, hit.last))
    return None


def _number(found: Findings, i: int) -> int:
    """The number that a token is, in digits or spelt: "50", "fifty-five", «двадцатилетие»; or 0."""
    token = found.text.tokens[i]
    if match := _LEADING.match(token.text):
        return int(match.group())
    numbers = grammar_of(found.text.lexicon).values["number"]
    parts = [numbers.get(part, 0) for part in token.low.split("-")]
    if all(parts) and sum(parts) >= _SPELT:
        return sum(parts)
    spelt = found.hits_in(i, i + 1, "occasions.spelt")
    return max((int(h.label[2]) for h in spelt), default=0)


def years_of(found: Findings, hit: Hit) -> int | None:
    """How many years an anniversary word counts, if it says so."""
    numbered = _years(found, hit)
    return numbered[0] if numbered else None


def _sensible(years: int, first: int, last: int) -> tuple[int, int, int] | None:
    """A calendar year beside "anniversary" is no number of years."""
    return (years, first, last) if 0 < years < _OLDEST and not 1900 <= years <= 2100 else None


def _of_whom(found: Findings, first: int, after: int) -> str | None:
    """The tie of its sentence, else whoever or what comes right behind it, else the person named before."""
    text = found.text
    sentence = text.sentence_of(after - 1)
    beside = found.hits_in(
        max(first - _NEAR, sentence.first), min(after + _NEAR, sentence.last), "occasions.ties"
    )
    if beside or found.has(sentence, "links.partnership"):
        return tie_of_age(found, first, after)
    reach = min(sentence.last, after + _BEHIND)
    stops = (i for i in range(after, reach) if text.tokens[i].text in _STOPS)
    last = next(stops, reach)
    people = [(m.first, m.person) for m in begin_in(found.person_mentions, after, last)]
    places = [(m.first, m.id) for m in found.places_in(after, min(last, after + _NEAR))]
    following = sorted(people + places)
    if following:
        return following[0][1]
    before = begin_in(found.person_mentions, sentence.first, after)
    return before[-1].person if before else None


def tie_of_age(found: Findings, first: int, last: int) -> str | None:
    """The only tie of the text, the only one whose towns the sentence names, or that of the town nearest."""
    sentence = found.text.sentence_of(first)
    towns = found.places_in(sentence.first, sentence.last)
    here = {m.id for m in towns}
    ties = [tie for tie in found.partnerships if here.issuperset(tie.places)] or found.partnerships
    for town in sorted(towns, key=lambda m: min(abs(m.first - last), abs(first - m.last))):
        if len(ties) > 1:
            ties = [tie for tie in ties if town.id in tie.places] or ties
    return "partnership:" + "+".join(sorted(ties[0].places)) if len(ties) == 1 else None
