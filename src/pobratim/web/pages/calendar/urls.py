"""The calendar's addresses, below ``/<lang>/calendar/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from pobratim.web.pages.calendar import day, evenings, feeds, looking, month, observances, series, tonight

calendar_pages: list[URLPattern] = [
    path("", month.show, name="calendar"),
    path("feed.ics", feeds.show, name="feed"),
    path("series/<public:id>.ics", feeds.of_series, name="series-feed"),
    path("radar/", looking.every, name="radars"),
    path("radar/<public:id>/", looking.show, name="radar"),
    path("radar/<public:id>.ics", feeds.of_radar, name="radar-feed"),
    path("list/", month.listed, name="calendar-list"),
    path("today/", day.today, name="today"),
    path("day/<day:id>/", day.show, name="day"),
    path("tonight/", tonight.show, name="tonight"),
    path("observances/", observances.show, name="observances"),
    path("series/", series.every, name="series-list"),
    path("series/<public:id>/", series.show, name="series"),
    path("series/<evening:id>/", evenings.show, name="occurrence"),
]
