"""What an organiser does: accept, offer another evening, decline with words, undo, tell who came."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from pobratim.calendars.taking_part import Wish
from pobratim.guests.models import Application, Step
from pobratim.guests.states import CAN_UNDO, HOLDS, ON_THE_SHEET, State, Verb
from pobratim.guests.stepping import NotFree, NotNow, assert_free, assert_may, locked, step
from pobratim.guests.taken import near, on
from pobratim.guests.terms import terms_of, today
from pobratim.record.people import Who


def accept(
    number: int, *, who: Who, note: str = "", seen: int | None = None, now: datetime | None = None
) -> Application:
    """Accept: its place is held already. Raises NotNow, Changed."""
    with transaction.atomic():
        one = locked(number, seen)
        assert_may(one, Verb.ACCEPTED)
        step(one, Verb.ACCEPTED, who=who, note=note, now=now, state=State.ACCEPTED.value)
    return one


def decline(
    number: int, *, who: Who, note: str, seen: int | None = None, now: datetime | None = None
) -> Application:
    """Decline, with words for the visitor; the place is free again. Raises NotNow, Changed."""
    with transaction.atomic():
        one = locked(number, seen)
        assert_may(one, Verb.DECLINED)
        step(one, Verb.DECLINED, who=who, note=note, now=now, state=State.DECLINED.value)
    return one


def offer(
    number: int, day: date, *, who: Who, note: str = "", seen: int | None = None, now: datetime | None = None
) -> Application:
    """Offer another evening and hold a place on it; that of the evening asked for is free again.

    Raises NotFree, NotNow, Changed.
    """
    with transaction.atomic():
        one = locked(number, seen)
        assert_may(one, Verb.OFFERED)
        if day == one.day:
            raise NotNow("that is the evening it holds already")
        terms = terms_of(one.series)
        assert_free(terms, day, Wish(one.wish), today(one.series, now), but=one.pk, by_visitor=False)
        step(one, Verb.OFFERED, who=who, note=note, now=now, state=State.OFFERED.value, day=day)
    return one


def undo(number: int, *, who: Who, seen: int | None = None, now: datetime | None = None) -> Application:
    """Take the last step back where it was an organiser's and nothing came after it.

    Raises NotFree where the place that was given up is gone, NotNow, Changed.
    """
    with transaction.atomic():
        one = locked(number, seen)
        last = undoable(one)
        if last is None:
            raise NotNow("there is no step of an organiser to take back")
        after: dict[str, Any] = {
            k: date.fromisoformat(v) if k in ("day", "wanted") else v for k, v in last.before.items()
        }
        holds = State(one.state) in HOLDS and after.get("day", one.day) == one.day
        if not holds:
            _assert_room(one, after.get("day", one.day), now)
        step(one, Verb.UNDONE, who=who, now=now, **after)
    return one


def undoable(one: Application) -> Step | None:
    """The step that could be taken back."""
    last = max(one.steps.all(), key=lambda s: s.pk, default=None)
    return last if last is not None and Verb(last.verb) in CAN_UNDO else None


def _assert_room(one: Application, day: date, now: datetime | None) -> None:
    terms, here = terms_of(one.series), today(one.series, now)
    found = on(terms, day, here, one.pk)
    if not found.left.get(Wish(one.wish), 0):
        raise NotFree(found, near(terms, day, here, Wish(one.wish)))


def tell(
    series: str, day: date, came: set[int], *, who: Who, now: datetime | None = None
) -> list[Application]:
    """Tell who of the accepted came; those who did, by wish and number. Raises NotNow before the evening."""
    with transaction.atomic():
        if day > today(series, now):
            raise NotNow("the evening is still to come")
        rows = Application.objects.filter(series=series, day=day, state__in=ON_THE_SHEET).order_by("pk")
        for one in rows:
            wanted = State.DONE if one.pk in came else State.ABSENT
            if one.state != wanted:
                verb = Verb.CAME if wanted is State.DONE else Verb.ABSENT
                step(one, verb, who=who, now=now, state=wanted.value)
        order = list(Wish)
        return sorted((a for a in rows if a.pk in came), key=lambda a: (order.index(Wish(a.wish)), a.pk))
