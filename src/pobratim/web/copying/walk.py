"""From the front page over every link, each page once, into files."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from pobratim.record.published import last_change
from pobratim.web.copying.files import beginnings
from pobratim.web.copying.folder import CopyRefused, beside, change
from pobratim.web.copying.making import Made, Maker, Task, standing_record
from pobratim.web.copying.process import begin, make

EACH = 10  # addresses a process is given at a time
_AHEAD = 2  # such portions waiting for each process
MOST = 8
Progress = Callable[[int, int], None]
_More = Callable[[int], list[str]]  # so many addresses, fewer where there are no more for now
_Give = Callable[[_More, frozenset[str]], Iterator[Made]]


@dataclass(slots=True)
class Copied:
    """What was written: files by their names, how many bytes, how many changed, which old ones went."""

    files: list[str] = field(default_factory=list)
    size: int = 0
    changed: int = 0
    removed: list[str] = field(default_factory=list)


def processes_here() -> int:
    """As many as this machine lets us have at once, 8 at most."""
    own = getattr(os, "sched_getaffinity", None)
    return min(MOST, len(own(0)) if own else os.cpu_count() or 1)


def copy_site(
    folder: Path,
    here: str,
    moment: datetime,
    *,
    public: str | None = None,
    processes: int = 1,
    progress: Progress | None = None,
) -> Copied:
    """Write the whole public record into a folder, for ``moment``; the same bytes in however many processes.

    ``here``: the address pages are asked at, of a host the site answers to. ``public``: where the site stands
    for what the copy lacks (search, feeds); None leaves such links out. ``progress`` is told how many files
    are made and how many addresses wait. A copy made before is brought up to date, what is no longer there is
    removed, and all of it happens at the end: until then the folder is as it was. Raises CopyRefused where
    the folder holds anything else, cannot be written, or the record changes as the processes begin.
    """
    with beside(folder), standing_record():
        task = Task(folder, here, public, moment, last_change())
        walk = _Walk(progress)
        with _several(task, processes) if processes > 1 else _alone(task) as give:
            walk.run(give)
        files = walk.files
        done = Copied(sorted(files), sum(size for size, _ in files.values()))
        changed = sorted(name for name, (_, differs) in files.items() if differs)
        done.changed, done.removed = len(changed), change(folder, changed, done.files)
        return done


class _Walk:
    """One walk over the site."""

    def __init__(self, progress: Progress | None) -> None:
        self.progress = progress
        self.files: dict[str, tuple[int, bool]] = {}
        self.queue = deque(beginnings())
        self.seen = set(self.queue)
        self.led_from: dict[str, list[str]] = {}  # to what has not answered yet
        self.answered: set[str] = set()
        self.absent: set[str] = set()

    def run(self, give: _Give) -> None:
        """Every page reached from the front page; links to what turned out to be no page are taken back."""
        for made in give(self._more, frozenset()):
            self._take(made)
        self.queue.extend(sorted({page for gone in self.absent for page in self.led_from.get(gone, ())}))
        for made in give(self._more, frozenset(self.absent)):
            self.files[made.file] = made.size, made.changed

    def _more(self, most: int) -> list[str]:
        return [self.queue.popleft() for _ in range(min(most, len(self.queue)))]

    def _take(self, made: Made) -> None:
        if made.file:
            self.files[made.file] = made.size, made.changed
            self.answered.add(made.address)
            self.led_from.pop(made.address, None)
        else:
            self.absent.add(made.address)
        for other in made.wanted:
            if other not in self.answered:
                self.led_from.setdefault(other, []).append(made.address)
            if other not in self.seen:
                self.seen.add(other)
                self.queue.append(other)
        if self.progress:
            self.progress(len(self.files), len(self.queue))


@contextmanager
def _alone(task: Task) -> Iterator[_Give]:
    maker = Maker(task)

    def give(more: _More, absent: frozenset[str]) -> Iterator[Made]:
        while address := more(1):
            yield from maker.make(address, absent)

    yield give


@contextmanager
def _several(task: Task, processes: int) -> Iterator[_Give]:
    # Spawned, not forked: a child must not inherit the open database.
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _beginning(task))
    try:
        yield partial(_shared_out, pool, processes)
        pool.shutdown()
    except BrokenProcessPool as error:
        raise CopyRefused(
            "a process of the export was ended from outside, for want of memory perhaps; "
            "nothing was changed, try --processes 1"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _beginning(task: Task) -> Callable[[], None]:
    return partial(begin, task.folder, task.here, task.public, task.moment, task.seen)


def _shared_out(
    pool: ProcessPoolExecutor, processes: int, more: _More, absent: frozenset[str]
) -> Iterator[Made]:
    """Portions of the addresses to whoever is free; what is yielded may lead to more."""
    running: set[Future[list[Made]]] = set()
    while True:
        while len(running) < processes * _AHEAD and (portion := more(EACH)):
            running.add(pool.submit(make, portion, absent))
        if not running:
            return
        done, running = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            yield from future.result()
