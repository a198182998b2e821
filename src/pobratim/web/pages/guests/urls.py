"""The addresses of taking part, below ``/<lang>/calendar/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from pobratim.web.pages.guests import applying, evenings, own

guest_pages: list[URLPattern] = [
    path("series/<public:id>/take-part/", evenings.show, name="take-part"),
    path("series/<public:id>/take-part/apply/", applying.apply, name="take-part-apply"),
    path("taking-part/<str:token>/", own.own, name="taking-part"),
    path("taking-part/<str:token>/change/", own.change, name="taking-part-change"),
    path("taking-part/<str:token>/programme/", own.sheet, name="taking-part-sheet"),
]
