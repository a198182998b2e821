"""The addresses of what is held on people."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.person import erasing, page

person: list[URLPattern] = [
    desk_path("people/", page.people, name="people"),
    desk_path("people/<public:id>/", page.show, name="held"),
    desk_path("people/<public:id>/private/", page.private, name="private"),
    desk_path("people/<public:id>/export/", page.export, name="held-export"),
    desk_path("people/<public:id>/export/json/", page.export_json, name="held-json"),
    desk_path("people/<public:id>/erase/", erasing.erase, name="erase"),
]
