"""The map of the partnerships: the list first, a page of it at a time, then the same as a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.map_sheets import MapCountry
from pobratim.record.passport_sheets import Page
from pobratim.record.sheets import Label
from pobratim.web import mapping
from pobratim.web.language import words
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.structured import listed
from pobratim.web.wording.names import named
from pobratim.web.wording.order import order
from pobratim.web.wording.words import Words

MOST = 150  # cities on a page of the list
FEW = 6  # countries that need no folding
_KEPT = "public, max-age=300"


class Partner(NamedTuple):
    """A tie as it is listed under one of its sides."""

    tie: str
    state: str
    place: Label


class City(NamedTuple):
    """A side with all its ties."""

    place: Label
    partners: list[Partner]


class Country(NamedTuple):
    """A country with the sides of it that stand on this page; ``begins``: the page on which it begins."""

    code: str
    name: str
    many: int
    begins: int
    cities: list[City]


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it."""
    w = words(request)
    lines = published.map_lines()
    countries, where = listing(w, number(request))
    shown = [country for country in countries if country.cities]
    return page(
        request,
        "map",
        title=w.say("map.title"),
        about=listed(request, w.say("map.title")),
        description=w.say("map.lead"),
        countries=countries,
        shown=shown,
        unfolded=len(shown) <= FEW or where.last > 1,
        where=where,
        places=where.total,
        ties=len(lines.ties),
        unplaced=lines.unplaced,
        thinned=mapping.is_thinned(lines),
    )


def listing(w: Words, wanted: int) -> tuple[list[Country], Page]:
    """Every country, by its name in the reader's language, and the cities that stand on this page."""
    countries = sorted(
        published.map_countries(), key=lambda c: (c.code is None, order(w.lang, _called(c, w)))
    )
    ends = list(accumulate((country.cities for country in countries), initial=0))
    last = max(1, -(-ends[-1] // MOST))
    at = min(max(wanted, 1), last)
    first, beyond = (at - 1) * MOST, at * MOST
    here = {
        country.code: slice(max(0, first - begins), beyond - begins)
        for country, begins in zip(countries, ends, strict=False)
        if begins < beyond and begins + country.cities > first
    }
    cities = _cities(here, w)
    partners = _partners([city.id for some in cities.values() for city in some], w)
    out = [
        Country(
            country.code or "none",
            _called(country, w),
            country.cities,
            begins // MOST + 1,
            [City(city, partners[city.id]) for city in cities.get(country.code, ())],
        )
        for country, begins in zip(countries, ends, strict=False)
    ]
    return out, Page(at, last, ends[-1])


def _cities(here: Mapping[str | None, slice], w: Words) -> dict[str | None, list[Label]]:
    """The cities of some countries by their names, a slice of each."""
    found: dict[str | None, list[Label]] = {code: [] for code in here}
    for code, city in published.map_cities(here):
        found[code].append(city)
    for code, wanted in here.items():
        found[code].sort(key=lambda city: (order(w.lang, named(city, w.lang).text), city.id))
        found[code] = found[code][wanted]
    return found


def _partners(places: Sequence[str], w: Words) -> dict[str, list[Partner]]:
    """The ties of some places, by the names of those at the other end."""
    out: dict[str, list[Partner]] = {id_: [] for id_ in places}
    if not places:
        return out
    for tie in published.map_ties(places):
        for one, other in (tie.sides, tie.sides[::-1]):
            if one.id in out:
                out[one.id].append(Partner(tie.id, tie.state, other))
    for some in out.values():
        some.sort(key=lambda partner: (order(w.lang, named(partner.place, w.lang).text), partner.tie))
    return out


def _called(country: MapCountry, w: Words) -> str:
    return named(country.label, w.lang).text if country.label else country.code or w.say("map.elsewhere")


@require_safe
def lines(request: HttpRequest) -> HttpResponse:
    """Points and ties, for map.js."""
    data = mapping.packed(published.map_lines())
    return _kept(HttpResponse(data, content_type="application/octet-stream"))


@require_safe
def at_a_place(request: HttpRequest, lang: str, at: int) -> HttpResponse:
    """What the place of this number in ``lines`` is called, where it lies, and its partners: asked for when
    somebody points at it."""
    places = published.map_lines().places
    if at >= len(places):
        raise Http404
    w, id_ = words(request), places[at][0]
    ties = published.map_ties([id_])
    own = next(side for tie in ties for side in tie.sides if side.id == id_)
    partners = [[p.tie, named(p.place, lang).text] for p in _partners([id_], w)[id_]]
    point = mapping.step(places[at])
    return _kept(JsonResponse({"at": point, "name": named(own, lang).text, "partners": partners}))


@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """The map without script."""
    return _kept(HttpResponse(mapping.picture(published.map_lines()), content_type="image/svg+xml"))


def _kept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = _KEPT
    return response
