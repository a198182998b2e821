"""The addresses of the organiser's desk."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.guests import deciding, evening, listing, terms

guests: list[URLPattern] = [
    desk_path("guests/", listing.every, name="guests"),
    desk_path("guests/<public:id>/", listing.series, name="guests-series"),
    desk_path("guests/<public:id>/terms/", terms.edit, name="guests-terms"),
    desk_path("guests/<evening:id>/", evening.show, name="guests-evening"),
    desk_path("guests/<evening:id>/sheet/", evening.sheet, name="guests-sheet"),
    desk_path("guests/<evening:id>/came/", evening.came, name="guests-came"),
    desk_path("guests/application/<public:id>/", deciding.decide, name="guests-decide"),
]
