"""The demonstration's accounts: both cities' people, ready to sign in. In no other record."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

# E-mail, name, language, role, side, team. The addresses are of a domain nobody can have.
PEOPLE = (
    ("anna@ieper.example", "Anna Demoor", "nl", "steward", "geonames:2795100", "Stad Ieper"),
    ("jan@ieper.example", "Jan Demoor", "en", "reviewer", "geonames:2795100", "Stad Ieper"),
    ("aigul@semey.example", "Айгүл Демонова", "kk", "steward", "geonames:1519422", "Семей қаласы"),
    ("bolat@semey.example", "Болат Демонов", "ru", "reviewer", "geonames:1519422", "Семей қаласы"),
    ("admin@demo.example", "Demo", "en", "admin", None, None),
)
PASSWORD = "twin cities in June"


def make() -> None:
    """Make teams and accounts, without a password that fits until ``open_doors`` gives them one."""
    from pobratim.accounts import roles
    from pobratim.accounts.models import Account, Team
    from pobratim.gazetteer import open_gazetteer
    from pobratim.record.intake import keep_place
    from pobratim.record.rules import Role

    for email, name, lang, role, side, called in PEOPLE:
        team = None
        if side and called:
            keep_place(side, open_gazetteer().place)
            team = Team.objects.filter(name=called).first()
            team = team or roles.make_team(name=called, side=side, who="pobratim demo")
        account = Account(email=email, name=name, lang=lang, created=datetime.now(UTC))
        account.set_unusable_password()
        account.save()
        roles.give(account=account, team=team, role=Role(role), who="pobratim demo")


def open_doors(*, loopback: bool) -> str:
    """Set the password of the demonstration's accounts and return it.

    The known one where only this machine can reach the pages, else one drawn anew.
    """
    from django.contrib.auth.hashers import make_password

    from pobratim.accounts.models import Account

    password = PASSWORD if loopback else secrets.token_urlsafe(9)
    Account.objects.filter(email__in=[p[0] for p in PEOPLE]).update(password=make_password(password))
    return password
