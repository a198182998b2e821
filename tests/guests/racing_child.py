"""A process of its own: applies for an evening when the bell rings, and says what came of it."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from pobratim.record.database import prepare


def main() -> None:
    """Arguments: the group, the day, and the file that rings the bell by being there."""
    group, day, bell = sys.argv[1], date.fromisoformat(sys.argv[2]), Path(sys.argv[3])
    prepare()
    sys.path.insert(0, str(Path(__file__).parent))
    from made_guests import CHOIR, NOW

    from pobratim.guests.applying import apply
    from pobratim.guests.stepping import NotFree

    print("ready", flush=True)
    while not bell.exists():
        time.sleep(0.001)
    try:
        apply(replace(CHOIR, group=group, day=day), NOW)
        print("got it", flush=True)
    except NotFree as full:
        print(f"told: {len(full.near)} near", flush=True)


if __name__ == "__main__":
    main()
