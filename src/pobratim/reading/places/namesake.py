"""Towns that something is named after, and owners: "a bridge named after Kiel", "Kiel's twin town"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit

OWNS: Final = ("'s", "'")  # behind the name of an owner
_CALLED: Final = 4  # tokens from a town to "named": "Kiel Town Square (named"
_NAMED: Final = 12  # tokens before or behind a name in which "named after" begins


def is_namesake(found: Findings, mention: PlaceMention) -> bool:
    """ "A bridge named after our twin town Kiel" is not in Kiel."""
    if mention.last < len(found.text.tokens) and found.text.tokens[mention.last].low in OWNS:
        return False  # "after Kiel's twin town"
    near = found.hits_in(mention.first - _NAMED, mention.last + _NAMED, "links.setting.namesake")
    return any(h.first <= mention.first < h.last or _is_called(found, mention, h) for h in near)


def _is_called(found: Findings, mention: PlaceMention, hit: Hit) -> bool:
    """The Kiel of "Kiel Square, named after our twin town": capitals and marks alone lie between."""
    if not 0 < hit.first - mention.last <= _CALLED:
        return False
    between = found.text.tokens[mention.last : hit.first]
    return between[0].is_capital and all(t.is_capital or not t.is_word for t in between)
