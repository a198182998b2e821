"""The addresses of comparing two."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.same import page

same: list[URLPattern] = [
    desk_path("same/<public:id>/", page.show, name="same"),
    desk_path("same/<public:id>/decide/", page.decide, name="same-decide"),
]
