"""What lasts from one day to another: days told together, days of the whole item, and "a three-day visit"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.dates import Dated
from pobratim.reading.dates.reference import shift_days
from pobratim.reading.events.days_of_guests import date_guests
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import by_tense
from pobratim.reading.events.whole import shown_until
from pobratim.reading.findings import Findings
from pobratim.reading.story.scene import between
from pobratim.reading.tokens import Token

_DAY: Final = 10  # characters of an EDTF day
_YEARS: Final = 9  # characters of an EDTF interval of years
_TWO: Final = 2  # days that make a stay, years between which is more than one winter
_BESIDE: Final = 6  # tokens between a trigger and its date
_LONGEST: Final = 31  # days that two days told together may lie apart
_LASTING: Final = 120  # days that an exhibition may last
LASTS: Final = (
    EventType.VISIT,
    EventType.EXCHANGE,
    EventType.EXHIBITION,
    EventType.CONFERENCE,
    EventType.PERFORMANCE,
)
_OF_YEARS: Final = (
    EventType.VISIT,
    EventType.EXCHANGE,
    EventType.EXHIBITION,
    EventType.AID,
    EventType.PLAN,
)  # may last for years
_WHOLE: Final = ("days", "interval")  # rules of dates that tell the first and the last day
Told = tuple[str | None, list[str]]


_JOURNEYS: Final = (EventType.VISIT, EventType.EXCHANGE)
_APART: Final = 3  # days between two days told of one stay


def days_of(edtf: str | None) -> list[str]:
    """The day, or the first and last of an interval of days; none of anything else."""
    ends = (edtf or "").split("/")
    return ends if all(len(end) == _DAY and end[-1].isdigit() for end in ends) else []


def is_era(edtf: str | None, event: EventType) -> bool:
    """Years from one to another that lie apart: what a plan is for, and no date of a signing or a wreath."""
    told = edtf or ""
    if len(told) != _YEARS or event in _OF_YEARS:
        return False
    first, _, last = told.partition("/")
    return first.isdigit() and last.isdigit() and int(last) - int(first) >= _TWO


def settle_stays(found: Findings, frames: list[Frame]) -> None:
    """A journey told on several days lasts from the first of them to the last that anything was done on.

    A weekend begins on the Friday on which anything was done.
    """
    date_guests(frames)
    done = {day for f in frames if not (f.announced or f.older or f.recurrence) for day in f.days}
    for frame in frames:
        own = set(frame.days)
        if frame.type not in _JOURNEYS or frame.announced or frame.older or len(own) < _TWO:
            continue
        first, last = date.fromisoformat(min(own)), date.fromisoformat(max(own))
        friday = shift_days(first, -1)
        if friday in done and _is_weekend(found, frame):
            first = date.fromisoformat(friday)
        for day in [] if _is_told_whole(found, frame) else sorted(map(date.fromisoformat, done | own)):
            last = day if 0 < (day - last).days <= _APART else last
        stay = between(first.isoformat(), last.isoformat(), _LONGEST)
        if stay is not None:
            frame.date = stay


def _is_told_whole(found: Findings, frame: Frame) -> bool:
    """ "From 7 to 10 October": told from its first day to its last, and not with what is done after."""
    whole = [d for d in found.dates_in(frame.sentence) if d.edtf == frame.date]
    return any(d.rule.split(".")[0] in _WHOLE for d in whole)


def _is_weekend(found: Findings, frame: Frame) -> bool:
    """Whether its days are told as a weekend."""
    return any("weekend" in d.rule and d.edtf == frame.date for d in found.dates_in(frame.sentence))


def token_gap(found: Findings, frame: Frame, dated: Dated) -> int:
    """Tokens between the trigger and the date."""
    if dated.first >= frame.hit.last:
        return dated.first - frame.hit.last
    return max(frame.hit.first - dated.last, 0)


def tokens_to(found: Findings, frame: Frame, first: int, last: int) -> list[Token]:
    """The tokens between the trigger and what stands from ``first`` to ``last``, before or behind it."""
    tokens = found.text.tokens
    return tokens[frame.hit.last : first] if first >= frame.hit.last else tokens[last : frame.hit.first]


def stays(found: Findings, frame: Frame, dates: list[Dated]) -> list[Told]:
    """Days of the sentence, of the whole item, "until" a day, and so many days from one on."""
    if frame.type not in LASTS:
        return []
    meant = [(d.kind, by_tense(found, frame, d) or "") for d in dates]
    days = sorted(day for kind, day in meant if kind in ("absolute", "relative") and len(day) == _DAY)
    ends = [end for kind, day in meant if kind == "until" and len(end := day.split("/")[-1]) == _DAY]
    said = f"stay:said:{min(len(dates), 2)}"
    out: list[Told] = [
        (stay, [kind, said, f"{kind}:{_lies(stay, days)}", f"stay:{_lies(stay, days)}:{frame.tense}"])
        for stay, kind in ((frame.scene.stay, "stay:item"), (frame.scene.stretch, "stay:stretch"))
    ]
    if days and days[0] != days[-1]:
        out.append((between(days[0], days[-1], _LASTING), ["stay:sentence"]))
    start = days[0] if days else frame.scene.date if len(frame.scene.date or "") == _DAY else None
    if start and ends:
        out.append((between(start, ends[-1], _LASTING), ["stay:until", f"stay:until:{bool(days)}"]))
    if start and not ends:
        plain = not dates and frame.tense == "done" and _is_told_until(found, frame)
        out.append((shown_until(found, frame, start), ["stay:until", "stay:until:below", *["plain"] * plain]))
    lasting, near = _lasting(found, frame)
    if lasting:
        out.extend(_counted(found, frame, days, lasting, near))
    now = found.published.edtf if found.published is not None and found.published.is_day else None
    of_old = any(d.kind == "since" for d in dates)  # "they have visited each other since 1965"
    again = found.hits_in(frame.sentence.first, frame.near[1], "links.modality.recurring")
    over = frame.announced or of_old or found.has(frame.sentence, "links.returning")
    here = frame.present and not (over or again)  # "every two years they come"
    if frame.type in _JOURNEYS and now is not None and here:
        out.extend((f"{day}/..", ["open", f"open:{where}"]) for day, where in _open(days, now))
    return out


def _is_told_until(found: Findings, frame: Frame) -> bool:
    """ "A show was opened too. It can be seen until 5 June": the sentence right behind says until when."""
    behind = found.text.sentences[frame.sentence.index + 1 : frame.sentence.index + 2]
    return any(d.kind == "until" for s in behind for d in found.dates_in(s))


def _lies(stay: str | None, days: list[str]) -> str:
    """Where the days of the sentence lie in a stay."""
    first, _, last = (stay or "").partition("/")
    if not days or not last:
        return "none"
    return "begins" if days[0] == first else "ends" if days[-1] == last else "inside"


def _open(days: list[str], now: str) -> Iterator[tuple[str, str]]:
    """ "Is on a visit", "has arrived on Monday": since then, with no end told."""
    yield now, "now"
    if days and days[0] < now:
        yield days[0], "since"


def _counted(found: Findings, frame: Frame, days: list[str], lasting: int, near: str) -> Iterator[Told]:
    """ "A three-day visit" that began on a day told, or ended on it."""
    back = ":back" if found.has(frame.sentence, "links.returning") else ""
    scene = frame.scene
    told = dict.fromkeys(days, "here") or {
        day: "story" for day in (scene.main, scene.date) if day is not None and len(day) == _DAY
    }
    for day, where in told.items():
        first = shift_days(date.fromisoformat(day), 1 - lasting)
        last = shift_days(date.fromisoformat(day), lasting - 1)
        signs = [f"stay:counted:{near}", f"stay:counted:{where}"]
        if last:
            yield f"{day}/{last}", [*signs, f"stay:counted:from{back}"]
        if first:
            yield f"{first}/{day}", [*signs, f"stay:counted:to{back}"]


def _lasting(found: Findings, frame: Frame) -> tuple[int, str]:
    """How many days are counted in the sentence, or in the one before or behind."""
    sentences, at = found.text.sentences, frame.sentence.index
    for near, indexes in (("said", (at,)), ("beside", (at - 1, at + 1))):
        for i in indexes:
            for dated in found.dates_in(sentences[i]) if 0 <= i < len(sentences) else ():
                if dated.days:
                    return dated.days, near
    return 0, ""


def paired_days(found: Findings, frame: Frame, dates: list[Dated]) -> str | None:
    """ "On Tuesday and Wednesday", "Saturday, Sunday and Monday": days side by side are one stay."""
    if len(dates) < _TWO:
        return None
    joins = found.text.lexicon.word_set("language", "joins", "and")
    begin, end = found.text.tokens[frame.near[0]].start, found.text.tokens[frame.near[1] - 1].end
    near = [d for d in dates if begin <= d.span.start < end and len(d.edtf or "") == _DAY]
    first: Dated | None = None
    for one, other in pairwise(near):
        between_ = found.text.tokens[one.last : other.first]
        mark = between_[0].low if len(between_) == 1 else ""
        if mark == ",":
            first = first or one
        elif mark in joins:
            first = first or one
            if token_gap(found, frame, first) <= _BESIDE or token_gap(found, frame, other) <= _BESIDE:
                return between(first.edtf or "", other.edtf or "", _LONGEST)
        else:
            first = None
    return None
