"""Signing in and out. Whoever tries too often waits; nothing tells whether an account exists."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.urls import reverse

from pobratim.accounts import passkeys, passwords, sessions, throttle
from pobratim.accounts.models import Account
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest, address_of, drop_cookie, keep_cookie
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.shell import desk_page, safe_next
from pobratim.web.desk.site import site
from pobratim.web.language import words

FIELDS = (
    Field("email", "email", longest=254, complete="username"),
    Field("password", "password", complete="current-password"),
    Field("next", "hidden", required=False, longest=2000),
)


@door(Action.ENTER, "GET", "POST")
def sign_in(request: DeskRequest, lang: str) -> HttpResponse:
    """E-mail and password; then on to the page that was asked for."""
    if request.visitor.account is not None:
        return HttpResponseRedirect(safe_next(request, lang, request.GET.dict()))
    sent = request.POST if request.method == "POST" else None
    form = Form("desk", FIELDS, sent, {"next": request.GET.get("next", "")})
    if form.ok:
        tried = _tried(request, form["email"])
        seconds = throttle.wait(*tried)
        account = None if seconds else passwords.right(form["email"], form["password"])
        if account is not None:
            throttle.forget(tried[0])
            onward = _onward(request, lang, account, form["next"])
            if account.seed:
                own = reverse("second", kwargs={"lang": lang if form["next"] else account.lang})
                return signed_in(request, account, f"{own}?{urlencode({'next': onward})}", half=True)
            return signed_in(request, account, onward)
        if seconds:
            return _too_often(request, form, seconds)
        throttle.note(*tried)
        form.fail("sign_in")
    return _page(request, form, form.status)


def _page(request: DeskRequest, form: Form, status: int) -> HttpResponse:
    here = site(request)
    return desk_page(
        request,
        "sign-in",
        title=words(request).say("desk.sign_in.title"),
        form=form,
        status=status,
        passkey=passkeys.to_use(here) if here else "",
        onward=form["next"],
    )


def _tried(request: DeskRequest, email: str) -> tuple[tuple[throttle.Limit, str], ...]:
    return (
        (throttle.SIGN_IN_ACCOUNT, email),
        (throttle.SIGN_IN_ADDRESS, address_of(request)),
    )


def _too_often(request: DeskRequest, form: Form, seconds: int) -> HttpResponse:
    minutes = -(-seconds // 60)
    form.fail("too_often", n=minutes)
    answer = _page(request, form, 429)
    answer.headers["Retry-After"] = str(seconds)
    return answer


def _onward(request: DeskRequest, lang: str, account: Account, wanted: str) -> str:
    """The page asked for, else the desk in the language of the account."""
    own = account.lang if not wanted else lang
    return safe_next(request, own, {"next": wanted})


def signed_in(request: DeskRequest, account: Account, onward: str, *, half: bool = False) -> HttpResponse:
    """A new session and a new secret for forms, so that what somebody planted before is worth nothing."""
    agent = request.headers.get("User-Agent", "")
    token = sessions.open_(account, agent=agent, address=address_of(request), half=half)
    rotate_token(request)
    response = HttpResponseRedirect(onward)
    keep_cookie(response, token)
    return response


@door(Action.ENTER, "POST")
def sign_out(request: DeskRequest, lang: str) -> HttpResponse:
    """End this session; its cookie is worth nothing from now on."""
    if request.visitor.session is not None:
        sessions.end(request.visitor.session)
    response = HttpResponseRedirect(f"{reverse('sign-in', kwargs={'lang': lang})}?done=signed_out")
    drop_cookie(response)
    return response
