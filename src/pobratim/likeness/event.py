"""Whether two sources tell of one event."""

from __future__ import annotations

from pobratim.facts import names
from pobratim.facts.kinds import EntityKind
from pobratim.facts.when import Precision, When
from pobratim.likeness.facts import Facts, Likeness
from pobratim.likeness.memorial import speaks_of

# A source may call the more particular kind by the more general word; that alone says little.
_ALSO = ({"wreath-laying", "ceremony"}, {"unveiling", "ceremony"}, {"meeting", "conference"})
# Of these there may be several in a year between the same two: what was handed over tells them apart.
_OF_A_THING = {"gift", "exhibition", "performance", "agreement", "award"}
_AHEAD = {"planned", "promised"}
_BY_PRECISION = {
    Precision.DAY: (0.4, "on the same day"),
    Precision.MONTH: (0.25, "in the same month"),
    Precision.SEASON: (0.2, "in the same season"),
    Precision.YEAR: (0.15, "in the same year"),
}
A_WEEK = 7
_GROUPS = ("kind", "subject")


def same_event(a: Facts, b: Facts) -> Likeness:
    """Type, date (the precise within the coarse), place, people, pair; two different days never agree."""
    type_ = _types(a, b)
    if a.kind is not b.kind or type_ is None or _contradict(a, b):
        return Likeness(0.0)
    dated = _series(a, b) if a.kind is EntityKind.SERIES else _dated(a, b)
    if dated is None:
        return Likeness(0.0)
    weights = [type_, dated, *_where(a, b), *_who(a, b), *_against(a, b)]
    thing = _thing(a, b)
    if thing is not None:
        weights.append(thing)
    elif a.text("type") & _OF_A_THING and dated[0] < 0.4 and not _same_parties(a, b):
        return Likeness(0.5)
    kept = [(weight, reason) for weight, reason in weights if weight]
    score = round(sum(w for w, _ in kept), 2)
    return Likeness(max(0.0, min(1.0, score)), tuple(r for _, r in kept))


def _types(a: Facts, b: Facts) -> tuple[float, str] | None:
    one, other = a.text("type"), b.text("type")
    if one & other:
        return 0.3, f"both of the type {min(one & other)}"
    for pair in _ALSO:
        if one & pair and other & pair:
            return 0.05, f"a {min(one & pair)} and a {min(other & pair)}"
    return None


def _contradict(a: Facts, b: Facts) -> bool:
    """Other memorial, a city the other does not speak of, or one foretold and one done on no certain day."""
    one, other = a.entity("memorial"), b.entity("memorial")
    if one and other and not one & other:
        return True
    if _elsewhere(a, b) and not _between(a, b) >= a.entity("place") | b.entity("place"):
        return True
    ahead = [bool(f.text("modality") & _AHEAD) for f in (a, b)]
    certain = all(any(w.is_day for w in f.dates) for f in (a, b))
    return ahead[0] != ahead[1] and not certain


def _elsewhere(a: Facts, b: Facts) -> bool:
    one, other = a.entity("place"), b.entity("place")
    return bool(one and other) and not one & other and not _one_holds_other(a, one, other)


def _between(a: Facts, b: Facts) -> set[str]:
    """The cities both sources speak of: a report may take one end of a tie for the other."""
    ends = {side for tie in a.entity("partnership") & b.entity("partnership") for side in tie.split("+")}
    return ends | a.entity("named") & b.entity("named")


def _against(a: Facts, b: Facts) -> list[tuple[float, str]]:
    """What speaks against it and is no proof: reports leave people out and mistake host for guest."""
    out = []
    if _elsewhere(a, b):
        out.append((-0.05, "placed in the one and in the other city"))
    if a.people and b.people and not a.people & b.people:
        out.append((-0.25, "with other people"))
    return out


def _one_holds_other(a: Facts, one: set[str], other: set[str]) -> bool:
    """A country against a city of it is no contradiction."""
    states = {p for p in one | other if p.startswith("iso3166:")}
    return bool(states) and bool(a.home(one) & a.home(other))


def _dated(a: Facts, b: Facts) -> tuple[float, str] | None:
    """None where the dates exclude each other."""
    if not a.dates or not b.dates:
        return 0.0, ""
    one, other = a.dates[-1], b.dates[-1]
    if not all(x.overlaps(y) for x in a.dates for y in b.dates):
        return None
    return _BY_PRECISION.get(_coarser(one, other), (0.0, ""))


def _coarser(one: When, other: When) -> Precision:
    order = [*_BY_PRECISION]
    known = [_as_precise(w) for w in (one, other)]
    if any(p not in order for p in known):
        return Precision.INTERVAL
    return max(known, key=order.index)


def _as_precise(when: When) -> Precision:
    """A stay of a few days counts as a day."""
    if when.precision is Precision.INTERVAL and when.lower and when.upper:
        return Precision.DAY if (when.upper - when.lower).days <= A_WEEK else Precision.INTERVAL
    return when.precision


def _series(a: Facts, b: Facts) -> tuple[float, str]:
    """Sources differ over when a custom began: its dates are no sign against."""
    if a.text("recurrence") & b.text("recurrence"):
        return 0.2, f"both {min(a.text('recurrence') & b.text('recurrence'))}"
    return 0.0, ""


def _where(a: Facts, b: Facts) -> list[tuple[float, str]]:
    out = []
    if a.entity("place") & b.entity("place"):
        out.append((0.15, "at the same place"))
    if a.entity("memorial") & b.entity("memorial"):
        weight = 0.4 if a.kind is EntityKind.SERIES else 0.2
        out.append((weight, "at the same memorial"))
    return out


def _who(a: Facts, b: Facts) -> list[tuple[float, str]]:
    out = []
    shared = a.people & b.people
    if shared:
        out.append((0.2 if len(shared) == 1 else 0.3, "with the same people"))
    for property_ in ("giver", "receiver"):
        if a.entity(property_) & b.entity(property_):
            out.append((0.1, f"the same {property_}"))
    if a.entity("partnership") & b.entity("partnership") or len(_between(a, b)) > 1:
        out.append((0.1, "between the same two places"))
    return out


def _same_parties(a: Facts, b: Facts) -> bool:
    """ "Kazakhstan gave it to Ypres in 2010": the thing is a pronoun in one, the parties are the same."""
    unnamed = any(not f.text("object") and not f.entity("memorial") for f in (a, b))
    return unnamed and all(a.entity(p) & b.entity(p) for p in ("giver", "receiver"))


def _thing(a: Facts, b: Facts) -> tuple[float, str] | None:
    """What was given, signed or shown is the same."""
    if a.entity("memorial") & b.entity("memorial"):
        return 0.1, "the same memorial"
    one, other = (
        {names.key(w) for t in f.text("object") for w in names.words(t) if len(w) > 3} for f in (a, b)
    )
    if one & other:
        return 0.2, "the same object"
    spoken = [{g: {c for t in f.text("object") for c in speaks_of(t, g)} for g in _GROUPS} for f in (a, b)]
    groups = ("subject",) if "agreement" in a.text("type") else _GROUPS
    if all(spoken[0][group] & spoken[1][group] for group in groups):
        return 0.2, "the same object in other words"
    return None
