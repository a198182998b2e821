"""What accepted claims say of days: what happened or is planned, what there is to remember.

A date is as it is known. What is known to the month or the year comes along as such, and whoever shows it
gives it no day. Everything is read from cards, a fixed number of queries whatever is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet, Value
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Concat

from pobratim.facts.kinds import ClaimState, EntityKind, EventType, Modality
from pobratim.record.among import among
from pobratim.record.models import Card, CardLink, Decision, Evidence, canonical
from pobratim.record.publishing.changed import Changed, times_of
from pobratim.record.publishing.events import CardLike, event_card, in_course, shelf_for
from pobratim.record.publishing.shelf import card_at, labels_of
from pobratim.record.sheets import EventCard, Label

MOST = 2000  # events a calendar or a radar is made of; the latest count
_YEAR = timedelta(days=366)
_WITH_A_DAY = [m.value for m in Modality if m is not Modality.RECURRING]
_KINDS = {
    "place": EntityKind.PLACE,
    "partnership": EntityKind.PARTNERSHIP,
    "memorial": EntityKind.MEMORIAL,
    "person": EntityKind.PERSON,
}
_ROLES = {"place": "touches", "partnership": "partnership", "memorial": "memorial", "person": "participant"}
Span = tuple[date, date]  # from the first day on, before the second


class NoSuchThing(LookupError):
    """What a calendar was to be of is not in the record."""


@dataclass(frozen=True, slots=True)
class Town:
    """A place a calendar is of: its id in the record, and what the gazetteer says of it."""

    label: Label
    id: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class TieCard:
    """A partnership and since when, by its sides."""

    id: str
    label: Label
    sides: tuple[Label, Label]
    since: str
    changed: Changed = field(default_factory=Changed)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a calendar is of; None of everything. ``of``: place, partnership, memorial, person by the label
    found, ``entities`` their ids in the record, ``towns`` the place or both sides. ``around``: what
    touches one of these places. ``tie``: the partnership asked for, where it has a beginning. ``speaking``:
    the sources that speak of the theme."""

    of: dict[str, Label] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)
    towns: tuple[Town, ...] = ()
    theme: str | None = None
    type: EventType | None = None
    around: tuple[str, ...] = ()
    tie: TieCard | None = None
    speaking: tuple[str, ...] = ()

    def among(self, cards: QuerySet[Card]) -> QuerySet[Card]:
        """The events of this calendar."""
        for name, id_ in self.entities.items():
            cards = cards.filter(links__to=id_, links__role=_ROLES[name])
        if self.around:
            touching = CardLink.objects.filter(to__in=self.around, role="touches")
            cards = cards.filter(entity__in=touching.values("card_id"))
        if self.type is not None:
            cards = cards.filter(type=self.type.value)
        if self.theme is not None:
            said = _accepted("type").filter(source__in=self.speaking)
            cards = cards.filter(entity__in=said.annotate(root=canonical("claim__entity")).values("root"))
        return cards


@dataclass(slots=True)  # thousands are made for a feed, and frozen ones take three times as long
class DayCard:
    """An event with what a calendar needs besides its line. ``places`` are the ids of those it touches."""

    card: EventCard
    lower: date
    upper: date
    partnerships: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    changed: Changed = field(default_factory=Changed)


def wanted(
    *,
    place: str = "",
    partnership: str = "",
    memorial: str = "",
    person: str = "",
    theme: str = "",
    type: str = "",  # noqa: A002 - named as the card's column
) -> Wanted:
    """What is asked for, by the ids of addresses. Raises NoSuchThing."""
    asked = {"place": place, "partnership": partnership, "memorial": memorial, "person": person}
    found = {name: card_at(id_, _KINDS[name]) for name, id_ in asked.items() if id_}
    entities = {name: card.entity_id for name, card in found.items() if card is not None}
    if len(entities) < len(found) or (type and type not in set(EventType)):
        raise NoSuchThing(f"{asked} {type}")
    tie = found.get("partnership")
    places = list(tie.sheet["sides"]) if tie else [e for n, e in entities.items() if n == "place"]
    labels = labels_of([*entities.values(), *places]) if entities else {}
    return Wanted(
        {name: labels[id_] for name, id_ in entities.items()},
        entities,
        _towns(places, labels),
        theme or None,
        EventType(type) if type else None,
        tie=tie_card(tie, labels) if tie and tie.edtf else None,
        speaking=_speaking(theme) if theme else (),
    )


def _speaking(theme: str) -> tuple[str, ...]:
    said = Card.objects.filter(kind=EntityKind.THEME, type=theme).values_list("sheet__sources", flat=True)
    return tuple({source: None for sources in said for source in sources})


def around(asked: Wanted) -> Wanted:
    """The same, with what touches one of its towns alone."""
    return replace(asked, entities={}, around=tuple(town.id for town in asked.towns))


def _towns(places: Sequence[str], labels: dict[str, Label]) -> tuple[Town, ...]:
    columns = [KeyTransform(name, "sheet") for name in ("country", "lat", "lon", "timezone")]
    cards = Card.objects.filter(entity__in=places) if places else Card.objects.none()
    known = {row[0]: row[1:] for row in cards.values_list("entity_id", *columns)}
    return tuple(Town(labels[id_], id_, *known.get(id_, ())) for id_ in places)


def events_between(
    first: date, end: date, asked: Wanted, *, begun: Sequence[Span] = (), full: bool = False
) -> tuple[DayCard, ...]:
    """Events whose date touches the days from ``first`` on and before ``end``, done, planned, called off or
    denied, in order; and those whose date begins in one of the spans ``begun``, years ago.

    A date vaguer than a year is left out, as it touches every day alike. ``full``: with the places they
    touch, which takes a query more.
    """
    near = dated_events(asked).filter(lower__gte=first - _YEAR, lower__lt=end)
    near = near.filter(Q(lower__gte=first) | Q(upper__gt=first))
    cards = list(asked.among(near).order_by("-lower", "entity_id")[:MOST])
    if begun:
        # By the very days, and apart, since an index finds them among a hundred thousand events.
        days = sorted({one + timedelta(n) for one, other in begun for n in range((other - one).days)})
        then = asked.among(dated_events(asked).filter(lower__in=days)).order_by("-lower", "entity_id")[:MOST]
        both = {c.entity_id: c for c in (*cards, *then)}
        cards = sorted(both.values(), key=lambda c: (-(c.lower or date.min).toordinal(), c.entity_id))[:MOST]
    return day_cards((c for c in cards if c.upper and c.lower and c.upper - c.lower <= _YEAR), full=full)


def events_of(asked: Wanted, *, full: bool = True, changes: bool = False) -> tuple[DayCard, ...]:
    """Every dated event of a calendar, the latest ``MOST`` of them, in order."""
    latest = asked.among(dated_events(asked)).order_by("-lower", "entity_id").values("entity_id")[:MOST]
    # Ordered by their days alone, then fetched: to sort them whole costs as much as to read them.
    rows = Card.objects.filter(entity__in=latest).annotate(changed=F("entity__shown__changed"))
    return day_cards(map(Row._make, rows.values_list(*Row._fields)), full=full, changes=changes)


class Row(NamedTuple):
    """The columns of an event's card that a calendar needs, as models of two thousand take time to make."""

    entity_id: str
    public: str
    type: str
    modality: str
    edtf: str | None
    lower: date | None
    upper: date | None
    sheet: dict[str, Any]
    changed: int | None


def ceremonies_on(day: date, place: str) -> tuple[DayCard, ...]:
    """The ceremonies and wreaths of a certain day that touch a place (its id in the record)."""
    cards = dated_events().filter(lower=day, upper=day + timedelta(days=1), modality=Modality.DONE)
    kinds = [EventType.CEREMONY.value, EventType.WREATH_LAYING.value, EventType.PERFORMANCE.value]
    here = cards.filter(type__in=kinds, links__to=place, links__role="touches")
    return day_cards(here.order_by("entity_id")[:200])


def ties(asked: Wanted, *, changes: bool = False) -> tuple[TieCard, ...]:
    """The partnerships of a calendar that have a beginning; one of them where one is asked for. ``changes``:
    with when they changed, which takes a query more."""
    if asked.theme or asked.type or {"memorial", "person"} & asked.entities.keys():
        return ()
    if "partnership" in asked.entities and not changes:
        return (asked.tie,) if asked.tie else ()
    cards = Card.objects.filter(kind=EntityKind.PARTNERSHIP).exclude(edtf=None)
    if "partnership" in asked.entities:
        cards = cards.filter(entity=asked.entities["partnership"])
    if "place" in asked.entities:
        cards = cards.filter(links__to=asked.entities["place"], links__role="side")
    rows = list(cards.order_by("public")[:MOST])
    labels = labels_of(id_ for c in rows for id_ in (c.entity_id, *c.sheet["sides"]))
    times = times_of(label.changed for label in labels.values()) if changes else {}
    return tuple(tie_card(c, labels, times) for c in rows if c.edtf and len(c.sheet["sides"]) == 2)


def tie_card(card: Card, labels: Mapping[str, Label], times: Mapping[int, Changed] | None = None) -> TieCard:
    """A partnership's card in a calendar; ``labels``: of itself and its sides."""
    one, other = (labels[side] for side in card.sheet["sides"])
    label = labels[card.entity_id]
    return TieCard(
        card.public, label, (one, other), card.edtf or "", (times or {}).get(label.changed, Changed())
    )


def last_decision() -> Changed:
    """The number and time of the last decision: what a page or feed of days was made from."""
    last = Decision.objects.order_by("-number").values_list("number", "at").first()
    return Changed(*last) if last else Changed()


def _accepted(property_: str) -> QuerySet[Evidence]:
    return Evidence.objects.filter(claim__property=property_, state=ClaimState.ACCEPTED)


def dated_events(asked: Wanted | None = None) -> QuerySet[Card]:
    """The events that stand on a day or in a stretch of days, of a calendar, or of everything."""
    cards = Card.objects.exclude(lower=None).exclude(upper=None)
    if asked is not None and (asked.entities or asked.around):
        # By expressions, for which there is no index, so that the database begins with the few links of what
        # is asked for, not with every event.
        cards = cards.annotate(what=Concat("kind", Value("")), how=Concat("modality", Value("")))
        return cards.filter(what=EntityKind.EVENT, how__in=_WITH_A_DAY)
    return cards.filter(kind=EntityKind.EVENT, modality__in=_WITH_A_DAY)


def coordinates(places: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Of places, by the ids of addresses, where they lie."""
    cards = Card.objects.filter(public__in=set(places), kind=EntityKind.PLACE)
    # Keys as expressions: looked up by name they cost an error that keeps a whole feed (see shelf.py).
    rows = cards.values_list("public", KeyTransform("lat", "sheet"), KeyTransform("lon", "sheet"))
    return {public: (lat, lon) for public, lat, lon in rows if lat is not None and lon is not None}


def day_cards(cards: Iterable[CardLike], *, full: bool = False, changes: bool = False) -> tuple[DayCard, ...]:
    """These cards with what a calendar needs, in order; two queries, one more if ``full``."""
    kept = sorted(cards, key=lambda c: (c.lower or date.max, c.upper or date.max, in_course(c)))
    found = shelf_for(kept, answers=False)
    places = touched([c.entity_id for c in kept]) if full else {}
    made = [(c, event_card(c, found)) for c in kept]
    numbers = (
        {c.entity_id: max(getattr(c, "changed", None) or 0, _called_since(one)) for c, one in made}
        if changes
        else {}
    )
    times = times_of(numbers.values()) if changes else {}
    return tuple(
        DayCard(
            card=one,
            lower=c.lower,
            upper=c.upper,
            partnerships=tuple(c.sheet["partnerships"]),
            places=tuple(places.get(c.entity_id, ())),
            themes=tuple(c.sheet["themes"]),
            changed=times.get(numbers.get(c.entity_id, 0), Changed()),
        )
        for c, one in made
        if c.lower and c.upper
    )


def _called_since(card: EventCard) -> int:
    """The last decision that changed how anything is called that the event's title may name."""
    named = (card.place, card.memorial, card.giver, card.receiver, card.occasion)
    changed = [label.changed for label in named if label]
    changed += [label.changed for p in card.participants for label in (p.who, p.office_of) if label]
    return max(changed, default=0)


def touched(events: Collection[str]) -> dict[str, list[str]]:
    """The places that each of these events touches; one query."""
    out: dict[str, list[str]] = defaultdict(list)
    links = CardLink.objects.filter(card__in=among(events), role="touches").order_by("to_id")
    for card, place in links.values_list("card_id", "to_id"):
        out[card].append(place)
    return out
