"""Towns that something is named after, and owners: "a bridge named after Kiel", "Kiel's twin town"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention

OWNS: Final = ("'s", "'")  # behind the name of an owner
_NAMED: Final = 12  # tokens before or behind a name in which "named after" begins


def is_namesake(found: Findings, mention: PlaceMention) -> bool:
    """ "A bridge named after our twin town Kiel" is not in Kiel."""
    if mention.last < len(found.text.tokens) and found.text.tokens[mention.last].low in OWNS:
        return False  # "after Kiel's twin town"
    near = found.hits_in(mention.first - _NAMED, mention.last + _NAMED, "links.setting.namesake")
    return any(h.first <= mention.first < h.last for h in near)
