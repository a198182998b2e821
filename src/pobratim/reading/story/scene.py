"""Where and when the story stands at each sentence: what "that day" and "there" would mean."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.clauses import clause_around
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.story.ahead import looks_ahead
from pobratim.reading.story.beginnings import is_beginning
from pobratim.reading.story.bounds import is_of_another_matter, is_of_else
from pobratim.reading.story.days_of_saying import is_only_said
from pobratim.reading.text import Sentence

_LEAD: Final = 3  # sentences at the head of an item, the headline among them
_WITHOUT_YEAR: Final = ("day", "month_alone")  # rules of dates without a year
_FORETOLD: Final = 3  # sentences before a day is told in which it may already be meant
_AHEAD: Final = 92  # days after publication up to which a month without a year may be told in the present
_JUST_NOW: Final = 13  # days before publication in which something "since Saturday" is the news
_NEAR_RETURN: Final = 8  # tokens between a day and the verb of who came back on it
FIRST_DAYS: Final = 4  # days of a month on which who comes back may have been away in the month before
_LONGEST: Final = 31  # days that a stay may last
_APART: Final = 3  # days between two days told that may be of one stay
_SAME_STORY: Final = 60  # days between two dates that can both be today's story
_YEAR: Final = 4  # characters of an EDTF year
_OF_YEAR: Final = 366  # and of a newsletter's, which is known by its month or year


@final
@mypyc_attr(acyclic=True)
class Scene:
    """The day that carries on from the sentences before (EDTF), and the city this sentence is set in.

    ``since`` is the sentence that said the day, ``paragraphs`` how many lie between, ``opening`` whether it
    was the item's own date line; ``layer`` is the day of an older layer that the sentence before told and
    this one goes on with. ``main`` is the first day the story told, ``back`` the one before ``date``,
    ``ahead`` the next one that is still to be told, so many sentences on (``ahead_by``); ``stay`` is from
    the first day that the whole item tells to the last, where they lie no more than a month apart, and
    ``stretch`` the days around ``main`` that are told one after the other, and are over.
    ``several`` is whether the item tells, or counts, more than one day. ``placed`` is the sentence whose
    event was set at ``place``, ``placed_on`` that event's date, and ``placed_paragraphs`` how many lie
    between.
    """

    __slots__ = (
        "ahead", "ahead_by", "back", "date", "layer", "main", "opening", "paragraphs", "place", "placed",
        "placed_on", "placed_paragraphs", "several", "since", "stay", "stretch",
    )  # fmt: skip

    def __init__(
        self,
        date: str | None,
        since: int = 0,
        opening: bool = False,
        paragraphs: int = 0,
        main: str | None = None,
        back: str | None = None,
    ) -> None:
        self.date, self.since, self.opening, self.paragraphs = date, since, opening, paragraphs
        self.place: str | None = None
        self.layer: str | None = None
        self.main, self.back = main, back
        self.ahead: str | None = None
        self.ahead_by: int = 0
        self.stay: str | None = None
        self.placed: int = 0
        self.placed_on: str | None = None
        self.placed_paragraphs: int = 0
        self.stretch: str | None = None
        self.several: bool = False


def scenes(found: Findings) -> list[Scene]:
    """One scene a sentence."""
    anchor = day = _today(found)
    since, opening, paragraph = 0, day is not None, 0
    coarse = is_coarse(found)
    main = back = day
    out: list[Scene] = []
    days: list[When] = []
    asides: dict[int, bool] = {}  # by paragraph
    for sentence in found.text.sentences:
        before, foretold = day, True  # "last week" is no day that was meant before it was told
        for dated in found.dates_in(sentence):
            if day is not None and dated.rule.startswith("vague"):
                continue  # "in recent days" is no more than what was told already
            spoken = is_only_said(found, sentence, dated) or is_of_else(found, sentence, dated)
            if spoken or _is_litter(found, sentence, dated, day) or _says_home(found, sentence):
                continue
            if sentence.paragraph not in asides:
                asides[sentence.paragraph] = is_of_another_matter(found, sentence)
            if asides[sentence.paragraph]:
                continue
            when = (
                _begun(found, dated)
                or _inside(day, dated)
                or _turned(found, sentence, dated)
                or _coming(found, sentence, dated)
                or parse_or_none(dated.edtf)
            )
            when = _gone_before(found, sentence, dated, when)
            if when is None or not _carries(dated, when) or is_older(found, sentence, when):
                continue
            if anchor is None or _near(anchor, when, _OF_YEAR if coarse else _SAME_STORY):
                anchor = anchor or when
                main = main or when
                back = day if day and day.edtf != when.edtf else back
                day, since, opening, paragraph = when, sentence.index, False, sentence.paragraph
                days.append(when)
                foretold = not (dated.kind == "relative" and "/" in when.edtf)
        if day is not None and day is not before and foretold:
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
    stay, stretch = _stay(days), _stretch(days, main, found.published)
    several = stay is not None or any(d.days for d in found.dates)
    for scene in out:
        scene.stay, scene.stretch, scene.several = stay, stretch, several
    return out


def _stay(days: list[When]) -> str | None:
    """ "They came on Thursday … on Sunday they left"."""
    told = sorted(w.edtf for w in days if w.is_day)
    return between(told[0], told[-1], _LONGEST) if told else None


def _stretch(days: list[When], main: When | None, published: When | None) -> str | None:
    """The days told around the first one, no more than a few apart, as far as they are over."""
    if main is None or main.lower is None or not (main.is_day or "/" in main.edtf):
        return None
    ends = published.upper if published is not None else None
    told = {
        day
        for w in days
        for day in (w.lower, w.upper - timedelta(days=1) if w.upper else None)
        if (w.is_day or "/" in w.edtf) and day is not None and (ends is None or day < ends)
    }
    first = last = main.lower
    for day in sorted(told):
        last = day if 0 < (day - last).days <= _APART else last
    for day in sorted(told, reverse=True):
        first = day if 0 < (first - day).days <= _APART else first
    return between(first.isoformat(), last.isoformat(), _LONGEST)


def between(first: str, last: str, longest: int) -> str | None:
    """From one EDTF day to a later one, if no more than so many days lie between."""
    apart = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return f"{first}/{last}" if 0 < apart <= longest else None


def _foretell(told: list[Scene], day: str, index: int) -> None:
    """To the sentences just before: the day that is about to be told."""
    for i in range(len(told) - 1, max(len(told) - 1 - _FORETOLD, -1), -1):
        if told[i].ahead is not None:
            return
        told[i].ahead, told[i].ahead_by = day, index - i


def is_older(found: Findings, sentence: Sentence, when: When) -> bool:
    """Whether a date lies a year or more behind the story: the first signing told in today's item.

    The story's year is that of publication, else of the latest date told; a bare year may be one to come,
    and does not outdo a day told of the year before. Where the only date stands far down, it is no date of
    the story either.
    """
    if when.year is None:
        return False
    if found.published is not None and found.published.year is not None:
        return when.year < found.published.year
    if is_beginning(found, sentence, when):
        return True
    first, last = found.years() or (when.year, when.year)
    return when.year < found.story_year(last) or (
        bool(found.years()) and first == last and sentence.index > _LEAD
    )


def _is_litter(found: Findings, sentence: Sentence, dated: Dated, day: When | None) -> bool:
    """A date on a line of its own is the page's, not the story's; nor is the 16 May of «Дню Европы, который
    отмечают 16 мая», a feast's."""
    if day is not None and found.has(sentence, "occasions.observances"):
        clause = clause_around(found, sentence, dated.first)
        return clause is not None
    near = found.text.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    if sum(s.paragraph == sentence.paragraph for s in near) > 1:
        return False
    inside = sum(1 for t in found.text.tokens[sentence.first : sentence.last] if t.is_word)
    own = sum(1 for t in dated.span.text.split() if t[:1].isalpha())
    return inside - own <= 3 and not found.has(sentence, "events")


def _says_home(found: Findings, sentence: Sentence) -> bool:
    """ "They spent a week there. On Sunday they went home": no day of anything else in the story."""
    before = found.text.sentences[max(sentence.index - 1, 0)]
    goes_on = before is not sentence and before.paragraph == sentence.paragraph
    return goes_on and found.has(sentence, "links.returning")


def _gone_before(found: Findings, sentence: Sentence, dated: Dated, when: When | None) -> When | None:
    """ "She came back from Kiel on Monday. There she opened a show": not on the Monday, but in its month.

    In the first days of a month not even that is sure.
    """
    if when is None or when.lower is None or not when.is_day:
        return when
    first, last = dated.first, dated.last
    first, last = max(sentence.first, first - _NEAR_RETURN), min(sentence.last, last + _NEAR_RETURN)
    if not found.hits_in(first, last, "links.returning") or not _is_from_somewhere(found, sentence):
        return when
    return When.parse(when.edtf[: len("2024-12")]) if when.lower.day > FIRST_DAYS else None


def _is_from_somewhere(found: Findings, sentence: Sentence) -> bool:
    """Whether a place is told with "from" there: "terug uit X", not "zij blikken zaterdag terug"."""
    words = found.text.lexicon.words
    froms = (*words("language", "prepositions", "from"), *words("language", "prepositions", "of"))
    places = found.places_in(sentence.first, sentence.last)
    return any(p.first > sentence.first and found.text.tokens[p.first - 1].low in froms for p in places)


def _today(found: Findings) -> When | None:
    """The day of a dateline that opens the story itself; a page's date line alone is not the story's day.

    Of an item known by its month or year only, all is told of that month or year.
    """
    line = found.text.raw.rfind("\n", 0, found.dateline_end)
    told = [d.edtf for d in found.dates if line < d.span.start < found.dateline_end and d.edtf]
    if told:
        return parse_or_none(told[0])
    return found.published if is_coarse(found) else None


def is_coarse(found: Findings) -> bool:
    """Whether the item is known by its month or year only."""
    return found.published is not None and found.published.precision in (Precision.MONTH, Precision.YEAR)


def _carries(dated: Dated, when: When) -> bool:
    if when.approximate:
        return False  # "around 4 May" is when nothing in particular was done
    fine = when.precision in (Precision.DAY, Precision.MONTH) or (
        when.precision is Precision.INTERVAL and not when.is_open and not _is_of_years(when)
    )
    return fine and (dated.kind in ("absolute", "relative", "interval") or when.is_day)


def _is_of_years(when: When) -> bool:
    """The 2024–2025 of "2024–2025 are years of culture": nothing else of the story took two years."""
    return len(when.edtf.partition("/")[0]) == _YEAR


def _begun(found: Findings, dated: Dated) -> When | None:
    """ "Since Saturday there is a square of that name": the day it began, days before publication."""
    now = found.published
    if dated.kind != "since":
        return None
    day = parse_or_none((dated.edtf or "").split("/")[0])
    if day is None or day.lower is None or not day.is_day:
        return None
    if now is None:  # the one whole day of the latest year that an item of no date tells
        whole = [d for d in found.dates if len((d.edtf or "").removesuffix("/..")) >= len("2024-12-01")]
        return day if whole == [dated] and day.year == found.story_year(day.year or 0) else None
    if now.lower is None or not now.is_day:
        return None
    return day if 0 <= (now.lower - day.lower).days <= _JUST_NOW else None


def _inside(stay: When | None, dated: Dated) -> When | None:
    """ "From Saturday morning on" in a stay from Friday to Monday: the Saturday."""
    if dated.kind != "since" or stay is None or "/" not in stay.edtf:
        return None
    day = parse_or_none((dated.edtf or "").removesuffix("/.."))
    return day if day is not None and day.is_day and day.within(stay) else None


def is_far_ahead(edtf: str | None, now: When | None) -> bool:
    """Whether a date lies so far behind publication that somebody would have said it is to come."""
    when = parse_or_none(edtf)
    if when is None or when.lower is None or now is None or now.upper is None:
        return False
    return (when.lower - now.upper).days > _AHEAD


def _turned(found: Findings, sentence: Sentence, dated: Dated) -> When | None:
    """ "In April sixteen guests were here", told in November: a month or day without a year that is over.

    And "they will come in March", told in June: one that is to come.
    """
    edtf = dated.edtf or ""
    if dated.rule not in _WITHOUT_YEAR or dated.kind != "relative":
        return None
    if is_before(edtf, found.published) and _is_to_come(found, sentence):
        return parse_or_none(f"{int(edtf[:4]) + 1:04}{edtf[4:]}")
    if not is_far_ahead(edtf, found.published):
        return None
    if found.hits_in(sentence.first, sentence.last, "links.modality.planned"):
        return None
    if _is_to_come(found, sentence) or (dated.rule == "day" and not _is_done(found, sentence)):
        return None  # "in March they expect their guests"
    return parse_or_none(f"{int(edtf[:4]) - 1:04}{edtf[4:]}")


def _is_to_come(found: Findings, sentence: Sentence) -> bool:
    """Whether an event of a sentence is told as to come, and none as done."""
    told = _told(found, sentence)
    return "future" in told and "done" not in told


def is_before(edtf: str | None, now: When | None) -> bool:
    """Whether a date is over before that of the item begins."""
    when = parse_or_none(edtf)
    if when is None or when.upper is None or now is None or now.lower is None:
        return False
    return when.upper <= now.lower


def _is_done(found: Findings, sentence: Sentence) -> bool:
    """Whether all events of a sentence are told as done."""
    told = _told(found, sentence)
    return "done" in told and "future" not in told


def _told(found: Findings, sentence: Sentence) -> set[str]:
    """The tables of the phrases that tell the events of a sentence."""
    return {h.label[2] for h in found.hits_in(sentence.first, sentence.last, "events") if len(h.label) == 3}


def _near(anchor: When, when: When, apart: int) -> bool:
    if when.within(anchor):
        return True
    a, b = anchor.lower or date.min, when.lower or date.min
    return abs((a - b).days) <= apart


def _coming(found: Findings, sentence: Sentence, dated: Dated) -> When | None:
    """ "The French arrive on Thursday": a bare day of the week beside a present verb is the next one."""
    now, day = found.published, parse_or_none(dated.edtf)
    if not dated.rule.startswith("weekday") or " " in dated.span.text or dated.kind != "relative":
        return None
    if day is None or now is None or not (day.is_day and now.is_day):
        return None
    if day.lower is None or now.lower is None or day.lower >= now.lower:
        return None
    if not looks_ahead(found, sentence, dated):
        return None
    return parse_or_none((day.lower + timedelta(weeks=1)).isoformat())
