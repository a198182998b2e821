"""What the two sides say of a thing, in a line each; and who stands behind it, in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pobratim.facts.kinds import Stand
from pobratim.record.sheets import Label, SideSays
from pobratim.web.wording.marks import Mark, mark
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words


class Line(NamedTuple):
    """A line: its mark, what is said, and a side's own words."""

    mark: Mark
    text: str
    quote: str = ""


def lines(w: Words, says: Iterable[SideSays]) -> list[Line]:
    """What each side says: of the whole, and what it disputes of it."""
    return [_line(w, one) for one in says if one.property is None or one.stand is not Stand.CONFIRMED]


def _line(w: Words, one: SideSays) -> Line:
    side = named(one.side, w.lang).text
    text = w.say(f"stand.{one.stand.value}", side=side)
    if one.property is not None:
        key = one.property if w.has(f"property.{one.property}") else "other"
        text = f"{text} ({w.term('property', key)})"
    if one.stale:
        text = w.say("sides.word.before", said=text)
    against = one.stand is not Stand.CONFIRMED
    return Line(mark("disputed" if against else "reported" if one.stale else "confirmed"), text, one.words)


def summary(w: Words, says: Sequence[SideSays], said_by: Sequence[Label]) -> Line:
    """Who stands behind it, in one line."""
    against = [s for s in says if s.stand is not Stand.CONFIRMED]
    if against:
        first = _line(w, against[0])
        return Line(mark("disputed"), first.text, first.quote)
    fresh = [s.side for s in says if s.property is None and not s.stale]
    if len(fresh) > 1:
        return Line(mark("confirmed"), w.say("sides.word.both"))
    if fresh:
        return Line(mark("said-by-one"), w.say("sides.word.one", side=named(fresh[0], w.lang).text))
    if len(said_by) > 1:
        return Line(mark("said-by-both"), w.say("sides.word.sources"))
    if said_by:
        return Line(mark("said-by-one"), w.say("sides.word.source", side=named(said_by[0], w.lang).text))
    return Line(mark("claimed"), w.say("sides.word.claimed"))
