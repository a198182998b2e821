"""The only writer of decisions: number and link are given inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from django.db import connection, transaction

from pobratim.facts.kinds import Verdict
from pobratim.record import chain
from pobratim.record.changes import Change
from pobratim.record.models import Decision, Touch
from pobratim.record.people import Who


def keep(
    verdict: Verdict,
    who: Who | str,
    *,
    note: str = "",
    changes: Sequence[Change] = (),
    undoes: Decision | None = None,
) -> Decision:
    """Write a decision at the end of the chain; the caller applies its changes in the same transaction.

    A decision on the record's own rows is made by ``review``; this is for what is decided besides: roles,
    imports, erasures. Their changes name a table and a row too, so that the row's history is found.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a decision is kept in the transaction of what it does")
    person = Who.of(who)
    last = _last()
    decision = Decision(
        number=last.number + 1 if last else 1,
        verdict=verdict.value,
        who=person.name,
        account=person.account,
        side=person.side,
        at=datetime.now(UTC),
        note=note,
        changes=list(changes),
        undoes=undoes,
    )
    chain.seal(decision, last.chain if last else chain.START)
    decision.save(force_insert=True)
    rows = chain.touches(changes)
    Touch.objects.bulk_create(Touch(decision=decision, table=table, row=row) for table, row in rows)
    return decision


def erase(
    numbers: Collection[int], *, who: Who | str, note: str = "", also: Sequence[Change] = ()
) -> Decision:
    """Take content and salt of these decisions away for ever, by a decision of its own that says so.

    What remains of each: number, verdict, time, commitment, and which rows it touched. It cannot be taken
    back, nor can what it erased be undone. The caller erases the rows themselves; ``also`` names them.
    """
    changes = [{"table": "decision", "id": str(n), "before": None, "after": None} for n in sorted(numbers)]
    decision = keep(Verdict.ERASED, who, note=note, changes=[*changes, *also])
    Decision.objects.filter(number__in=numbers).update(
        who="", account=None, side=None, note="", changes=[], salt="", erased=decision
    )
    return decision


def last_number() -> int:
    """The number of the last decision; 0 where none was made."""
    last = _last()
    return last.number if last else 0


def _last() -> Decision | None:
    """The end of the chain.

    SQLite's transactions are IMMEDIATE and wait for each other at their beginning; where a database lets two
    writers in, the number, which is the primary key, lets one of them fail.
    """
    return Decision.objects.order_by("-number").only("number", "chain").first()


def head() -> tuple[int, str]:
    """The last number and the chain up to it. Kept elsewhere, it tells where an end was cut off."""
    last = Decision.objects.order_by("-number").only("number", "chain").first()
    return (last.number, last.chain) if last else (0, chain.START)
