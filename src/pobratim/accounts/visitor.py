"""Who stands at the desk: an account with its roles, or nobody."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pobratim.accounts import sessions
from pobratim.accounts.models import Account, Session
from pobratim.record import rules
from pobratim.record.people import Who
from pobratim.record.rules import Action, Grant


@dataclass(frozen=True, slots=True)
class Visitor:
    """``account`` is None for whoever is not fully signed in; ``session`` may await a second factor."""

    account: Account | None = None
    session: Session | None = None
    grants: tuple[Grant, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides somebody has a role for."""
        return tuple(dict.fromkeys(g.side for g in self.grants if g.side is not None))

    def may(self, action: Action, sides: Collection[str] = ()) -> bool:
        """Whether it may be done to what concerns these sides."""
        return self.account is not None and rules.may(self.grants, action, sides)

    def may_at_all(self, action: Action) -> bool:
        """Whether there is anything on which it may be done."""
        return self.account is not None and rules.may_at_all(self.grants, action)

    def who(self, sides: Collection[str] = ()) -> Who:
        """For a decision on what concerns these sides: the account, and the side it speaks for there."""
        assert self.account is not None
        own = [s for s in self.sides if s in sides] or list(self.sides if not sides else ())
        return Who(self.account.name, self.account.pk, own[0] if own else None)


NOBODY = Visitor()


def visitor(token: str | None) -> Visitor:
    """The visitor of a cookie."""
    found = sessions.find(token) if token else None
    if found is None:
        return NOBODY
    session, grants = found
    return Visitor(None, session) if session.half else Visitor(session.account, session, grants)
