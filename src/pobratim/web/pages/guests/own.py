"""One's own application, behind a secret link: how it stands, answering an offer, changing, withdrawing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pobratim.accounts import throttle
from pobratim.calendars.taking_part import Terms, Wish
from pobratim.guests import applying, privacy, taken
from pobratim.guests.models import Application
from pobratim.guests.sheet import programme
from pobratim.guests.states import FROM, OPEN, State, Verb
from pobratim.guests.stepping import Changed, NotFree, NotNow
from pobratim.guests.terms import ritual, terms_of, today
from pobratim.web.form import Form, counted
from pobratim.web.guests.countries import country
from pobratim.web.guests.saying import evening_alone, evening_said, series_name
from pobratim.web.guests.sheets import sheet_context
from pobratim.web.guests.story import story
from pobratim.web.language import words
from pobratim.web.pages.guests.applying import parts
from pobratim.web.pages.guests.fields import asked, day_of, form_of, wish_of
from pobratim.web.pages.shell import page
from pobratim.web.whence import address_of
from pobratim.web.wording.rituals import series_label
from pobratim.web.wording.words import Words

ANSWERS: dict[str, tuple[str, Callable[[int, int | None], object]]] = {
    "take": ("took", lambda n, seen: applying.answer(n, take=True, seen=seen)),
    "leave": ("withdrawn", lambda n, seen: applying.answer(n, take=False, seen=seen)),
    "withdraw": ("withdrawn", lambda n, seen: applying.withdraw(n, seen=seen)),
    "erase": ("erased", lambda n, seen: privacy.erase(n, seen=seen)),
}


def _own(request: HttpRequest, token: str) -> Application:
    """The application of a link. Raises Http404; who tries many that are none has to wait."""
    tried = (throttle.LINK_ADDRESS, address_of(request))
    found = None if throttle.wait(tried) else applying.find(token)
    if found is None:
        throttle.note(tried)
        raise Http404
    return found


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Show it; take an answer (``do``: take, leave, withdraw, erase)."""
    one = _own(request, token)
    if request.method != "POST":
        return _page(request, one, token)
    done, act = ANSWERS.get(request.POST.get("do", ""), ("", None))
    if act is None:
        return _page(request, one, token, status=422)
    try:
        act(one.pk, seen(request))
    except (Changed, NotNow) as error:
        one.refresh_from_db()
        key = "changed" if isinstance(error, Changed) else "not_now"
        return _page(request, one, token, problem=f"guests.error.{key}", status=409)
    if done == "erased":
        address = reverse("take-part", kwargs={"lang": lang, "id": one.series})
        return HttpResponseRedirect(f"{address}?done=erased")
    return _back(lang, token, done)


def seen(request: HttpRequest) -> int | None:
    """The version of the application that the page showed."""
    given = request.POST.get("seen", "")
    return counted(given, None)


def _back(lang: str, token: str, done: str) -> HttpResponse:
    own = reverse("taking-part", kwargs={"lang": lang, "token": token})
    return HttpResponseRedirect(f"{own}?done={done}" if done else own)


def notice(w: Words, done: str) -> str:
    """The key of a notice of what was done."""
    key = f"guests.done.{done}"
    return key if done and w.has(key) and isinstance(w.at(key), str) else ""


def _page(
    request: HttpRequest, one: Application, token: str, *, problem: str = "", status: int = 200
) -> HttpResponse:
    w = words(request)
    state = State(one.state)
    day = evening_alone(w, one.series, one.day)
    status_key = f"guests.status.{state.value}"
    return page(
        request,
        "guests/own",
        title=w.say("guests.own"),
        description=w.say("guests.own"),
        status=status,
        unindexed=True,
        one=one,
        token=token,
        link=f"{settings.ADDRESS}{request.path}",
        name=series_name(w, one.series),
        evening=evening_said(w, one.series, one.day),
        wanted=evening_alone(w, one.series, one.wanted),
        said=w.say(status_key, day=day) if state in (State.OFFERED, State.ACCEPTED) else w.say(status_key),
        country=country(one.country, w.lang),
        terms=terms_of(one.series),
        steps=story(w, one, names=False),
        problem=problem,
        done=notice(w, request.GET.get("done", "")) if status == 200 else "",
        may={v.value: state in FROM[v] for v in (Verb.CHANGED, Verb.WITHDREW, Verb.TOOK)},
        may_erase=state not in OPEN,
        on_sheet=state in (State.ACCEPTED, State.DONE),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Change what was filled in; ``day`` and ``wish`` choose among the evenings that are free."""
    one, w = _own(request, token), words(request)
    if State(one.state) not in OPEN:
        return _back(lang, token, "")
    terms = terms_of(one.series)
    sent = request.POST if request.method == "POST" else None
    wish = wish_of(request.POST.get("wish", ""), terms) or Wish(one.wish)
    day = day_of(request.POST.get("day", "")) or one.day
    form = form_of(w, terms, wish, sent, one)
    if form.ok:
        try:
            applying.change(one.pk, asked(form, terms, day, wish, one.lang), seen=seen(request))
        except NotFree:
            form.fail("not_free")
        except (Changed, NotNow) as error:
            form.fail("changed" if isinstance(error, Changed) else "not_now")
            one.refresh_from_db()
        else:
            anew = (day, wish.value) != (one.day, one.wish)
            return _back(lang, token, "anew" if anew else "changed")
    status = 409 if form.error in ("not_free", "changed", "not_now") else form.status
    return _change_page(request, w, one, token, form, terms, (day, wish), status)


def _change_page(
    request: HttpRequest,
    w: Words,
    one: Application,
    token: str,
    form: Form,
    terms: Terms,
    chosen: tuple[date, Wish],
    status: int,
) -> HttpResponse:
    near = taken.near(terms, one.day, today(one.series), chosen[1], most=12)
    days = [(one.day, evening_said(w, one.series, one.day))]
    days += [(e.day, evening_said(w, one.series, e.day)) for e in near]
    context: dict[str, Any] = parts(form)
    return page(
        request,
        "guests/change",
        title=w.say("guests.change"),
        description=w.say("guests.own"),
        status=status,
        unindexed=True,
        one=one,
        token=token,
        name=series_name(w, one.series),
        label=series_label(ritual(one.series).series),
        terms=terms,
        form=form,
        days=sorted(set(days)),
        day=chosen[0],
        wish=chosen[1],
        **context,
    )


@never_cache
@require_safe
def sheet(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """The programme of the evening, for a group that has its place in it."""
    one = _own(request, token)
    if State(one.state) not in (State.ACCEPTED, State.DONE):
        raise Http404
    w = words(request)
    return page(
        request,
        "guests/sheet",
        title=w.say("guests.programme_of", day=evening_alone(w, one.series, one.day)),
        description=w.say("guests.programme"),
        unindexed=True,
        back=reverse("taking-part", kwargs={"lang": lang, "token": token}),
        **sheet_context(programme(one.series, one.day)),
    )
