"""What a visitor does: apply, look, change, withdraw, answer. Behind a secret link; nobody signs in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction

from pobratim.accounts import secret
from pobratim.calendars.taking_part import Wish
from pobratim.guests.models import Application, Contact, Link, Step
from pobratim.guests.states import State, Verb
from pobratim.guests.stepping import NotNow, assert_free, assert_may, locked, step
from pobratim.guests.terms import terms_of, today


@dataclass(frozen=True, slots=True)
class Asked:
    """What a visitor fills in. ``country`` is an ISO code; ``named``: the record may name the group."""

    series: str
    day: date
    wish: Wish
    group: str
    country: str
    people: int
    person: str
    email: str
    phone: str = ""
    piece: str = ""
    message: str = ""
    lang: str = "en"
    named: bool = True


def apply(asked: Asked, now: datetime | None = None) -> tuple[Application, str]:
    """Keep an application, which holds a place from now on; and the secret of its link.

    Raises NotFree, NoSuchSeries.
    """
    moment = now or datetime.now(UTC)
    with transaction.atomic():
        terms = terms_of(asked.series)
        assert_free(terms, asked.day, asked.wish, today(asked.series, now))
        one = Application.objects.create(
            series=asked.series,
            day=asked.day,
            wanted=asked.day,
            wish=asked.wish.value,
            group=asked.group,
            country=asked.country,
            people=asked.people,
            piece=asked.piece,
            message=asked.message,
            lang=asked.lang,
            named=asked.named,
            state=State.ASKED.value,
            asked=moment,
        )
        Contact.objects.create(application=one, person=asked.person, email=asked.email, phone=asked.phone)
        Step.objects.create(application=one, verb=Verb.ASKED.value, at=moment, day=one.day)
        return one, new_link(one, moment)


def new_link(one: Application, now: datetime | None = None) -> str:
    """A further secret for the same application, since of the earlier ones only hashes are kept."""
    token = secret.new()
    Link.objects.create(key=secret.kept(token), application=one, made=now or datetime.now(UTC))
    return token


def find(token: str) -> Application | None:
    """The application of a link."""
    link = Link.objects.select_related("application__contact").filter(key=secret.kept(token)).first()
    return link.application if link else None


def change(number: int, asked: Asked, *, seen: int | None = None, now: datetime | None = None) -> Application:
    """Change what was filled in. Another evening or wish needs a place there, and is asked for anew.

    Raises NotFree, NotNow, Changed.
    """
    with transaction.atomic():
        one = locked(number, seen)
        assert_may(one, Verb.CHANGED)
        moved = (asked.day, asked.wish) != (one.day, one.wish)
        if moved:
            terms = terms_of(one.series)
            assert_free(terms, asked.day, asked.wish, today(one.series, now), but=one.pk)
        again: dict[str, Any] = {"state": State.ASKED.value, "wanted": asked.day} if moved else {}
        step(
            one,
            Verb.CHANGED,
            now=now,
            day=asked.day,
            wish=asked.wish.value,
            group=asked.group,
            country=asked.country,
            people=asked.people,
            piece=asked.piece,
            message=asked.message,
            named=asked.named,
            **again,
        )
        Contact.objects.update_or_create(
            application=one,
            defaults={"person": asked.person, "email": asked.email, "phone": asked.phone},
        )
    return one


def withdraw(number: int, *, seen: int | None = None, now: datetime | None = None) -> Application:
    """Give the place back. Raises NotNow, Changed."""
    with transaction.atomic():
        one = locked(number, seen)
        assert_may(one, Verb.WITHDREW)
        step(one, Verb.WITHDREW, now=now, state=State.WITHDRAWN.value)
    return one


def answer(number: int, *, take: bool, seen: int | None = None, now: datetime | None = None) -> Application:
    """Take the evening that was offered, which the organiser has promised by offering it, or leave it.

    Raises NotNow, Changed.
    """
    with transaction.atomic():
        one = locked(number, seen)
        verb = Verb.TOOK if take else Verb.LEFT
        assert_may(one, verb)
        if take and one.day < today(one.series, now):
            raise NotNow("the evening that was offered is over")
        state = State.ACCEPTED if take else State.WITHDRAWN
        step(one, verb, now=now, state=state.value)
    return one
