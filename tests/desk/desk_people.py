"""Who the tests of the desk know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.test import Client

from pobratim.accounts.models import Account, Team
from pobratim.record.rules import Role

PASSWORD = "wreath under the gate"
YPRES, SEMEY, ELSEWHERE = "geonames:2795100", "geonames:1519422", "iso3166:KZ"
SIDES = {YPRES: "City of Ypres", SEMEY: "Archive of Semey", ELSEWHERE: "A third side"}


@dataclass
class People:
    """Makes accounts in the teams of the sides, and browsers in which they are signed in."""

    teams: dict[str, Team]
    make: Callable[[str, Team | None, Role | None], Account]
    browser: Callable[[Account | None], Client]

    def account(self, role: Role | None, side: str | None = YPRES) -> Account:
        """An account with a role, of a side or of all."""
        team = self.teams[side] if side else None
        name = f"{role or 'nobody'}.{(side or 'all').replace(':', '')}@city.example"
        return Account.objects.filter(email=name).first() or self.make(name, team, role)

    def client(self, role: Role | None, side: str | None = YPRES) -> Client:
        """A browser in which such an account is signed in."""
        return self.browser(self.account(role, side))

    def nobody(self) -> Client:
        """A browser that is not signed in."""
        return self.browser(None)
