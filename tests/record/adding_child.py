"""A process that keeps adding documents, says which are saved, and is killed by the test that started it.

With "broken" the transaction round each document is left out: the control that must fail the same test.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from made_readings import RUSSIAN, russian

from pobratim.record.database import prepare


def main() -> None:
    prepare()
    from pobratim.record import intake

    propose = intake.propose
    if sys.argv[1] == "broken":
        propose = intake.propose.__wrapped__  # type: ignore[attr-defined]
    for number in count(int(sys.argv[2])):
        maker = russian()
        maker.text = f"{RUSSIAN}\n{number}"
        taken = propose(maker.reading(), original=maker.text.encode())
        sys.stdout.write(taken.source + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
