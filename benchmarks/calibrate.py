"""Fit the map from raw signs to confidences on our own annotated items, and write confidence.toml.

    python benchmarks/calibrate.py

For events and places the raw figure is put into steps that only rise (pool adjacent violators); for the other
kinds the share that is right is taken by rule. Few claims are drawn towards the mean of their kind. The press
items of the reference set are not fitted on: `python benchmarks/reliability.py` shows how the map does there.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from accuracy import SETS
from pobratim.reading import confidence
from pobratim.reading.reader import uncalibrated
from reliability import Claim, claims, off, table

DRAWN = 4.0  # claims of the kind's mean that every step and rule begins with
LEAST = 8  # claims below which a step is joined to its neighbour
PATH = Path(__file__).resolve().parent.parent / "src" / "pobratim" / "reading" / "confidence.toml"
HEAD = """\
# How often claims of these signs are right. Written by `python benchmarks/calibrate.py`; not edited by hand.
# `from` and `right`: of a raw figure from here on so many are right. `rules`: of claims by this rule.
"""


def steps(found: list[Claim]) -> tuple[list[float], list[float]]:
    """Raw figures at which the share that is right rises, and the shares."""
    mean = sum(c.right for c in found) / len(found)
    by_raw: dict[float, list[bool]] = defaultdict(list)
    for claim in found:
        by_raw[claim.given or 0.0].append(claim.right)
    pools: list[tuple[float, int, int]] = []  # first raw figure, right, claims
    for raw, rights in sorted(by_raw.items()):
        pools.append((raw, sum(rights), len(rights)))
        while len(pools) > 1 and (pools[-2][2] < LEAST or _share(pools[-2], mean) >= _share(pools[-1], mean)):
            last, before = pools.pop(), pools.pop()
            pools.append((before[0], before[1] + last[1], before[2] + last[2]))
    if len(pools) > 1 and pools[-1][2] < LEAST:
        last, before = pools.pop(), pools.pop()
        pools.append((before[0], before[1] + last[1], before[2] + last[2]))
    return [p[0] for p in pools], [round(_share(p, mean), 3) for p in pools]


def _share(pool: tuple[float, int, int], mean: float) -> float:
    return (pool[1] + DRAWN * mean) / (pool[2] + DRAWN)


def rates(found: list[Claim]) -> tuple[dict[str, float], float]:
    """The share that is right by rule, and of all."""
    mean = sum(c.right for c in found) / len(found)
    by_rule: dict[str, list[bool]] = defaultdict(list)
    for claim in found:
        by_rule[claim.rule].append(claim.right)
    shares = {r: round(_share((0.0, sum(x), len(x)), mean), 3) for r, x in sorted(by_rule.items())}
    return shares, round(mean, 3)


def main() -> int:
    """Write the file and print what was fitted."""
    found = [c for name in ("examples", "items", "apart") for c in claims(SETS[name], uncalibrated)]
    out = [HEAD]
    for kind in confidence.KINDS:
        here = [c for c in found if c.kind == kind]
        if not here:
            continue
        out.append(f"\n[{kind}]\n# {len(here)} claims\n")
        if kind in confidence.BY_FIGURE:
            first, shares = steps([c for c in here if c.given is not None])
            mean = round(sum(c.right for c in here) / len(here), 3)
            out.append(f"from = {first}\nright = {shares}\nother = {mean}\n")
        else:
            by_rule, mean = rates(here)
            out.append(f"other = {mean}\n[{kind}.rules]\n")
            out.extend(f'"{rule}" = {share}\n' for rule, share in by_rule.items())
    PATH.write_text("".join(out), "utf-8")
    confidence.table.cache_clear()
    print(PATH.read_text("utf-8"))
    for name in SETS:
        if SETS[name].is_dir():
            again = list(claims(SETS[name]))
            print(f"{name}: off by {off(again):.3f}\n{table(again)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
