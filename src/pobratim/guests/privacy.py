"""What is private of guests is deleted: some days after the evening, and whenever it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from pobratim.guests.models import Application, Contact, Link, Step
from pobratim.guests.states import OPEN, State, Verb
from pobratim.guests.stepping import NotNow, locked, step
from pobratim.guests.terms import series_with_terms, terms_of, today
from pobratim.record.people import Who

NOBODY = Who("")


def due(now: datetime | None = None) -> QuerySet[Application]:
    """Applications whose evening is so long ago that nobody has to be reached any more, and still can be."""
    late = Q(pk__in=())
    for series in series_with_terms():
        until = today(series, now) - timedelta(days=terms_of(series).keep_days)
        late |= Q(series=series, day__lt=until, wanted__lt=until)
    private = Q(pk__in=Contact.objects.values("application")) | Q(pk__in=Link.objects.values("application"))
    return Application.objects.filter(late).filter(private | ~Q(message="")).distinct()


def overdue(now: datetime | None = None) -> list[str]:
    """One line each for what should have been deleted a day ago or longer; `pobratim work` deletes it."""
    rows = due((now or datetime.now(UTC)) - timedelta(days=1)).order_by("pk")
    return [
        f"guests: application {one.pk} of {one.day} still has contacts; `pobratim work` deletes them"
        for one in rows
    ]


def forget(now: datetime | None = None) -> int:
    """Delete what is private of those; how many there were."""
    with transaction.atomic():
        rows = list(due(now).values_list("pk", flat=True))
        _delete(rows)
        return len(rows)


def _delete(rows: list[int]) -> None:
    Contact.objects.filter(application__in=rows).delete()
    Link.objects.filter(application__in=rows).delete()
    Application.objects.filter(pk__in=rows).update(message="")
    Step.objects.filter(application__in=rows).update(note="")


def erase(number: int, *, who: Who = NOBODY, seen: int | None = None, now: datetime | None = None) -> None:
    """Delete all that tells who it was, at once and for ever; that there was an application stays.

    One that holds a place must be withdrawn or declined first. What the record has accepted is not touched.
    Raises NotNow, Changed.
    """
    with transaction.atomic():
        one = locked(number, seen)
        if State(one.state) in OPEN:
            raise NotNow("it is withdrawn or declined first")
        _delete([one.pk])
        Step.objects.filter(application=one).update(before={})
        step(one, Verb.ERASED, who=who, now=now, group="", piece="", message="", country="", people=0)
        Step.objects.filter(application=one, verb=Verb.ERASED).update(before={})


def is_erased(one: Application) -> bool:
    """Whether it is no more than a number."""
    return not one.group
