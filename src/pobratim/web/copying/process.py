"""One of several processes that copy the site. What it is begun with must be known before Django is."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pobratim.processes import end_with_parent

if TYPE_CHECKING:
    from pobratim.web.copying.making import Made, Maker

_makers: list[Maker] = []  # the one of this process


def begin(folder: Path, here: str, public: str | None, moment: datetime, seen: datetime | None) -> None:
    """What a process does first; the parts of a ``Task``."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its children
    end_with_parent()
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pobratim.settings")
    django.setup()
    from pobratim.web.copying.making import Maker, Task, standing_record

    standing_record().__enter__()  # until the process ends
    _makers.append(Maker(Task(folder, here, public, moment, seen)))


def make(addresses: Sequence[str], absent: frozenset[str]) -> list[Made]:
    """``Maker.make`` in a process that has begun. Raises CopyRefused where it sees another record."""
    from pobratim.record.published import last_change
    from pobratim.web.copying.folder import CopyRefused

    maker = _makers[0]
    if last_change() != maker.task.seen:
        raise CopyRefused("the record changed while the export began; nothing was written, begin again")
    return maker.make(addresses, absent)
