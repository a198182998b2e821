"""The map of the partnerships: the list first, then the same as a map."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.sheets import MapSheet, PartnershipCard, PlaceFacts
from pobratim.web import mapping
from pobratim.web.language import words
from pobratim.web.pages.shell import page
from pobratim.web.structured import listed
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

_KEPT = "public, max-age=300"


class Partner(NamedTuple):
    """A tie as it is listed under one of its sides."""

    tie: PartnershipCard
    place: PlaceFacts


class City(NamedTuple):
    """A side with all its ties."""

    place: PlaceFacts
    partners: list[Partner]


class Country(NamedTuple):
    """The sides of one country."""

    name: str
    cities: list[City]


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it."""
    w = words(request)
    sheet = published.map_sheet()
    return page(
        request,
        "map",
        title=w.say("map.title"),
        about=listed(request, w.say("map.title")),
        description=w.say("map.lead"),
        countries=by_country(sheet, w),
        places=len(sheet.places),
        ties=len(sheet.ties),
        unplaced=sum(p.lat is None or p.lon is None for p in sheet.places.values()),
    )


def by_country(sheet: MapSheet, w: Words) -> list[Country]:
    """Countries and cities by their names in the reader's language."""
    partners: dict[str, list[Partner]] = {id_: [] for id_ in sheet.places}
    for tie in sheet.ties:
        one, other = (side.id for side in tie.sides)
        partners[one].append(Partner(tie, sheet.places[other]))
        partners[other].append(Partner(tie, sheet.places[one]))

    def called(place: PlaceFacts) -> tuple[str, str]:
        country = place.country_label
        name = named(country, w.lang).text if country else w.say("map.elsewhere")
        return name, named(place.label, w.lang).text

    ordered = sorted(sheet.places.values(), key=called)
    return [
        Country(name, [City(place, partners[place.label.id]) for place in cities])
        for name, cities in groupby(ordered, key=lambda place: called(place)[0])
    ]


@require_safe
def lines(request: HttpRequest) -> HttpResponse:
    """Points and ties, for map.js."""
    return _kept(HttpResponse(mapping.packed(published.map_sheet()), content_type="application/octet-stream"))


@require_safe
def names(request: HttpRequest, lang: str) -> HttpResponse:
    """What the points and ties are called, asked for when somebody first points at one."""
    return _kept(JsonResponse(mapping.names(published.map_sheet(), lang)))


@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """The map without script."""
    return _kept(HttpResponse(mapping.picture(published.map_sheet()), content_type="image/svg+xml"))


def _kept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = _KEPT
    return response
