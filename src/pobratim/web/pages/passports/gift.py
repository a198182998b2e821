"""The passport of a gift: who gave what to whom, what each source calls it, where it is, what came since."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.web.language import words
from pobratim.web.pages.passports import paper
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.passports.stone import code, permanent
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.dates import when
from pobratim.web.wording.names import plain
from pobratim.web.wording.titles import title


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All gifts."""
    w = words(request)
    rows, where = published.gifts(number(request))
    return page(
        request,
        "passports/gifts",
        title=w.say("passports.gifts.title"),
        description=w.say("passports.gifts.lead"),
        rows=rows,
        where=where,
    )


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One of them."""
    sheet = published.gift(id)
    if sheet is None:
        raise Http404
    w, t = words(request), terms(request)
    worded = plain(title(w, sheet.card))
    address = permanent("gift", sheet.card.id)
    return page(
        request,
        "passports/gift",
        title=worded,
        description=w.say("passports.gift.description", title=worded, date=when(w, sheet.card.date)),
        about=[t.event(sheet.card, sheet.sources)],
        sheet=sheet,
        paper=paper.of_gift(sheet),
        permanent=address,
        code=code(address, w.say("passports.code", address=address)),
    )
