"""The answers of the search box."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.web.language import words
from pobratim.web.pages.shell import page

LONGEST = 200


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render them; without a question, say what may be asked."""
    w = words(request)
    question = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    found = published.search(question) if question else ()
    quoted = w.quoted(question)
    return page(
        request,
        "search",
        title=w.say("search.results", quoted=quoted) if question else w.say("search.title"),
        description=w.say("search.hint"),
        question=question,
        quoted=quoted,
        found=found,
        count=w.say("search.found", n=len(found)),
        unindexed=True,
    )
