"""The addresses of these pages; those without a language are what the codes on stones and prints lead to."""

from __future__ import annotations

from django.urls import URLPattern, path

import pobratim.web.converters  # noqa: F401 - <public:id>
from pobratim.web.pages.passports import gift, memorial, person, place, promises, stone, theme

nouns: list[URLPattern] = [
    path("place/<public:id>/", place.show, name="place"),
    path("person/<public:id>/", person.show, name="person"),
    path("organisation/<public:id>/", person.body, name="organisation"),
    path("theme/<slug:id>/", theme.show, name="theme"),
    path("memorials/", memorial.every, name="memorials"),
    path("memorial/<public:id>/", memorial.show, name="memorial"),
    path("gifts/", gift.every, name="gifts"),
    path("gift/<public:id>/", gift.show, name="gift"),
    path("promises/", promises.show, name="promises"),
]
stones: list[URLPattern] = [
    path("memorial/<public:id>/", stone.memorial, name="memorial-stone"),
    path("gift/<public:id>/", stone.gift, name="gift-stone"),
]
