"""One-time links: taking up an invitation, and a new password for the one that was forgotten."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from pobratim.accounts import passwords, throttle, tickets
from pobratim.accounts.models import Account, Ticket
from pobratim.record.rules import Action
from pobratim.web.desk import letters
from pobratim.web.desk.arrival import DeskRequest, address_of
from pobratim.web.desk.doors import door
from pobratim.web.desk.enter import signed_in
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.shell import desk_page, go, safe_next
from pobratim.web.language import words
from pobratim.web.wording.words import LANGUAGES, words_of

NAME = Field("name", longest=100, complete="name")
NEW = Field("new_password", "password", complete="new-password")


def language_field() -> Field:
    """The choice of a language of the pages, each in its own words."""
    return Field("lang", "select", options=[(c, str(words_of(c).at("language.own"))) for c in LANGUAGES])


@door(Action.ENTER, "GET", "POST")
def join(request: DeskRequest, lang: str, token: str) -> HttpResponse:
    """Take up an invitation: with a new account, or with the one whose address was invited."""
    ticket = _ticket(request, token, tickets.INVITATION)
    if ticket is None:
        return _dead(request, "join")
    context: dict[str, Any] = {"team": ticket.team, "role": ticket.role, "email": ticket.email}
    title = words(request).say("desk.join.title")
    known = Account.objects.filter(email=ticket.email).exists()
    own = request.visitor.account
    if own is not None and own.email == ticket.email:
        if request.method == "POST":
            tickets.join_as(token, own)
            return go(lang, "team", done="joined")
        return desk_page(request, "join", title=title, own=own, **context)
    sent = request.POST if request.method == "POST" else None
    form = Form("desk", (NAME, NEW, language_field()), sent, {"lang": lang})
    if form.ok and not known:
        _judge(form, Account(email=ticket.email, name=form["name"]))
        if form.ok:
            account = tickets.join(token, name=form["name"], password=form["new_password"], lang=form["lang"])
            return signed_in(request, account, safe_next(request, account.lang, {}))
    return desk_page(
        request, "join", title=title, form=None if known else form, status=form.status, **context
    )


@door(Action.ENTER, "GET", "POST")
def forgotten(request: DeskRequest, lang: str) -> HttpResponse:
    """Ask for a link by letter. The answer is the same whether there is such an account or not."""
    sent = request.POST if request.method == "POST" else None
    form = Form("desk", (Field("email", "email", longest=254, complete="username"),), sent)
    title = words(request).say("desk.forgotten.title")
    if form.ok:
        tried = (
            (throttle.LETTER_ACCOUNT, form["email"]),
            (throttle.LETTER_ADDRESS, address_of(request)),
        )
        seconds = throttle.wait(*tried)
        if not seconds:
            throttle.note(*tried)
            _write(form["email"], lang)
            return go(lang, "sign-in", done="letter")
        form.fail("too_often", n=-(-seconds // 60))
        answer = desk_page(request, "forgotten", title=title, form=form, status=429)
        answer.headers["Retry-After"] = str(seconds)
        return answer
    return desk_page(request, "forgotten", title=title, form=form, status=form.status)


def _write(email: str, lang: str) -> None:
    token, account = tickets.reset(email, lang)
    if account is not None:
        address = letters.link("new-password", account.lang, token)
        letters.send("reset", to=account.email, lang=account.lang, address=address)


@door(Action.ENTER, "GET", "POST")
def new_password(request: DeskRequest, lang: str, token: str) -> HttpResponse:
    """Set a new password by a link; every browser is signed out, also this one."""
    ticket = _ticket(request, token, tickets.RESET)
    if ticket is None or ticket.account is None:
        return _dead(request, "new_password")
    sent = request.POST if request.method == "POST" else None
    form = Form("desk", (NEW,), sent)
    if form.ok:
        _judge(form, ticket.account)
    if form.ok:
        tickets.new_password(token, form["new_password"])
        return go(lang, "sign-in", done="new_password")
    title = words(request).say("desk.new_password.title")
    return desk_page(request, "new-password", title=title, form=form, status=form.status)


def _judge(form: Form, account: Account) -> None:
    wrong = passwords.wrong(form["new_password"], account)
    if wrong:
        form.fail(wrong, "new_password", n=passwords.SHORTEST)


def _ticket(request: DeskRequest, token: str, kind: str) -> Ticket | None:
    """The link that holds, or None; who tries many that do not has to wait."""
    tried = (throttle.LINK_ADDRESS, address_of(request))
    if throttle.wait(tried):
        return None
    try:
        return tickets.find(token, kind)
    except tickets.NoLonger:
        throttle.note(tried)
        return None


def _dead(request: DeskRequest, kind: str) -> HttpResponse:
    title = words(request).say("desk.dead.title")
    return desk_page(request, "dead", title=title, kind=kind, status=410)
