"""Which decisions are in force, and which can be taken back as things stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from enum import StrEnum

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


def standing() -> list[Decision]:
    """The decisions in force, the last first: not undone, or undone by one that was itself undone."""
    gone: set[int] = set()
    out: list[Decision] = []
    for one in Decision.objects.order_by("-number").defer("changes"):
        if one.number in gone:
            continue
        if one.undoes_id is not None:
            gone.add(one.undoes_id)
        out.append(one)
    return out


def undos(decisions: Collection[Decision]) -> dict[int, Undo]:
    """For each of these decisions, by number, whether it can be taken back."""
    in_force = standing()
    erasing = {d.number for d in in_force if d.verdict == Verdict.ERASED}
    there = {d.number for d in in_force}
    acting = {d.number for d in in_force if d.verdict != Verdict.UNDONE}
    last = _last_acting([(c["table"], c["id"]) for d in decisions for c in d.changes], acting)
    return {d.number: _undo(d, there, last, erasing) for d in decisions}


def _undo(one: Decision, there: set[int], last: dict[tuple[str, str], int], erasing: set[int]) -> Undo:
    if one.erased_id is not None or any(last.get((c["table"], c["id"])) in erasing for c in one.changes):
        return Undo.ERASED if one.verdict != Verdict.ERASED else Undo.NEVER
    if one.verdict in ELSEWHERE:
        return Undo.NEVER
    if one.number not in there:
        return Undo.UNDONE
    # To take an undo back is to do again what it undid: nothing may have come on those rows since.
    since = one.undoes_id if one.undoes_id is not None else one.number
    later = any(last.get((c["table"], c["id"]), 0) > since for c in one.changes)
    return Undo.LATER if later else Undo.CAN


def _last_acting(rows: Collection[tuple[str, str]], acting: set[int]) -> dict[tuple[str, str], int]:
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
                if number in acting:
                    out[table, row] = max(out.get((table, row), 0), number)
    return out
