"""How long the desk's pages take on the server with 500 proposals in one source, and with how many queries.

python benchmarks/desk.py [rounds]

A record in memory: two sources, one accepted, the other with 500 proposals. Each page is asked for in turn by
the same client, templates and all, without a network; the median and the 95th of a hundred are printed.
"""

# ruff: noqa: E402 - settings come before what reads them
from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "pobratim.settings"
os.environ["POBRATIM_DATABASE"] = ":memory:"
sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "record"))

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from made_readings import SEMEY, YPRES, english, russian

from pobratim.accounts import roles, sessions
from pobratim.accounts.models import Account
from pobratim.facts.kinds import EntityKind
from pobratim.record import ids, review
from pobratim.record.adding import Fact, add
from pobratim.record.intake import propose
from pobratim.record.rules import Role
from pobratim.web.desk.arrival import cookie_name

PROPOSALS, ROUNDS = 500, 40


def record() -> str:
    """The source with the proposals."""
    review.accept(source=propose(english().reading(), side=YPRES).source, who="bench")
    source = propose(russian().reading(), side=SEMEY).source
    for n in range(PROPOSALS // 5):
        day = f"20{n % 25:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
        facts = [Fact("type", "text", "visit"), Fact("date", "edtf", day), Fact("object", "text", f"no. {n}")]
        facts += [Fact("place", "value", YPRES), Fact("participant", "value", "iso3166:KZ")]
        add(source=source, start=n, end=n + 4, facts=facts, kind=EntityKind.EVENT, who="bench")
    return ids.public(source)


def client() -> Client:
    """A browser in which a reviewer is signed in."""
    account = Account(email="a@city.example", name="Anna", created=datetime.now(UTC))
    account.save()
    team = roles.make_team(name="Ypres", side=YPRES, who="bench")
    roles.give(account=account, team=team, role=Role.REVIEWER, who="bench")
    made = Client(headers={"host": "localhost"})
    made.cookies[cookie_name()] = sessions.open_(account, agent="bench", address="203.0.113.7")
    return made


def _counting(asked: list[str]) -> Callable[..., object]:
    def counted(execute: Callable[..., object], sql: str, *rest: object) -> object:
        asked.append(sql)
        return execute(sql, *rest)

    return counted


def main() -> None:
    """Print a line a page."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    call_command("migrate", verbosity=0)
    source, browser = record(), client()
    at, tie = f"/en/desk/review/{source}/", ids.public(ids.pair(YPRES, SEMEY))
    pages = (
        at,
        f"{at}above/?least=50",
        f"{at}add/",
        f"/en/desk/stand/{tie}/",
        "/en/desk/inbox/",
        "/en/desk/",
    )
    print(f"{'page':40} {'queries':>7} {'median ms':>10} {'p95 ms':>8} {'kB':>6}")
    for address in pages:
        asked: list[str] = []
        with connection.execute_wrapper(_counting(asked)):
            answer = browser.get(address)
        assert answer.status_code == 200, address
        times = []
        for _ in range(rounds):
            begun = time.perf_counter()
            browser.get(address)
            times.append((time.perf_counter() - begun) * 1000)
        p95 = statistics.quantiles(times, n=20)[18]
        size = len(answer.content) / 1000
        print(f"{address:40} {len(asked):7} {statistics.median(times):10.1f} {p95:8.1f} {size:6.0f}")


if __name__ == "__main__":
    main()
