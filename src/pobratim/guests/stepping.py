"""The only writer of applications: one step at a time, in one transaction, with what was before it.

SQLite's transactions are IMMEDIATE: who counts the places also holds the lock until the place is taken, so
that of two who ask for the last one the second finds it gone.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction

from pobratim.calendars.evenings import Evening, held_for_guests
from pobratim.calendars.taking_part import Terms, Wish
from pobratim.guests import taken
from pobratim.guests.models import Application, Step
from pobratim.guests.states import FROM, State, Verb
from pobratim.guests.terms import ritual
from pobratim.record.people import Who

VISITOR = Who("")


class NotFree(ValueError):
    """The evening has no place for this wish, or none at all; ``near`` are the nearest that have one."""

    def __init__(self, evening: Evening, near: tuple[Evening, ...]) -> None:
        super().__init__(f"{evening.day} is not free: {evening.entry}")
        self.evening, self.near = evening, near


class NotNow(ValueError):
    """This cannot be done to an application in its state."""


class Changed(ValueError):
    """Somebody else took a step since this was shown."""


def locked(number: int, seen: int | None = None) -> Application:
    """The application, within the caller's transaction. Raises Changed, Application.DoesNotExist."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an application is changed in a transaction")
    found = Application.objects.select_for_update().get(pk=number)
    if seen is not None and found.version != seen:
        raise Changed(f"application {number} was changed since")
    return found


def assert_may(one: Application, verb: Verb) -> None:
    """Raise NotNow unless the verb leads on from where the application stands."""
    if State(one.state) not in FROM[verb]:
        raise NotNow(f"an application that is {one.state} cannot be {verb}")


def assert_free(
    terms: Terms, day: date, wish: Wish, today: date, *, but: int | None = None, by_visitor: bool = True
) -> None:
    """Raise NotFree unless one more group may have the day; an organiser is bound by places alone, not by
    the days ahead and the evenings kept free."""
    here = taken.on(terms, day, today, but)
    if by_visitor and here.free(wish):
        return
    room = not by_visitor and here.left.get(wish, 0) and day >= today
    if room and held_for_guests(terms, ritual(terms.series), day):
        return
    raise NotFree(here, taken.near(terms, day, today, wish))


def step(
    one: Application,
    verb: Verb,
    *,
    who: Who = VISITOR,
    note: str = "",
    now: datetime | None = None,
    **after: Any,
) -> Step:
    """Change these columns and keep the step."""
    before = {
        name: _plain(getattr(one, name)) for name, value in after.items() if getattr(one, name) != value
    }
    for name, value in after.items():
        setattr(one, name, value)
    one.version += 1
    one.save(update_fields=[*after, "version"])
    return Step.objects.create(
        application=one,
        verb=verb.value,
        at=now or datetime.now(UTC),
        who=who.name,
        account=who.account,
        day=one.day,
        note=note,
        before=before,
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
