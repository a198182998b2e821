"""How sure a claim is: from the signs the rules saw to how often such claims proved right.

``confidence.toml`` holds the map, fitted on our own annotated items by ``python benchmarks/calibrate.py``:
for kinds with a raw figure steps that only rise, for the others a rate by rule. It is applied here alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Any

import rtoml

from pobratim.facts.contract import Reading

KINDS = ("places", "people", "partnerships", "events", "statements", "themes")
BY_FIGURE = ("places", "events")


@cache
def table() -> dict[str, dict[str, Any]]:
    """The fitted map by kind: ``from`` and ``right`` (steps), or ``rules`` and ``other`` (rates)."""
    return rtoml.loads(files("pobratim.reading").joinpath("confidence.toml").read_text("utf-8"))


def calibrated(reading: Reading) -> Reading:
    """The same reading with confidences that are frequencies; what was not measured stays as it is."""
    fitted = table()
    found: dict[str, Any] = {
        kind: tuple(
            _surer(noun, probability(fitted[kind], noun.confidence, noun.rule))
            for noun in getattr(reading, kind)
        )
        for kind in KINDS
        if kind in fitted
    }
    return replace(reading, **found)


@cache
def _parts(kind: type[Any]) -> tuple[Callable[[Any], tuple[Any, ...]], int]:
    """What gives all fields of a claim in order, and which of them is the confidence."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names), names.index("confidence")


def _surer(noun: Any, confidence: float) -> Any:
    """The same claim with this confidence; dataclasses.replace takes three times as long."""
    kind: Any = type(noun)
    get, at = _parts(kind)
    values = get(noun)
    return kind(*values[:at], confidence, *values[at + 1 :])


def probability(fitted: dict[str, Any], raw: float | None, rule: str) -> float:
    """What a kind's map says of a raw figure, or of a rule where the kind has none."""
    if "from" in fitted and raw is not None:
        step = bisect_right(fitted["from"], raw) - 1
        return float(fitted["right"][max(step, 0)])
    return float(fitted.get("rules", {}).get(head(rule), fitted["other"]))


def head(rule: str) -> str:
    """The rule's name, without the phrase or the reasons it was applied with."""
    return rule.partition(":")[0].strip()
