"""All of a stay or a show whose first day alone stands beside its word: when it ends is told elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.dates.reference import shift_days
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import by_tense
from pobratim.reading.findings import Findings
from pobratim.reading.story.scene import FIRST_DAYS, between
from pobratim.reading.text import Sentence

_DAY: Final = 10  # characters of an EDTF day
_MONTH: Final = 7  # and of a month
_YEAR: Final = 4  # and of a year
_BELOW: Final = 8  # sentences in which it is said until when a show can be seen
_NEXT: Final = 2  # sentences in which it is said when guests leave
_LASTING: Final = 120  # days that an exhibition may last
_STAY: Final = 31  # days that a stay may last
_NIGHTS: Final = 2  # nights of a stay whose days are told one after the other
_WEEK: Final = 6  # nights of a programme at most
_NEAR: Final = 8  # tokens between a verb of leaving or closing and its day
_OPENING: Final = 3  # tokens at the head of a sentence that begins with the return
_COUNTED: Final = 12  # tokens between the first day and "for five days"
_APART: Final = 3  # days between two days told of one stay
_CLOSING: Final = 3  # tokens between "closes" and its day
_ENDING: Final = ("links.returning", "links.staying.leaving", "links.staying.closing")
_HOME: Final = ("links.returning", "links.homeward", "links.staying.leaving")
_JOURNEYS: Final = (EventType.VISIT, EventType.EXCHANGE)
_SAID: Final = ("absolute", "relative")
_HERE: Final = (EventType.VISIT, EventType.EXCHANGE, EventType.EXHIBITION)


def whole(found: Findings, frame: Frame, dated: Dated, day: str | None) -> str | None:
    """What lasts from the day beside the word of the event on; None where nothing says so."""
    if day is None or len(day) != _DAY:
        return None
    if frame.type is EventType.EXHIBITION:
        return shown_until(found, frame, day) or (f"../{day}" if _closes_on(found, frame, dated) else None)
    if frame.type not in _JOURNEYS:
        return None
    counted = _counted(found, frame, dated, day)
    if counted is None and not _is_inside(frame, day):
        counted = _left(found, frame, dated, day)
    return counted or _told_to_the_end(found, frame, day)


def _is_inside(frame: Frame, day: str) -> bool:
    """A trip on the second day or later of the days just told does not last until the guests go home."""
    first, _, last = (frame.scene.stretch or "").partition("/")
    if not last or not first < day:
        return False
    return (date.fromisoformat(day) - date.fromisoformat(last)).days <= _APART


def returned(found: Findings, frame: Frame, dated: Dated, day: str) -> str:
    """ "They came back from X on Sunday": when they had been there is not said but by its month.

    In the first days of a month not even that is sure, but only the year.
    """
    if frame.type not in _JOURNEYS or frame.announced or len(day) != _DAY:
        return day
    at = dated.first
    first, last = max(frame.sentence.first, at - _NEAR), min(frame.sentence.last, at + _NEAR)
    head = min(frame.sentence.first + _OPENING, frame.sentence.last)  # "Back from X, they said on Friday"
    opens = any(found.hits_in(frame.hit.first, min(frame.hit.last, head), "links.returning"))
    if not opens and not any(found.hits_in(first, last, "links.returning")):
        return day
    return day[: _MONTH if int(day[-2:]) > FIRST_DAYS else _YEAR]


def _counted(found: Findings, frame: Frame, dated: Dated, day: str) -> str | None:
    """ "They arrived on 1 October for five days", "went home on 5 October after five days"."""
    at, ends = dated.first, _is_last(found, frame, dated)
    counts = [
        other for other in found.dates_in(frame.sentence) if other.days and abs(other.first - at) <= _COUNTED
    ]
    told = [d.days for d in counts] or (_days_before(found, frame) if ends else [])
    if not told:
        return None
    if ends and not (counts and _is_for(found, counts[0])):
        first = shift_days(date.fromisoformat(day), 1 - told[0])
        return f"{first}/{day}" if first else None
    last = shift_days(date.fromisoformat(day), told[0] - 1)
    return f"{day}/{last}" if last else None


def _days_before(found: Findings, frame: Frame) -> list[int]:
    """ "They spent four days in X. On Monday they went home": the days that the sentence before counts."""
    before = found.text.sentences[max(frame.sentence.index - 1, 0)]
    if before is frame.sentence or before.paragraph != frame.sentence.paragraph:
        return []
    return [d.days for d in found.dates_in(before) if d.days]


def gone_home(found: Findings, frame: Frame) -> str | None:
    """ "They spent four days in X. On Monday they went home": the four days that ended on that Monday."""
    at = frame.sentence.index
    if frame.type not in _JOURNEYS or frame.announced or at + 1 >= len(found.text.sentences):
        return None
    counted = [d.days for d in found.dates_in(frame.sentence) if d.days]
    behind = found.text.sentences[at + 1]
    if len(counted) != 1 or counted[0] > _WEEK + 1 or behind.paragraph != frame.sentence.paragraph:
        return None
    for dated in found.dates_in(behind):
        day = dated.edtf or ""
        if len(day) == _DAY and any(_beside(found, behind, dated, verb) for verb in _HOME):
            return between(shift_days(date.fromisoformat(day), 1 - counted[0]) or day, day, _STAY)
    return None


def _is_for(found: Findings, counted: Dated) -> bool:
    """ "They left for a week in X", "vertrokken voor een week": the days are still to come."""
    first, words = counted.first, found.text.lexicon.word_set
    if not first:
        return False
    if first > 1 and found.text.tokens[first - 1].low in words("names", "article", "words"):
        first -= 1  # "brachen zu einer viertägigen Reise auf"
    low = found.text.tokens[first - 1].low
    if low in words("language", "after"):
        return False  # "nach vier Tagen"
    return low in words("language", "prepositions", "to") or low in words("language", "prepositions", "at")


def _is_last(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether it is the day on which they went home, or on which the stay ended."""
    return any(_beside(found, frame.sentence, dated, verb) for verb in _ENDING)


def _left(found: Findings, frame: Frame, dated: Dated, day: str) -> str | None:
    """ "They arrive on Thursday 10 May and go home on Sunday 13 May", "the guests stay until 28 April"."""
    for sentence, other in _told_on(found, frame, _NEXT, dated):
        if found.has(sentence, "events.exhibition") or (
            other.kind == "until" and _goes_on_with_a_show(found, frame, sentence)
        ):
            continue  # "until 20 November" is how long that is shown
        ends = other.kind == "until" or _beside(found, sentence, other, "links.staying.leaving")
        stay = _until(found, frame, other, day, _STAY) if ends else None
        if stay is not None:
            return stay
    return None


def _goes_on_with_a_show(found: Findings, frame: Frame, sentence: Sentence) -> bool:
    """ "A show was opened too. It runs until 30 November.": told of the show."""
    before = found.text.sentences[max(sentence.index - 1, 0)]
    if sentence.index - frame.sentence.index < 1 or not found.has(before, "events.exhibition"):
        return False
    return not (found.has(sentence, "events.visit") or found.has(sentence, "links.guest"))


def _told_to_the_end(found: Findings, frame: Frame, day: str) -> str | None:
    """They came on Friday, and of Saturday and Sunday something is told too: three days or more in a row.

    Of a stay to come it is the days of the programme.
    """
    first, _, last = ((frame.scene.stay if frame.announced else frame.scene.stretch) or "").partition("/")
    now = found.published
    if first != day or not last or (now is not None and not frame.announced and now.edtf <= last):
        return None  # told on its last day, or before it
    nights = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return f"{first}/{last}" if _NIGHTS <= nights <= (_WEEK if frame.announced else _STAY) else None


def shown_until(found: Findings, frame: Frame, day: str) -> str | None:
    """ "It is to be seen until 30 September", said behind the opening; "it closes on 12 January 2025"."""
    if frame.type is not EventType.EXHIBITION or len(day) != _DAY:
        return None
    for sentence, other in _told_on(found, frame, _BELOW, None):
        if other.kind == "until" or _beside(found, sentence, other, "links.staying.closing"):
            if other.kind != "until" and by_tense(found, frame, other) == day:
                continue  # the day itself, in "it opened on 2 May and closes on 2 June"
            return _until(found, frame, other, day, _LASTING)
    return None


def _closes_on(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "The exhibition closes on 2 June", «2 маусымда жабылады»: a last day is no first one."""
    first = max(frame.sentence.first, dated.first - _CLOSING)
    last = min(frame.sentence.last, dated.last + _CLOSING)
    hits = found.hits_in(first, last, "links.staying.closing")
    return any(hit.last <= dated.first or hit.first == dated.last for hit in hits)


def first_day(found: Findings, frame: Frame, dates: list[Dated]) -> Dated | None:
    """The one day of the sentence that tells of a show, if it is told until when that lasts."""
    dates = [d for d in dates if d.kind != "until"]
    if frame.type is not EventType.EXHIBITION or len(dates) != 1 or dates[0].kind not in _SAID:
        return None
    day = by_tense(found, frame, dates[0]) or ""
    lasts = shown_until(found, frame, day) or (len(day) == _DAY and _closes_on(found, frame, dates[0]))
    return dates[0] if lasts else None


def _told_on(
    found: Findings, frame: Frame, reach: int, behind: Dated | None
) -> Iterator[tuple[Sentence, Dated]]:
    """The dates told from the sentence of the event on, with their sentence."""
    first = frame.sentence.index
    for sentence in found.text.sentences[first : first + 1 + reach]:
        for dated in found.dates_in(sentence):
            if behind is None or dated.span.start > behind.span.start:
                yield sentence, dated


def _beside(found: Findings, sentence: Sentence, dated: Dated, verb: str) -> bool:
    """Whether a verb of leaving or closing stands beside a date."""
    first, last = dated.first, dated.last
    first, last = max(sentence.first, first - _NEAR), min(sentence.last, last + _NEAR)
    return any(found.hits_in(first, last, verb))


def _until(found: Findings, frame: Frame, dated: Dated, day: str, longest: int) -> str | None:
    """From a day to the one that a date says; the first of that name behind it where it has no year."""
    end = (by_tense(found, frame, dated) or "").split("/")[-1]
    when = parse_or_none(end)
    if when is not None and when.is_day:
        stay = between(day, end, longest) or _next_week(dated, day, end)
        if stay is not None or any(part.isdigit() and len(part) == 4 for part in dated.span.text.split()):
            return stay
        month_day = end[5:]
    else:
        month_day = dated.month_day or ""
    if len(month_day) != 5:
        return None
    for year in (int(day[:4]), int(day[:4]) + 1):
        end = f"{year:04}-{month_day}"
        if end > day and parse_or_none(end) is not None:
            return between(day, end, longest)
    return None


def _next_week(dated: Dated, day: str, end: str) -> str | None:
    """ "They came on Monday and stay until Sunday": the first Sunday behind that Monday."""
    back = (date.fromisoformat(day) - date.fromisoformat(end)).days
    if not 0 < back <= _WEEK or any(c.isdigit() for c in dated.span.text):
        return None
    last = shift_days(date.fromisoformat(end), _WEEK + 1)
    return between(day, last, _WEEK) if last else None


def since_until(found: Findings, frame: Frame, dates: list[Dated]) -> str | None:
    """ "They have been here since 31 January; they go home on 7 February"."""
    if frame.type not in _JOURNEYS:
        return None
    begin, end = found.text.tokens[frame.near[0]].start, found.text.tokens[frame.near[1] - 1].end
    for dated in dates:
        day = (dated.edtf or "").removesuffix("/..")
        if dated.kind == "since" and len(day) == _DAY and begin <= dated.span.start < end:
            return _left(found, frame, dated, day)
    return None


def here_now(found: Findings, frame: Frame) -> str | None:
    """ "They are currently staying with families": the month that the item was published in."""
    if frame.type not in _HERE or frame.announced:
        return None
    now = found.published
    if now is None or not now.is_day or not any(found.hits_in(*frame.near, "links.staying.now")):
        return None
    return now.edtf[:_MONTH]
