"""The second factor: asked for after the password, switched on and off on one's account."""

from __future__ import annotations

import base64

from django.http import HttpResponse, HttpResponseRedirect

from pobratim.accounts import passkeys, second_factor, sessions, throttle
from pobratim.accounts.models import Account
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door, sign_in_address
from pobratim.web.desk.enter import signed_in
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.shell import desk_page, go, safe_next
from pobratim.web.desk.site import site
from pobratim.web.language import words

CODE = Field("code", "code", longest=20, complete="one-time-code")
NEXT = Field("next", "hidden", required=False, longest=2000)
PASSWORD = Field("password", "password", complete="current-password")


@door(Action.ENTER, "GET", "POST")
def second(request: DeskRequest, lang: str) -> HttpResponse:
    """The code after the password. Only who has given the password gets here; wrong codes are counted."""
    session = request.visitor.session
    if session is None or not session.half:
        return HttpResponseRedirect(sign_in_address(lang, ""))
    sent = request.POST if request.method == "POST" else None
    form = Form("desk", (CODE, NEXT), sent, {"next": request.GET.get("next", "")})
    status, seconds = form.status, 0
    if form.ok:
        tried = (throttle.CODE_ACCOUNT, session.account.email)
        seconds = throttle.wait(tried)
        if not seconds and second_factor.right(session.account, form["code"]):
            throttle.forget(tried)
            sessions.end(session)
            onward = safe_next(request, lang, {"next": form["next"]})
            return signed_in(request, session.account, onward)
        if not seconds:
            throttle.note(tried)
        form.fail("too_often" if seconds else "code", "code", n=-(-seconds // 60))
        status = 429 if seconds else 422
    title = words(request).say("desk.second.title")
    answer = desk_page(
        request,
        "second",
        title=title,
        form=form,
        status=status,
        passkey=_passkey(request, session.account),
        onward=form["next"],
    )
    if seconds:
        answer.headers["Retry-After"] = str(seconds)
    return answer


def _passkey(request: DeskRequest, account: Account) -> str:
    here = site(request)
    usable = here is not None and any(p.site == here.host for p in passkeys.of(account))
    return passkeys.to_use(here, account) if here is not None and usable else ""


@door(Action.ACCOUNT, "GET", "POST")
def own_second(request: DeskRequest, lang: str) -> HttpResponse:
    """Switch the second factor on: password, and a code that proves that the telephone knows the seed."""
    own = _own(request)
    sent = request.POST if request.method == "POST" else None
    seed = Field("seed", "hidden", required=False, longest=64)
    form = Form("desk", (PASSWORD, CODE, seed), sent, {"seed": second_factor.new_seed()})
    if not second_factor.is_seed(form["seed"]):
        form.bound["seed"].value = second_factor.new_seed()  # no code fits one nobody has seen
    if form.ok and not own.check_password(form["password"]):
        form.fail("password", "password")
    if form.ok and not second_factor.fits(form["seed"], form["code"]):
        form.fail("code", "code")
    codes = second_factor.switch_on(own, form["seed"]) if form.ok else []
    if codes:
        sessions.end_all(own, but=request.visitor.session)
    address = second_factor.address(own, form["seed"])
    picture = base64.b64encode(second_factor.square(address).encode()).decode()
    return desk_page(
        request,
        "own-second",
        title=words(request).say("desk.own_second.title"),
        form=form,
        status=form.status,
        picture=picture,
        seed=form["seed"],
        codes=codes,
    )


@door(Action.ACCOUNT, "POST")
def drop_second(request: DeskRequest, lang: str) -> HttpResponse:
    """Switch it off, with a code of it."""
    own = _own(request)
    tried = (throttle.CODE_ACCOUNT, own.email)
    if throttle.wait(tried) or not second_factor.right(own, request.POST.get("code", "")):
        throttle.note(tried)
        return go(lang, "account", done="wrong_code")
    second_factor.switch_off(own)
    return go(lang, "account", done="second_off")


def _own(request: DeskRequest) -> Account:
    assert request.visitor.account is not None
    return request.visitor.account
