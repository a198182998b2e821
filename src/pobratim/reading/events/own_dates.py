"""The dates of a sentence that may be those of an event told in it, and those that are another's."""

from __future__ import annotations

import re
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import parse_or_none
from pobratim.reading.clauses import Clause, clause_around
from pobratim.reading.dates import Dated
from pobratim.reading.events.dates_of_letters import is_of_letter
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.lasting import token_gap
from pobratim.reading.events.led_clauses import is_of_since_clause
from pobratim.reading.events.postponed import postponed_to, without_old_plans
from pobratim.reading.events.remembered import is_of_death, is_of_remembered
from pobratim.reading.events.renewed import signed_before
from pobratim.reading.events.terms_of_papers import is_of_term
from pobratim.reading.events.tie_years import is_of_tie
from pobratim.reading.events.told_behind import is_of_things_decade, is_told_behind
from pobratim.reading.events.turning import by_tense, is_horizon
from pobratim.reading.events.unknown_day import is_long_ago, is_now, is_unknown
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.story.days_of_saying import PARTING, part_around, verbs_of_saying
from pobratim.reading.story.scene import is_before, is_older

LEADING: Final = 40  # characters at the head of a sentence in which a date speaks for all of it
_MODERN: Final = 1900
_NEAR: Final = 2  # tokens between a trigger and its date
_OPENING: Final = ",(;"
_CLOSING: Final = ",);"
_RIGHT_BEFORE: Final = (1, 2)  # tokens from a word to the clause about it, a comma and "which" between
_JOINED: Final = 3  # tokens from a date to the verb behind the "and": "on Friday and then opened"
_SAID: Final = 6  # tokens between a verb of saying and its day
_YEAR: Final = 4  # characters of a year
_OF_A_THING: Final = ("of", "from", "from+of")  # kinds of prepositions: "a helmet of 1931"
_TOLD_WHEN: Final = 10  # tokens from a date to the end of what was done "when"
_YEARS: Final = 7  # characters of a year and "/.."
_TENURE: Final = 8  # tokens from an office to the year it is held since
_MARKED: Final = 6  # tokens from "anniversary" to the "of" before the day it is of
_LONG_AGO: Final = 5  # years since a day whose anniversary is kept, and more
_LISTED: Final = 8  # dates of one sentence that are weighed, the nearest ones
_WARS: Final = frozenset((*range(1914, 1919), *range(1939, 1946)))
# "In January 1941" something was done, "of 1941" is what is remembered.
_MONTHS: Final = re.compile(r"\d{4}-\d\d")
# What may be told of the years of war: towns became friends then, and sent each other help.
_IN_WAR: Final = (EventType.UNVEILING, EventType.AGREEMENT, EventType.AID, EventType.GIFT)
# What is decided before publication, although it is to come, or was first signed then.
_DECIDED: Final = (EventType.PLAN, EventType.AID, EventType.AGREEMENT)
_DECIDED_THEN: Final = (EventType.PLAN,)
# What has not gone on since a year.
_OF_A_DAY: Final = (EventType.MEETING, EventType.WREATH_LAYING, EventType.AWARD, EventType.CONFERENCE)
# What is done at a thing of another day, and what is told of such a thing.
_AT_A_THING: Final = (
    EventType.WREATH_LAYING,
    EventType.CEREMONY,
    EventType.MEETING,
    EventType.VISIT,
    EventType.UNVEILING,
)
_THINGS: Final = ("gift", "unveiling")
# A monument of 2010 was unveiled then.
_OF_THEN: Final = (EventType.PLAN, EventType.AID, EventType.AGREEMENT, EventType.UNVEILING)


def own_dates(found: Findings, frame: Frame) -> list[Dated]:
    """The dates of the sentence that are weighed, in order."""
    later = postponed_to(found, frame) if frame.announced else None
    if later is not None:
        return [later] if later.edtf else []
    ahead = (frame.announced or frame.present) and frame.type is not EventType.PLAN
    dates = [d for d in found.dates_in(frame.sentence) if d.edtf and (ahead or d.kind != "ahead")]
    if frame.announced:  # "some days ago", «на днях»: reckoned as over
        dates = [d for d in dates if not d.rule.startswith("vague")]
    dates = [d for d in dates if not _is_history(found, frame, d) and not _is_of_office(found, d)]
    signed = signed_before(found, frame)
    dates = [d for d in dates if d is not signed and not _is_of_paper(found, frame, d)]
    dates = [d for d in dates if not _is_marked(found, frame, d) and not is_of_remembered(found, frame, d)]
    dates = [d for d in dates if not is_of_term(found, frame, d) and not is_of_things_decade(found, frame, d)]
    dates = without_old_plans(found, frame, dates)
    near = [d for d in dates if not is_horizon(found, d)]
    dates = near or dates
    frame.told_now = bool(dates) and is_now(found, frame, dates)
    if dates and (frame.told_now or is_unknown(found, frame, dates)):
        return []
    if len(dates) > _LISTED:
        dates = sorted(dates, key=lambda d: token_gap(found, frame, d))[:_LISTED]
        dates.sort(key=lambda d: d.span.start)
    return dates


def _is_history(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 1830 of "homage to those who fought in 1830": no town of then had a twin; a monument may be old."""
    year = (dated.edtf or "").lstrip("./")[:4]
    if not year.isdigit() or (int(year) >= _MODERN and int(year) not in _WARS):
        return False
    if int(year) in _WARS:
        return frame.type not in _IN_WAR and not _MONTHS.search(dated.edtf or "")
    if frame.type is not EventType.UNVEILING or token_gap(found, frame, dated) > _NEAR:
        return True
    # "Homage to the dead of 1830 and unveiling of a stone"
    return frame.tense == "noun" and found.led(dated) in _OF_A_THING and _is_before(found, frame, dated)


def _is_before(found: Findings, frame: Frame, dated: Dated) -> bool:
    return dated.span.start < found.text.tokens[frame.hit.first].start


def _is_of_office(found: Findings, dated: Dated) -> bool:
    """The 2013 of "Ann Moss, mayor of Bath since 2013": only names and "of" stand between."""
    if dated.kind != "since":
        return False
    tokens, at = found.text.tokens, dated.first
    joins = found.text.lexicon.word_set("language", "genitive")
    return any(
        all(t.is_capital or t.low in joins for t in tokens[hit.last : at])
        for hit in found.hits_in(max(at - _TENURE, 0), at, "offices.office")
    )


def _is_marked(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The day of "the 85th anniversary of the raid of 14 November 1940", "of the November 14, 1940 raid"."""
    year, now = (dated.edtf or "")[:_YEAR], found.published
    if frame.type in _OF_THEN or now is None or now.year is None or not year.isdigit():
        return False
    tokens, at = found.text.tokens, dated.first
    if now.year - int(year) < _LONG_AGO or not frame.sentence.first < at:
        return False
    led = at - 1 - (tokens[at - 1].low in found.text.lexicon.word_set("names", "article", "words"))
    if tokens[led].low not in found.text.lexicon.word_set("language", "prepositions", "of"):
        return False
    return bool(found.hits_in(max(led - _MARKED, frame.sentence.first), led, "occasions.anniversary.words"))


def _is_of_paper(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 1967 of "they renewed the charter of 1967": then it was signed, and is told apart."""
    if frame.type is not EventType.AGREEMENT or frame.tense != "done" or len(dated.edtf or "") != _YEAR:
        return False
    tokens, last = found.text.tokens, frame.hit.last
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    behind = last + 1 < len(tokens) and tokens[last].low in of
    paper = any(h.last == last for h in found.hits_in(last - 1, last, "links.paper"))
    return behind and paper and tokens[last + 1].start == dated.span.start


def told_when(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "Since 2011, when the agreement was signed", "goes back to 1971, when": done on that very date."""
    at, tokens = dated.last, found.text.tokens
    if not at + 1 < frame.hit.last <= at + _TOLD_WHEN:
        return False
    at += tokens[at].text == ","  # "back to 1976 when the charter was signed"
    return tokens[at].low in found.text.lexicon.word_set("language", "when")


def belongs_elsewhere(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 2010 of "the visit brought wreaths to the memorial, given in 2010": another's, and older.

    What is to come was on no day that is over.
    """
    begun = (dated.edtf or "").partition("/")[0]
    long_since = len(begun) in (_YEAR, len("2013-01"))  # "the consul, in office since January, visited"
    if dated.kind == "since" and (frame.type in _OF_A_DAY or (frame.type is EventType.VISIT and long_since)):
        return True
    ahead = frame.type is EventType.AGREEMENT and frame.tense == "future"
    if dated.kind == "since" and ahead and is_before(begun, found.published):
        return True  # "they will renew the treaty that is in force since 2004"
    if dated.kind not in ("since", "until") and is_over(found, frame, by_tense(found, frame, dated)):
        return True
    if _is_aside(found, frame, dated) or is_told_apart(found, frame, dated) or is_of_tie(found, frame, dated):
        return True
    if _is_of_a_thing_told(found, frame, dated) or _is_of_another_clause(found, frame, dated):
        return True
    if _is_of_verb_before(found, frame, dated):
        return True
    tokens = found.text.tokens
    begin, end = tokens[frame.near[0]].start, tokens[frame.near[1] - 1].end
    if begin <= dated.span.start < end or dated.span.start - frame.sentence.start < LEADING:
        return False
    if dated.kind == "since" and _is_of_habit(found, frame, dated):
        return True
    when = parse_or_none(dated.edtf)
    return frame.hit.label[2] == "noun" and when is not None and is_older(found, frame.sentence, when)


def _is_of_a_thing_told(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 1998 of "they laid wreaths at the stone that X gave to Y in 1998": then it was given, long before.

    Not that of "they laid wreaths and unveiled a stone in 1998".
    """
    when = parse_or_none(dated.edtf)
    if frame.type not in _AT_A_THING or when is None or not is_older(found, frame.sentence, when):
        return False
    at = dated.first
    if frame.type is EventType.UNVEILING:  # "the statue that X gave in 1987 was unveiled again"
        gifts = [o for o in frame.others if o.label[1] == _THINGS[0] and frame.hit.first <= o.first < at]
        return bool(gifts) and at < verb_of(found, frame.hit)
    joins = found.text.lexicon.word_set("language", "joins", "and")
    for other in frame.others:
        if other.label[1] not in _THINGS or other.last <= frame.hit.last:
            continue
        between = found.text.tokens[frame.hit.last : other.last]
        if other.last <= at and not any(t.low in joins or t.text in ",;" for t in between):
            return True
    return False


def _is_of_another_clause(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Of "the bell that X sent in 1985 was rung on Friday" the 1985 for the ringing, Friday for the gift."""
    at, verb = dated.first, verb_of(found, frame.hit)
    around = clause_around(found, frame.sentence, at)
    if around is not None and not around.first <= verb < around.last:
        if dated.kind == "since" and around.first - frame.hit.last in _RIGHT_BEFORE:
            return False  # "the ceremony, which is held every evening since 1928"
        when = parse_or_none(dated.edtf)
        older = when is not None and is_older(found, frame.sentence, when)
        return older or _tells_of_a_thing(found, frame, around)
    own = clause_around(found, frame.sentence, verb)
    if own is None or own.first <= at < own.last:
        return False
    return any(d.edtf for d in found.dates_between(own.first, own.last))


def _tells_of_a_thing(found: Findings, frame: Frame, clause: Clause) -> bool:
    """Whether a clause tells of another act than the event, of a thing given or unveiled."""
    others = (o for o in frame.others if o.label[1] in _THINGS and o.label[1] != frame.kind)
    return any(clause.first <= verb_of(found, o) < clause.last for o in others)


def _is_of_verb_before(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The Friday of "they laid a wreath on Friday and opened a show on Saturday", for the show."""
    first, last = dated.first, dated.last
    tokens, joins = found.text.tokens, found.text.lexicon.word_set("language", "joins", "clauses")
    between = tokens[last : frame.hit.first]
    if not 0 < len(between) <= _JOINED or not any(t.low in joins for t in between):
        return False
    if not any(o.last <= first for o in frame.others if o is not frame.hit):
        return False
    return any(d.edtf for d in found.dates_between(frame.hit.last, frame.near[1]))


def _is_aside(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "X, who had flown with them in 1985, received": an older date between marks, apart from the event."""
    when = parse_or_none(dated.edtf)
    if when is None or not is_older(found, frame.sentence, when):
        return False
    tokens, relative = found.text.tokens, found.text.lexicon.word_set("language", "relative")
    first, last = dated.first, dated.last
    named = frame.tense == "noun" and token_gap(found, frame, dated) <= _NEAR  # "the exchange of 1967"
    of_a_thing = found.led(dated) in _OF_A_THING and not named
    told_then = (
        last + 1 < frame.sentence.last and tokens[last].text == "," and tokens[last + 1].low in relative
    )
    told_then = told_then and frame.type is not EventType.GIFT
    if len(dated.edtf or "") == _YEAR and frame.type not in _OF_THEN and of_a_thing and not told_then:
        return True  # "a helmet of 1931", but not "in the summer of 1931, when"
    opened, closed = _marks(found, frame, first, last)
    if not opened or not closed or opened < frame.hit.first < closed or opened < frame.hit.last <= closed:
        return False
    if tokens[opened].text == "(":
        return True
    return frame.hit.first > closed and tokens[opened + 1].low in relative


def _marks(found: Findings, frame: Frame, first: int, last: int) -> tuple[int, int]:
    """The marks before and behind a date of the sentence, 0 where there is none."""
    tokens = found.text.tokens
    opened = next((i for i in range(first - 1, frame.sentence.first, -1) if tokens[i].text in _OPENING), 0)
    return opened, next((i for i in range(last, frame.sentence.last) if tokens[i].text in _CLOSING), 0)


def is_of_clause_told(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "X, who had come two days earlier, laid a wreath": a clause that tells an event keeps its own day."""
    first, last = dated.first, dated.last
    if frame.hit.first <= last:
        return False
    opened, closed = _marks(found, frame, first, last)
    if not opened or not closed or frame.hit.first <= closed:
        return False
    who = found.text.lexicon.word_set("language", "pronouns", "who")
    return found.text.tokens[opened + 1].low in who and bool(found.hits_in(opened, closed, "events"))


def is_told_apart(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether the date is that of another clause, and its day none that the story carries to this one."""
    if ";" in found.text.where:
        between = found.text.tokens[frame.hit.last : dated.first]
        if any(t.text == ";" for t in between):
            return True  # "They signed a letter; the treaty follows in autumn"
        apart = range(dated.last, frame.hit.first)
        marks = [i for i in apart if found.text.tokens[i].text == ";"]
        leads = dated.span.start - frame.sentence.start < LEADING or len(dated.edtf or "") != _YEAR
        if marks and not leads and any(o.first < marks[0] for o in frame.others):
            return True  # "A film told of the swap in 1967; then the treaty was signed"
    if is_of_deciding(found, frame, dated) or is_told_behind(found, frame, dated):
        return True
    if is_of_since_clause(found, frame, dated) or is_of_death(found, frame, dated):
        return True
    told = is_of_clause_told(found, frame, dated) or is_of_letter(found, frame, dated)
    return told or is_of_saying(found, frame, dated)


def is_of_deciding(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "The council voted on Tuesday to send an ambulance": on that day it was decided, not sent.

    But "they promised: in 2026 they will come".
    """
    first, last = dated.first, dated.last
    if not frame.announced or frame.type in _DECIDED_THEN or last >= frame.hit.last:
        return False
    begin, end = max(first - _SAID, frame.sentence.first), min(last + _SAID, frame.hit.last)
    tokens = found.text.tokens
    return any(
        not any(t.text in PARTING for t in tokens[min(verb.last, last) : max(verb.first, first)])
        for verb in found.hits_in(begin, end, "links.deciding")
    )


def is_of_saying(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "They visited Kiel, A said on Friday", "A said on Friday that they had": it was said then."""
    tokens = found.text.tokens
    first, last = dated.first, dated.last
    verbs = verbs_of_saying(found, first - _SAID, last + _SAID)
    if not verbs:
        return False
    begin, end = part_around(found, frame.sentence, first, last)
    parted = begin > frame.sentence.first + 1
    if frame.hit.first >= last:
        clause = found.text.lexicon.word_set("language", "relative")
        that = next((i for i in range(last, frame.hit.first) if tokens[i].low in clause), 0)
        as_said = tokens[frame.sentence.first].low in found.text.lexicon.word_set(
            "language", "joins", "telling"
        )
        that = that or (end if as_said and not parted else 0)
        if not that or any(h.first < that for h in frame.others):
            return False
        end = min(end, that)
    elif not parted or frame.hit.last >= begin or any(begin <= h.first for h in frame.others):
        return False
    return any(begin <= verb.first < end for verb in verbs)


def is_over(found: Findings, frame: Frame, edtf: str | None) -> bool:
    """Whether what is still to come would lie behind publication, or what is told of now in an older year."""
    ahead = frame.modality in (Modality.PLANNED, Modality.PROMISED) and frame.type not in _DECIDED
    told = edtf or ""
    if len(told) > _YEARS:  # "from June on" has a beginning, "since 1990" lasts
        told = told.removesuffix("/..")
    return is_long_ago(found, frame, edtf) or (ahead and is_before(told, found.published))


def _is_of_habit(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "They attended the ceremony held every evening since 1928": since then it is held, not attended."""
    return any(d.rrule and 0 <= dated.span.start - d.span.end <= 1 for d in found.dates_in(frame.sentence))


def told_of_today(found: Findings, frame: Frame) -> int:
    """Where, behind what is told of a year long ago, the sentence goes on to today's story; or 0.

    By a day of its own, "the bench given in 1985 was painted on Sunday", or by its verb, "was unveiled by".
    """
    if not (frame.older and frame.date_here):
        return 0
    tokens = found.text.tokens
    begun = tokens[frame.hit.first].start
    dates = [d for d in found.dates_in(frame.sentence) if d.edtf and d.span.start > begun]
    own = next((n for n, d in enumerate(dates) if d.edtf == frame.date), None)
    if own is None:
        return 0
    starts = []
    for dated in dates[own + 1 : own + 2]:
        when = parse_or_none(dated.edtf)
        if when is not None and not is_older(found, frame.sentence, when):
            starts.append(dated.span.start)
    if frame.type is EventType.GIFT:
        verbs = [tokens[verb_of(found, o)].start for o in frame.others if o.label[1] == _THINGS[1]]
        starts += [v for v in verbs if v > dates[own].span.end]
    return min(starts, default=0)


def in_relative_clause(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "… at the memorial, which was given in 2010": the date is the gift's, not the ceremony's."""
    tokens, at = found.text.tokens, dated.first
    relative = found.text.lexicon.word_set("language", "relative")
    return any(tokens[i].text == "," and tokens[i + 1].low in relative for i in range(frame.hit.last, at - 1))
