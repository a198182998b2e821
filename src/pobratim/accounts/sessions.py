"""Signed-in browsers: opened, found again by their cookie, ended at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from pobratim.accounts import secret
from pobratim.accounts.models import Account, Session
from pobratim.accounts.roles import grants_of
from pobratim.record.rules import Action, Grant, may_at_all

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
_NOTED_EVERY = timedelta(minutes=1)  # being seen is written no more often


def open_(account: Account, *, agent: str, address: str, half: bool = False) -> str:
    """A new session; the secret for its cookie."""
    now, token = datetime.now(UTC), secret.new()
    Session.objects.filter(opened__lt=now - ABSOLUTE).delete()
    Session.objects.create(
        key=secret.kept(token),
        account=account,
        opened=now,
        seen=now,
        half=half,
        agent=agent[:200],
        network=network(address),
    )
    return token


def find(token: str) -> tuple[Session, tuple[Grant, ...]] | None:
    """The session of a cookie and its account's roles, while it lasts.

    That is 12 hours, and for reviewers half an hour of silence.
    """
    found = Session.objects.select_related("account").filter(key=secret.kept(token)).first()
    if found is None:
        return None
    now, grants = datetime.now(UTC), grants_of(found.account)
    if not found.account.active or over(found, grants, now):
        found.delete()
        return None
    if now - found.seen > _NOTED_EVERY:
        Session.objects.filter(key=found.key).update(seen=now)
    return found, grants


def over(session: Session, grants: Collection[Grant], now: datetime) -> bool:
    """Whether its time is up. Who may decide has less, so that an open browser is not a way in."""
    if now - session.opened > ABSOLUTE:
        return True
    decides = may_at_all(grants, Action.REVIEW)
    return (decides or session.half) and now - session.seen > IDLE


def end(session: Session) -> None:
    """Sign this browser out."""
    Session.objects.filter(key=session.key).delete()


def end_all(account: Account, but: Session | None = None) -> None:
    """Sign every browser of an account out, but perhaps the one in use."""
    Session.objects.filter(account=account).exclude(key=but.key if but else "").delete()


def network(address: str) -> str:
    """An address without what names one machine: 203.0.113.0 for 203.0.113.7."""
    if ":" in address:
        return ":".join(address.split(":")[:3]) + "::"
    return address.rsplit(".", 1)[0] + ".0" if "." in address else ""
