"""The net's products on one processor: they are too small to be shared.

Beside other work the halves wait for each other, ten times as long as both take. What runs beside a reading
keeps the processors that it has.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import cache, partial
from typing import Any

Limit = Callable[[], AbstractContextManager[Any]]


def on_one_core() -> AbstractContextManager[Any]:
    """Within it numpy takes products on one processor. To be called before the net is loaded."""
    return _limit()()


@cache
def _limit() -> Limit:
    """Numpy is told when it is loaded; where somebody else has loaded it, at each reading."""
    if "numpy" not in sys.modules:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        return nullcontext
    from threadpoolctl import ThreadpoolController

    pools = ThreadpoolController()
    if all(pool["num_threads"] == 1 for pool in pools.info() if pool["user_api"] == "blas"):
        return nullcontext
    return partial(pools.limit, limits=1, user_api="blas")
