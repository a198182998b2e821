"""What somebody meant by a date typed in words of any of our languages, or in EDTF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pobratim.facts.contract import Document
from pobratim.facts.when import When, parse_or_none
from pobratim.lexicons.lexicon import load
from pobratim.reading.dates import Dated, find_dates
from pobratim.reading.text import cut
from pobratim.web.wording import dates
from pobratim.web.wording.words import LANGUAGES, Words

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Understood:
    """``edtf`` as it would be kept; ``left``: words nothing was made of, empty where all were understood."""

    edtf: str
    rrule: str | None = None
    left: str = ""


def understand(text: str, languages: Iterable[str | None], published: str | None = None) -> Understood | None:
    """A date in EDTF or in words; the languages given come first, then the others of the pages.

    Relative words ("last Friday") are reckoned from the day the source was published. None for no date.
    """
    text = text.strip()[:LONGEST]
    exact = parse_or_none(text)
    if exact is not None:
        return Understood(exact.edtf)
    best: Understood | None = None
    for lang in dict.fromkeys([*(code for code in languages if code in LANGUAGES), *LANGUAGES]):
        found = _read(text, str(lang), parse_or_none(published))
        if found is not None and not found.left:
            return found
        if found is not None and (best is None or len(found.left) < len(best.left)):
            best = found
    return best


def _read(text: str, lang: str, published: When | None) -> Understood | None:
    found = find_dates(cut(Document("typed", text, lang), load(lang)), published)
    dated = [d for d in found if d.edtf]
    if len(dated) != 1:
        return None  # of two dates nobody knows which was meant
    rules = [d.rrule for d in found if d.rrule]
    edtf, left = dated[0].edtf, _left(text, found)
    assert edtf is not None
    if any(c.isdigit() for c in left):
        return None  # a number nothing was made of may be the better half of the date
    return Understood(edtf, rules[0] if rules else None, left)


def _left(text: str, found: Sequence[Dated]) -> str:
    """The text without the words that were understood."""
    kept, at = [], 0
    for one in found:
        kept.append(text[at : one.span.start])
        at = one.span.end
    kept.append(text[at:])
    rest = " ".join(" ".join(kept).split())
    return rest if any(c.isalnum() for c in rest) else ""


def echo(words: Words, understood: Understood) -> str:
    """As it was understood, in the reader's language: "26 September 2025, a Friday"; "some day in 2010"."""
    when = When.parse(understood.edtf)
    if understood.rrule:
        return dates.recurring(words, understood.edtf, understood.rrule)
    said = dates.when(words, understood.edtf)
    if when.is_day and when.lower is not None:
        weekday = str(words.at("review.weekdays")[when.lower.weekday()])
        return words.say("review.day", date=said, weekday=weekday)
    coarse = not when.is_open and not when.approximate and not when.uncertain and "/" not in when.edtf
    if coarse and "-XX" not in when.edtf:
        return words.say("review.some_day", date=said)
    return said
