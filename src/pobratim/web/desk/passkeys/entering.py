"""Signing in with a passkey: instead of the password, or as the second step after it."""

from __future__ import annotations

import logging

from django.http import HttpResponse, HttpResponseRedirect

from pobratim.accounts import passkeys, sessions, throttle
from pobratim.accounts.models import Account
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest, address_of
from pobratim.web.desk.doors import door, sign_in_address
from pobratim.web.desk.enter import signed_in
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.shell import desk_page, safe_next
from pobratim.web.desk.site import site
from pobratim.web.language import words

FIELDS = (
    Field("answer", "hidden", longest=passkeys.LONGEST),
    Field("next", "hidden", required=False, longest=2000),
)
log = logging.getLogger("pobratim.desk")


@door(Action.ENTER, "POST")
def instead(request: DeskRequest, lang: str) -> HttpResponse:
    """A passkey instead of address and password; it has asked for a PIN or a finger, so no code is."""
    if request.visitor.account is not None:
        return HttpResponseRedirect(safe_next(request, lang, request.POST.dict()))
    return _enter(request, lang, None)


@door(Action.ENTER, "POST")
def after_password(request: DeskRequest, lang: str) -> HttpResponse:
    """A passkey of the account whose password was given, instead of a code."""
    session = request.visitor.session
    if session is None or not session.half:
        return HttpResponseRedirect(sign_in_address(lang, ""))
    return _enter(request, lang, session.account)


def _enter(request: DeskRequest, lang: str, account: Account | None) -> HttpResponse:
    here, form = site(request), Form("passkeys", FIELDS, request.POST)
    tried = (throttle.PASSKEY_ADDRESS, address_of(request))
    seconds = throttle.wait(tried)
    if seconds:
        return _again(request, form, "too_often", seconds)
    try:
        if here is None or not form.ok:
            raise passkeys.Refused("no answer")
        found = passkeys.use(here, form["answer"], account)
    except passkeys.Refused as error:
        throttle.note(tried)
        log.info("a passkey was refused: %s", error)
        return _again(request, form, "copied" if isinstance(error, passkeys.WentBack) else "refused")
    if request.visitor.session is not None:
        sessions.end(request.visitor.session)
    own = lang if form["next"] else found.lang
    return signed_in(request, found, safe_next(request, own, {"next": form["next"]}))


def _again(request: DeskRequest, form: Form, cause: str, seconds: int = 0) -> HttpResponse:
    w = words(request)
    answer = desk_page(
        request,
        "passkeys/refused",
        title=w.say("passkeys.refused"),
        status=429 if seconds else 422,
        cause=f"desk.error.{cause}" if seconds else f"passkeys.error.{cause}",
        minutes=-(-seconds // 60),
        onward=form["next"],
        half=request.visitor.session is not None,
    )
    if seconds:
        answer.headers["Retry-After"] = str(seconds)
    return answer
