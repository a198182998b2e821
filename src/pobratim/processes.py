"""Work in several processes: what each of them must not forget."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_AT_ONCE = 4  # that go to a process together


class ProcessEnded(Exception):
    """A process that was begun for work was ended from outside."""


def mapped(work: Callable[[_Given], _Made], given: Sequence[_Given], jobs: int) -> Iterator[_Made]:
    """What is made of each, in the order given: here, or of several in ``jobs`` processes.

    Raises ProcessEnded.
    """
    if jobs == 1 or len(given) < 2:
        yield from map(work, given)
        return
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    # Spawned, not forked: a child must not inherit an open database.
    pool = ProcessPoolExecutor(
        min(jobs, len(given)), multiprocessing.get_context("spawn"), initializer=end_with_parent
    )
    with pool:
        try:
            yield from pool.map(work, given, chunksize=_AT_ONCE)
        except BrokenProcessPool as error:
            why = "one of the processes was ended from outside, most likely for want of memory"
            raise ProcessEnded(f"{why}; fewer --jobs take less") from error


def end_with_parent() -> None:
    """A process that was begun for work must not outlive a killed parent."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
