"""The present of a report: "Zaterdag 5 oktober worden we ontvangen", told on the 8th, is over and no plan."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from pobratim.facts.kinds import Modality
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import is_of_its_weekday
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import is_before

_DATES: Final = ("absolute", "interval", "relative")
_YEARLESS: Final = ("day", "days")
_VERBS: Final = ("links.modality.passive", "links.modality.present")
_FRESH: Final = 45  # days before publication in which a day without its year is the one just gone
_BESIDE: Final = 2  # small words between the verb and its day: "worden we op"


def settle_present(found: Findings, frame: Frame) -> None:
    """What a verb in the present tells of the day beside it, which is over, was done; no word says "will"."""
    if (frame.modality is Modality.PLANNED or frame.present) and _is_over(found, frame):
        frame.present, frame.modality = False, Modality.DONE
        frame.tense = "done" if frame.tense == "future" else frame.tense


def _is_over(found: Findings, frame: Frame) -> bool:
    first, last = frame.near
    verbs = [h for key in _VERBS for h in found.hits_in(first, last, key) if not _is_date(found, h)]
    if found.published is None or not found.published.is_day or not verbs:
        return False
    ahead = found.hits_in(first, last, "links.modality.planned")
    own = {i for h in verbs for i in range(h.first, h.last)}
    if any(h.first not in own and not _is_date(found, h) for h in ahead):
        return False
    dates = [d for d in found.dates_in(frame.sentence) if d.edtf or d.rrule]
    if len(dates) != 1 or not _is_gone(found, dates[0]):
        return False
    return any(_is_beside(found, frame, verb, dates[0]) for verb in verbs)


def _is_date(found: Findings, hit: Hit) -> bool:
    return found.text.tags.get(hit.first, "").endswith("date")


def _is_gone(found: Findings, dated: Dated) -> bool:
    """Whether a date is over beyond doubt: by its year, its weekday, or as it was a few weeks ago."""
    rule, now = dated.rule.split(".")[0], found.published
    if dated.kind not in _DATES or now is None or now.lower is None or not is_before(dated.edtf or "", now):
        return False
    if dated.kind != "relative":
        return True
    when = parse_or_none(dated.edtf)
    if rule not in _YEARLESS or when is None or when.lower is None:
        return False
    return is_of_its_weekday(found, dated) or now.lower - when.lower <= timedelta(_FRESH)


def _is_beside(found: Findings, frame: Frame, verb: Hit, dated: Dated) -> bool:
    """ "Op 5 oktober worden we", "wordt op 5 oktober"; but not "wordt het in 1965 gesloten verdrag"."""
    first, last = dated.first, dated.last
    tokens = found.text.tokens
    if verb.first == last:
        opened = tokens[frame.sentence.first : first]
        return len(opened) <= _BESIDE and all(t.is_word for t in opened)
    between = tokens[verb.last : first]
    articles = found.text.lexicon.word_set("names", "article", "words")
    return (
        verb.last <= first
        and len(between) <= _BESIDE
        and all(t.is_word and t.low not in articles for t in between)
    )
