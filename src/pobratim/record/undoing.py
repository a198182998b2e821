"""Which decisions are in force, and which can be taken back as things stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q

from pobratim.facts.kinds import Verdict
from pobratim.record.models import Decision, Touch

# Decided elsewhere, on rows of which the record knows nothing; taken back where they were decided.
ELSEWHERE = (Verdict.ROLES, Verdict.IMPORTED, Verdict.ERASED, Verdict.TERMS)
_MOST = 5000  # rows asked for at once


class Undo(StrEnum):
    """Whether a decision can be taken back, else why not."""

    CAN = "can"
    UNDONE = "undone"  # it was already
    LATER = "later"  # something was decided on the same rows since
    ERASED = "erased"
    NEVER = "never"  # not by an undo: roles, imports, erasures, what was merely read


@dataclass(frozen=True, slots=True)
class Undone:
    """``gone``: decisions that were taken back and not done again; ``undos``: those that took one back.

    ``erasing``: those that erased something, which are in force for ever.
    """

    gone: frozenset[int]
    undos: frozenset[int]
    erasing: frozenset[int]


def undone() -> Undone:
    """What is no longer in force. Only undos are read, which are few beside all that was decided."""
    gone: set[int] = set()
    undos: set[int] = set()
    erasing: set[int] = set()
    rows = Decision.objects.filter(~Q(undoes=None) | Q(verdict=Verdict.ERASED)).order_by("-number")
    for number, undoes in rows.values_list("number", "undoes_id"):
        if undoes is None:
            erasing.add(number)
            continue
        undos.add(number)
        if number not in gone:
            gone.add(undoes)
    return Undone(frozenset(gone), frozenset(undos), frozenset(erasing))


def last() -> int | None:
    """The last decision in force that an undo can take back."""
    gone = undone().gone
    rows = Decision.objects.exclude(verdict__in=[Verdict.UNDONE, *ELSEWHERE]).order_by("-number")
    numbers = rows.values_list("number", flat=True)
    return next((number for number in numbers.iterator(chunk_size=50) if number not in gone), None)


def undos(decisions: Collection[Decision]) -> dict[int, Undo]:
    """For each of these decisions, by number, whether it can be taken back."""
    found = undone()
    last = _last_acting([(c["table"], c["id"]) for d in decisions for c in d.changes], found)
    return {d.number: _undo(d, found, last) for d in decisions}


def later_than(one: Decision) -> int | None:
    """The last decision in force that changed some of what this one changed, where that came after it."""
    last = _last_acting([(c["table"], c["id"]) for c in one.changes], undone())
    latest = max(last.values(), default=0)
    return latest if latest > one.number else None


def _undo(one: Decision, found: Undone, last: dict[tuple[str, str], int]) -> Undo:
    erased = any(last.get((c["table"], c["id"])) in found.erasing for c in one.changes)
    if one.erased_id is not None or erased:
        return Undo.ERASED if one.verdict != Verdict.ERASED else Undo.NEVER
    if one.verdict in ELSEWHERE:
        return Undo.NEVER
    if one.number in found.gone:
        return Undo.UNDONE
    # To take an undo back is to do again what it undid: nothing may have come on those rows since.
    since = one.undoes_id if one.undoes_id is not None else one.number
    later = any(last.get((c["table"], c["id"]), 0) > since for c in one.changes)
    return Undo.LATER if later else Undo.CAN


def _last_acting(rows: Collection[tuple[str, str]], undone: Undone) -> dict[tuple[str, str], int]:
    """The last decision in force on each row; an undo and what it undid cancel each other out."""
    by_table: dict[str, set[str]] = defaultdict(set)
    for table, row in rows:
        by_table[table].add(row)
    out: dict[tuple[str, str], int] = {}
    for table, wanted in by_table.items():
        ordered = sorted(wanted)
        for start in range(0, len(ordered), _MOST):
            found = Touch.objects.filter(table=table, row__in=ordered[start : start + _MOST])
            for row, number in found.values_list("row", "decision_id"):
                if number not in undone.gone and number not in undone.undos:
                    out[table, row] = max(out.get((table, row), 0), number)
    return out
