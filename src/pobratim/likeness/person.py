"""Whether two people are one: the name first, then the office."""

from __future__ import annotations

from pobratim.facts import names
from pobratim.likeness.facts import Facts, Likeness

FULL, NEAR, SURNAME = 0.85, 0.75, 0.6


def same_person(a: Facts, b: Facts) -> Likeness:
    """A full name is enough when nothing contradicts it; less needs the same office of the same place."""
    scores = [(names.likeness(x, y), x, y) for x in a.names for y in b.names]
    score, one, other = max(scores, default=(0.0, "", ""))
    if score < SURNAME:
        return Likeness(0.0)
    offices = _plain(a.text("office")), _plain(b.text("office"))
    places = a.entity("office_of"), b.entity("office_of")
    same_office = offices[0] & offices[1]
    same_place = places[0] & places[1]
    homes = a.home(places[0]), b.home(places[1])
    same_country = homes[0] & homes[1]
    reasons = [_name_reason(score, one, other)]
    if same_office:
        reasons.append(f"both {min(same_office)}")
    if same_place:
        reasons.append("of the same place")
    elif same_country:
        reasons.append(f"both of {min(same_country)}")
    if same_office and same_place and score >= SURNAME:
        return Likeness(max(score, 0.85), tuple(reasons))
    other_post = all(offices) and not same_office and not same_place
    apart = (all(homes) and not same_country) or other_post
    if apart or score < FULL:
        return Likeness(score / 2)
    if _initials_only(one, other) and not (same_office or same_place):
        return Likeness(score / 2)
    return Likeness(score, tuple(reasons))


def _plain(offices: set[str]) -> set[str]:
    return {o.removeprefix("former-") for o in offices}


def _initials_only(one: str, other: str) -> bool:
    return any(all(len(w) == 1 for w in names.words(n)[:-1]) for n in (one, other))


def _name_reason(score: float, one: str, other: str) -> str:
    across = one.isascii() != other.isascii()
    if score >= NEAR:
        return "same surname and given name" + (" across scripts" if across else "")
    return "same surname"
