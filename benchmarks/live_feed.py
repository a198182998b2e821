"""The live feed of a record: what its first making takes, of 2,000 events, and asked for again.

    python benchmarks/live_feed.py [--record FILE]

Without a FILE a record of 2,200 events is made up (made_record.py), of which some have no day: the feed holds
the latest 2,000 of those that can be dated, less those denied or known to a month. Printed are processor
milliseconds of a request without a network, templates, middleware and all, in one process that has answered
before; the median and the least of ten makings. calendar.py asks for it in a process of its own.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from pathlib import Path

EVENTS, TIES, ROUNDS = 2_200, 110, 10
FEEDS = {
    "the events": "/en/calendar/feed.ics?kind=event",
    "the same with anniversaries, ceremonies and days": "/en/calendar/feed.ics",
}


def main() -> None:
    """Print the figures."""
    own = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    own.add_argument("--record", type=Path)
    record = own.parse_args().record
    with tempfile.TemporaryDirectory() as folder:
        os.environ["POBRATIM_DATABASE"] = str(record or Path(folder) / "record.sqlite3")
        from pobratim.record.database import prepare

        prepare()
        if record is None:
            from made_record import build

            build(EVENTS, TIES)
        print("\nA live feed, its first making")
        for name, address in FEEDS.items():
            measure(name, address)


def measure(name: str, address: str) -> None:
    """One line of a feed."""
    from django.test import Client

    from pobratim.web.pages.calendar import kept_feeds

    client, taken = Client(headers={"host": "localhost"}), []
    client.get(address)  # a process that has just begun looks for its templates and words
    gc.collect()
    gc.freeze()  # as the server does (web/wsgi.py)
    for _ in range(ROUNDS):
        kept_feeds._kept.clear()
        began = time.process_time()
        answer = client.get(address)
        taken.append((time.process_time() - began) * 1e3)
    began = time.process_time()
    again = client.get(address, headers={"if-none-match": answer["ETag"]})
    unchanged = (time.process_time() - began) * 1e3
    assert again.status_code == 304
    entries = answer.content.count(b"BEGIN:VEVENT")
    print(
        f"  {name:<50}{entries:6,} entries {statistics.median(taken):8.0f} ms, least {min(taken):.0f} ms; "
        f"unchanged {unchanged:.1f} ms"
    )


if __name__ == "__main__":
    main()
