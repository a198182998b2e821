"""How the record is made, what its marks mean, access, licences, and the doors to its data."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from pobratim.web.language import words
from pobratim.web.leading import address
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
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
_PARTS = ("what", "how", "confirmed", "marks", "dates", "names", "people", "access", "data", "rights")
_STEPS = ("read", "proposed", "decided", "confirmed", "published")
# Pages and files of the record's data, by the names of their addresses, as far as there are any.
_DOORS = (
    ("api", "about.door.api"),
    ("downloads", "about.door.downloads"),
    ("data", "about.door.downloads"),
    ("calendar", "about.door.calendar"),
    ("partnerships", "about.door.partnerships"),
)


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it."""
    w = words(request)
    found = [(to, says) for name, says in _DOORS if (to := address(name, lang))]
    found.append((reverse("sitemap"), "about.door.pages"))
    return page(
        request,
        "about",
        title=w.say("about.title"),
        description=w.say("about.description"),
        about=[terms(request).site()],
        parts=_PARTS,
        steps=_STEPS,
        doors=list({w.say(says): (to, w.say(says)) for to, says in found}.values()),
        legend=[(mark(k), w.say(f"state_means.{k}")) for k in _LEGEND],
    )
