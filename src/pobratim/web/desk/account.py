"""One's own account: name, language, what the public sees, password, browsers that are signed in."""

from __future__ import annotations

from django.http import HttpResponse

from pobratim.accounts import passkeys, passwords, second_factor, sessions
from pobratim.accounts.models import Account, Session
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.enter import signed_in
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.joining import NAME, NEW, language_field
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words

PASSWORD = (Field("password", "password", complete="current-password"), NEW)


@door(Action.ACCOUNT, "GET", "POST")
def account(request: DeskRequest, lang: str) -> HttpResponse:
    """Show it all; change name, language and what others see."""
    own = _own(request)
    fields = (
        NAME,
        language_field(),
        Field("shown", "checkbox", required=False),
        Field("keys", "checkbox", required=False),
    )
    values = {"name": own.name, "lang": own.lang, "shown": "on" * own.shown, "keys": "on" * own.keys}
    form = Form("desk", fields, request.POST if request.method == "POST" else None, values)
    if form.ok:
        own.name, own.lang = form["name"], form["lang"]
        own.shown, own.keys = bool(form["shown"]), bool(form["keys"])
        own.save(update_fields=["name", "lang", "shown", "keys"])
        return go(own.lang, "account", done="saved")
    open_ = Session.objects.filter(account=own, half=False).order_by("-seen")
    return desk_page(
        request,
        "account",
        title=words(request).say("desk.account.title"),
        form=form,
        status=form.status,
        own=own,
        sessions=open_,
        here=request.visitor.session,
        passkeys=len(passkeys.of(own)),
        spare=second_factor.left(own) if own.seed else 0,
    )


@door(Action.ACCOUNT, "GET", "POST")
def own_password(request: DeskRequest, lang: str) -> HttpResponse:
    """Change the password; every other browser is signed out."""
    own = _own(request)
    form = Form("desk", PASSWORD, request.POST if request.method == "POST" else None)
    if form.ok:
        if not own.check_password(form["password"]):
            form.fail("password", "password")
        wrong = passwords.wrong(form["new_password"], own)
        if wrong:
            form.fail(wrong, "new_password", n=passwords.SHORTEST)
    if form.ok:
        passwords.change(own, form["new_password"])
        sessions.end_all(own)
        return signed_in(request, own, go(lang, "account", done="password").url)
    title = words(request).say("desk.own_password.title")
    return desk_page(request, "own-password", title=title, form=form, status=form.status)


@door(Action.ACCOUNT, "POST")
def end_sessions(request: DeskRequest, lang: str) -> HttpResponse:
    """Sign every other browser out."""
    sessions.end_all(_own(request), but=request.visitor.session)
    return go(lang, "account", done="ended")


def _own(request: DeskRequest) -> Account:
    assert request.visitor.account is not None
    return request.visitor.account
