"""The pictures of pages: of a partnership, an event, a memorial, a gift, a place, and of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.kept_feeds import live
from pobratim.web.pages.preview.drawing import picture
from pobratim.web.wording.dates import recurring
from pobratim.web.wording.names import named, plain
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import Words


class Said(NamedTuple):
    """What a picture says: a line above, the title, a line below."""

    above: str
    title: str
    below: str


def _partnership(w: Words, id_: str) -> Said | None:
    sheet = published.partnership(id_, lambda _: ())
    if sheet is None:
        return None
    a, b = (named(side.label, w.lang).text for side in sheet.sides)
    known = [w.term("state", sheet.card.state)]
    if sheet.card.events:
        known.append(w.say("partnership.events", n=sheet.card.events))
    return Said(w.term("relation", sheet.card.relation), f"{a} · {b}", " · ".join(known))


def _event(w: Words, id_: str) -> Said | None:
    sheet = published.event(id_)
    if sheet is None:
        return None
    card = sheet.card
    when = recurring(w, card.date, card.recurrence)
    where = named(card.place, w.lang).text if card.place else ""
    return Said(
        w.term("event_type", card.type), plain(title(w, card)), " · ".join(p for p in (when, where) if p)
    )


def _memorial(w: Words, id_: str) -> Said | None:
    sheet = published.memorial(id_)
    if sheet is None:
        return None
    town = named(sheet.town.label, w.lang).text if sheet.town else ""
    return Said(w.say("passports.memorial.kind"), named(sheet.label, w.lang).text, town)


def _place(w: Words, id_: str) -> Said | None:
    sheet = published.place(id_, clock.today())
    if sheet is None:
        return None
    return Said(w.say("site.lead"), named(sheet.facts.label, w.lang).text, "")


_MAKERS: tuple[Callable[[Words, str], Said | None], ...] = (_partnership, _place, _event, _memorial)


@live()
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The picture of one page, whatever it is a page of."""
    w = words(request)
    said = next((found for make in _MAKERS if (found := make(w, id))), None)
    if said is None:
        raise Http404
    return HttpResponse(picture(*said, w.say("site.name")), content_type="image/png")


@require_safe
def site(request: HttpRequest, lang: str) -> HttpResponse:
    """The picture of the front page and of all that have none of their own."""
    w = words(request)
    said = Said(w.say("site.lead"), w.say("home.title"), "")
    response = HttpResponse(picture(*said, w.say("site.name")), content_type="image/png")
    response["Cache-Control"] = "public, max-age=86400"
    return response
