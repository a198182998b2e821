"""Write what the reader reaches today into floors.toml, to the hundredth below.

    python benchmarks/raise_floors.py

A floor only rises. To lower one, say so aloud with --lower and give the reason in the commit.
"""

from __future__ import annotations

import argparse
import math
import sys

from accuracy import FLOORS, SCORER, SETS, floors, scores

HEAD = """\
# Fact F1 that the reader must not fall below, by annotated set and language.
# Written by `python benchmarks/raise_floors.py`, which refuses to lower a floor unless told --lower.
"""


def main(arguments: list[str]) -> int:
    """Exit status 1 when a floor would fall and --lower was not said."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="write floors that are below today's, too")
    lower = parser.parse_args(arguments).lower
    if not SCORER.is_file():
        print(f"the scorer is looked for at {SCORER} and is not there", file=sys.stderr)
        return 2
    before = floors()
    after = {name: {k: math.floor(f1 * 100) / 100 for k, f1 in scores(name).items()} for name in SETS}
    fallen = [
        f"{name} {key}: {old} falls to {after[name].get(key, 0.0)}"
        for name, table in before.items()
        for key, old in table.items()
        if after[name].get(key, 0.0) < old
    ]
    if fallen and not lower:
        print(*fallen, "nothing was written; --lower lowers a floor", sep="\n", file=sys.stderr)
        return 1
    FLOORS.write_text(HEAD + "".join(as_toml(name, table) for name, table in after.items()), "utf-8")
    print(FLOORS.read_text("utf-8"))
    return 0


def as_toml(name: str, table: dict[str, float]) -> str:
    """One set's floors, the whole first."""
    return f"\n[{name}]\n" + "".join(f"{key} = {f1:.2f}\n" for key, f1 in table.items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
