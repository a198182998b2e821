"""How sure a claim is: from the signs the rules saw to how often such claims proved right.

``confidence.toml`` holds the map, fitted on our own annotated items by ``python benchmarks/calibrate.py``:
for kinds with a raw figure steps that only rise, for the others a rate by rule. It is applied here alone.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import Any, Final

import rtoml

from pobratim.facts.contract import Reading

KINDS: Final = ("places", "people", "partnerships", "events", "statements", "themes")
BY_FIGURE: Final = ("places", "events")


@cache
def table() -> dict[str, dict[str, Any]]:
    """The fitted map by kind: ``from`` and ``right`` (steps), or ``rules`` and ``other`` (rates)."""
    return rtoml.loads(files("pobratim.reading").joinpath("confidence.toml").read_text("utf-8"))


def calibrate(reading: Reading, by_sense: bool = False) -> None:
    """Make frequencies of the confidences; what was not measured stays as it is.

    Of events that were weighed by all words of their sentences (``by_sense``) they are frequencies already.

    In place, as nobody has seen the reading yet: its claims are frozen to everybody else, and to make each
    of them anew takes a fortieth of the time of a reading.
    """
    fitted = table()
    for kind in KINDS:
        if kind in fitted and not (by_sense and kind == "events"):
            for claim in getattr(reading, kind):
                sure = probability(fitted[kind], claim.confidence, claim.rule)
                object.__setattr__(claim, "confidence", sure)


def probability(fitted: dict[str, Any], raw: float | None, rule: str) -> float:
    """What a kind's map says of a raw figure, or of a rule where the kind has none."""
    if "from" in fitted and raw is not None:
        step = bisect_right(fitted["from"], raw) - 1
        return float(fitted["right"][max(step, 0)])
    return float(fitted.get("rules", {}).get(head(rule), fitted["other"]))


def head(rule: str) -> str:
    """The rule's name, without the phrase or the reasons it was applied with."""
    return rule.partition(":")[0].strip()
