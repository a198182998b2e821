"""The addresses. Every page's begins with its language; no address holds a person's name."""

from __future__ import annotations

from django.urls import URLPattern, include, path

<<<<<<< HEAD
import pobratim.web.converters  # noqa: F401 - <public:id> and <lang:lang>
from pobratim.web.desk.urls import desk_pages
from pobratim.web.pages import about, event, home, partnership, plain, search, source, wrong
=======
from pobratim.web.pages import about, event, home, partnership, plain, search, source, worldmap, wrong
from pobratim.web.wording.words import LANGUAGES


class PublicId:
    """An id as it leaves the record: geonames-2795100+geonames-1519422, 4f1c09a2b3de."""

    regex = r"[A-Za-z0-9][A-Za-z0-9.+_-]{0,160}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


class Language:
    """One of the languages of the pages."""

    regex = "|".join(LANGUAGES)

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(PublicId, "public")
register_converter(Language, "lang")
>>>>>>> 46e6ebd (A map of all partnerships: the list first, then Leaflet with one canvas layer of ours over Natural Earth's land)

_pages: list[URLPattern] = [
    path("", home.show, name="home"),
    path("partnerships/", partnership.every, name="partnerships"),
    path("partnership/<public:id>/", partnership.show, name="partnership"),
    path("map/", worldmap.show, name="map"),
    path("map/names.json", worldmap.names, name="map-names"),
    path("event/<public:id>/", event.show, name="event"),
    path("sources/", source.every, name="sources"),
    path("source/<public:id>/", source.show, name="source"),
    path("search/", search.show, name="search"),
    path("about/", about.show, name="about"),
]
urlpatterns = [
    path("", plain.front),
    path("healthz", plain.healthz),
    path("robots.txt", plain.robots),
    path("favicon.ico", plain.favicon),
    path("map.bin", worldmap.lines, name="map-lines"),
    path("map.svg", worldmap.picture, name="map-picture"),
    path("<lang:lang>/", include(_pages)),
    path("<lang:lang>/desk/", include(desk_pages)),
]
handler400 = wrong.bad_request
handler403 = wrong.forbidden
handler404 = wrong.not_found
handler500 = wrong.server_error
