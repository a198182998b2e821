"""The addresses of the ledger at the desk."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.promises import page

ledger: list[URLPattern] = [
    desk_path("promises/", page.every, name="desk-promises"),
    desk_path("promises/<public:id>/", page.keep, name="promise-keep"),
]
