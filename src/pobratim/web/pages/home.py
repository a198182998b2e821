"""The front page: what this is, the partnerships, the latest and the next dates, the search box."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.web.language import words
from pobratim.web.pages.shell import page

MOST = 8
_COUNTED = ("partnership", "event", "source")


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it."""
    w = words(request)
    sheet = published.home(timezone.now().date())
    counts = [w.say(f"home.count.{k}s", n=sheet.counts[k]) for k in _COUNTED if sheet.counts.get(k)]
    return page(
        request,
        "home",
        title=w.say("home.title"),
        description=w.say("site.description"),
        sheet=sheet,
        pairs=sorted(sheet.partnerships, key=lambda p: -p.events)[:MOST],
        counts=counts,
        example=next((e for e in (*sheet.latest, *sheet.recurring) if e.words), None),
        empty=not (sheet.partnerships or sheet.latest or sheet.recurring or sheet.coming),
    )
