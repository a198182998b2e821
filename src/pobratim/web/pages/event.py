"""One event: what, when, where, who; what each source says of it, side by side."""

from __future__ import annotations

from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.sheets import Answer, EventSheet
from pobratim.web.language import words
from pobratim.web.leading import address, address_of, picture_of
from pobratim.web.pages.beside import columns
from pobratim.web.pages.shell import page
from pobratim.web.structured import Node, Terms, terms
from pobratim.web.wording.dates import recurring
from pobratim.web.wording.names import named, plain
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import Words

# What a source says of an event, in the order a reader asks.
_ORDER = ("date", "recurrence", "place", "memorial", "participant", "giver", "receiver", "object", "occasion")
_MANY = frozenset({"participant", "occasion"})


class Fact(NamedTuple):
    """One property: its heading and its values; ``differs`` where they exclude one another, ``several``
    where they only say it in other words or less exactly."""

    key: str
    answers: tuple[Answer, ...]
    differs: bool
    several: bool


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it."""
    sheet = published.event(id)
    if sheet is None:
        raise Http404
    w = words(request)
    worded = plain(title(w, sheet.card))
    date = recurring(w, sheet.card.date, sheet.card.recurrence)
    found = facts(w, sheet)
    return page(
        request,
        "event",
        title=worded,
        pictured=picture_of(lang, id),
        description=w.say("event.description", title=worded, date=date),
        about=_about(terms(request), sheet, worded, request.path),
        og_type="article",
        sheet=sheet,
        card=sheet.card,
        facts=found,
        columns=columns(sheet, [(f.key, f.answers, f.differs) for f in found]),
    )


def _about(t: Terms, sheet: EventSheet, worded: str, path: str) -> list[Node]:
    steps = [(t.w.say("site.name"), address("home", t.w.lang))]
    if sheet.partnerships:
        tie = sheet.partnerships[0]
        steps.append((named(tie, t.w.lang).text, address_of(tie, t.w.lang)))
    quotes = [t.quotation(s.words, s.speaker) for s in sheet.statements]
    return [t.event(sheet.card, sheet.sources), *quotes, t.trail([*steps, (worded, path)])]


def facts(w: Words, sheet: EventSheet) -> list[Fact]:
    """The answers by property; what has no heading of its own is left to the marks of the source."""
    keys = [k for k in _ORDER if k in sheet.answers]
    keys += [
        k
        for k in sheet.answers
        if k not in _ORDER and k not in ("type", "fulfils") and w.has(f"property.{k}")
    ]
    return [
        Fact(k, sheet.answers[k], k in sheet.card.differs, len(sheet.answers[k]) > 1 and k not in _MANY)
        for k in keys
        if sheet.answers[k]
    ]
