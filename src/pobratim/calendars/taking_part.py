"""How one takes part in a ceremony: who may, with what, how many groups a day, how long ahead.

To open a series to visitors write ``data/taking_part/<id of the series>.toml`` after the model of
``last-post.toml``. What stands there is where an organiser begins; what is changed at the desk counts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data" / "taking_part"
MOST_PLACES, MOST_DAYS, MOST_PEOPLE = 50, 1100, 1000
_Table = dict[str, Any]
_CLOSED = re.compile(r"(?:\d{4}-)?\d\d-\d\d")


class BadTerms(ValueError):
    """Terms that contradict themselves. ``key`` names the table at fault, the message says what is wrong."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(f"{key}: {message}")
        self.key = key


class Wish(StrEnum):
    """What a group would like to do."""

    WREATH = "wreath"
    CHOIR = "choir"
    BAND = "band"
    READING = "reading"


class Step(StrEnum):
    """A step of an order of service."""

    GATHER = "gather"
    CALL = "call"
    LAST_POST = "last-post"
    EXHORTATION = "exhortation"
    SILENCE = "silence"
    READING = "reading"
    CHOIR = "choir"
    BAND = "band"
    WREATHS = "wreaths"
    EPITAPH = "epitaph"
    PRAYER = "prayer"
    ADDRESS = "address"
    BELL = "bell"
    ANTHEM = "anthem"
    REVEILLE = "reveille"


class Order(StrEnum):
    """The ceremony without guests, and with."""

    SHORT = "short"
    EXTENDED = "extended"


# Where in an order a group with this wish has its place.
PLACE_OF: Mapping[Wish, Step] = {
    Wish.WREATH: Step.WREATHS,
    Wish.CHOIR: Step.CHOIR,
    Wish.BAND: Step.BAND,
    Wish.READING: Step.READING,
}


@dataclass(frozen=True, slots=True)
class Closed:
    """A day on which no guests take part: of one year (2026-05-08) or of each (11-11). ``why`` is free text,
    or a key that pages word."""

    on: str
    why: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it is that day."""
        return self.on in (day.isoformat(), f"{day.month:02}-{day.day:02}")

    @property
    def is_day(self) -> bool:
        """Whether it is written as a day."""
        return bool(_CLOSED.fullmatch(self.on)) and _is_day(self.on)


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a series. ``places``: groups an evening, all wishes together; ``wishes``: of each kind;
    ``soonest`` and ``latest``: days from today on; ``people``: in a group; ``keep_days``: after the evening,
    until what is private of a group is deleted; ``languages``: the organiser's, the town's own first."""

    series: str
    places: int
    wishes: Mapping[Wish, int]
    soonest: int
    latest: int
    people: int
    keep_days: int
    ask: str
    languages: tuple[str, ...]
    orders: Mapping[Order, tuple[Step, ...]]
    who: Mapping[str, str]
    email: str = ""
    url: str = ""
    closed: tuple[Closed, ...] = ()
    source: str = ""
    open: bool = field(default=True)

    def said(self, lang: str) -> tuple[str, str]:
        """Who may take part, in this language or the next best, and the language it is in."""
        for code in (lang, "en", *self.who):
            if self.who.get(code):
                return self.who[code], code
        return "", lang

    @property
    def offered(self) -> tuple[Wish, ...]:
        """The wishes for which there are places."""
        return tuple(w for w in Wish if self.wishes.get(w, 0))

    def to_table(self) -> _Table:
        """As it stands in a file and in a decision."""
        return {
            "places": self.places,
            "soonest": self.soonest,
            "latest": self.latest,
            "people": self.people,
            "keep_days": self.keep_days,
            "ask": self.ask,
            "email": self.email,
            "url": self.url,
            "languages": list(self.languages),
            "open": self.open,
            "source": self.source,
            "wishes": {w.value: n for w, n in self.wishes.items()},
            "orders": {o.value: [s.value for s in steps] for o, steps in self.orders.items()},
            "closed": [{"date": c.on, "why": c.why} for c in self.closed],
            "who": dict(self.who),
        }


@cache
def taking_part(folder: Path = DATA) -> dict[str, Terms]:
    """The terms of every series that comes with some, by id. Raises BadTerms."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            found[path.stem] = terms_from(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)
        except KeyError as error:
            raise BadTerms(path.name, f"{error.args[0]} is missing") from error
    return found


def terms_from(table: _Table, series: str) -> Terms:
    """The terms of a table. Raises KeyError for what is missing, BadTerms for what is wrong."""
    unknown = set(table) - (set(Terms.__slots__) - {"series"})
    if unknown:
        raise BadTerms(", ".join(sorted(unknown)), "no such key")
    terms = Terms(
        series=series,
        places=table["places"],
        wishes={Wish(w): n for w, n in table["wishes"].items()},
        soonest=table["soonest"],
        latest=table["latest"],
        people=table["people"],
        keep_days=table["keep_days"],
        ask=table["ask"],
        languages=tuple(table["languages"]),
        orders={Order(o): tuple(Step(s) for s in steps) for o, steps in table["orders"].items()},
        who=dict(table["who"]),
        email=table.get("email", ""),
        url=table.get("url", ""),
        closed=tuple(Closed(c["date"], c.get("why", "")) for c in table.get("closed", ())),
        source=table.get("source", ""),
        open=table.get("open", True),
    )
    _check(terms)
    return terms


def _check(terms: Terms) -> None:
    for key, most in (("places", MOST_PLACES), ("people", MOST_PEOPLE), ("latest", MOST_DAYS)):
        if not 1 <= getattr(terms, key) <= most:
            raise BadTerms(key, f"a number from 1 to {most} is expected")
    if not 0 <= terms.soonest <= terms.latest:
        raise BadTerms("soonest", "not below 0 and not beyond the latest day")
    if not 1 <= terms.keep_days <= MOST_DAYS:
        raise BadTerms("keep_days", f"a number from 1 to {MOST_DAYS} is expected")
    if not terms.languages:
        raise BadTerms("languages", "at least one is needed")
    _check_orders(terms)
    for closed in terms.closed:
        if not closed.is_day:
            raise BadTerms("closed", f"{closed.on!r} is no day; 11-11 or 2026-05-08 is expected")


def _check_orders(terms: Terms) -> None:
    if set(terms.orders) != set(Order):
        raise BadTerms("orders", "a short and an extended order of service are expected")
    for order, steps in terms.orders.items():
        if not steps or len(set(steps)) != len(steps):
            raise BadTerms("orders", f"the {order} order needs steps, each once")
    for wish, places in terms.wishes.items():
        if not 0 <= places <= terms.places:
            raise BadTerms("wishes", f"{wish}: more places than the evening has")
        if places and PLACE_OF[wish] not in terms.orders[Order.EXTENDED]:
            raise BadTerms("orders", f"{wish} has places, but no step in the extended order")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text if len(text) == 10 else f"2024-{text}")
    except ValueError:
        return False
    return True
