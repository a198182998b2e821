"""The gazetteer in numbers: opening, memory, a look-up, beside SQLite holding the same names, in one run.

python benchmarks/gazetteer.py
"""

from __future__ import annotations

import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

_Asked = TypeVar("_Asked")
_OPEN = """
import time, resource
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.perf_counter()
from pobratim.gazetteer import open_gazetteer
imported = time.perf_counter()
gazetteer = open_gazetteer()
opened = time.perf_counter()
gazetteer.names("Ипра")
first = time.perf_counter() - opened
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((imported - began) * 1e3, (opened - imported) * 1e3, first * 1e6, after / 1024, (after - before) / 1024)
"""


def fresh_process() -> None:
    """Import, opening and first look-up, each the median of five fresh processes."""
    runs = []
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", _OPEN], capture_output=True, text=True, check=True)
        runs.append([float(part) for part in done.stdout.split()])
    importing, opening, first, resident, more = (sorted(column)[2] for column in zip(*runs, strict=True))
    print(f"import {importing:.0f} ms · open {opening:.1f} ms · first look-up {first:.0f} µs")
    print(f"resident after it {resident:.0f} MB, {more:.0f} MB more than Python alone")


def microseconds(ask: Callable[[_Asked], object], names: list[_Asked]) -> float:
    """Mean processor time of one look-up."""
    began = time.process_time()
    for name in names:
        ask(name)
    return (time.process_time() - began) / len(names) * 1e6


def main() -> None:
    """Print the numbers."""
    fresh_process()
    from pobratim.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    every = list(islice(gazetteer.keys_like(""), 0, None, 40))
    names = random.Random(1).sample(every, 20_000)
    misses = [name + "q" for name in names]
    words = [[word, "и", "город"] for word in misses]
    print(f"{len(gazetteer):,} places; {len(names):,} names asked, drawn at random")
    with tempfile.TemporaryDirectory() as folder:
        table = sqlite3.connect(str(Path(folder) / "names.sqlite"))
        table.execute("create table names (name text, place integer)")
        rows = ((name, candidate.row) for name in every for candidate in gazetteer.names(name))
        table.executemany("insert into names values (?, ?)", rows)
        table.execute("create index by_name on names (name)")
        table.commit()
        gazetteer.names.cache_clear()
        ask = "select place from names where name = ?"
        beside = microseconds(lambda name: table.execute(ask, (name,)).fetchall(), names)
    print(f"look-up, hit         {microseconds(gazetteer.names, names):7.1f} µs")
    print(f"look-up, again       {microseconds(gazetteer.names, names):7.1f} µs")
    print(f"look-up, miss        {microseconds(gazetteer.names, misses):7.1f} µs")
    print(f"longest, miss        {microseconds(lambda tokens: gazetteer.longest(tokens, 0), words):7.1f} µs")
    print(f"longest, miss, again {microseconds(lambda tokens: gazetteer.longest(tokens, 0), words):7.1f} µs")
    print(f"SQLite, hit          {beside:7.1f} µs (ids only, a fortieth of the names, indexed)")
    print(f"resident at the end  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB")


if __name__ == "__main__":
    main()
