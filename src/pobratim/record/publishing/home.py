"""What the front page is made of: the liveliest partnerships, what came last, what comes next, this day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat, Length

from pobratim.facts.kinds import ClaimState, EntityKind, Modality
from pobratim.record.among import among
from pobratim.record.models import Card, Evidence, Source, Touch, canonical
from pobratim.record.publishing import partnerships as ties
from pobratim.record.publishing.events import event_cards, in_course, shelf_for
from pobratim.record.publishing.kept import kept
from pobratim.record.sheets import HomeSheet

EVENTS = (EntityKind.EVENT.value, EntityKind.SERIES.value)
AHEAD = (Modality.PLANNED.value, Modality.PROMISED.value)
_COUNTED = (EntityKind.PARTNERSHIP.value, EntityKind.EVENT.value)
_YEARS = 400  # how far back a day is looked up
_LAST_DECIDED = 1500  # pieces of evidence among which the newest events are looked for


def events() -> QuerySet[Card]:
    """The cards of events and of what recurs."""
    return Card.objects.filter(kind__in=EVENTS)


def ordered(cards: Iterable[Card]) -> list[Card]:
    """By date, the undated last; those of one day in the course of a visit."""
    return sorted(cards, key=lambda c: (c.lower or date.max, c.upper or date.max, in_course(c)))


def visible() -> QuerySet[Source]:
    """The sources of which something is accepted: a text nobody has looked at is not published."""
    # One look into an index a source; a list of the sources of all evidence is made anew for each page.
    return Source.objects.filter(
        Exists(Evidence.objects.filter(source=OuterRef("pk"), state=ClaimState.ACCEPTED))
    )


def home(today: date, limit: int = 8) -> HomeSheet:
    """The liveliest partnerships, what came last and comes next, this day, what was accepted last."""
    # Of one kind, so that the index gives the last ones; what recurs is no kind of event that took place.
    done = Card.objects.filter(kind=EntityKind.EVENT, modality=Modality.DONE, lower__lte=today)
    latest = list(done.order_by("-lower", "entity_id")[:limit])
    latest.sort(key=lambda c: (-(c.lower or date.min).toordinal(), c.upper or date.max, in_course(c)))
    # The kind in both halves, so that each is found in the index by itself.
    ahead = Q(kind__in=EVENTS, modality__in=AHEAD) & (Q(upper=None) | Q(upper__gt=today))
    ahead |= Q(kind__in=EVENTS, modality=Modality.DONE, lower__gt=today)
    next_ = Card.objects.filter(ahead).order_by(F("lower").asc(nulls_last=True), "entity_id")
    # Ordered by their days alone, then fetched: to sort them whole costs as much as to read them all.
    coming = list(Card.objects.filter(entity__in=next_.values("entity_id")[:limit]))
    coming.sort(key=lambda c: (c.lower or date.max, c.entity_id))
    recurring = list(events().filter(modality=Modality.RECURRING).order_by("lower", "entity_id")[:limit])
    this_day = _on(today, limit)
    counts, told = kept(f"home {limit}", lambda: (_counted(), _told_last(limit)))
    newest = _accepted(told, limit)
    pairs = ties.outlines(ties.liveliest()[:limit])
    shown = [*latest, *coming, *recurring, *this_day, *newest]
    found = shelf_for(shown, [side for p in pairs for side in p.sheet["sides"]])
    return HomeSheet(
        partnerships=tuple(ties.partnership_card(p, found) for p in pairs),
        latest=event_cards(latest, found),
        coming=event_cards(coming, found),
        recurring=event_cards(recurring, found),
        counts=counts,
        this_day=event_cards(this_day, found),
        newest=event_cards(newest, found),
    )


def _counted() -> dict[str, int]:
    """How many partnerships, events and sources there are; one query."""
    nouns = Card.objects.filter(kind__in=_COUNTED).values_list("kind").annotate(n=Count("*"))
    told = visible().annotate(what=Value("source")).values_list("what").annotate(n=Count("*"))
    return dict(nouns.union(told, all=True))


def _on(today: date, limit: int) -> list[Card]:
    """What happened on this day of other years, where the day is known; the latest first.

    Asked by the very days, since an index finds these among a hundred thousand events.
    """
    days = [str(day) for year in range(today.year - _YEARS, today.year) if (day := _in(year, today))]
    cards = Card.objects.filter(kind=EntityKind.EVENT, modality=Modality.DONE, lower__in=among(days))
    certain = cards.annotate(length=Length("edtf")).filter(length=len("2025-09-26"))
    return list(certain.order_by("-lower", "entity_id")[:limit])


def _in(year: int, day: date) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _accepted(told: Iterable[str], limit: int) -> list[Card]:
    """So many of these that are events, in this order."""
    # Without a word on the kind, for which the database would look through all events.
    cards = Card.objects.in_bulk(told)
    return [cards[id_] for id_ in told if id_ in cards and cards[id_].kind in EVENTS][:limit]


def _told_last(limit: int) -> list[str]:
    """Entities of which words were accepted last, the newest first; twice as many, as some are no events."""
    # By an expression, for which the database has no index, so that it goes back from the last decision and
    # stops; by the column it would sort everything that was ever decided.
    touched = Touch.objects.annotate(what=Concat("table", Value(""))).filter(what="evidence")
    touched = touched.order_by("-decision_id", "row")
    rows = list(touched.values_list("row", flat=True)[:_LAST_DECIDED])
    said = Evidence.objects.filter(id__in=rows, state=ClaimState.ACCEPTED, claim__property="type")
    roots = dict(said.annotate(root=canonical("claim__entity")).values_list("id", "root"))
    return list(dict.fromkeys(roots[row] for row in rows if row in roots))[: limit * 2]
