"""How long the desk's pages take on the server with 500 proposals in the inbox, and with how many queries.

    python benchmarks/desk.py [--rounds 20] [--only review]
    python benchmarks/web.py --desk [--rounds 20] [--only review]      the same

A record in memory, of the tests' visits (tests/desk/desk_visits.py) and 500 proposals more: every page of the
desk is asked for by the one who comes to it, templates, middleware and all, without a network. Then a card is
accepted, a claim rejected and the last decision taken back, as the review page's buttons do. Printed are the
queries, the server's milliseconds on its processor (the machine may be busy with something else) and by the
clock at the median and the 95th of a hundred, and kilobytes.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).parent.parent / "tests"
HEAD = (
    f"{'page':18} {'queries':>7} {'process p50':>12} {'p95 ms':>8} {'clock p50':>10} {'p95 ms':>8} {'kB':>6}"
)


def settle() -> None:
    """An empty record in memory, and the tests' makers of records."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "pobratim.settings"
    os.environ["POBRATIM_DATABASE"] = ":memory:"
    sys.path += [str(TESTS / "record"), str(TESTS / "desk"), str(TESTS / "guests")]
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


class Measured:
    """The times of one page."""

    def __init__(self) -> None:
        self.queries = self.size = 0
        self.process: list[float] = []
        self.clock: list[float] = []

    def once(self, ask: Callable[[], object]) -> None:
        """Ask once more."""
        from django.db import connection

        asked = 0

        def counted(execute: Callable[..., object], sql: str, *rest: object) -> object:
            nonlocal asked
            asked += 1
            return execute(sql, *rest)

        process, clock = time.process_time(), time.perf_counter()
        with connection.execute_wrapper(counted):
            answer = ask()
        self.process.append((time.process_time() - process) * 1000)
        self.clock.append((time.perf_counter() - clock) * 1000)
        self.queries = max(self.queries, asked)
        self.size = max(self.size, len(answer.content))  # type: ignore[attr-defined]

    def line(self, name: str) -> str:
        """As it is printed."""
        p50, p95 = _ends(self.process)
        c50, c95 = _ends(self.clock)
        times = f"{p50:12.1f} {p95:8.1f} {c50:10.1f} {c95:8.1f}"
        return f"{name:18} {self.queries:7} {times} {self.size / 1000:6.0f}"


def _ends(times: list[float]) -> tuple[float, float]:
    return statistics.median(times), statistics.quantiles(times, n=20)[18]


def measure(rounds: int, only: str) -> None:
    """Print a line a page."""
    from desk_visits import STEWARD, VISITS, World
    from django.test import Client
    from test_every_desk_page import proposals

    from pobratim.web.desk.arrival import cookie_name

    world = World()
    proposals(world.source)

    def client(who: str) -> Client:
        made = Client(headers={"host": "localhost"})
        cookie = world.cookie(who)
        if cookie is not None:
            made.cookies[cookie_name()] = cookie
        return made

    print(HEAD)
    for name, (who, address) in VISITS.items():
        if only not in name:
            continue
        browser, path, page = client(who), f"/en/desk/{address(world)}", Measured()
        browser.get(path)
        for _ in range(rounds):
            page.once(lambda browser=browser, path=path: browser.get(path))  # type: ignore[misc]
        print(page.line(name), flush=True)
    if only in "acts":
        _acts(client(STEWARD), f"/en/desk/review/{world.source}/", rounds)


def _acts(browser: object, at: str, rounds: int) -> None:
    """Accept a card, reject a claim, take it back: the button, and the page that comes after it."""
    done = {"accept a card": Measured(), "reject a claim": Measured(), "take it back": Measured()}
    get, post = browser.get, browser.post  # type: ignore[attr-defined]
    html = get(at).content.decode()
    for _ in range(rounds):
        for name, pattern in (("accept a card", r"accept card \w+"), ("reject a claim", r"reject claim \w+")):
            (seen,) = re.findall(r'name="seen" value="(\d+)"', html)[:1]
            do = re.findall(pattern, html)[-1]
            sent = {"do": do, "seen": seen}
            done[name].once(lambda sent=sent: post(f"{at}decide/", sent))  # type: ignore[misc]
            html = get(at).content.decode()
        undo = re.findall(r'action="(/en/desk/decision/\d+/undo/)"', html)[0]
        done["take it back"].once(lambda undo=undo: post(undo, {"next": at}))  # type: ignore[misc]
        html = get(at).content.decode()
    for name, page in done.items():
        print(page.line(name), flush=True)


def main(given: list[str] | None = None) -> None:
    """Print a line a page, and a line an act."""
    own = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    own.add_argument("--rounds", type=int, default=20)
    own.add_argument("--only", default="", help="pages whose name holds this; acts for the acts")
    asked = own.parse_args(given)
    settle()
    measure(asked.rounds, asked.only)


if __name__ == "__main__":
    main()
