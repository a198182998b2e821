"""The calendar's addresses, below ``/<lang>/calendar/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from pobratim.web.pages.calendar import evenings, series

calendar_pages: list[URLPattern] = [
    path("series/", series.every, name="series-list"),
    path("series/<public:id>/", series.show, name="series"),
    path("series/<evening:id>/", evenings.show, name="occurrence"),
]
