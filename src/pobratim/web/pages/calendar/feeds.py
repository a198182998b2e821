"""Live calendar files: of a place, a partnership, a memorial, a theme, a series, or any filter of the pages.

What has no certain day is not in a feed. SEQUENCE and LAST-MODIFIED of an event come from the decisions that
touched it; ceremonies and days of remembrance come from data that change with a release, and have neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from pobratim.calendars.day_feed import observance_entries, occasion_entries
from pobratim.calendars.ical import Entry, Status, calendar_file
from pobratim.calendars.observances import observances
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.ritual_feed import FeedOptions, in_language, ritual_entries
from pobratim.facts.kinds import Modality
from pobratim.facts.when import When
from pobratim.record.publishing import days
from pobratim.record.publishing.days import DayCard
from pobratim.record.sheets import EventCard
from pobratim.web import clock
from pobratim.web.language import language, words
from pobratim.web.pages.calendar import remembered
from pobratim.web.pages.calendar.asked import Asked, asked
from pobratim.web.pages.calendar.items import kept_here, rituals_of, tie_title, years
from pobratim.web.pages.calendar.kept_feeds import live, modified
from pobratim.web.pages.calendar.looking import looked_for, months_asked
from pobratim.web.pages.calendar.rituals import rituals
from pobratim.web.wording import names
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import LANGUAGES, Words, words_of

REFRESH, KEPT = timedelta(hours=12), "public, max-age=900"
_YEARS_AHEAD, _MOST_ALARM = 10, 40_320  # minutes: four weeks
_STATUS = {
    Modality.PLANNED: Status.TENTATIVE,
    Modality.PROMISED: Status.TENTATIVE,
    Modality.CANCELLED: Status.CANCELLED,
}


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
    w, looked = words(request), looked_for(request, id, months_asked(request))
    options = feed_options(request, w)
    root = request.build_absolute_uri("/").rstrip("/")
    entries: list[Entry] = []
    for occasion in looked.radar.occasions:
        made, _ = occasion_entries(
            [occasion],
            lambda one: _in_each(w, lambda other: names.plain(looked.title(other, one))),
            replace(options, url=root + looked.address(w, occasion)),
        )
        entries += made
    towns = w.listed([names.named(t.label, lang).text for t in looked.asked.towns])
    return answer(request, entries, w.say("calendar.radar.of", name=towns))


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
    cards = days.events_of(found.wanted, changes=True)
    where = days.coordinates(c.card.place.id for c in cards if c.card.place)
    root = request.build_absolute_uri("/").rstrip("/")
    if "event" in found.kinds:
        for one in cards:
            entry = event_entry(w, one, options, root, where)
            if entry:
                yield entry
    if "anniversary" in found.kinds:
        yield from _anniversary_entries(w, cards, found, options, root, today)


def event_entry(
    w: Words, one: DayCard, options: FeedOptions, root: str, where: Mapping[str, tuple[float, float]]
) -> Entry | None:
    """An event as an entry; None for one without a certain day, and for one that is denied."""
    card = one.card
    when = When.parse(card.date or "")
    ends = [When.parse(end) for end in when.edtf.split("/") if end not in ("", "..")]
    certain = len(ends) == 1 + ("/" in when.edtf) and all(end.is_day for end in ends)
    if not certain or card.modality is Modality.DENIED:
        return None
    place = card.place
    return Entry(
        uid=f"event-{card.id}@{options.authority}",
        summary=_in_each(w, lambda other: names.plain(title(other, card))),
        start=one.lower,
        end=one.upper,
        description="\n".join(
            dict.fromkeys(f"{x.publisher or x.source_title}: {x.text}" for x in card.words)
        ),
        location={w.lang: names.named(place, w.lang).text} if place else {},
        geo=where.get(place.id) if place else None,
        url=root + reverse("event", kwargs={"lang": w.lang, "id": card.id}),
        categories=(w.term("event_type", card.type.value), *(w.term("theme", t) for t in one.themes)),
        status=_STATUS.get(card.modality, Status.CONFIRMED),
        sequence=one.changed.times,
        modified=one.changed.at,
        alarm=options.alarm,
    )


def _told(card: EventCard) -> str:
    """The words of each source, each once."""
    return "\n".join(dict.fromkeys(f"{x.publisher or x.source_title}: {x.text}" for x in card.words))


def _in_each(w: Words, said: Callable[[Words], str]) -> dict[str, str]:
    """The text in the feed's language, then in the others where it differs."""
    first = said(w)
    others = {lang: said(words_of(lang)) for lang in LANGUAGES if lang != w.lang}
    return {w.lang: first, **{lang: text for lang, text in others.items() if text != first}}


def _anniversary_entries(
    w: Words, cards: Iterable[DayCard], found: Asked, options: FeedOptions, root: str, today: date
) -> Iterator[Entry]:
    by_id = {one.card.id: one for one in cards}
    ties = {one.id: one for one in days.ties(found.wanted)}
    facts = [*map(remembered.dated, by_id.values()), *map(remembered.tie, ties.values())]
    for one in remembered.remembered(facts, date(today.year, 1, 1), options.horizon):
        id_ = one.of.id
        day = one.when.lower
        if not one.certain or day is None:
            continue

        def said(other: Words, id_: str = id_, n: int = one.years) -> str:
            told = title(other, by_id[id_].card) if id_ in by_id else tie_title(other, ties[id_].sides)
            return names.plain((years(other, n), *told))

        page = ("event", id_) if id_ in by_id else ("partnership", id_)
        changed = by_id[id_].changed if id_ in by_id else days.Changed()
        yield Entry(
            uid=f"anniversary-{id_}-{day.year}@{options.authority}",
            summary=_in_each(w, said),
            start=day,
            end=day + timedelta(days=1),
            url=root + reverse(page[0], kwargs={"lang": w.lang, "id": page[1]}),
            categories=(w.say("calendar.kind.anniversary"),),
            sequence=changed.times,
            modified=changed.at,
            alarm=options.alarm,
        )
