"""Signed-in browsers: opened, found again by their cookie, ended at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pobratim.accounts import secret
from pobratim.accounts.models import Account, Session
from pobratim.accounts.roles import grants_of
from pobratim.record.rules import Action, may_at_all

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


def find(token: str) -> Session | None:
    """The session of a cookie, while it lasts: 12 hours, and for reviewers half an hour of silence."""
    found = Session.objects.select_related("account").filter(key=secret.kept(token)).first()
    if found is None:
        return None
    now = datetime.now(UTC)
    if not found.account.active or over(found, now):
        found.delete()
        return None
    if now - found.seen > _NOTED_EVERY:
        Session.objects.filter(key=found.key).update(seen=now)
    return found


def over(session: Session, now: datetime) -> bool:
    """Whether its time is up. Who may decide has less, so that an open browser is not a way in."""
    if now - session.opened > ABSOLUTE:
        return True
    decides = may_at_all(grants_of(session.account), Action.REVIEW)
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
