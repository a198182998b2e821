"""Whether a series was held on a day: the answer and its reasons, each with a date and a source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pobratim.calendars.answers import Reason, Standing, State, Why
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.series import Gap, Said, Substitute
from pobratim.calendars.stretches import Part, Sureness, earliest_start

_SILENT = (Part.SILENT, Part.SILENT_DISPUTED)


def standing(ritual: Ritual, day: date) -> Standing:
    """Whether it was, or is to be, held that day, how sure that is, and why."""
    occurrence = ritual.occurrence(day)
    if occurrence is not None:
        reasons = tuple(_reasons_held(ritual, day))
        return Standing(day, State.HELD, occurrence.sureness, reasons, occurrence)
    change = ritual.change_on(day)
    if change is not None and (change.cancelled or change.moved_to):
        state = State.MOVED if change.moved_to else State.CANCELLED
        reason = Reason(Why.CHANGE, day.isoformat(), change.source, change.note)
        return Standing(day, state, Sureness.ATTESTED, (reason,), moved_to=change.moved_to)
    if day < earliest_start(ritual.series):
        return Standing(day, State.NOT_YET, Sureness.BY_RULE, tuple(_starts(ritual)))
    if not ritual.due(day):
        return Standing(day, State.NOT_DUE, Sureness.BY_RULE, (_rule(ritual),))
    return _silent(ritual, day)


def _silent(ritual: Ritual, day: date) -> Standing:
    part = ritual.parts.part(day)
    disputed = part is Part.SILENT_DISPUTED
    sureness = Sureness.DISPUTED if disputed else Sureness.BY_RULE
    gap = ritual.parts.gap_of(day)
    if gap is not None and gap.ends == ritual.series.starts:
        return Standing(day, State.NOT_YET, sureness, tuple(_starts(ritual)))
    reasons = list(_gap(gap)) if gap else []
    elsewhere = _substitute(ritual, day)
    if elsewhere is None:
        return Standing(day, State.SUSPENDED, sureness, tuple(reasons))
    substitute, surely = elsewhere
    said = substitute.begins
    reasons.append(Reason(Why.SUBSTITUTE, said.when.edtf, said.source, substitute.place))
    if not surely:
        sureness = Sureness.UNKNOWN
    return Standing(day, State.ELSEWHERE, sureness, tuple(reasons), substitute=substitute)


def _substitute(ritual: Ritual, day: date) -> tuple[Substitute, bool] | None:
    """The substitute of the day, and whether it surely was one: the month it began in may be all we know."""
    for substitute in ritual.series.substitutes:
        begins, ends = substitute.begins.when, substitute.ends.when
        if begins.lower is None or day < begins.lower or (ends.upper and day >= ends.upper):
            continue
        begun = begins.upper is not None and (begins.upper - day).days <= 1
        return substitute, begun and (ends.lower is None or day < ends.lower)
    return None


def _reasons_held(ritual: Ritual, day: date) -> Iterator[Reason]:
    series = ritual.series
    anchor = ritual.anchor_on(day)
    if anchor:
        yield Reason(Why.ANCHOR, day.isoformat(), anchor.source, str(anchor.number))
    change = ritual.change_on(day)
    if change:
        yield Reason(Why.CHANGE, day.isoformat(), change.source, change.note)
    start = series.starts[0]
    if start.when.lower == day:
        yield Reason(Why.STARTED, start.when.edtf, start.source, start.note)
    else:
        yield _rule(ritual)
    gap = ritual.parts.gap_of(day)
    if gap is not None:
        yield from (_starts(ritual) if gap.ends == series.starts else _gap(gap))
    for hours in series.hours:
        if hours.hold_on(day):
            yield Reason(Why.HOURS, "", hours.source, f"{hours.time:%H:%M}")
    for form in ritual.forms_on(day):
        until = form.ends.isoformat() if form.ends else ".."
        yield Reason(Why.FORM, f"{form.begins}/{until}", form.source, form.note or ", ".join(form.kinds))


def _rule(ritual: Ritual) -> Reason:
    start = ritual.series.starts[0]
    return Reason(Why.RULE, f"{start.when.edtf}/..", start.source, ritual.series.rule.text())


def _starts(ritual: Ritual) -> Iterator[Reason]:
    first, *others = ritual.series.starts
    yield Reason(Why.STARTED, first.when.edtf, first.source, first.note)
    for other in others:
        yield Reason(Why.START_DIFFERS, other.when.edtf, other.source, other.note)


def _gap(gap: Gap) -> Iterator[Reason]:
    def each(said: tuple[Said, ...], why: Why) -> Iterator[Reason]:
        for one in said:
            yield Reason(why, one.when.edtf, one.source, one.note or gap.note)

    yield from each(gap.begins, Why.SUSPENDED)
    yield from each(gap.ends, Why.RESUMED)
