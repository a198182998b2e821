"""The addresses. Every page's begins with its language; no address holds a person's name."""

from __future__ import annotations

from django.urls import URLPattern, include, path

import pobratim.web.converters  # noqa: F401 - <public:id>, <number:…> and <lang:lang>
from pobratim.web.desk.urls import desk_pages
from pobratim.web.pages import about, event, home, news, partnership, plain, sitemap, source, worldmap, wrong
from pobratim.web.pages.calendar.urls import calendar_pages
from pobratim.web.pages.finding import page as finding
from pobratim.web.pages.guests.urls import guest_pages
from pobratim.web.pages.passports.urls import nouns, stones
from pobratim.web.pages.preview import page as preview

_pages: list[URLPattern] = [
    path("", home.show, name="home"),
    path("partnerships/", partnership.every, name="partnerships"),
    path("partnership/<public:id>/", partnership.show, name="partnership"),
    path("partnership/<public:id>/feed.atom", news.show, name="partnership-news"),
    path("preview.png", preview.site, name="site-preview"),
    path("preview/<public:id>.png", preview.show, name="preview"),
    path("map/", worldmap.show, name="map"),
    path("map/place-<number:at>.json", worldmap.at_a_place, name="map-place"),
    path("event/<public:id>/", event.show, name="event"),
    path("sources/", source.every, name="sources"),
    path("source/<public:id>/", source.show, name="source"),
    path("search/", finding.show, name="search"),
    path("search/suggestions/", finding.suggestions, name="suggestions"),
    path("about/", about.show, name="about"),
    *nouns,
]
urlpatterns = [
    path("", plain.front),
    path("healthz", plain.healthz),
    path("robots.txt", plain.robots),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-<number:number>.xml", sitemap.part, name="sitemap-part"),
    path("favicon.ico", plain.favicon),
    path("map.bin", worldmap.lines, name="map-lines"),
    path("map.svg", worldmap.picture, name="map-picture"),
    *stones,
    path("<lang:lang>/", include(_pages)),
    path("<lang:lang>/calendar/", include(calendar_pages)),
    path("<lang:lang>/calendar/", include(guest_pages)),
    path("<lang:lang>/desk/", include(desk_pages)),
]
handler400 = wrong.bad_request
handler403 = wrong.forbidden
handler404 = wrong.not_found
handler500 = wrong.server_error
