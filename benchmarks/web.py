"""How long the public pages take over a big record, beside Datasette serving a table of the same size.

    python benchmarks/web.py [--events 100000] [--ties N] [--record FILE] [--rounds 30] [--install] | --desk

The record is made up (made_record.py) and kept in ~/.cache/pobratim, or in FILE: the next run asks the same
one. A hundred thousand events take some minutes and 3 GB. Each type of page is asked for in turn by one
client, templates, middleware and all, without a network: in English, of one thing after another drawn by
chance, so that no page is only a second look at the last. Printed are the server's milliseconds on its
processor (the machine may be busy with something else) and by the clock at the median and the 95th of a
hundred, the most queries a page took, and its kilobytes, raw and as they are sent, gzipped. A page that takes
more queries than QUERIES says, or is sent in more than 150 kB, ends the run with an error.

Datasette (an environment of its own, .datasette, made by --install) serves one table of the events (type,
day, place, words) with its full-text index, in one process of its own without a network too: a page of a
hundred rows, a row, a facet, a search.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from pobratim.record.models import Card

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / ".datasette"
MOST_SENT = 150  # kB of a page's first view
# How many queries a page may take, of a record of whatever size.
QUERIES = {
    "partnership": 11, "partnership, page 2": 11, "liveliest partnership": 11, "event": 7, "place": 9,
    "liveliest place": 9, "memorial": 10, "gift": 6, "person": 6, "theme": 6, "source": 8, "home": 12,
    "partnerships": 3, "sources": 2, "map": 7, "promises": 9, "memorials": 5, "gifts": 4, "map.bin": 4,
    "map.svg": 4, "a place of the map": 5, "calendar month": 10, "calendar list": 10, "day": 8,
    "tonight": 1, "radars": 3, "radar": 10, "search": 9, "feed.ics": 13, "news.atom": 9,
}  # fmt: skip
HEAD = (
    f"{'page':22} {'queries':>7} {'process p50':>12} {'p95 ms':>8} {'clock p50':>10} {'p95 ms':>8} "
    f"{'kB':>8} {'gzip':>7}"
)


def arguments() -> argparse.Namespace:
    """What was asked for."""
    own = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    own.add_argument("--events", type=int, default=100_000)
    own.add_argument("--ties", type=int, default=0, help="a twentieth of the events where it is not given")
    own.add_argument("--record", type=Path)
    own.add_argument("--rounds", type=int, default=30)
    own.add_argument("--install", action="store_true")
    own.add_argument("--only", default="", help="one type of page")
    own.add_argument("--desk", action="store_true", help="the desk with 500 proposals instead: desk.py")
    own.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    return own.parse_args()


def line(name: str, queries: int | str, own: list[float], clock: list[float], body: bytes) -> float:
    """Print one type of page; times in ms. Returned are its kB gzipped."""
    shown = [(statistics.median(t), statistics.quantiles(t, n=20)[18]) for t in (own, clock)]
    (a, b), (c, d) = shown
    size, packed = len(body) / 1000, len(gzip.compress(body, 6)) / 1000
    print(
        f"{name:22} {queries:>7} {a:12.1f} {b:8.1f} {c:10.1f} {d:8.1f} {size:8.1f} {packed:7.1f}", flush=True
    )
    return packed


def timed(ask: Callable[[str], bytes], addresses: list[str]) -> tuple[list[float], list[float], bytes]:
    """Each address once: ms of the process, ms of the clock, the longest answer."""
    own, clock, longest = [], [], b""
    for address in addresses:
        began, cpu = time.perf_counter(), time.process_time()
        body = ask(address)
        own.append((time.process_time() - cpu) * 1000)
        clock.append((time.perf_counter() - began) * 1000)
        longest = max(longest, body, key=len)
    return own, clock, longest


def pages(rounds: int) -> Iterator[tuple[str, list[str]]]:
    """Types of pages and the addresses to ask for, the first of each a warm-up."""
    from pobratim.facts.kinds import Theme
    from pobratim.record.models import Card, Source

    draw, many = random.Random(7), rounds + 1
    for kind in ("partnership", "event", "place", "memorial", "person"):
        yield kind, _drawn(draw, Card.objects.filter(kind=kind), kind, many)
    gifts = Card.objects.filter(kind="event", type="gift")
    yield "gift", _drawn(draw, gifts, "gift", many)
    yield "theme", [f"/en/theme/{draw.choice(list(Theme)).value.replace(' ', '-')}/" for _ in range(many)]
    liveliest = Card.objects.filter(kind="partnership").order_by("-events", "public")[0].public
    yield "liveliest partnership", [f"/en/partnership/{liveliest}/"] * many
    yield "partnership, page 2", [f"/en/partnership/{liveliest}/?page=2"] * many
    yield "news.atom", [f"/en/partnership/{liveliest}/feed.atom"] * min(many, 4)
    yield "liveliest place", [f"/en/place/{_liveliest_place()}/"] * many
    sources = list(Source.objects.order_by("id").values_list("id", flat=True)[:3000])
    yield "source", [f"/en/source/{draw.choice(sources)[:12]}/" for _ in range(many)]
    yield "home", ["/en/"] * many
    for name in ("partnerships", "sources", "map", "promises", "memorials", "gifts"):
        yield name, [f"/en/{name}/"] * many
    yield "map.bin", ["/map.bin"] * many
    yield "map.svg", ["/map.svg"] * many
    yield "a place of the map", [f"/en/map/place-{n}.json" for n in range(many)]
    months = [(draw.randint(1990, 2026), draw.randint(1, 12)) for _ in range(many)]
    yield "calendar month", [f"/en/calendar/?month={y}-{m:02d}" for y, m in months]
    yield "calendar list", [f"/en/calendar/list/?month={y}-{m:02d}" for y, m in months]
    yield "day", [f"/en/calendar/day/{y}-{m:02d}-12/" for y, m in months]
    yield "tonight", ["/en/calendar/tonight/"] * many
    yield "radars", ["/en/calendar/radar/"] * many
    yield "radar", _drawn(draw, Card.objects.filter(kind="partnership"), "calendar/radar", many)
    words = [w for s in Source.objects.order_by("id")[:400] for w in s.text.split()[2:6] if w.isalpha()]
    yield "search", [f"/en/search/?q={draw.choice(words)}" for _ in range(many)]
    yield "feed.ics", ["/en/calendar/feed.ics"] * min(many, 4)


def _liveliest_place() -> str:
    from django.db.models import Count

    from pobratim.record import ids
    from pobratim.record.models import CardLink

    touched = CardLink.objects.filter(role="touches").values("to").annotate(n=Count("id")).order_by("-n")
    return ids.public(touched[0]["to"])


def _drawn(draw: random.Random, cards: QuerySet[Card], path: str, many: int) -> list[str]:
    found = list(cards.order_by("public").values_list("public", flat=True))
    return [f"/en/{path}/{draw.choice(found)}/" for _ in range(many)]


def ours(rounds: int, only: str) -> list[str]:
    """A line a type of page; returned is what is not as it must be."""
    from django.db import connection
    from django.test import Client

    browser, asked = Client(headers={"host": "localhost", "accept-encoding": "gzip"}), [0, 0]

    def counted(execute: Callable[..., object], *rest: object) -> object:
        asked[0] += 1
        return execute(*rest)

    def ask(address: str) -> bytes:
        asked[0] = 0
        answer = browser.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        body = answer.getvalue()
        asked[1] = max(asked)
        return body if answer.get("Content-Encoding") != "gzip" else gzip.decompress(body)

    wrong = []
    shown = [(name, addresses) for name, addresses in pages(rounds) if only in ("", name)]
    for _, (first, *_) in shown:
        ask(first)
    gc.collect()
    gc.freeze()  # as the server does (web/wsgi.py)
    for name, (_, *rest) in shown:
        asked[1] = 0
        with connection.execute_wrapper(counted):
            taken = timed(ask, rest)
        packed = line(name, asked[1], *taken)
        if asked[1] > QUERIES[name]:
            wrong.append(f"{name}: {asked[1]} queries, {QUERIES[name]} at most")
        if packed > MOST_SENT and not name.startswith(("feed", "names", "map.")):
            wrong.append(f"{name}: {packed:.0f} kB, {MOST_SENT} at most")
    return wrong


def table(into: Path) -> None:
    """The events as one table with a full-text index, as somebody would hand them to Datasette."""
    from pobratim.record.models import Card

    other = sqlite3.connect(into)
    other.execute("CREATE TABLE events (id TEXT PRIMARY KEY, type TEXT, day TEXT, place TEXT, words TEXT)")
    cards = Card.objects.filter(kind="event").only("public", "type", "edtf", "sheet").iterator(2000)
    rows = ((c.public, c.type, c.edtf, c.sheet["place"][1], c.sheet["words"][0][4]) for c in cards)
    other.executemany("INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?, ?)", rows)
    other.execute("CREATE INDEX by_place ON events(place)")
    other.execute("CREATE INDEX by_day ON events(day)")
    other.execute("CREATE INDEX by_type ON events(type)")
    other.execute("CREATE VIRTUAL TABLE events_fts USING fts5(words, content='events')")
    other.execute("INSERT INTO events_fts(rowid, words) SELECT rowid, words FROM events")
    other.commit()
    other.close()


def datasette(file: Path, rounds: int) -> None:
    """A child in Datasette's environment: ask the application itself, without a network."""
    import asyncio

    from datasette.app import Datasette  # type: ignore[import-not-found]

    draw, reader = random.Random(7), sqlite3.connect(file)
    rows = reader.execute("SELECT id, place, day, words FROM events ORDER BY random() LIMIT 400").fetchall()
    many = [draw.choice(rows) for _ in range(rounds + 1)]
    name, loop, app = file.stem, asyncio.new_event_loop(), Datasette([str(file)])
    asked = {
        "database": [f"/{name}"] * len(many),
        "a hundred rows": [f"/{name}/events?_sort_desc=day"] * len(many),
        "rows of a place": [f"/{name}/events?place={row[1]}" for row in many],
        "rows, facet of type": [f"/{name}/events?_facet=type"] * len(many),
        "a row": [f"/{name}/events/{row[0]}" for row in many],
        "search": [f"/{name}/events?_search={draw.choice(row[3].split()[1:6]).strip('.')}" for row in many],
    }

    def ask(address: str) -> bytes:
        answer = loop.run_until_complete(app.client.get(address))
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        return bytes(answer.content)

    for what, (first, *rest) in asked.items():
        ask(first)
        line(f"Datasette: {what}"[:22], "", *timed(ask, rest))


def beside(rounds: int) -> None:
    """Datasette over the same events, in the same run."""
    python = OWN / "bin" / "python"
    if not python.exists():
        print("Datasette is not here: --install makes its environment", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "table.sqlite3"
        table(file)
        command = [str(python), __file__, "--child", str(file), "--rounds", str(rounds)]
        subprocess.run(command, check=True, env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"})


def main() -> None:
    """Build where there is nothing yet, then ask."""
    asked = arguments()
    if asked.child:
        datasette(asked.child, asked.rounds)
        return
    if asked.desk:
        import desk

        desk.main(["--rounds", str(asked.rounds), "--only", asked.only])
        return
    if asked.install:
        subprocess.run([sys.executable, "-m", "venv", str(OWN)], check=True)
        subprocess.run([str(OWN / "bin" / "pip"), "install", "-q", "datasette==0.65.5"], check=True)
    ties = asked.ties or max(2, asked.events // 20)
    file = asked.record or _kept(f"web-{asked.events}-{ties}.sqlite3")
    os.environ["POBRATIM_DATABASE"] = str(file)
    from pobratim.record.database import prepare

    prepare()
    from django.db import connection

    from pobratim.record.models import Card

    if not Card.objects.exists():
        import made_record

        made_record.build(asked.events, ties)
        with connection.cursor() as cursor:  # what was written is not to be looked for in the journal first
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kinds = {k: Card.objects.filter(kind=k).count() for k in ("event", "partnership", "person", "place")}
    print(f"{file}, {file.stat().st_size / 1e6:,.0f} MB: {json.dumps(kinds)}")
    print(HEAD)
    wrong = ours(asked.rounds, asked.only)
    if not asked.only:
        beside(asked.rounds)
    connection.close()
    if wrong:
        sys.exit("\n".join(wrong))


def _kept(name: str) -> Path:
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pobratim"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


if __name__ == "__main__":
    main()
