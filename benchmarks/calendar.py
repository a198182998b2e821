# ruff: noqa: A005 - the module it hides is handed out below
"""The calendar in numbers: python benchmarks/calendar.py. What it does stands in calendars.py.

The standard library has a module of this name, which half of Python leans on, and scripts of this folder look
here first. So whoever imports ``calendar`` is given that one.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path

if __name__ == "__main__":
    from calendars import main

    main()
else:
    here = Path(__file__).resolve().parent
    spec = PathFinder.find_spec(__name__, [p for p in sys.path if Path(p).resolve() != here])
    assert spec and spec.loader
    # The import that is under way hands out what stands here once this file has run.
    sys.modules[__name__] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[__name__])
