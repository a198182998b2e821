"""The map page with the whole world's partnerships, in headless Chromium.

    python benchmarks/map.py [--ties 26000] [--places 18000] [--record FILE] [--rounds 5] [--pans 3]
        [--at-most-kb 250] [--at-most-ready 1.5] [--at-most-frame 33]

The record is made up (a FILE that is there already is taken as it is) out of real places: so many of the
gazetteer are drawn by chance, each has one partner at least, and the others fall to the big ones more often.
The ties are claims of a made-up register with their words, accepted, and the cards are built by the record's
own code. `pobratim serve` serves it and Chromium opens the page itself, each time with an empty cache, on
software rendering. Printed are

    kB        what each request of the page brought, as it came over the wire
    ready     seconds from the beginning of the navigation until the map is drawn and answers
    frame     ms from one frame to the next while the mouse drags the map about, at three depths of zoom,
              the drawing anew after each drag among them

The exit status is 1 where the data of the map (map.bin and the land) are more than --at-most-kb, the median
of the readies more than --at-most-ready, or the median or the 95th of a hundred frames more than
--at-most-frame.
"""

from __future__ import annotations

import argparse
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZE = {"width": 1280, "height": 800}
LINES, BATCH = 130, 40  # ties a page of the register, and pages written together
DATA = ("/map.bin", "land.json")
# Frames while the map is dragged: the times at which the browser was about to paint.
WATCH = """() => { const seen = window.frames_seen = []; const on = (at) => { seen.push(at);
  if (seen === window.frames_seen) requestAnimationFrame(on); }; requestAnimationFrame(on); }"""
SEEN = "() => { const seen = window.frames_seen; window.frames_seen = null; return seen; }"


def arguments() -> argparse.Namespace:
    """What was asked for."""
    own = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    own.add_argument("--ties", type=int, default=26_000)
    own.add_argument("--places", type=int, default=18_000)
    own.add_argument("--record", type=Path)
    own.add_argument("--rounds", type=int, default=5)
    own.add_argument("--pans", type=int, default=3, help="drags at each depth of zoom")
    own.add_argument("--at-most-kb", type=float, default=250)
    own.add_argument("--at-most-ready", type=float, default=1.5)
    own.add_argument("--at-most-frame", type=float, default=33)
    return own.parse_args()


def build(ties: int, count: int) -> None:
    """Write the record: places of the gazetteer, and ties drawn between them on the pages of a register."""
    from django.db import transaction

    from made_record import Chained, Rows, batched, write
    from pobratim.record.search import anew

    draw, began = random.Random(1928), time.perf_counter()
    places = {p.id: p for p in drawn(draw, count)}
    chained, kept = Chained(), Kept()
    pages = batched(paired(draw, list(places), ties), LINES)
    for some in batched(pages, BATCH):
        rows = Rows()
        for page in some:
            register(page, places, kept, rows)
        with transaction.atomic():
            write(rows, chained)
    with transaction.atomic():
        anew.rebuild_all()
    print(f"a record of {ties:,} ties made in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def drawn(draw: random.Random, count: int) -> list[Any]:
    """Cities of the gazetteer, each as likely as any other, the biggest first."""
    from pobratim.facts.kinds import PlaceKind
    from pobratim.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    some = sorted(draw.sample(range(len(gazetteer)), min(len(gazetteer), count * 2)))
    cities = [p for p in map(gazetteer.at, some) if p.kind is PlaceKind.CITY and p.lat is not None]
    if len(cities) < count:
        sys.exit(f"the gazetteer gave {len(cities)} cities where {count} are wanted")
    return sorted(draw.sample(cities, count), key=lambda p: (-(p.population or 0), p.id))


def paired(draw: random.Random, places: list[str], ties: int) -> list[tuple[str, str]]:
    """Each place once at least, then the first of the list more often than the last."""
    mixed = draw.sample(places, len(places))
    found = {(min(pair), max(pair)): None for pair in zip(mixed[::2], mixed[1::2], strict=False)}
    often = list(accumulate((n + 200) ** -0.7 for n in range(len(places))))
    while len(found) < ties:
        one, other = draw.choices(places, cum_weights=often, k=2)
        if one != other:
            found[min(one, other), max(one, other)] = None
    return list(found)[:ties]


class Kept:
    """The ids that are in the record already."""

    def __init__(self) -> None:
        self.kept: set[str] = set()


def register(page: list[tuple[str, str]], places: dict[str, Any], kept: Kept, rows: Any) -> None:
    """A page of the register, accepted; one in two is the word of its first city."""
    from made_record import Text, Writing
    from pobratim.facts.kinds import EntityKind
    from pobratim.record import ids

    writing, text, at = Writing(kept, rows), Text(), []  # type: ignore[arg-type]
    title = text.sentence(f"Partnerships of {places[page[0][0]].name} and others")
    for pair in page:
        span = text.sentence(f"{places[pair[0]].name} is the twin of {places[pair[1]].name}.")
        tie = writing._entity(EntityKind.PARTNERSHIP, ids.pair(*pair))
        for side in pair:
            writing._entity(EntityKind.PLACE, side, None, known(places[side]))
            at.append((side, "name", ("text", places[side].name, None), "done", span))
            at.append((tie, "side", ("value", side, None), "done", span))
        at.append((tie, "relation", ("text", "twinning", None), "done", span))
    hash_ = sha256(text.text.encode()).hexdigest()
    kept_as = {
        "publisher": "Register",
        "title": text.text[slice(*title)],
        "lang": "en",
        "published": "2026-01-01",
    }
    speaks = {"side_id": page[0][0]} if len(rows.sources) % 2 else {}
    rows.sources.append(
        {
            "id": hash_,
            "text": text.text,
            "publisher": "Register",
            "added": datetime.now(UTC),
            **kept_as,
            **speaks,
        }
    )
    writing._keep(hash_, at, [])


def known(place: Any) -> dict[str, Any]:
    """What the record takes from the gazetteer of a place."""
    from pobratim.gazetteer import open_gazetteer

    home = open_gazetteer().place(f"iso3166:{place.country}") if place.country else None
    return {
        "names": {"en": place.name, **place.labels},
        "also": list(place.names)[:20],
        "country": place.country,
        "country_names": dict(home.labels) if home else {},
        "population": place.population or None,
        "timezone": place.timezone,
        "lat": place.lat,
        "lon": place.lon,
    }


@contextmanager
def served(record: Path) -> Iterator[str]:
    """The address of `pobratim serve` over a record."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = f"from pobratim.cli import main; main(['serve', '--port', '{port}'])"
    child = subprocess.Popen(
        [sys.executable, "-c", start],
        env={**os.environ, "POBRATIM_DATABASE": str(record)},
        stderr=subprocess.DEVNULL,
    )
    site = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{site}/healthz", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        yield site
    finally:
        child.terminate()
        child.wait(timeout=20)


def opened(browser: Browser, site: str) -> tuple[Page, float, dict[str, float]]:
    """The map page as somebody who was never here sees it: itself, seconds until ready, kB by address."""
    page = browser.new_context(viewport=SIZE).new_page()  # type: ignore[arg-type]
    wire = page.context.new_cdp_session(page)
    named: dict[str, str] = {}
    brought: dict[str, float] = {}
    wire.on("Network.requestWillBeSent", lambda e: named.update({e["requestId"]: e["request"]["url"]}))
    wire.on(
        "Network.loadingFinished",
        lambda e: brought.update({named[e["requestId"]].removeprefix(site): e["encodedDataLength"] / 1000}),
    )
    wire.send("Network.enable")
    page.goto(f"{site}/en/map/")
    page.locator("[data-map][data-ready]:not([data-ready=''])").wait_for()
    return page, int(page.locator("[data-map]").get_attribute("data-ready") or 0) / 1000, brought


def dragged(page: Page, pans: int) -> tuple[list[float], float]:
    """ms between frames while the mouse drags, at three depths of zoom; and of the longest frame after."""
    page.locator("[data-map]").scroll_into_view_if_needed()
    box = page.locator("[data-map]").bounding_box()
    assert box
    frames: list[float] = []
    for _ in range(3):
        for n in range(pans):
            page.evaluate(WATCH)
            away = -1 if n % 2 else 1
            x, y = box["x"] + box["width"] / 2 - 200 * away, box["y"] + box["height"] / 2
            page.mouse.move(x, y)
            page.mouse.down()
            for step in range(60):
                page.mouse.move(x + 400 * away * step / 59, y + 60 * away * step / 59)
            page.mouse.up()
            page.wait_for_timeout(500)
            seen = page.evaluate(SEEN)
            frames += [b - a for a, b in pairwise(seen)]
        page.locator(".leaflet-control-zoom-in").click()
        page.locator(".leaflet-control-zoom-in").click()
        page.wait_for_timeout(800)
    return frames, max(frames)


def measured(asked: argparse.Namespace, site: str) -> bool:
    """Print what was found; whether all of it is within the limits."""
    from playwright.sync_api import sync_playwright

    path = next((p for p in CHROMIUM if Path(p).exists()), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        page, first, brought = opened(browser, site)
        for address, kb in sorted(brought.items(), key=lambda one: -one[1]):
            print(f"{kb:8.1f} kB  {address}")
        data = sum(kb for address, kb in brought.items() if address.split("?")[0].endswith(DATA))
        frames, longest = dragged(page, asked.pans)
        page.context.close()
        again = []
        for _ in range(asked.rounds):
            page, ready, _ = opened(browser, site)
            again.append(ready)
            page.context.close()
        browser.close()
    middle, late = statistics.median(frames), statistics.quantiles(frames, n=20)[18]
    held = [
        _limit("data of the map", data, asked.at_most_kb, "kB"),
        _limit("ready, median", statistics.median(again), asked.at_most_ready, "s"),
        _limit("frame, median", middle, asked.at_most_frame, "ms"),
        _limit("frame, p95", late, asked.at_most_frame, "ms"),
    ]
    print(f"ready after the server began {first:.2f} s; later {', '.join(f'{r:.2f}' for r in again)} s")
    print(f"{len(frames)} frames, the longest {longest:.0f} ms")
    return all(held)


def _limit(what: str, found: float, most: float, unit: str) -> bool:
    print(f"{what:18} {found:8.2f} {unit:3} of {most:g} {'' if found <= most else '  TOO MUCH'}")
    return found <= most


def main() -> int:
    """Build where there is nothing yet, serve, look."""
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder:
        record = asked.record or Path(folder) / "record.sqlite3"
        os.environ["POBRATIM_DATABASE"] = str(record)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
        from pobratim.record.database import prepare

        prepare()
        from django.db import connection

        from pobratim.record.models import Card

        if not Card.objects.exists():
            build(asked.ties, asked.places)
        ties = Card.objects.filter(kind="partnership").count()
        connection.close()
        print(f"{ties:,} ties, {record.stat().st_size / 1e6:.0f} MB")
        with served(record) as site:
            return 0 if measured(asked, site) else 1


if __name__ == "__main__":
    sys.exit(main())
