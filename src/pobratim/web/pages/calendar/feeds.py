"""Live calendar files: of a place, a partnership, a memorial, a theme, a series, or any filter of the pages.

What has no certain day is not in a feed. SEQUENCE and LAST-MODIFIED of an event come from the decisions that
touched it; ceremonies and days of remembrance come from data that change with a release, and have neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from pobratim.calendars.day_feed import observance_entries, occasion_entries
from pobratim.calendars.ical import Entry, calendar_file
from pobratim.calendars.observances import observances
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.ritual_feed import FeedOptions, in_language, ritual_entries
from pobratim.record.publishing import days
from pobratim.record.publishing.remembered import lives
from pobratim.web import clock
from pobratim.web.language import language, words
from pobratim.web.pages.calendar.asked import Asked, asked
from pobratim.web.pages.calendar.items import kept_here, rituals_of
from pobratim.web.pages.calendar.kept_feeds import live, modified
from pobratim.web.pages.calendar.looking import looked_for, months_asked
from pobratim.web.pages.calendar.of_the_record import OfTheRecord
from pobratim.web.pages.calendar.rituals import rituals
from pobratim.web.wording import names
from pobratim.web.wording.words import LANGUAGES, Words, words_of

REFRESH, KEPT = timedelta(hours=12), "public, max-age=900"
_YEARS_AHEAD, _MOST_ALARM = 10, 40_320  # minutes: four weeks


@live()
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """What the query asks for."""
    found, w = asked(request), words(request)
    options = feed_options(request, w)
    series = _series(request)
    entries: list[Entry] = []
    if series is not None:
        entries += ritual_entries(series, options_of(request, w, options, series))
    else:
        entries += entries_of(request, w, found, options)
    name = found.named(w) or (in_own(series, lang) if series else w.say("calendar.title"))
    return answer(request, entries, name)


@live()
def of_series(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One series."""
    ritual = rituals().get(id)
    if ritual is None:
        raise Http404
    w = words(request)
    options = options_of(request, w, feed_options(request, w), ritual)
    return answer(request, ritual_entries(ritual, options), in_own(ritual, lang))


@live(daily=True)
def of_radar(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The certain days of a radar: what is known to the year or the month alone is left out."""
    w, looked = words(request), looked_for(request, id, months_asked(request), changes=True)
    options = feed_options(request, w)
    root = request.build_absolute_uri("/").rstrip("/")
    entries: list[Entry] = []
    for occasion in looked.radar.occasions:
        changed = looked.changed(occasion)
        made, _ = occasion_entries(
            [occasion],
            lambda one: _in_each(w, lambda other: names.plain(looked.title(other, one))),
            replace(
                options,
                url=root + looked.address(w, occasion),
                sequence=changed.number,
                modified=changed.at,
            ),
        )
        entries += made
    return answer(request, entries, w.say("calendar.radar.of", name=names.plain(looked.heading(w))))


def _series(request: HttpRequest) -> Ritual | None:
    """The series of ``?series=``. Raises Http404."""
    name = request.GET.get("series", "")
    if name and name not in rituals():
        raise Http404
    return rituals().get(name)


def in_own(ritual: Ritual, lang: str) -> str:
    """The name of a series for the name of its feed."""
    return next(iter(in_language(ritual.series.names, lang).values()))


def feed_options(request: HttpRequest, w: Words) -> FeedOptions:
    """Language, horizon, authority and alarm of a feed. Raises Http404 for an alarm that is none."""
    minutes = request.GET.get("alarm", "").strip()
    if minutes and not (minutes.isdecimal() and len(minutes) < 6 and int(minutes) <= _MOST_ALARM):
        raise Http404
    return FeedOptions(
        date(clock.now().year + _YEARS_AHEAD, 12, 31),
        lang=w.lang,
        authority=request.get_host().split(":")[0],
        alarm=timedelta(minutes=int(minutes)) if minutes else None,
    )


def options_of(request: HttpRequest, w: Words, options: FeedOptions, ritual: Ritual) -> FeedOptions:
    """The options of one series: with its page."""
    url = request.build_absolute_uri(reverse("series", kwargs={"lang": w.lang, "id": ritual.series.id}))
    return replace(options, url=url)


def answer(request: HttpRequest, entries: Iterable[Entry], name: str) -> HttpResponse:
    """A calendar file. Entries that stand twice, as of a place and its partnership, are told once."""
    once = list({entry.uid: entry for entry in entries}.values())
    stamp = modified()
    text = calendar_file(once, name=f"Pobratim: {name}", stamp=stamp, lang=language(request), refresh=REFRESH)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="pobratim.ics"'
    response["Cache-Control"] = KEPT
    return response


def entries_of(request: HttpRequest, w: Words, found: Asked, options: FeedOptions) -> Iterator[Entry]:
    """Everything that the filter lets through."""
    kinds = found.kinds
    today = clock.today()
    if "event" in kinds or "anniversary" in kinds:
        yield from _record_entries(request, w, found, options, today)
    for ritual in rituals_of(found.wanted) if "ceremony" in kinds else ():
        yield from ritual_entries(ritual, options_of(request, w, options, ritual))
    if "observance" in kinds:
        page = request.build_absolute_uri(reverse("observances", kwargs={"lang": w.lang}))
        begin, end = date(today.year - 1, 1, 1), options.horizon
        for one in (o for o in observances().values() if kept_here(o, found.wanted)):
            yield from observance_entries([one], begin, end, replace(options, url=f"{page}#{one.id}"))


def _record_entries(
    request: HttpRequest, w: Words, found: Asked, options: FeedOptions, today: date
) -> Iterator[Entry]:
    cards = days.events_of(found.wanted, full=False, changes=True)
    making = OfTheRecord(w, options, request.build_absolute_uri("/").rstrip("/"))
    if "event" in found.kinds:
        yield from making.events(cards, days.coordinates(c.card.place.id for c in cards if c.card.place))
    if "anniversary" in found.kinds:
        ties, told = days.ties(found.wanted, changes=True), lives(found.wanted, changes=True)
        yield from making.anniversaries(cards, ties, told, date(today.year, 1, 1))


def _in_each(w: Words, said: Callable[[Words], str]) -> dict[str, str]:
    """The text in the feed's language, then in the others where it differs."""
    first = said(w)
    others = {lang: said(words_of(lang)) for lang in LANGUAGES if lang != w.lang}
    return {w.lang: first, **{lang: text for lang, text in others.items() if text != first}}
