"""What programs for letters, notes and encyclopedias set between words: nothing that anybody said."""

from __future__ import annotations

import re
from typing import Final

from pobratim.reading.fair_copy.left_out import Lost, without

_FEWEST: Final = 3  # lines that a letter has from another
# Before each line of the letter that is answered.
_CITED: Final = re.compile(r"^ ?>(?:[> ]*>)? ?", re.MULTILINE)
# Bold words of notes, and the numbers of an encyclopedia's footnotes: "in 1962.[4][5]".
_BOLD: Final = re.compile(r"\*\*(?=[^\s*])|(?<=[^\s*])\*\*")
_FOOTNOTE: Final = re.compile(r"(?<=[^\s\[(])(?:\[\d{1,3}\])+")


def without_markup(raw: str) -> tuple[str, Lost]:
    """A text without such marks, and where they were, as offsets in ``raw``."""
    cited = list(_CITED.finditer(raw)) if ">" in raw else []
    marks = cited if len(cited) >= _FEWEST else []
    if "**" in raw:
        marks += _BOLD.finditer(raw)
    if "[" in raw:
        marks += _FOOTNOTE.finditer(raw)
    if not marks:
        return raw, []
    lost = sorted([(mark.start(), mark.end()) for mark in marks])
    return without(raw, lost), lost
