"""When towns became twins, told by how long ago: "forty years after the two towns were twinned"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame, Option
from pobratim.reading.events.lasting import token_gap, tokens_to
from pobratim.reading.events.years_since import signed_years_before
from pobratim.reading.findings import Findings
from pobratim.reading.occasions import years_of
from pobratim.reading.story.scene import is_before

_NEAR: Final = 8  # tokens between the years and the words of the tie
_FEWEST: Final = 10  # years that a jubilee counts; an agreement may be signed for five
_AFTER: Final = 4  # and from "after" to the years of "after more than thirty years"
_DATED: Final = 5  # and from a date with its year to the years counted from it
_BESIDE: Final = 2  # tokens from the jubilee to what it is of: "the 25th anniversary of the signing"
_YEAR: Final = 4  # characters of an EDTF year
_OF_A_TIE: Final = "partnership:"
_THIS_YEAR: Final = "relative.year.0"


def agreed_years_ago(found: Findings, frame: Frame, dates: list[Dated]) -> str | None:
    """When they were twinned, where nothing but the years since then is told of it."""
    back = signed_years_before(found, frame, dates)
    if back is not None:
        return back
    now = found.published.year if found.published is not None else None
    if now is None or frame.type is not EventType.AGREEMENT or frame.modality is not Modality.DONE:
        return None
    own = _own_years(found, frame)
    if own:
        return f"{now - own:04}"
    if frame.tense != "done":
        return None
    if any(d.rule != _THIS_YEAR and _of_its_clause(found, frame, d) for d in dates):
        return None
    if found.has(frame.sentence, "links.setting.renewing"):
        return None
    first = max(frame.sentence.first, frame.hit.first - _NEAR)
    last = min(frame.sentence.last, frame.hit.last + _NEAR)
    for kind in ("years", "words"):
        for hit in found.hits_in(first, last, f"occasions.anniversary.{kind}"):
            years = years_of(found, hit) or 0
            if years < _FEWEST or _is_behind_after(found, hit.first):
                continue
            if not _is_parted(found, frame, hit.first, hit.last):
                return f"{_counted_from(found, hit.first, years) or now - years:04}"
    return None


def is_its_jubilee(found: Findings, frame: Frame) -> bool:
    """Whether an agreement is told by "the anniversary of its signing", on whose day and place it was not."""
    if frame.type is not EventType.AGREEMENT:
        return False
    first, last = max(frame.hit.first - _NEAR, frame.sentence.first), frame.hit.last
    hits = found.hits_in(first, last, "links.years_since.jubilee")
    return any(h.first < frame.hit.last and frame.hit.first < h.last for h in hits)


def _is_jubilees_tie(found: Findings, frame: Frame) -> bool:
    """ "They keep the 15th jubilee of their twinning. X was the first to become a twin": so long ago, and on
    no day of the story, if nothing is signed or renewed there.
    """
    if not found.anniversaries or frame.tense != "done" or frame.sentence.index == 0:
        return False
    kept = [a.years for a in found.anniversaries if a.of.startswith(_OF_A_TIE) and a.years >= _FEWEST]
    if not kept or found.hits_in(frame.hit.first, frame.hit.last, "links.signed"):
        return False
    ties = found.hits_in(frame.hit.first, frame.hit.last, "links.partnership")
    return bool(ties) and not found.has(frame.sentence, "links.setting.renewing")


def counted_back(found: Findings, frame: Frame) -> list[Option]:
    """Of a tie whose jubilee is kept: the year told of it that is over, the one counted back to, or none.

    [] where it is no such tie.
    """
    if not _is_jubilees_tie(found, frame):
        return []
    choices = [o for o in frame.dates if o.said or o.answer is None]
    if any(o.said and is_before((o.answer or "")[:_YEAR], found.published) for o in choices):
        return choices
    return [o for o in frame.dates if o.plain] or choices


def set_then(found: Findings, frame: Frame) -> None:
    """Of such an agreement: it was signed, so many years before or in the year told of it, and no more."""
    frame.modality, frame.older = Modality.DONE, True
    dates = found.dates_in(frame.sentence)
    own = _own_years(found, frame) or _years_around(found, frame)
    now = found.published.year if found.published is not None else None
    told = [d for d in dates if d.kind == "absolute" and _is_long_over(found, d)]
    if told:
        nearest = min(told, key=lambda d: token_gap(found, frame, d))
        frame.date, frame.date_here = nearest.edtf, True
    elif own and now is not None:
        frame.date = f"{now - own:04}"


def _years_around(found: Findings, frame: Frame) -> int:
    """The thirty of a jubilee whose word stands behind: «қол қойылғанының 30 жылдығы»."""
    hits = found.hits_in(
        frame.hit.first, min(frame.hit.last + _NEAR, frame.sentence.last), "occasions.anniversary.words"
    )
    return next((years for h in hits if (years := years_of(found, h) or 0) >= _FEWEST), 0)


def _is_long_over(found: Findings, dated: Dated) -> bool:
    when, now = parse_or_none(dated.edtf), found.published
    year = when.year if when is not None else None
    if year is None:
        return False
    if now is None or now.year is None:
        latest = [
            w.year for d in found.dates if (w := parse_or_none(d.edtf)) is not None and w.year is not None
        ]
        return year < max(latest)
    return year < now.year - 1


def _is_behind_after(found: Findings, first: int) -> bool:
    """ "After more than thirty years of friendship they signed": that is now."""
    after = found.text.lexicon.word_set("language", "after")
    return any(t.low in after for t in found.text.tokens[max(first - _AFTER, 0) : first])


def _counted_from(found: Findings, first: int, years: int) -> int:
    """The year of "on 8 June 2014, ten years after they signed", counted from the day right before; or 0."""
    for dated in found.dates_between(max(first - _DATED, 0), first):
        when = parse_or_none(dated.edtf)
        if dated.kind == "absolute" and when is not None and when.year is not None:
            return when.year - years
    return 0


def _own_years(found: Findings, frame: Frame) -> int:
    """The 25 of "the 25th anniversary of the signing", whatever else is dated; 0 where none stands so."""
    first, at = max(frame.sentence.first, frame.hit.first - _BESIDE - 2), frame.hit.first
    for hit in found.hits_in(first, at, "occasions.anniversary.words"):
        years = years_of(found, hit) or 0
        if (
            at - _BESIDE <= hit.last <= at
            and years >= _FEWEST
            and not _is_parted(found, frame, hit.first, at)
            and not _is_behind_after(found, hit.first)
        ):
            return years
    return 0


def _of_its_clause(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether no comma parts a date from the words of the event."""
    first, last = dated.first, dated.last
    return not _is_parted(found, frame, first, last)


def _is_parted(found: Findings, frame: Frame, first: int, last: int) -> bool:
    """Whether a mark stands between these tokens and the words of the event."""
    return any(t.text in ",;:–—" for t in tokens_to(found, frame, first, last))
