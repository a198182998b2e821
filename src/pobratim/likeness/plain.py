"""Whether two bodies, days or small places are one: by name, folded across scripts."""

from __future__ import annotations

from pobratim.facts import names
from pobratim.likeness.facts import Facts, Likeness


def same_name(a: Facts, b: Facts) -> Likeness:
    """Every word of a name agrees with every word of a name of the other."""
    one, other = ({_folded(name) for name in facts.names} for facts in (a, b))
    if (one & other) - {frozenset()}:
        return Likeness(1.0, ("the same name",))
    return Likeness(0.0)


def same_small_place(a: Facts, b: Facts) -> Likeness:
    """A place the gazetteer lacks: the same name in the same country."""
    countries = a.text("country"), b.text("country")
    if all(countries) and countries[0] & countries[1]:
        return same_name(a, b)
    return Likeness(0.0)


def _folded(name: str) -> frozenset[str]:
    return frozenset(names.key(w) or w.lower() for w in names.words(name))
