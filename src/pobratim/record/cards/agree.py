"""What several sources give for one property: the value to show, and whether they differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from pobratim.facts.when import When, parse_or_none
from pobratim.record.cards.gather import Said, by_source

# What happened outranks what was to happen; a denial is only shown where nobody says it was done.
_MODALITIES = ("done", "recurring", "cancelled", "denied", "promised", "planned")
_CONTRADICT = {"cancelled", "denied"}


def best_date(dates: Sequence[str]) -> tuple[str | None, bool]:
    """The most precise EDTF that none of ``dates`` contradicts, and whether they contradict each other.

    Where days differ it is the month, or the year, they share; where not even that, the one most often given.
    """
    parsed = [w for w in map(parse_or_none, dates) if w is not None]
    if not parsed:
        return None, False
    if len(parsed) == 1:
        return parsed[0].edtf, False
    for when in sorted(parsed, key=_width):
        if all(when.overlaps(other) for other in parsed):
            return when.edtf, False
    starts = [w.lower for w in parsed if w.lower is not None]
    if len(starts) == len(parsed) and all(_width(w)[0] <= timedelta(days=366) for w in parsed):
        if len({(d.year, d.month) for d in starts}) == 1 and all(_width(w)[0].days <= 31 for w in parsed):
            return f"{starts[0]:%Y-%m}", True
        if len({d.year for d in starts}) == 1:
            return f"{starts[0].year:04}", True
    often = Counter(w.edtf for w in parsed).most_common()
    most = [edtf for edtf, count in often if count == often[0][1]]
    return min(most, key=lambda e: (_width(When.parse(e)), e)), True


def _width(when: When) -> tuple[timedelta, bool, str]:
    lower, upper = when.lower or date.min, when.upper or date.max
    return upper - lower, when.uncertain or when.approximate, when.edtf


def most_said(said: Iterable[Said]) -> Said | None:
    """The value that most sources give; of equals, the first."""
    kept = list(said)
    if len({(s.column, s.value) for s in kept}) < 2:
        return kept[0] if kept else None
    sources = Counter((s.column, s.value) for s in {(s.source, s.column, s.value): s for s in kept}.values())
    return max(kept, key=lambda s: sources[s.column, s.value], default=None)


def modality_of(said: Iterable[Said]) -> str:
    """The status of an event of which these types are said."""
    found = {s.modality for s in said}
    return next((m for m in _MODALITIES if m in found), "done")


def differing(said: Sequence[Said], countries: Mapping[str, str | None]) -> tuple[str, ...]:
    """The properties in which the sources of one event contradict each other.

    Wordings are no differences, nor is a country where another source names its city.
    """
    out = []
    by_property: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_property[one.property].append(one)
    if best_date([s.value for s in by_property["date"]])[1]:
        out.append("date")
    for property_ in ("place", "memorial", "giver", "receiver"):
        values = {s.value for s in by_property[property_]}
        if len(values) > 1 and property_ == "place":
            values = {v for v in values if not _holds_another(v, values, countries)}
        if len(values) > 1 and not _one_says_all(by_property[property_], values):
            out.append(property_)
    modalities = {s.modality for s in by_property["type"]}
    if modalities & _CONTRADICT and modalities - _CONTRADICT:
        out.append("modality")
    return tuple(out)


def _one_says_all(said: Sequence[Said], values: set[str]) -> bool:
    return any({s.value for s in own} >= values for own in by_source(said).values())


def _holds_another(place: str, others: set[str], countries: Mapping[str, str | None]) -> bool:
    home = place.removeprefix("iso3166:")
    return home != place and any(o != place and countries.get(o) == home for o in others)
