"""Where and when the story stands at each sentence: what "that day" and "there" would mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_LEAD = 3  # sentences at the head of an item, the headline among them
_FORETOLD = 3  # sentences before a day is told in which it may already be meant
_SAME_STORY = 60  # days between two dates that can both be today's story


@dataclass(frozen=True, slots=True)
class Scene:
    """The day that carries on from the sentences before (EDTF), and the city this sentence is set in.

    ``since`` is the sentence that said the day, ``paragraphs`` how many lie between, ``opening`` whether it
    was the item's own date line; ``layer`` is the day of an older layer that the sentence before told and
    this one goes on with. ``main`` is the first day the story told, ``back`` the one before ``date``,
    ``ahead`` the next one that is still to be told, so many sentences on (``ahead_by``).
    """

    date: str | None
    place: str | None = None
    since: int = 0
    opening: bool = False
    paragraphs: int = 0
    layer: str | None = None
    main: str | None = None
    back: str | None = None
    ahead: str | None = None
    ahead_by: int = 0


def scenes(found: Findings) -> list[Scene]:
    """One scene a sentence."""
    anchor = day = _today(found)
    since, opening, paragraph = 0, day is not None, 0
    main = back = day
    out: list[Scene] = []
    for sentence in found.text.sentences:
        before = day
        for dated in found.dates_in(sentence):
            if _is_litter(found, sentence, dated):
                continue
            when = parse_or_none(dated.edtf)
            if when is None or not _carries(dated, when) or is_older(found, sentence, when):
                continue
            if anchor is None or _near(anchor, when):
                anchor = anchor or when
                main = main or when
                back = day if day and day.edtf != when.edtf else back
                day, since, opening, paragraph = when, sentence.index, False, sentence.paragraph
        if day is not None and day is not before:
            _foretell(out, day.edtf, sentence.index)
        out.append(
            Scene(
                day.edtf if day else None,
                since=since,
                opening=opening,
                paragraphs=sentence.paragraph - paragraph,
                main=main.edtf if main else None,
                back=back.edtf if back else None,
            )
        )
    return out


def _foretell(told: list[Scene], day: str, index: int) -> None:
    """To the sentences just before: the day that is about to be told."""
    for i in range(len(told) - 1, max(len(told) - 1 - _FORETOLD, -1), -1):
        if told[i].ahead is not None:
            return
        told[i] = replace(told[i], ahead=day, ahead_by=index - i)


def is_older(found: Findings, sentence: Sentence, when: When) -> bool:
    """Whether a date lies a year or more behind the story: the first signing told in today's item.

    The story's year is that of publication, else of the latest date told. Where the only date stands far
    down, it is no date of the story either.
    """
    if when.year is None:
        return False
    if found.published is not None and found.published.year is not None:
        return when.year < found.published.year
    first, last = found.years() or (when.year, when.year)
    return when.year < last or (bool(found.years()) and first == last and sentence.index > _LEAD)


def _is_litter(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """A date on a line of its own is the page's, not the story's."""
    inside = sum(1 for t in found.text.tokens[sentence.first : sentence.last] if t.is_word)
    own = sum(1 for t in dated.span.text.split() if t[:1].isalpha())
    return inside - own <= 3 and not found.has(sentence, "events")


def _today(found: Findings) -> When | None:
    """The day of a dateline that opens the story itself; a page's date line alone is not the story's day."""
    for dated in found.dates:
        if dated.span.start < found.dateline_end and dated.edtf:
            return parse_or_none(dated.edtf)
    return None


def _carries(dated: Dated, when: When) -> bool:
    fine = when.precision in (Precision.DAY, Precision.MONTH) or (
        when.precision is Precision.INTERVAL and not when.is_open
    )
    return fine and dated.kind in ("absolute", "relative", "interval")


def _near(anchor: When, when: When) -> bool:
    a, b = anchor.lower or date.min, when.lower or date.min
    return abs((a - b).days) <= _SAME_STORY
