"""The version of a card is the last decision that changed its rows; two people on one card clash."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Q

from pobratim.record import lookup
from pobratim.record.changes import Row
from pobratim.record.models import Decision, Evidence, Touch

Rows = Mapping[str, Collection[str]]  # table: ids


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that somebody changed meanwhile: as it was seen, and as it is now; None is no row."""

    table: str
    row: str
    base: Row | None
    theirs: Row | None


class Clash(ValueError):
    """Somebody decided on the same card meanwhile; nothing was changed.

    ``decisions`` are theirs, the oldest first; ``yours`` is what was asked for, ready to be asked again with
    ``expected=current`` once its author has seen ``differences``.
    """

    def __init__(self, expected: int, current: int, yours: Mapping[str, Any]) -> None:
        super().__init__(f"decision {current} was made since decision {expected}; look at it first")
        self.expected, self.current, self.yours = expected, current, dict(yours)
        self.decisions: tuple[int, ...] = ()
        self.differences: tuple[Difference, ...] = ()


def version(
    *, claims: Collection[str] = (), source: str | None = None, entities: Collection[str] = ()
) -> int:
    """The version of what is shown of these claims (with ``source`` as it says them), source or entities.

    To be put into the form, and given back as ``expected``. 0: nobody has decided on any of it.
    """
    return _last(rows(claims=claims, source=source, entities=entities))


def rows(
    *, claims: Collection[str] = (), source: str | None = None, entities: Collection[str] = ()
) -> dict[str, list[str]]:
    """The rows a card stands for: evidence, claims, and entities with what was merged into them."""
    found: dict[str, list[str]] = {}
    if claims or source is not None:
        evidence = Evidence.objects.all()
        if source is not None:
            evidence = evidence.filter(source=lookup.source(source))
        if claims:
            found["claim"] = lookup.claims(claims)
            evidence = evidence.filter(claim__in=found["claim"])
        found["evidence"] = list(evidence.values_list("id", flat=True))
    if entities:
        found["entity"] = lookup.with_merged(entities)
    return found


def assert_seen(expected: int | None, on: Rows, yours: Mapping[str, Any]) -> None:
    """Raise Clash where one of these rows was decided on after decision ``expected``; None does not ask."""
    if expected is None:
        return
    current = _last(on)
    if current <= expected:
        return
    clash = Clash(expected, current, yours)
    since = _touches(on).filter(decision__gt=expected).values("decision_id")
    made = list(Decision.objects.filter(number__in=since).order_by("number"))
    clash.decisions = tuple(d.number for d in made)
    clash.differences = tuple(_differences(made, on))
    raise clash


def _differences(decisions: Iterable[Decision], on: Rows) -> list[Difference]:
    found: dict[tuple[str, str], Difference] = {}
    for decision in decisions:
        for one in decision.changes:
            key = (one["table"], one["id"])
            if one["id"] in on.get(one["table"], ()):
                base = found[key].base if key in found else one["before"]
                found[key] = Difference(*key, base, one["after"])
    return list(found.values())


def _last(on: Rows) -> int:
    return int(_touches(on).aggregate(last=Max("decision_id"))["last"] or 0)


def _touches(on: Rows) -> Any:
    wanted = Q(pk=None)
    for table, ids in on.items():
        wanted |= Q(table=table, row__in=list(ids))
    return Touch.objects.filter(wanted)
