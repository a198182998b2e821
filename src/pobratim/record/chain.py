"""The chain of decisions: each is committed to with a salt of its own, and each link holds all before it.

commitment = sha256(salt, content); chain = sha256(chain before, number, time, commitment). Whoever erases a
decision's content and salt leaves the commitment, so the chain still proves number, time and order; without
the salt nobody can try out names until one fits the commitment.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

START = "0" * 64
COMMITTED = ("verdict", "who", "account", "side", "note", "changes", "undoes_id")


def new_salt() -> str:
    """256 random bits, in hexadecimal."""
    return secrets.token_hex(32)


def commitment(salt: str, decision: Any) -> str:
    """The commitment to a decision's content."""
    content = {name: getattr(decision, name) for name in COMMITTED}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return _hash(salt, text)


def link(before: str, number: int, at: datetime, committed: str) -> str:
    """The chain up to this decision."""
    return _hash(before, str(number), at.astimezone(UTC).isoformat(timespec="microseconds"), committed)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def seal(decision: Any, before: str) -> None:
    """Give a decision its salt, commitment and link."""
    decision.salt = new_salt()
    decision.commitment = commitment(decision.salt, decision)
    decision.chain = link(before, decision.number, decision.at, decision.commitment)


def touches(changes: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """The rows that changes are about, each once: those changed, and the entities others were merged into.

    What a side gave its word on is ``spoken`` of: it is found by it, but is no newer version for it.
    """
    found: dict[tuple[str, str], None] = {}
    for one in changes:
        found[one["table"], one["id"]] = None
        for row in (one["before"], one["after"]):
            if row and row.get("canonical_id"):
                found["entity", row["canonical_id"]] = None
            if row and one["table"] == "confirmation":
                found["spoken", row["entity_id"]] = None
    return list(found)


def breaks(decisions: Iterator[Any]) -> Iterator[str]:
    """Where the chain does not hold, one line each; the decisions come in the order of their numbers."""
    before, expected = START, 1
    erased: dict[int, int] = {}
    for one in decisions:
        name = f"decision {one.number}"
        if one.number != expected:
            yield f"{name}: expected number {expected}; the chain breaks here: a decision is missing"
            expected = one.number
        if link(before, one.number, one.at, one.commitment) != one.chain:
            yield f"{name}: the chain breaks here: its number, its time or what went before is not as it was"
        if one.erased_id is not None:
            erased[one.number] = one.erased_id
            if one.salt or one.changes or one.who or one.note:
                yield f"{name}: is said to be erased, but something of it is still there"
        elif commitment(one.salt, one) != one.commitment:
            yield f"{name}: is not what was decided; its content was changed since"
        elif one.verdict == "erased":
            for change in (c for c in one.changes if c["table"] == "decision"):
                if erased.pop(int(change["id"]), None) != one.number:
                    yield f"{name}: says that it erased decision {change['id']}, which is not so"
        before, expected = one.chain, expected + 1
    for number, by in sorted(erased.items()):
        yield f"decision {number}: is said to be erased by decision {by}, which is no erasure of it"
