"""Looking ahead: what there is to mark for two cities, one, a person or a theme, as a list and a ribbon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.anniversaries import Dated
from pobratim.calendars.known import first_times
from pobratim.calendars.occasions import Occasion, Radar, Suggestion
from pobratim.calendars.radar import radar
from pobratim.facts.kinds import Theme
from pobratim.record import published
from pobratim.record.publishing import days
from pobratim.record.publishing.changed import Changed, times_of
from pobratim.record.publishing.days import DayCard, Wanted
from pobratim.record.publishing.foreseen import in_full, outlined
from pobratim.record.publishing.remembered import Jubilee, Life, of_a_radar
from pobratim.record.sheets import Label
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.leading import way
from pobratim.web.pages.calendar import remembered
from pobratim.web.pages.calendar.asked import Choice
from pobratim.web.pages.calendar.items import life_title, side, tie_title
from pobratim.web.pages.calendar.ribbon import LONGEST_LABEL, Point, Ribbon, ribbon
from pobratim.web.pages.calendar.rituals import rituals, rituals_at
from pobratim.web.pages.calendar.subscribe import feed
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.wording import occasions_ahead as worded
from pobratim.web.wording import rituals as series_words
from pobratim.web.wording.names import Piece, named, plain
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import Words

MONTHS = (6, 12, 24)
MOST, MOST_PAIRS = 60, 8
_ENOUGH = 5  # points of a day of remembrance: more than peace and remembrance in general


class Ahead(NamedTuple):
    """An occasion as a line of the list. ``key`` is its fragment."""

    key: str
    occasion: Occasion
    title: tuple[Piece, ...]
    address: str
    sides: list[Label]
    points: str
    careful: list[worded.Careful]
    also: list[tuple[tuple[Piece, ...], str]]


class Pair(NamedTuple):
    """A day that serves two occasions."""

    key: str
    day: date
    suggestion: Suggestion
    first: tuple[Piece, ...]
    second: tuple[Piece, ...]
    careful: list[worded.Careful]


class Looked:
    """A radar of the record with the words for it."""

    def __init__(self, asked: Wanted, first: date, months: int, *, changes: bool = False) -> None:
        self.asked = asked
        self.jubilees: dict[str, Jubilee] = {}
        self.lives: dict[str, Life] = {}
        wide = days.around(asked) if asked.towns else asked
        self.events = {one.card.id: one for one in outlined(wide)}
        series = [r.series for r in rituals_at(t.id for t in asked.towns)]
        facts = [remembered.fact(one, series, asked.tie) for one in self.events.values()]
        if asked.tie:
            facts.append(remembered.tie(asked.tie))
        lived, counted = of_a_radar(asked)
        labels = {one.id: one.label for one in (*lived, *([asked.tie] if asked.tie else ()))}
        labels |= {remembered.jubilee(one).id: one.label for one in counted}
        self._called = {key: label.changed for key, label in labels.items()}
        self._times = times_of(self._called.values()) if changes else {}
        for life in lived:
            self.lives[life.id] = life
            facts.append(remembered.life(life))
        for one in counted:
            fact = remembered.jubilee(one)
            self.jubilees[fact.id] = one
            facts.append(fact)
        self.radar: Radar = radar(
            [*(f for f in facts if f), *first_times(series)],
            first,
            months,
            [side(t) for t in asked.towns],
            rituals=rituals_at(t.id for t in asked.towns),
            theme=asked.theme,
            person=asked.of["person"].id if "person" in asked.of else None,
        )

        shown = self.radar.occasions if changes else [*self.weighty(), *self._paired()]
        called = dict.fromkeys(id_ for o in shown for id_ in (o.key, *(one.id for one in o.also)))
        wanted = [self.events[id_].entity for id_ in called if id_ in self.events]
        self.cards: dict[str, DayCard] = {one.card.id: one for one in in_full(wanted, changes=changes)}

    def weighty(self) -> list[Occasion]:
        """What is listed, the weightiest first."""
        return [o for o in self.radar.occasions if _weighs(o)][:MOST]

    def _paired(self) -> list[Occasion]:
        return [o for s in self.radar.suggestions[:MOST_PAIRS] for o in (s.first, s.second)]

    def heading(self, w: Words) -> tuple[Piece, ...]:
        """Whom or what it is of: its towns, else the person, else the theme."""
        labels = [town.label for town in self.asked.towns] or list(self.asked.of.values())
        if not labels:
            return (Piece(w.term("theme", self.asked.theme or "")),)
        between = Piece(str(w.at("language.and")))
        found = [piece for label in labels for piece in (between, named(label, w.lang))]
        return tuple(found[1:])

    def fact_title(self, w: Words, fact: Dated) -> tuple[Piece, ...]:
        """What is remembered."""
        if fact.id in self.cards:
            return title(w, self.cards[fact.id].card)
        if fact.id in self.lives:
            return life_title(w, self.lives[fact.id])
        if fact.id in self.jubilees:
            return (named(self.jubilees[fact.id].label, w.lang),)
        if self.asked.tie and fact.id == self.asked.tie.id:
            return tie_title(w, self.asked.tie.sides)
        ritual = rituals()[fact.id.removeprefix("series:")]
        return (named(series_words.series_label(ritual.series), w.lang),)

    def changed(self, occasion: Occasion) -> Changed:
        """Since when its title is as it is; of what comes with a release, since none."""
        found = [self.cards[one.id].changed for one in occasion.also if one.id in self.cards]
        if occasion.key in self.cards:
            found.append(self.cards[occasion.key].changed)
        number = self._called.get(occasion.key, 0)
        return max([*found, self._times.get(number, Changed())], key=lambda one: one.number)

    def title(self, w: Words, occasion: Occasion) -> tuple[Piece, ...]:
        """Of an occasion."""
        return worded.title(w, occasion, self.fact_title)

    def address(self, w: Words, occasion: Occasion) -> str:
        """The page that tells more."""
        if occasion.kept:
            return f"{_page(w, 'observances')}#{occasion.key}"
        if occasion.number:
            return _page(w, "occurrence", f"{occasion.key}/{occasion.day}")
        if occasion.key.startswith("series:"):
            return _page(w, "series", occasion.key.removeprefix("series:"))
        if self.asked.tie and occasion.key == self.asked.tie.id:
            return _page(w, "partnership", occasion.key)
        if occasion.key in self.lives:
            return _page(w, "person", self.lives[occasion.key].label.id)
        return _page(w, "event", occasion.key) if occasion.key in self.cards else ""

    def also(self, w: Words, occasion: Occasion) -> list[tuple[tuple[Piece, ...], str]]:
        """What else tells of it: titles and addresses."""
        return [
            (self.fact_title(w, one), _page(w, "event", one.id))
            for one in occasion.also
            if one.id in self.cards
        ]


def _page(w: Words, name: str, id_: str = "") -> str:
    return way(name, w.lang, id_)


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """The partnerships that can be looked ahead for, page by page."""
    w = words(request)
    ties, where = published.partnerships_listed(number(request))
    return page(
        request,
        "calendar/radars",
        title=w.say("calendar.radar.title"),
        description=w.say("calendar.radar.lead"),
        here="radar",
        partnerships=ties,
        where=where,
    )


def looked_for(request: HttpRequest, id_: str, months: int, *, changes: bool = False) -> Looked:
    """The radar of a partnership, a place, a person or a theme, of one theme with ``?theme=``; with
    ``changes`` it knows since when its titles are as they are. Raises Http404."""
    theme = request.GET.get("theme", "")
    if theme and theme not in set(Theme):
        raise Http404
    if is_theme(id_):
        return Looked(days.wanted(theme=id_.replace("-", " ")), clock.today(), months, changes=changes)
    for kind in ("partnership",) if "+" in id_ else ("place", "person"):
        try:
            return Looked(days.wanted(**{kind: id_, "theme": theme}), clock.today(), months, changes=changes)
        except days.NoSuchThing:
            continue
    raise Http404


def is_theme(id_: str) -> bool:
    """Whether it is a theme as addresses have it: nuclear-disarmament."""
    return id_.replace("-", " ") in set(Theme)


def months_asked(request: HttpRequest) -> int:
    """How far ahead: 6, 12 or 24 months. Raises Http404."""
    text = request.GET.get("months", "24")
    if text not in map(str, MONTHS):
        raise Http404
    return int(text)


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it: the list, days for two occasions, the ribbon."""
    w, months = words(request), months_asked(request)
    looked = looked_for(request, id, months)
    found = looked.radar
    towns = {town.id: town.label for town in looked.asked.towns}
    shown = [_ahead(w, looked, o, n, towns) for n, o in enumerate(looked.weighty())]
    pairs = [_pair(w, looked, s, n, towns) for n, s in enumerate(found.suggestions[:MOST_PAIRS])]
    heading = looked.heading(w)
    name = plain(heading)
    theme = looked.asked.theme or ""
    alone = is_theme(id)
    query = f"?theme={theme}" if theme and not alone else ""
    return page(
        request,
        "calendar/radar",
        title=w.say("calendar.radar.of", name=name),
        description=w.say("calendar.radar.description", name=name),
        unindexed=bool(request.GET),
        here="radar",
        id=id,
        towns=list(towns.values()),
        heading=heading,
        alone=alone,
        first=found.first,
        end=found.end,
        months=months,
        choices=[(m, w.say("calendar.radar.months", n=m)) for m in MONTHS],
        themes=_themes(w, looked),
        theme=theme,
        ahead=sorted(shown, key=lambda a: (a.occasion.when.lower or found.first, -a.occasion.score)),
        left=len(found.occasions) - len(shown),
        pairs=pairs,
        ribbon=drawn(w, found, shown, pairs, list(towns)),
        subscription=feed(request, "radar-feed", query, id),
    )


def _weighs(occasion: Occasion) -> bool:
    """Whether it is listed: 16 years of a gift, and a day of the world about peace in general, are counted
    and no more."""
    one = occasion.anniversary
    if occasion.kept and occasion.score < _ENOUGH:
        return False
    return one is None or remembered.kept_years(one.of.kind, one.years)


def _themes(w: Words, looked: Looked) -> list[Choice]:
    spoken = {t for one in looked.events.values() for t in one.themes} | {looked.asked.theme or ""}
    named_ = sorted((w.term("theme", t), t) for t in spoken if t)
    first = Choice("", w.say("calendar.filter.all"), not looked.asked.theme)
    return [first, *(Choice(t, text, t == looked.asked.theme) for text, t in named_)]


def _ahead(w: Words, looked: Looked, occasion: Occasion, n: int, towns: dict[str, Label]) -> Ahead:
    return Ahead(
        f"o{n}",
        occasion,
        looked.title(w, occasion),
        looked.address(w, occasion),
        [towns[s] for s in occasion.sides if s in towns],
        worded.points(w, occasion),
        worded.careful(w, occasion.clashes, towns),
        looked.also(w, occasion),
    )


def _pair(w: Words, looked: Looked, one: Suggestion, n: int, towns: dict[str, Label]) -> Pair:
    return Pair(
        f"p{n}",
        one.day,
        one,
        looked.title(w, one.first),
        looked.title(w, one.second),
        worded.careful(w, one.clashes, towns),
    )


def drawn(w: Words, found: Radar, shown: Sequence[Ahead], pairs: Sequence[Pair], towns: list[str]) -> Ribbon:
    """The ribbon of these occasions."""
    points = []
    for one in shown:
        when = one.occasion.when
        alone = len(towns) > 1 and len(one.occasion.sides) == 1
        lane = (-1 if one.occasion.sides[0] == towns[0] else 1) if alone else 0
        vague = not when.is_day and not one.occasion.kept
        first, end = when.lower or found.first, when.upper or found.end
        label = _cut(plain(one.title))
        points.append(Point(one.key, label, first, end, lane, one.occasion.score, vague, bool(one.careful)))
    return ribbon(found.first, found.end, points, [(pair.day, pair.key) for pair in pairs])


def _cut(text: str) -> str:
    if len(text) <= LONGEST_LABEL:
        return text
    return text[:LONGEST_LABEL].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
