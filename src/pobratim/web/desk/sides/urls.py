"""The addresses of the two sides."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.sides import page

two_sides: list[URLPattern] = [
    desk_path("stand/<public:id>/", page.show, name="stand"),
    desk_path("stand/<public:id>/give/", page.give, name="stand-give"),
]
