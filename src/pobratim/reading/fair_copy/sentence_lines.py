"""Sentences that each have a line of their own, put together to the paragraphs that empty lines part.

Programs that read pages aloud, translate them or take them out of print hand a text over so.
"""

from __future__ import annotations

import re
from typing import Final

_FEWEST: Final = 3  # lines that are one sentence and go on without an empty line
_LONG: Final = 30  # characters of such a line
_SHARE: Final = 0.6  # of the lines that go on so
_END: Final = re.compile(r"[.!?…][»“”\"')\]]*$")
_INSIDE: Final = re.compile(r"[^\W\d_]{3}[.!?]['»“”\")]* +['«„“\"(]*[^\W\d_]")
_ITEM: Final = re.compile(r"[-–—*•▪●■>|]|\d{1,3}[.):]?\s")


def in_paragraphs(raw: str) -> str:
    """The text with a blank in place of such breaks; all else stays where it was."""
    lines = raw.split("\n")
    tight = [i for i in range(len(lines) - 1) if lines[i].strip() and lines[i + 1].strip()]
    if len(tight) < _FEWEST or "\n\n" not in raw:
        return raw
    single = {i for i in tight if _is_sentence(lines[i])}
    if len(single) < max(_FEWEST, _SHARE * len(tight)):
        return raw
    out = [lines[0]]
    for i, line in enumerate(lines[1:]):
        out += [" " if i in single and not _ITEM.match(line) else "\n", line]
    return "".join(out)


def _is_sentence(line: str) -> bool:
    return (
        len(line) >= _LONG
        and _END.search(line) is not None
        and not _INSIDE.search(line)
        and not _ITEM.match(line)
    )
