"""What a reader asks of the calendar: which month, of whom or what, what kinds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest

from pobratim.facts.kinds import Theme
from pobratim.record import published
from pobratim.record.publishing import days
from pobratim.record.publishing.days import Wanted
from pobratim.record.sheets import Label
from pobratim.web.pages.calendar.items import KINDS
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

_OF = ("place", "partnership", "memorial", "person", "theme")
FIRST_YEAR, YEARS_AHEAD = 1800, 20
MOST = 100  # partnerships to choose from; the page of any other leads to its calendar


class Choice(NamedTuple):
    """One option of a filter."""

    value: str
    text: str
    chosen: bool


class Filter(NamedTuple):
    """One filter with its options; the first is everything."""

    name: str
    choices: list[Choice]


@dataclass(frozen=True, slots=True)
class Asked:
    """``query`` holds what narrows the calendar down, without the month."""

    wanted: Wanted = field(default_factory=Wanted)
    query: dict[str, str] = field(default_factory=dict)
    kind: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of item that are shown."""
        return (self.kind,) if self.kind else KINDS

    def address(self, **more: str) -> str:
        """The query of a link that keeps what was asked: ?place=…&month=…; nothing for nothing."""
        pairs = {k: v for k, v in {**self.query, **more}.items() if v}
        return f"?{urlencode(pairs)}" if pairs else ""

    def named(self, w: Words) -> str:
        """What it is of, for a heading: Ypres; remembrance; nothing for everything."""
        said = [named(label, w.lang).text for label in self.wanted.of.values()]
        if self.wanted.theme:
            said.append(w.term("theme", self.wanted.theme))
        if self.kind:
            said.append(w.say(f"calendar.kind.{self.kind}"))
        return " · ".join(said)


def asked(request: HttpRequest) -> Asked:
    """What the query asks for. Raises Http404 for what is not there."""
    given = {name: request.GET.get(name, "").strip()[:300] for name in (*_OF, "kind")}
    given["theme"] = given["theme"].replace("-", " ")  # as the page of a theme is called
    given["partnership"] = given["partnership"].replace(" ", "+")  # as a plus sign comes out of a query
    query = {name: value for name, value in given.items() if value}
    if (given["kind"] and given["kind"] not in KINDS) or (
        given["theme"] and given["theme"] not in set(Theme)
    ):
        raise Http404
    try:
        wanted = days.wanted(**{name: given[name] for name in _OF})
    except days.NoSuchThing as error:
        raise Http404 from error
    return Asked(wanted, query, given["kind"])


def is_in_reach(day: date, today: date) -> bool:
    """Whether the calendar has a page of this day or month; none leads to one that it has not."""
    return FIRST_YEAR <= day.year <= today.year + YEARS_AHEAD


def month_asked(request: HttpRequest, today: date) -> date:
    """The first of the month asked for as ``?month=2026-09`` (``year`` and ``month`` apart too), or of this.

    Raises Http404 for a month that is none, or too far away.
    """
    text = request.GET.get("month", "").strip()
    if text and request.GET.get("year"):
        text = f"{request.GET['year'].strip()}-{text.zfill(2)}"
    try:
        first = date.fromisoformat(f"{text}-01") if text else today.replace(day=1)
    except ValueError as error:
        raise Http404 from error
    if not is_in_reach(first, today):
        raise Http404
    return first


def filters(w: Words, found: Asked) -> list[Filter]:
    """The filters of the page: the liveliest partnerships of the record with their sides, what was chosen,
    themes and kinds. Two queries."""
    listed = published.liveliest(MOST)
    sides = {side.id: side for tie in listed for side in tie.sides}
    pairs = {tie.id: f"{_name(w, tie.sides[0])} – {_name(w, tie.sides[1])}" for tie in listed}
    if "place" in found.wanted.of:
        sides.setdefault(found.wanted.of["place"].id, found.wanted.of["place"])
    if "partnership" in found.wanted.of:
        chosen = found.wanted.of["partnership"]
        pairs.setdefault(chosen.id, _name(w, chosen))
    places = sorted((_name(w, side), id_) for id_, side in sides.items())
    ties = sorted((name, id_) for id_, name in pairs.items())
    themes = sorted((w.term("theme", t.value), t.value) for t in Theme)
    kinds = [(w.say(f"calendar.kind.{kind}"), kind) for kind in KINDS]
    options = {"place": places, "partnership": ties, "theme": themes, "kind": kinds}
    return [
        Filter(
            name,
            [
                Choice("", w.say("calendar.filter.all"), name not in found.query),
                *(Choice(value, text, found.query.get(name) == value) for text, value in given),
            ],
        )
        for name, given in options.items()
        if given
    ]


def _name(w: Words, label: Label) -> str:
    return named(label, w.lang).text
