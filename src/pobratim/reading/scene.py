"""Where and when the story stands at each sentence: what "that day" and "there" would mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pobratim.facts.kinds import PlaceKind
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.bearing import bearing
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.text import Sentence

_OFFICE = 6  # tokens from an office to the city it is held for or in
_LEAD = 3  # sentences at the head of an item, the headline among them
_SAME_STORY = 60  # days between two dates that can both be today's story


@dataclass(frozen=True, slots=True)
class Scene:
    """The day that carries on from the sentences before (EDTF), and the city this sentence is set in.

    ``layer`` is the day of an older layer that the sentence before told and this one goes on with.
    """

    date: str | None
    place: str | None
    layer: str | None = None


def scenes(found: Findings) -> list[Scene]:
    """One scene a sentence."""
    opening = _today(found)
    day, anchor, until = opening, opening, len(found.text.sentences)
    out = []
    for sentence in found.text.sentences:
        for dated in found.dates_in(sentence):
            if _is_litter(found, sentence, dated):
                continue
            when = parse_or_none(dated.edtf)
            if when is None or not _carries(dated, when) or is_older(found, sentence, when):
                continue
            if anchor is None or _near(anchor, when):
                anchor = anchor or when
                day, until = when, sentence.paragraph + (when.precision is Precision.DAY)
        if sentence.paragraph > until:
            day, until = opening, len(found.text.sentences)
        out.append(Scene(day.edtf if day else None, _stage(found, sentence)))
    return out


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


def _stage(found: Findings, sentence: Sentence) -> str | None:
    """The city something happens in or somebody comes to, in this sentence."""
    cities = [
        m
        for m in found.cities_in(sentence.first, sentence.last)
        if found.text.tokens[m.first].start >= found.dateline_end and not _belongs_to_office(found, m)
    ]
    if any(
        (when := parse_or_none(d.edtf)) and is_older(found, sentence, when) for d in found.dates_in(sentence)
    ):
        return None  # where the first signing was is not where today's story goes on
    for city in cities:
        if bearing(found.text, city) == "at" and not found.is_spoken(city):
            return city.id
    return None


def _belongs_to_office(found: Findings, city: PlaceMention) -> bool:
    """ "The mayor of Ypres", "the consul of Poland in Lille" put them, not the story, there."""
    tokens, tags = found.text.tokens, found.text.tags
    for i in range(city.first - 1, max(city.first - _OFFICE, -1), -1):
        if tokens[i].text in ",;:.()–—":
            break
        if tags.get(i) == "office":
            return True
    return city.kind is not PlaceKind.CITY
