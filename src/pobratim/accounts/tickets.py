"""Links that let somebody in once: invitations and new passwords."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import transaction

from pobratim.accounts import passwords, roles, secret, sessions
from pobratim.accounts.models import Account, Team, Ticket
from pobratim.record.people import Who
from pobratim.record.rules import Role

INVITATION, RESET = "invitation", "reset"
LASTS = {INVITATION: timedelta(days=7), RESET: timedelta(hours=2)}


class NoLonger(ValueError):
    """The link was used, is too old, or never was."""


def invite(*, email: str, team: Team | None, role: Role, lang: str = "en", by: int | None = None) -> str:
    """An invitation; the secret for its link. An earlier one of the same address to the same team ends."""
    email = email.strip().lower()
    Ticket.objects.filter(kind=INVITATION, email=email, team=team, used=None).delete()
    return _make(INVITATION, email, None, lang, team=team, role=role.value, by=by)


def open_invitations() -> list[Ticket]:
    """Those whose link still lets somebody in, by address."""
    now = datetime.now(UTC)
    waiting = Ticket.objects.filter(kind=INVITATION, used=None, until__gt=now)
    return list(waiting.select_related("team").order_by("email", "made"))


def reset(email: str, lang: str) -> tuple[str, Account | None]:
    """A link for a new password and whom to send it to; for an unknown address a link that is nobody's."""
    email = email.strip().lower()
    account = Account.objects.filter(email=email, active=True).first()
    Ticket.objects.filter(kind=RESET, email=email, used=None).delete()
    return _make(RESET, email, account, lang), account


def _make(kind: str, email: str, account: Account | None, lang: str, **more: object) -> str:
    now, token = datetime.now(UTC), secret.new()
    Ticket.objects.filter(until__lt=now - timedelta(days=30)).delete()
    Ticket.objects.create(
        key=secret.kept(token),
        kind=kind,
        email=email,
        account=account,
        lang=lang,
        made=now,
        until=now + LASTS[kind],
        **more,
    )
    return token


def find(token: str, kind: str) -> Ticket:
    """A link that still holds. Raises NoLonger."""
    found = Ticket.objects.select_related("account", "team").filter(key=secret.kept(token), kind=kind).first()
    dead = found is None or found.used is not None or found.until < datetime.now(UTC)
    if found is None or dead or (kind == RESET and (found.account is None or not found.account.active)):
        raise NoLonger(kind)
    return found


@transaction.atomic
def join(token: str, *, name: str, password: str, lang: str) -> Account:
    """Take up an invitation: make the account and give it the role. Raises NoLonger."""
    ticket = find(token, INVITATION)
    if Account.objects.filter(email=ticket.email).exists():
        raise NoLonger(INVITATION)  # who has an account takes it up signed in
    account = Account(email=ticket.email, name=name, lang=lang, created=datetime.now(UTC))
    account.set_password(password)
    account.save()
    _take_up(ticket, account)
    return account


@transaction.atomic
def join_as(token: str, account: Account) -> None:
    """Take up an invitation with the account one has. Raises NoLonger, as for another's address."""
    ticket = find(token, INVITATION)
    if ticket.email != account.email:
        raise NoLonger(INVITATION)
    _take_up(ticket, account)


def _take_up(ticket: Ticket, account: Account) -> None:
    _use(ticket)
    inviter = Account.objects.filter(pk=ticket.by).first() if ticket.by else None
    who = Who(inviter.name, inviter.pk) if inviter else Who("pobratim user")
    roles.give(account=account, team=ticket.team, role=Role(ticket.role), who=who)


@transaction.atomic
def new_password(token: str, password: str) -> Account:
    """Set a new password and sign every browser out. Raises NoLonger."""
    ticket = find(token, RESET)
    assert ticket.account is not None
    _use(ticket)
    passwords.change(ticket.account, password)
    sessions.end_all(ticket.account)
    return ticket.account


def _use(ticket: Ticket) -> None:
    """Once: of two at the same time one finds it used."""
    if not Ticket.objects.filter(key=ticket.key, used=None).update(used=datetime.now(UTC)):
        raise NoLonger(ticket.kind)
