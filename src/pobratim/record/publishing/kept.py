"""What is counted in the whole record, counted once for each decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pobratim.record.models import Decision

_T = TypeVar("_T")
_counted: dict[str, tuple[str, Any]] = {}


def kept(name: str, make: Callable[[], _T]) -> _T:
    """What ``make`` gives, made anew after each decision: a query, and where it is made those of ``make``.

    Known again by the end of the chain, which no other record has; without a decision nothing is kept.
    """
    chain = Decision.objects.order_by("-number").values_list("chain", flat=True).first()
    found = _counted.get(name)
    if chain and found and found[0] == chain:
        value: _T = found[1]
        return value
    value = make()
    if chain:
        _counted[name] = chain, value
    return value
