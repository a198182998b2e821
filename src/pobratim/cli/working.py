"""The worker: takes what was handed in, fetches and reads it, proposes what it says; asks watched feeds."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pobratim.documents import Unreadable, child
from pobratim.documents.feed import Entry
from pobratim.documents.fetching import NotFetched, Policy, fetch, oddity
from pobratim.documents.refusal import Refusal
from pobratim.facts.contract import Reading
from pobratim.guests import privacy
from pobratim.matching import open_nearness
from pobratim.record import incoming, ledger
from pobratim.record.intake import UnsoundReading, propose
from pobratim.record.models import Feed, Incoming
from pobratim.record.search.near import measure

PATIENCE = 60  # seconds of the clock for one reading; its own clock counts computing only
IDLE = 1.0
TIDY_EVERY = 3600  # seconds between two looks for what is to be deleted by now
AT_ONCE = 8  # passages measured for the search by meaning before the worker looks up again
_COMMAND = (sys.executable, "-P", "-W", "ignore", "-m", "pobratim.cli.reading_child")
Say = Callable[[str], None]


class Worker:
    """Takes one thing after the other. ``policy``: what may be fetched; asked anew for each address."""

    def __init__(
        self,
        policy: Callable[[], Policy],
        say: Say = lambda line: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self.name = f"{socket.gethostname()} {os.getpid()}"
        self._policy, self._say, self._stop = policy, say, stop
        from pobratim.gazetteer import open_gazetteer

        self._gazetteer = open_gazetteer()
        self._tidied: float | None = None
        self._measured_up_to = 0

    def run(self, *, until_empty: bool = False) -> int:
        """Work until told to stop, or until nothing waits; the number of documents done."""
        done = 0
        while not self._stop():
            item = incoming.take(self.name)
            if item is not None:
                self.one(item)
                done += 1
                continue
            feed = incoming.feed_due()
            if feed is not None:
                self.ask(feed)
                continue
            self._tidy()
            if self._measured():
                continue
            if until_empty:
                return done
            time.sleep(IDLE)
        return done

    def _tidy(self) -> None:
        """Delete how guests were reached, where their evening is long enough ago."""
        if self._tidied is not None and time.monotonic() - self._tidied < TIDY_EVERY:
            return
        self._tidied = time.monotonic()
        gone = privacy.forget()
        if gone:
            self._say(f"guests: contacts of {gone} applications deleted, as their evenings are over")

    def _measured(self) -> int:
        """Measure some passages for the search by meaning, where a model for that is installed.

        Passages come and go by decisions: where none was made since nothing waited, nothing waits.
        """
        last = ledger.last_number()
        if last == self._measured_up_to:
            return 0
        nearness = open_nearness()
        done = measure(nearness, AT_ONCE) if nearness else 0
        if not done:
            self._measured_up_to = last
        return done

    def one(self, item: Incoming) -> None:
        """Bring one document to its end, whatever that is."""
        try:
            data = self._bytes(item)
            reading = self._read(item, data)
            taken = propose(reading, original=data, side=item.batch.side_id, gazetteer=self._gazetteer.place)
            notes = reading.document.notes
            incoming.ended(item, source=taken.source, proposed=taken.proposed, known=taken.known, notes=notes)
            self._say(
                f"{item.name}: {'known already' if taken.known else f'{taken.proposed} claims proposed'}"
            )
        except NotFetched as error:
            self._refuse(item, error.why.value, error.cause)
        except (Refusal, Unreadable) as error:
            self._refuse(item, "unreadable", getattr(error, "cause", str(error)))
        except UnsoundReading as error:
            self._refuse(item, "unsound", str(error))

    def _refuse(self, item: Incoming, why: str, cause: str) -> None:
        incoming.refused(item, why=why, cause=cause)
        self._say(f"{item.name}: {cause}")

    def _bytes(self, item: Incoming) -> bytes:
        """What was handed in, or what stands at its address."""
        if item.original is not None:
            return bytes(item.original)
        page = fetch(item.address or "", self._policy())
        incoming.fetched(
            item, data=page.data, address=page.address, media_type=page.media_type, notes=page.notes
        )
        return page.data

    def _read(self, item: Incoming, data: bytes) -> Reading:
        """Read in a child process that may be killed. Raises Refusal."""
        header = {
            "source": item.address or item.name,
            "media_type": item.media_type,
            "lang": item.lang,
            "published": item.published,
            "zone": self._zone(item.batch.side_id),
        }
        reading = Reading.from_json(_ask(header, data)["reading"])
        odd = oddity(reading.document) if item.kind in (incoming.Kind.ADDRESS, incoming.Kind.ENTRY) else None
        document = replace(
            reading.document,
            publisher=item.publisher or reading.document.publisher,
            notes=(*reading.document.notes, *([odd] if odd else [])),
        )
        return replace(reading, document=document)

    def _zone(self, side: str | None) -> str | None:
        """The clock of the town a document speaks for: a calendar's hours without a zone are local there."""
        place = self._gazetteer.place(side) if side else None
        return place.timezone if place else None

    def ask(self, feed: Feed) -> None:
        """Look for new entries of a feed, which is parsed where documents are read: it may be anything."""
        try:
            page = fetch(feed.address, self._policy())
            found = _ask({"feed": True}, page.data)
        except NotFetched as error:
            incoming.not_met(feed, why=error.why.value, cause=error.cause)
            return
        except Refusal as error:
            incoming.not_met(feed, why="unreadable", cause=str(error))
            return
        entries = [(one["key"], _sent(Entry(**one), found["title"])) for one in found["entries"]]
        batch = incoming.met(feed, entries, title=found["title"])
        self._say(f"{feed.address}: {batch.items.count() if batch else 0} new")


def _sent(entry: Entry, publisher: str) -> incoming.Sent:
    """An entry with an address is fetched like any page; one without is its own text."""
    return incoming.Sent(
        incoming.Kind.ENTRY,
        entry.title or entry.address or publisher,
        original=None if entry.address else f"<h1>{entry.title}</h1>{entry.html}".encode("utf-8", "replace"),
        address=entry.address,
        media_type=None if entry.address else "text/html; charset=utf-8",
        published=entry.published,
        publisher=publisher or None,
    )


def _ask(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    """What the child process makes of it. Raises Refusal."""
    try:
        done = subprocess.run(
            _COMMAND,
            input=json.dumps(header).encode() + b"\n" + data,
            capture_output=True,
            timeout=PATIENCE,
            env=child.environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Refusal("takes longer to read than a document may; split it or give its text") from None
    if child.was_killed(done.returncode):
        raise Refusal("takes longer to read than a document may; split it or give its text")
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
        raise Refusal(f"its reading ended without an answer ({last[0][:200]}); give its text")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "unreadable" in answer:
        raise Refusal(answer["unreadable"])
    return answer
