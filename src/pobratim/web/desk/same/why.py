"""The reasons of likeness in the reader's language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pobratim.web.wording.words import Words


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = tomllib.loads(Path(__file__).with_name("reasons.toml").read_text("utf-8"))
    return tuple((key, re.compile(pattern)) for key, pattern in data.items())


def key_of(reason: str) -> str:
    """The key of ``same.why`` for an English reason; "other" for an unknown one."""
    return next((key for key, pattern in _patterns() if pattern.search(reason)), "other")


def why(w: Words, reasons: Iterable[str]) -> str:
    """The reasons as one line."""
    return "; ".join(w.say(f"same.why.{key}") for key in dict.fromkeys(map(key_of, reasons)))
