"""The addresses of the inbox."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.inbox import pages, watching

inbox: list[URLPattern] = [
    desk_path("inbox/", pages.show, name="inbox"),
    desk_path("inbox/new/", pages.new, name="hand-in"),
    desk_path("inbox/batch/<public:id>/", pages.batch, name="batch"),
    desk_path("inbox/batch/<public:id>/progress.json", pages.progress, name="batch-progress"),
    desk_path("inbox/batch/<public:id>/again/", pages.again, name="batch-again"),
    desk_path("inbox/feeds/", watching.feeds, name="feeds"),
    desk_path("inbox/feeds/<public:id>/end/", watching.unwatch, name="unwatch"),
    desk_path("inbox/sites/", watching.allowed, name="sites"),
]
