"""The promise ledger: who promised what to whom, when, in which words, and what came of it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.passport_sheets import Promise
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms

LONGEST = 160


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it; ``?state=`` and ``?pair=`` choose, anything unknown is not asked."""
    w, t = words(request), terms(request)
    asked = request.GET.get("state", "")
    state = Promise(asked) if asked in set(Promise) else None
    pair = request.GET.get("pair", "").replace("\0", "")[:LONGEST]
    sheet = published.promises(clock.today(), state=state, pair=pair or None, page=number(request))
    kept = {key: value for key, value in (("state", state), ("pair", pair)) if value}
    return page(
        request,
        "passports/promises",
        title=w.say("passports.promises.title"),
        description=w.say("passports.promises.lead"),
        about=[t.event(one.card) for one in sheet.promises],
        sheet=sheet,
        states=[(one.value, sheet.counts.get(one, 0)) for one in Promise],
        state=state.value if state else "",
        pair=pair,
        kept=urlencode(kept) + "&" if kept else "",
    )
