"""One's own passkeys: listed, made with the password and a name, removed."""

from __future__ import annotations

import logging

from django.http import HttpResponse

from pobratim.accounts import passkeys
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.desk.site import site
from pobratim.web.language import words

FIELDS = (
    Field("name", longest=100),
    Field("password", "password", complete="current-password"),
    Field("answer", "hidden", longest=passkeys.LONGEST),
)
log = logging.getLogger("pobratim.desk")


@door(Action.ACCOUNT, "GET", "POST")
def own(request: DeskRequest, lang: str) -> HttpResponse:
    """Show them all; keep one that the browser has made."""
    account, session, here = request.visitor.account, request.visitor.session, site(request)
    assert account is not None and session is not None
    form = Form("passkeys", FIELDS, request.POST if request.method == "POST" else None)
    if form.ok and not account.check_password(form["password"]):
        form.fail("password", "password")
    if form.ok and here is not None:
        try:
            passkeys.make(account, session, here, name=form["name"], answer=form["answer"])
        except passkeys.Refused as error:
            log.info("a passkey was not kept: %s", error)
            form.fail("refused")
        else:
            return go(lang, "passkeys", done="passkeys.made")
    status = form.status
    if form.bound["answer"].error:
        form.fail("refused")
    form.bound["answer"].value = form.bound["answer"].error = ""  # one answer is good for one question
    known = passkeys.of(account)
    return desk_page(
        request,
        "passkeys/own",
        title=words(request).say("passkeys.title"),
        status=status,
        form=form,
        known=known,
        full=len(known) >= passkeys.MOST,
        host=here.host if here else "",
        options=passkeys.to_make(account, session, here) if here else "",
    )


@door(Action.ACCOUNT, "POST")
def remove(request: DeskRequest, lang: str) -> HttpResponse:
    """Take one away; it opens nothing from now on."""
    assert request.visitor.account is not None
    gone = passkeys.remove(request.visitor.account, request.POST.get("passkey", ""))
    return go(lang, "passkeys", done="passkeys.removed" if gone else "")
