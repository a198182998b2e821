"""Why a document could not be read, and what is odd of one that was, in the reader's language."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from pobratim.web.wording.words import Words


@cache
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
    return tuple((key, re.compile(pattern)) for key, pattern in data.items())


def key_of(line: str, table: str = "causes") -> tuple[str, dict[str, object]]:
    """The key of ``inbox.cause`` (of ``inbox.note`` with "notes") for an English line, and its slots.

    "other" for an unknown one.
    """
    for key, pattern in _patterns(table):
        found = pattern.search(line)
        if found:
            return key, {k: v for k, v in found.groupdict().items() if v}
    return "other", {}


def cause(w: Words, why: str, line: str) -> str:
    """The cause in words. ``why`` is the code kept with it, ``line`` the English line."""
    if w.has(f"inbox.why.{why}"):
        return w.say(f"inbox.why.{why}")
    key, slots = key_of(line)
    return w.say(f"inbox.cause.{key}").format(**slots)


def note(w: Words, line: str) -> str:
    """What a reviewer should know of a document that was read, in words."""
    key, slots = key_of(line, "notes")
    return w.say(f"inbox.note.{key}").format(**slots)
