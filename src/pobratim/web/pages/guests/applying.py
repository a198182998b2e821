"""The form of an application: one evening, one wish, a group, and how to reach it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pobratim.accounts import throttle
from pobratim.calendars.evenings import Evening
from pobratim.calendars.taking_part import Terms, Wish
from pobratim.guests import applying, taken
from pobratim.guests.stepping import NotFree
from pobratim.guests.terms import ritual, today
from pobratim.web.form import Form
from pobratim.web.guests import letters
from pobratim.web.guests.saying import evening_alone, evening_said, series_name
from pobratim.web.language import words
from pobratim.web.pages.guests.evenings import barred, terms_or_404, why_said
from pobratim.web.pages.guests.fields import CONTACT, TRAP, asked, day_of, form_of, wish_of
from pobratim.web.pages.shell import page
from pobratim.web.whence import address_of
from pobratim.web.wording.rituals import series_label
from pobratim.web.wording.words import Words


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Show the form for ``?day=`` and ``?wish=``; take it, and lead on to one's own page."""
    terms, w = terms_or_404(id), words(request)
    given = request.POST if request.method == "POST" else request.GET
    day, wish = day_of(given.get("day", "")), wish_of(given.get("wish", ""), terms)
    if day is None or wish is None or ritual(id).occurrence(day) is None:
        raise Http404
    form = form_of(w, terms, wish, request.POST if request.method == "POST" else None)
    if not form.ok:
        return _page(request, w, terms, wish, day, form, near=_near(terms, wish, day))
    limits = ((throttle.APPLY_ADDRESS, address_of(request)), (throttle.APPLY_EMAIL, form["email"]))
    seconds = throttle.wait(*limits)
    if seconds:
        form.fail("often", n=-(-seconds // 60))
        answer = _page(request, w, terms, wish, day, form, status=429)
        answer.headers["Retry-After"] = str(seconds)
        return answer
    try:
        one, token = applying.apply(asked(form, terms, day, wish, lang))
    except NotFree as full:
        form.fail("not_free")
        return _page(request, w, terms, wish, day, form, near=full.near, status=409)
    throttle.note(*limits)
    letters.send("asked", one, token=token)
    letters.notice(one)
    own = reverse("taking-part", kwargs={"lang": lang, "token": token})
    return HttpResponseRedirect(f"{own}?done=asked")


def _near(terms: Terms, wish: Wish, day: date) -> tuple[Evening, ...]:
    """The nearest evenings where this one is not free, so that nobody fills in a form for nothing."""
    here = today(terms.series)
    if taken.on(terms, day, here).free(wish):
        return ()
    return taken.near(terms, day, here, wish)


def _page(
    request: HttpRequest,
    w: Words,
    terms: Terms,
    wish: Wish,
    day: date,
    form: Form,
    *,
    near: tuple[Evening, ...] = (),
    status: int = 0,
) -> HttpResponse:
    series = terms.series
    here = taken.on(terms, day, today(series))
    return page(
        request,
        "guests/apply",
        title=w.say("guests.apply_for", day=evening_alone(w, series, day)),
        description=w.say("guests.lead"),
        status=status or form.status,
        unindexed=True,
        terms=terms,
        name=series_name(w, series),
        label=series_label(ritual(series).series),
        wish=wish,
        day=day,
        evening=evening_said(w, series, day),
        free=here.free(wish),
        barred=why_said(w, here) or barred(w, here),
        near=[(one.day, evening_said(w, series, one.day), one.left[wish]) for one in near],
        form=form,
        **parts(form),
    )


def parts(form: Form) -> dict[str, Any]:
    """The fields of the group and those of the contact, apart."""
    bound = list(form)
    return {
        "group_fields": [b for b in bound if b.field.name not in CONTACT],
        "contact_fields": [b for b in bound if b.field.name in CONTACT],
        "trap": TRAP,
    }
