"""A series or a place by any of its names, in any script and case form."""

from __future__ import annotations

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.occasions import Side
from pobratim.calendars.series import Series
from pobratim.facts import names as spelling
from pobratim.gazetteer import Context, Gazetteer, GazetteerMissing, open_gazetteer, resolve
from pobratim.gazetteer.keys import key

_STEM = 4  # letters two forms of one word share at least
_ENDING = 3  # letters a case ending may have


class NotFound(LookupError):
    """No series or place of that name; the message lists what there is."""


def series_named(name: str) -> list[Series]:
    """The series a name may mean: its own names first, then those of its memorial, then those of its place.
    Raises NotFound."""
    every = list(ceremonies().values())
    wanted = key(name)
    exact = [s for s in every if wanted in {key(s.id), *map(key, _names(s))}]
    near = exact or [s for s in every if any(_alike(wanted, key(n)) for n in _names(s))]
    if near:
        return near
    places = {side.id for side in sides_named(name, strict=False)}
    there = [s for s in every if s.place in places]
    if not there:
        known = "; ".join(f"{s.id} ({s.name('en')})" for s in every)
        raise NotFound(f"no ceremony is called {name!r}; there are {known}")
    return there


def _names(series: Series) -> list[str]:
    memorial = [series.memorial] if series.memorial else []
    return [*series.names.values(), *series.also, *memorial]


def _alike(wanted: str, name: str) -> bool:
    """Whether each word asked for is a word of the name, but for its ending or its script."""
    words = name.split()
    return bool(wanted) and all(any(_same_word(w, v) for v in words) for w in wanted.split())


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    shared = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if shared >= _STEM and max(len(a), len(b)) - shared <= _ENDING:
        return True
    return len(a) >= _STEM and len(b) >= _STEM and spelling.key(a) == spelling.key(b)


def sides_named(name: str, *, strict: bool = True) -> list[Side]:
    """The place a name means, as a side of a radar. Raises NotFound where ``strict``."""
    try:
        gazetteer = open_gazetteer()
    except GazetteerMissing as error:
        if not strict:
            return []
        raise NotFound(str(error)) from None
    choice = resolve(name, gazetteer.names(name), Context({}))
    if choice is None:
        if strict:
            raise NotFound(f"no place is called {name!r}; `pobratim place {name}` looks for the nearest")
        return []
    return [_side(gazetteer, choice.place.row)]


def _side(gazetteer: Gazetteer, row: int) -> Side:
    place = gazetteer.at(row)
    return Side(place.id, place.country, {lang: place.label(lang) for lang in ("en", "nl", "fr", "ru", "kk")})
