"""The front page: what this is, today, the map, the newest claims in their words, the next dates, search."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.sheets import EventCard
from pobratim.web import clock
from pobratim.web.ahead import ceremonies_today, days_ahead, kept_today
from pobratim.web.language import words
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.titles import title as titled
from pobratim.web.wording.words import words_of

MOST = 8
_COUNTED = ("partnership", "event", "source")
_LONGEST_SENTENCE = 300


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it."""
    w, today = words(request), clock.today()
    sheet = published.home(today)
    counts = [w.say(f"home.count.{k}s", n=sheet.counts[k]) for k in _COUNTED if sheet.counts.get(k)]
    t = terms(request)
    return page(
        request,
        "home",
        title=w.say("home.title"),
        description=w.say("site.description"),
        about=[t.site(), *(t.event(card) for card in sheet.newest)],
        sheet=sheet,
        today=today,
        kept=kept_today(today, w),
        tonight=ceremonies_today(today, w),
        soon=days_ahead(today, w),
        pairs=sorted(sheet.partnerships, key=lambda p: -p.events)[:MOST],
        ties=sheet.counts.get("partnership", 0),
        counts=counts,
        dated=[e for e in sheet.coming if e.date],
        undated=[e for e in sheet.coming if not e.date],
        example=example((*sheet.latest, *sheet.recurring), lang),
        empty=not (sheet.partnerships or sheet.latest or sheet.recurring or sheet.coming),
    )


def example(events: Iterable[EventCard], lang: str) -> EventCard | None:
    """An event to show how a sentence becomes a line: a short foreign one, a line wholly the reader's."""
    fit = [e for e in events if e.words and len(e.words[0].sentence) <= _LONGEST_SENTENCE]

    def dull(card: EventCard) -> tuple[bool, bool]:
        return card.words[0].lang in (lang, None), any(p.lang for p in titled(words_of(lang), card))

    return min(fit, key=dull, default=None)
