"""The fields of an application: what they ask, what may stand in them, what they become."""

from __future__ import annotations

import re
from datetime import date

from django.http import QueryDict

from pobratim.calendars.taking_part import Terms, Wish
from pobratim.guests.applying import Asked
from pobratim.guests.models import Application
from pobratim.web.form import Field, Form, counted
from pobratim.web.guests.countries import countries
from pobratim.web.wording.words import Words

TRAP = "website"  # a field that people do not see and that programs fill in
GROUP = ("group", "country", "people", "piece", "message", "named")
CONTACT = ("person", "email", "phone")
_PHONE = re.compile(r"\+?[\d\s()./-]{5,}")


def form_of(
    w: Words, terms: Terms, wish: Wish, sent: QueryDict | None, one: Application | None = None
) -> Form:
    """The form, empty, filled in with an application, or as it was sent and checked."""
    fields = (
        Field("group", longest=120, complete="organization"),
        Field("country", "select", options=[("", "—"), *countries(w.lang).items()]),
        Field("people", "number", longest=6),
        *([Field("piece", required=False)] if wish is not Wish.WREATH else []),
        Field("message", "textarea", required=False, longest=2000),
        Field("named", "checkbox", required=False),
        Field("person", longest=100, complete="name"),
        Field("email", "email", longest=254, complete="email"),
        Field("phone", "tel", required=False, longest=40, complete="tel"),
    )
    form = Form("guests", fields, sent, _values(one) if one else {"named": "on"})
    if sent is not None:
        _check(form, terms)
        if sent.get(TRAP):
            form.fail("spam")
    return form


def _values(one: Application) -> dict[str, str]:
    names = ("group", "country", "people", "piece", "message")
    return {
        **{name: str(getattr(one, name)) for name in names},
        **{name: str(getattr(one.contact, name)) for name in CONTACT},
        "named": "on" * one.named,
    }


def _check(form: Form, terms: Terms) -> None:
    people, phone = form.bound["people"], form.bound["phone"]
    if not people.error and not 1 <= counted(people.value, 0) <= terms.people:
        form.fail("people", "people", n=terms.people)
    if phone.value and not phone.error and not _PHONE.fullmatch(phone.value):
        form.fail("phone", "phone")


def asked(form: Form, terms: Terms, day: date, wish: Wish, lang: str) -> Asked:
    """What was asked, of a form that is ok."""
    return Asked(
        series=terms.series,
        day=day,
        wish=wish,
        group=form["group"],
        country=form["country"],
        people=int(form["people"]),
        person=form["person"],
        email=form["email"],
        phone=form["phone"],
        piece=form["piece"] if "piece" in form.bound else "",
        message=form["message"],
        lang=lang,
        named=bool(form["named"]),
    )


def day_of(given: str) -> date | None:
    """A day as it stands in an address or a field; None for what is none."""
    try:
        return date.fromisoformat(given) if len(given) == 10 else None
    except ValueError:
        return None


def wish_of(given: str, terms: Terms) -> Wish | None:
    """A wish for which the organiser has places; None for any other word."""
    return next((wish for wish in terms.offered if wish == given), None)
