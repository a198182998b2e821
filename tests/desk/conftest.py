"""A desk with a record of two sources, teams of both sides, and people in every role."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent))

from desk_people import PASSWORD, SEMEY, SIDES, YPRES, People
from made_readings import english, russian

from pobratim.accounts import roles, sessions
from pobratim.accounts.models import Account, Team
from pobratim.record.intake import propose
from pobratim.record.rules import Role
from pobratim.web.desk.arrival import cookie_name

# Argon2 is meant to be slow; the tests of passwords themselves ask for it.
FAST = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def quick_passwords(settings: object, request: pytest.FixtureRequest) -> None:
    if "real_passwords" not in request.fixturenames:
        settings.PASSWORD_HASHERS = FAST  # type: ignore[attr-defined]


@pytest.fixture
def real_passwords() -> None:
    """Argon2, as in earnest."""


@pytest.fixture
def record(db: None) -> dict[str, str]:
    """Two proposed sources, of Ypres and Semey: id by side."""
    return {
        YPRES: propose(english().reading(), side=YPRES).source,
        SEMEY: propose(russian().reading(), side=SEMEY).source,
    }


@pytest.fixture
def people(record: dict[str, str]) -> People:
    """Teams of three sides, and makers of accounts and signed-in clients."""
    teams = {side: roles.make_team(name=name, side=side, who="test") for side, name in SIDES.items()}
    return People(teams, _account, _client)


def _account(email: str, team: Team | None, role: Role | None) -> Account:
    account = Account(email=email, name=email.split("@")[0].title(), created=datetime.now(UTC))
    account.set_password(PASSWORD)
    account.save()
    if role is not None:
        roles.give(account=account, team=team, role=role, who="test")
    return account


def _client(account: Account | None) -> Client:
    client = Client(headers={"host": "localhost"})
    if account is not None:
        token = sessions.open_(account, agent="test", address="203.0.113.7")
        client.cookies[cookie_name()] = token
    return client
