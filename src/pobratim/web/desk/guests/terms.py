"""How one takes part in a ceremony, as its stewards set it: kept as a decision."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse, QueryDict

from pobratim.calendars.taking_part import (
    MOST_DAYS,
    MOST_PEOPLE,
    MOST_PLACES,
    PLACE_OF,
    BadTerms,
    Closed,
    Order,
    Step,
    Terms,
    Wish,
    terms_from,
)
from pobratim.guests.terms import set_terms, side_of, terms_of
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.form import Field, Form, counted
from pobratim.web.guests.saying import series_name
from pobratim.web.language import words
from pobratim.web.wording.words import LANGUAGES, Words

NUMBERS = {
    "places": (1, MOST_PLACES),
    **{w.value: (0, MOST_PLACES) for w in Wish},
    "soonest": (0, MOST_DAYS),
    "latest": (1, MOST_DAYS),
    "most": (1, MOST_PEOPLE),
    "keep_days": (1, MOST_DAYS),
}
_ORDERS = [f"{order.value}-{step.value}" for order in Order for step in Step]


def _fields() -> tuple[Field, ...]:
    return (
        Field("open", "checkbox", required=False),
        *(Field(name, "number", longest=6) for name in NUMBERS),
        Field("closed", "textarea", required=False, longest=4000),
        Field("ask", longest=120),
        Field("url", required=False),
        Field("notice", "email", required=False, longest=254),
        Field("languages", longest=60),
        *(Field(f"who_{code}", "textarea", required=False, longest=2000) for code in LANGUAGES),
        *(Field(name, "number", required=False, longest=3) for name in _ORDERS),
        Field("why", required=False, longest=500),
    )


@door(Action.TERMS, "GET", "POST", sides=side_of)
def edit(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Show the terms in force; set others."""
    w, now = words(request), terms_of(id)
    form = Form("guests", _fields(), request.POST if request.method == "POST" else None, _values(now))
    if form.sent:
        wanted = _read(w, form, now, request.POST)
        if wanted is not None:
            number = set_terms(wanted, who=request.visitor.who(request.concerned), note=form["why"])
            return go(lang, "guests-terms", id=id, done="guests.terms" if number else "guests.same")
    return desk_page(
        request,
        "guests/terms",
        title=w.say("guests.terms"),
        status=form.status,
        id=id,
        name=series_name(w, id),
        form=form,
        places=[form.bound[n] for n in ("open", "places", *(x.value for x in Wish), "most")],
        days=[form.bound[n] for n in ("soonest", "latest", "closed", "keep_days")],
        contact=[form.bound[n] for n in ("ask", "url", "notice", "languages")],
        who=[(code, form.bound[f"who_{code}"]) for code in LANGUAGES],
        steps=[(s.value, [(o.value, form.bound[f"{o.value}-{s.value}"]) for o in Order]) for s in Step],
        source=now.source,
    )


def _values(now: Terms) -> dict[str, str]:
    places = {
        f"{o.value}-{s.value}": str(n) for o, steps in now.orders.items() for n, s in enumerate(steps, 1)
    }
    return {
        "open": "on" * now.open,
        "places": str(now.places),
        **{wish.value: str(now.wishes.get(wish, 0)) for wish in Wish},
        "soonest": str(now.soonest),
        "latest": str(now.latest),
        "most": str(now.people),
        "keep_days": str(now.keep_days),
        "closed": "\n".join(f"{c.on} {c.why}".strip() for c in now.closed),
        "ask": now.ask,
        "url": now.url,
        "notice": now.email,
        "languages": ", ".join(now.languages),
        **{f"who_{code}": now.who.get(code, "") for code in LANGUAGES},
        **places,
    }


def _read(w: Words, form: Form, now: Terms, sent: QueryDict) -> Terms | None:
    """The terms of a form, or None and what is wrong with which field."""
    numbers = {name: _number(form, name, *bounds) for name, bounds in NUMBERS.items()}
    orders = {order: _order(form, order) for order in Order}
    closed = _closed(form)
    langs = tuple(code.strip().lower() for code in form["languages"].split(",") if code.strip())
    if not form.bound["languages"].error and not all(len(c) == 2 and c.isalpha() for c in langs):
        form.fail("languages", "languages")
    if form["url"] and not form["url"].startswith(("https://", "http://")):
        form.fail("url", "url")
    if not form.ok or closed is None:
        return None
    wanted = replace(
        now,
        places=numbers["places"],
        wishes={wish: numbers[wish.value] for wish in Wish},
        soonest=numbers["soonest"],
        latest=numbers["latest"],
        people=numbers["most"],
        keep_days=numbers["keep_days"],
        closed=closed,
        orders=orders,
        ask=form["ask"],
        url=form["url"],
        email=form["notice"],
        languages=langs,
        who={**now.who, **{code: form[f"who_{code}"] for code in LANGUAGES}},
        open=bool(form["open"]),
    )
    return _sound(w, form, wanted)


def _sound(w: Words, form: Form, wanted: Terms) -> Terms | None:
    try:
        return terms_from(wanted.to_table(), wanted.series)
    except BadTerms as error:
        many = next((x for x in Wish if wanted.wishes[x] > wanted.places), None)
        homeless = next((x for x in wanted.offered if PLACE_OF[x] not in wanted.orders[Order.EXTENDED]), None)
        if error.key == "soonest":
            form.fail("soonest", "soonest")
        elif error.key == "wishes" and many:
            form.fail("wishes", many.value)
        elif homeless:
            form.fail("order_wish", step=w.say(f"guests.step.{PLACE_OF[homeless].value}"))
        else:
            form.fail("order")
        return None


def _number(form: Form, name: str, least: int, most: int) -> int:
    bound = form.bound[name]
    given = counted(bound.value, -1)
    if least <= given <= most:
        return given
    if not bound.error or bound.value:
        form.fail("number", name, least=least, most=most)
    return 0


def _order(form: Form, order: Order) -> tuple[Step, ...]:
    given: list[tuple[int, Step]] = []
    for step in Step:
        bound = form.bound[f"{order.value}-{step.value}"]
        if bound.value and not bound.value.isdecimal():
            form.fail("number", bound.field.name, least=1, most=99)
        elif bound.value:
            given.append((int(bound.value), step))
    if not given or len({n for n, _ in given}) != len(given):
        form.fail("order")
    return tuple(step for _, step in sorted(given))


def _closed(form: Form) -> tuple[Closed, ...] | None:
    out = []
    for line in filter(None, (x.strip() for x in form["closed"].splitlines())):
        day, _, why = line.partition(" ")
        if not Closed(day).is_day:
            form.fail("closed", "closed", line=line[:40])
            return None
        out.append(Closed(day, why.strip()[:120]))
    return tuple(out)
