"""How the record is made and what its marks mean."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.web.language import words
from pobratim.web.pages.shell import page
from pobratim.web.wording.marks import mark

_LEGEND = (
    "confirmed",
    "said-by-both",
    "said-by-one",
    "claimed",
    "reported",
    "planned",
    "disputed",
    "recurring",
    "uncertain",
)


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it."""
    w = words(request)
    return page(
        request,
        "about",
        title=w.say("about.title"),
        description=w.say("about.description"),
        legend=[(mark(k), w.say(f"state_means.{k}")) for k in _LEGEND],
    )
