"""Where the stories of a page begin that stand below plain headlines: a newsletter, the report of a year.

A headline is a short line between two paragraphs that does not end as a sentence does. Below it another story
begins where other towns are told of, beside one at home, and something says that it stands by itself: towns
of two countries, a dateline, a date far from those told before. None begins where somebody told of before
goes by the surname alone, or guests whose town is not said: those are headings inside one story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from pobratim.facts.when import parse_or_none
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, PlaceMention, begin_in
from pobratim.reading.pages.lines import Line, is_heading, tells

_MOST: Final = 400  # lines that may begin a story; what has more is a table
_WORDS: Final = 2  # of a headline, and more
_ENOUGH: Final = 5  # words from which more do not make a line more of a headline
# What a place, a rule above and a mark of a page add to these, or take away.
_NAMES: Final = 2
_RULED: Final = 4
_MARKED: Final = 4
_ENDED: Final = (".", "!", "?", "…", "。", ":", ",", ";")
_QUOTES: Final = "”\"»“’')]"
_OPENS: Final = re.compile(r"[\s\"“„«»”‘’'(\[*#•–—-]*(?:\d{1,3}[.)]\s+)?")
_PAGES: Final = frozenset("©|@/+")  # marks that stand beside what a page has of its own
_LETTER: Final = re.compile(r"[^\W_]")
_SMALL: Final = 3  # letters of a word that is no name: "in", "aus"
_BEHIND: Final = frozenset(".,–—-:(/•|")  # behind the town of a dateline
_OPENING: Final = 3  # tokens of a sentence that guests stand among, of whom it goes on to tell
# Points that a story wants: by itself, beside another, on a page that looks like a list, beside two others.
_ALONE: Final = 6
_BESIDE: Final = 5
_LISTED: Final = 4
_AMONG: Final = 2
_ANY: Final = 0  # and on a page that looks like a list and has two
_ABROAD: Final = 2  # points of towns of two countries
_FEW: Final = 2  # towns of a page's greeting; stories of a list beside another sign, or without
_NUMBERED: Final = re.compile(r"\d{1,3}[.)]\s")
_DIARY: Final = 10  # days between two dates of one story
_DAY: Final = "2001-01-01"  # a day in EDTF is longer than a month, a season or a year
_HEAD: Final = 8  # lines of a page's head
_DAYS: Final = 14  # of a date that says when in a month
_RULE: Final = 3  # marks of a line that parts stories
_LAST: Final = 40  # dates told before that another is compared with
_OPENING_WORDS: Final = 8  # tokens of an opening among which the town that its headline is stands again
_PIECE: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 4  # letters that a surname keeps in every case form


class _Head(NamedTuple):
    """A line that may be a headline; of those between two paragraphs the greatest is.

    ``signs`` of a story's beginning: a rule above it, other lines beside it as a page has them.
    """

    weight: int
    before: int  # the later it begins the less
    line: Line
    signs: int


class _Part:
    """What stands below one headline, up to the next: the towns, people and dates of its paragraphs.

    ``opening`` is the first sentence below the headline, ``opening_towns`` are those named up to its end.
    """

    def __init__(self, found: Findings, head: _Head, paragraphs: Sequence[Line]) -> None:
        self.start, self.signs = head.line.start, head.signs
        text = found.text
        spans = [(text.token_at(x.start), text.token_at(x.end)) for x in (head.line, *paragraphs)]
        self.first, self.head_last = spans[0]
        self.opening = text.sentence_of(spans[1][0])
        named: list[PlaceMention] = [m for first, last in spans for m in found.places_in(first, last)]
        named += [m for first, last in spans for m in begin_in(found.called, first, last)]
        self.towns = {m.id for m in named if m.kind is CITY}
        self.opening_towns = {m.id for m in named if m.kind is CITY and m.first < self.opening.last}
        self.countries = {m.country for m in named if m.country}
        self.people = [m for first, last in spans for m in begin_in(found.person_mentions, first, last)]
        below = [m.first for m in named] + [m.first for m in self.people]
        self.is_greeting = len(self.towns) < _FEW and max(below, default=0) < self.head_last
        told = [
            when for span in spans[1:] for d in found.dates_between(*span) if (when := parse_or_none(d.edtf))
        ]
        self.dates = [(when.lower, when.upper) for when in told if when.lower and when.upper]


class _Story:
    """Parts that are one story, and what they tell together."""

    def __init__(self) -> None:
        self.parts: list[_Part] = []
        self.towns: set[str] = set()
        self.people: set[str] = set()
        self.dates: list[tuple[date, date]] = []

    def add(self, part: _Part) -> None:
        """One more, below the others."""
        self.parts.append(part)
        self.towns |= part.towns
        self.people.update(m.person for m in part.people)
        self.dates += part.dates

    def join(self, other: _Story) -> None:
        """All parts of the story behind it."""
        self.parts += other.parts
        self.towns |= other.towns
        self.people |= other.people
        self.dates += other.dates


def starts_of_stories(found: Findings, lines: Sequence[Line]) -> list[int]:
    """Where they begin; none where the page holds one."""
    name = _name_of_page(found, lines)
    heads = list(_heads(found, lines, name))
    if not 1 < len(heads) <= _MOST:
        return []
    parts = list(_parts(found, heads, lines))
    listed = name >= 0 or _is_listed(found, parts, lines)
    stories = _stories(found, parts, _LISTED if listed else _ALONE)
    if len(stories) >= _FEW:
        stories = _stories(found, parts, _ANY if listed else _AMONG if len(stories) > _FEW else _BESIDE)
    starts = [story.parts[0].start for story in stories]
    if parts[0].is_greeting:
        starts = [parts[1].start, *(start for start in starts[1:] if start > parts[1].start)]
    return starts if len(starts) >= _FEW else []


def _stories(found: Findings, parts: Sequence[_Part], least: int) -> list[_Story]:
    """What makes up each story; another begins where so many points speak for it."""
    stories: list[_Story] = []
    told: dict[str, int] = {}  # in which story each of the people was told of
    for part in parts:
        since = min((told[id_] for id_ in _by_surname(found, part) if id_ in told), default=len(stories))
        while len(stories) - 1 > since:
            gone = stories.pop()
            stories[-1].join(gone)
            told.update(dict.fromkeys(gone.people, len(stories) - 1))
        if since == len(stories) and (not stories or _stands_alone(found, stories[-1], part, least)):
            stories.append(_Story())
        stories[-1].add(part)
        for mention in part.people:
            told.setdefault(mention.person, len(stories) - 1)
    return stories


def _is_listed(found: Findings, parts: Sequence[_Part], lines: Sequence[Line]) -> bool:
    """Whether something else says that a page is a list of stories: a greeting above them, or numbers."""
    raw, text = found.text.raw, found.text
    greeted = parts[0].is_greeting or (
        any(line.is_paragraph for line in lines if line.start < parts[0].start)
        and len({m.id for m in found.cities_in(0, text.token_at(parts[0].start))}) < _FEW
    )
    return greeted or sum(bool(_NUMBERED.match(raw, p.start)) for p in parts) > 1


def _name_of_page(found: Findings, lines: Sequence[Line]) -> int:
    """Where the line begins that says of what time a page is: "Newsletter, October 2018"; -1 without one.

    It is one of two short lines and more above all paragraphs.
    """
    text = found.text
    above = next((n for n, line in enumerate(lines) if tells(text.raw, line)), 0)
    if above < _FEW:
        return -1
    for line in lines[: min(above, _HEAD)]:
        dates = found.dates_between(text.token_at(line.start), text.token_at(line.end))
        coarse = len(dates) == 1 and dates[0].kind == "absolute" and len(dates[0].edtf or _DAY) < len(_DAY)
        if coarse and line.words > len(dates[0].span.text.split()) + 1:
            return line.start
    return -1


def _heads(found: Findings, lines: Sequence[Line], name: int) -> Iterator[_Head]:
    """The headline, of the lines between each two paragraphs; at the top one below the page's name."""
    raw = found.text.raw
    between: list[_Head] = []
    ruled, told = False, False
    for line in lines:
        if line.is_paragraph:
            if between:
                below = [head for head in between if head.line.start > name]
                yield max(below or between)._replace(
                    signs=(len(between) > 1) + any(head.signs for head in between)
                )
            between, told = [], False
        elif not _LETTER.search(raw, line.start, line.end):
            ruled = line.end - line.start >= _RULE
            continue
        elif raw[line.start : line.end].rstrip(_QUOTES).endswith(_ENDED):
            told = bool(between) and tells(raw, line)
            if not told:
                between = []
        elif _is_headline(raw, line):
            if told:
                between, told = [], False
            between.append(_Head(_weight(found, line) + _RULED * ruled, -line.start, line, int(ruled)))
        ruled = False


def _is_headline(raw: str, line: Line) -> bool:
    if line.words < _WORDS or not is_heading(raw, line):
        return False
    opens = _OPENS.match(raw, line.start, line.end)
    at = opens.end() if opens else line.start
    return raw[at : at + 1].isupper() or raw[at : at + 1].isdigit()


def _weight(found: Findings, line: Line) -> int:
    """How much like a headline a line is: it has some words, names a place, and no marks of a page."""
    words = found.text.raw[line.start : line.end]
    named = bool(found.places_in(found.text.token_at(line.start), found.text.token_at(line.end)))
    opens = _OPENS.match(words)
    number = words[opens.end() if opens else 0 :][:1].isdigit()
    marked = number or not _PAGES.isdisjoint(words)
    return min(line.words, _ENOUGH) + _NAMES * named - _MARKED * marked


def _parts(found: Findings, heads: Sequence[_Head], lines: Sequence[Line]) -> Iterator[_Part]:
    paragraphs: list[Line] = []
    at = 0
    for line in lines:
        if at + 1 < len(heads) and line.start >= heads[at + 1].line.start:
            yield _Part(found, heads[at], paragraphs)
            at, paragraphs = at + 1, []
        if tells(found.text.raw, line) and line.start > heads[at].line.start:
            paragraphs.append(line)
    yield _Part(found, heads[at], paragraphs)


def _by_surname(found: Findings, part: _Part) -> set[str]:
    """Whom a part calls by the surname alone, not having named them in full."""
    known: set[str] = set()
    short: set[str] = set()
    for mention in part.people:
        if mention.last - mention.first > 1:
            known.add(mention.person)
        elif mention.person not in known and _is_name(found, mention):
            short.add(mention.person)
    return short


def _is_name(found: Findings, mention: PersonMention) -> bool:
    """Whether it is a name, and no pronoun or office."""
    stem = mention.span.text[:_STEM]
    return any(name.startswith(stem) for name in found.people[mention.person].name.split())


def _stands_alone(found: Findings, told: _Story, part: _Part, least: int) -> bool:
    """Whether a part tells of other towns than those told before, beside one at home, and by itself."""
    same = told.towns & part.towns
    if least == _ANY:
        return not _goes_on(found, part) and not _is_of_a_list(found, part, bool(same))
    if len(same) > 1 or not told.towns - same or part.opening_towns <= told.towns:
        return False
    if same and (_at_home(found, same) != same or _has_weekday(found, part)):
        return False
    if _goes_on(found, part) or _is_of_a_list(found, part, bool(same)):
        return False
    return _points(found, told, part) >= least


def _points(found: Findings, told: _Story, part: _Part) -> int:
    """What speaks for a story of its own: towns of two countries, most of all, and people not told before."""
    people = {m.person for m in part.people if m.last - m.first > 1} - told.people
    return (
        _ABROAD * (len(part.countries) > 1)
        + (len(part.towns) > 1)
        + bool(people)
        + any(found.people[id_].office for id_ in people)
        + any(m.id not in told.towns for m in found.places_in(part.first, part.head_last))
        + bool(_at_home(found, part.opening_towns))
        + _has_dateline(found, part)
        + _is_far(told, part)
        + part.signs
    )


def _at_home(found: Findings, ids: set[str]) -> set[str]:
    """Those of these places that are in a land of the text's language."""
    home = found.text.lexicon.home
    return {id_ for id_ in ids if id_ in found.places and found.places[id_].country in home}


def _goes_on(found: Findings, part: _Part) -> bool:
    """Whether it opens with guests whose town it does not say: "The guests were taken to Plymouth"."""
    opening, tokens = part.opening, found.text.tokens
    guests = found.hits_in(opening.first, min(opening.first + _OPENING, opening.last - 1), "links.guest")
    if not guests or tokens[guests[-1].last].text[:1].isupper():
        return False  # "The choir Diapason"
    return all(bearing(found.text, m) in ("at", "to") for m in found.places_in(opening.first, opening.last))


def _is_of_a_list(found: Findings, part: _Part, at_home: bool) -> bool:
    """Whether its headline is a day of a programme, or a town alone, as a list of twins has them."""
    tokens, first, last = found.text.tokens, part.first, part.head_last
    dated = {i for d in found.dates_between(first, last) for i in range(d.first, d.last)}
    taken = {i for m in found.places_in(first, last) for i in range(m.first, m.last)} | dated
    words = [tokens[i].low for i in range(first, last) if tokens[i].is_word and i not in taken]
    below = found.places_in(part.opening.first, min(part.opening.first + _OPENING_WORDS, part.opening.last))
    names = {piece for m in below for i in range(m.first, m.last) for piece in _PIECE.findall(tokens[i].low)}
    if any(len(piece) > _SMALL and piece not in names for word in words for piece in _PIECE.findall(word)):
        return False
    return bool(dated) or at_home or len(part.countries) < _FEW


def _has_dateline(found: Findings, part: _Part) -> bool:
    """ "KLOTEN. On Friday …", "Borken – …" """
    first = part.opening.first
    mention = next(iter(found.places_in(first, first + 1)), None)
    return mention is not None and found.text.tokens[mention.last].text in _BEHIND


def _has_weekday(found: Findings, part: _Part) -> bool:
    """Whether it opens with a bare weekday, which is of a week told before."""
    dates = found.dates_between(part.opening.first, part.opening.last)
    return bool(dates) and dates[0].rule == "weekday"


def _is_far(told: _Story, part: _Part) -> bool:
    """Whether the first date told is far from the last ones that were told before."""
    if not part.dates or not told.dates:
        return False
    lower, upper = part.dates[0]
    return all(
        (lower - b).days > _DIARY or (a - upper).days > _DIARY
        for a, b in told.dates[-_LAST:]
        if (b - a).days <= _DAYS
    )
