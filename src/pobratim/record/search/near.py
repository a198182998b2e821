"""Finding by meaning: the passages whose vectors lie nearest to the question's, in whatever language.

All vectors are compared: 20,000 of 384 numbers in some milliseconds (numpy, from the extra ``semantic``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Count, Max

from pobratim.record.models import Entry, Meaning
from pobratim.record.search import meanings, order
from pobratim.record.search.question import Question

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    from pobratim.matching import Nearness

MOST = 10
_WIDE = 200


@dataclass(frozen=True, slots=True)
class _Measured:
    at: tuple[tuple[str, int], ...]
    rows: NDArray[float32]


def passages(asked: Question, text: str, nearness: Nearness) -> tuple[int, ...]:
    """The ids of the entries of passages near in meaning to ``text``, the nearest first.

    ``asked`` limits them. At most three queries, one more where vectors came or went.
    """
    model = nearness.embedder
    measured = _measured(model.name, _stamp(model.name))
    if not measured.at:
        return ()
    cosines = measured.rows @ nearness.questions([text])[0]
    order_ = cosines.argsort()[::-1][:_WIDE]
    near = [measured.at[n] for n in order_ if cosines[n] >= model.near]
    return _within(asked, near)[:MOST]


def _within(asked: Question, near: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    rows = Entry.objects.filter(end__gt=0, key__in={key for key, _ in near}).values_list("id", "key", "start")
    ids_ = {(key, start): id_ for id_, key, start in rows}
    found = [ids_[at] for at in near if at in ids_]
    first, last = order.bounds(order.PASSAGE)
    limits = asked.expression([])
    if max(asked.first, first) > min(asked.last, last):
        return ()
    if limits and found:
        marks = ",".join(["%s"] * len(found))
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT rowid FROM record_found WHERE record_found MATCH %s AND rowid IN ({marks})",
                [limits, *found],
            )
            kept = {row[0] for row in cursor.fetchall()}
        found = [id_ for id_ in found if id_ in kept]
    return tuple(found)


def _stamp(model: str) -> tuple[int, int]:
    """Changes whenever a vector comes or goes: the numbers of rows are never given twice."""
    found = Meaning.objects.filter(model=model).aggregate(n=Count("id"), last=Max("id"))
    return found["n"], found["last"] or 0


@lru_cache(maxsize=1)
def _measured(model: str, stamp: tuple[int, int]) -> _Measured:
    import numpy as np

    kept = list(
        Meaning.objects.filter(model=model).order_by("id").values_list("source_id", "start", "vector")
    )
    rows = np.frombuffer(b"".join(bytes(vector) for _, _, vector in kept), dtype=np.float16)
    at = tuple((source, start) for source, start, _ in kept)
    return _Measured(at, rows.reshape(len(at), -1).astype(np.float32) if at else rows.astype(np.float32))


def measure(nearness: Nearness, most: int) -> int:
    """Measure up to ``most`` passages that wait for it; how many that were."""
    import numpy as np

    model = nearness.embedder.name
    waiting = meanings.missing(model, most)
    if waiting:
        rows = nearness.passages([p.text for p in waiting], [p.lang for p in waiting]).astype(np.float16)
        meanings.keep(model, [(p, row.tobytes()) for p, row in zip(waiting, rows, strict=True)])
    return len(waiting)
