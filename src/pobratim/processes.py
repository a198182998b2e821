"""Work in several processes: what each of them must not forget."""

from __future__ import annotations

import multiprocessing
import os
import threading


def end_with_parent() -> None:
    """A process that was begun for work must not outlive a killed parent."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
