"""The addresses of histories."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.history import page

history: list[URLPattern] = [
    desk_path("history/<public:id>/", page.show, name="history"),
    desk_path("decision/<public:id>/undo/", page.undo, name="undo"),
]
