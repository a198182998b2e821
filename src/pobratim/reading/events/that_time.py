"""The date that "then" means: "Im Oktober kommen die Gäste. Dann soll eine Ausstellung eröffnet werden"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import by_tense, is_after
from pobratim.reading.events.whole import gone_home, here_now
from pobratim.reading.findings import Findings
from pobratim.reading.story.dated_lines import headed

_HEAD: Final = 2  # tokens at the head of a sentence in which "then" speaks for all of it
_BACK: Final = 2  # sentences back in which the date it means is told
_FRESH: Final = 7  # days from the day of an item to its publication
_FINE: Final = (len("2007-04"), len("2007-04-28"))
_ALONE: Final = ("absolute", "interval")
_TOLD: Final = ("absolute", "relative", "interval", "since")


def then_or_now(found: Findings, frame: Frame) -> str | None:
    """What a sentence without a date of its own says of its time all the same."""
    return (
        headed(found, frame.sentence)
        or date_alone(found, frame)
        or that_time(found, frame)
        or (day_kept(found, frame) if frame.announced else None)
        or here_now(found, frame)
        or gone_home(found, frame)
    )


def date_alone(found: Findings, frame: Frame) -> str | None:
    """The day or month that stands before its sentence as one of its own: "28 April 2007. They signed".

    Not the day right before publication at the head of the text, of which the item is.
    """
    at = frame.sentence.index - 1
    before = found.text.sentences[at] if at >= 0 else None
    if before is None or before.paragraph != frame.sentence.paragraph:
        return None
    dates = found.dates_in(before)
    if len(dates) != 1 or dates[0].kind not in _ALONE or not dates[0].edtf:
        return None
    first, last = dates[0].first, dates[0].last
    if any(
        t.is_word for t in (*found.text.tokens[before.first : first], *found.text.tokens[last : before.last])
    ):
        return None
    edtf = by_tense(found, frame, dates[0])
    when, today = parse_or_none(edtf), found.published.lower if found.published else None
    if when is None or when.lower is None or len(edtf or "") not in _FINE:
        return None
    own = today is not None and 0 <= (today - when.lower).days <= _FRESH
    return None if own and at < _HEAD else edtf


def is_long_ago(found: Findings, frame: Frame) -> bool:
    """The present of history: "In 1975 wordt een verdrag getekend", 「昭和38年、提携を結ぶ」 are no plan."""
    told = bool(found.hits_in(frame.near[0], frame.hit.last, "links.modality.passive"))
    told = told or bool(found.text.lexicon.words("language", "linking", "closing"))
    when, today = parse_or_none(frame.date) if told else None, found.published
    year = when.upper.year if when is not None and when.upper is not None else None
    return year is not None and today is not None and today.year is not None and year < today.year


def that_time(found: Findings, frame: Frame) -> str | None:
    """The date told last before a sentence that says "then" of what is to come, or "at that time".

    What is to come was on no day that is over, and what is over on none to come.
    """
    sentence = frame.sentence
    ahead = "ahead" if frame.announced else "back"
    if not any(
        hit.first - sentence.first < _HEAD or (frame.announced and hit.last > frame.near[0])
        for hit in found.hits_in(sentence.first, sentence.last, f"links.that_time.{ahead}")
    ):
        return None
    told = _told_last(found, frame)
    if found.published is not None and is_after(told, found.published) is not frame.announced:
        return None
    return told


def day_kept(found: Findings, frame: Frame) -> str | None:
    """ "Tomorrow, 6 August, it will be 71 years since. A ceremony will be held": on the day to come that the
    sentence before tells of a jubilee or a feast alone.
    """
    at = frame.sentence.index - 1
    if at < 0 or found.published is None:
        return None
    before = found.text.sentences[at]
    days = {d.edtf for d in found.dates_in(before) if d.edtf}
    if before.paragraph != frame.sentence.paragraph or len(days) != 1 or found.has(before, "events"):
        return None
    day = days.pop()
    when = parse_or_none(day)
    if when is None or not when.is_day or not is_after(day, found.published):
        return None
    return day if found.has(before, "occasions") else None


def _told_last(found: Findings, frame: Frame) -> str | None:
    at = frame.sentence.index
    for sentence in reversed(found.text.sentences[max(at - _BACK, 0) : at]):
        told = [d for d in found.dates_in(sentence) if d.edtf and d.kind in _TOLD]
        if told:
            edtf = by_tense(found, frame, told[-1]) or ""
            edtf = edtf.removesuffix("/..") if told[-1].kind == "since" else edtf
            return edtf if parse_or_none(edtf) is not None else None
    return None
