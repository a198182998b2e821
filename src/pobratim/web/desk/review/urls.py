"""The addresses of review."""

from __future__ import annotations

from django.urls import URLPattern

from pobratim.web.desk.doors import desk_path
from pobratim.web.desk.review import correcting, making, page, sweeping

review: list[URLPattern] = [
    desk_path("review/<public:id>/", page.show, name="review"),
    desk_path("review/<public:id>/decide/", page.decide, name="review-decide"),
    desk_path("review/<public:id>/correct/", correcting.correct, name="review-correct"),
    desk_path("review/<public:id>/above/", sweeping.above, name="review-above"),
    desk_path("review/<public:id>/add/", making.make, name="review-add"),
]
