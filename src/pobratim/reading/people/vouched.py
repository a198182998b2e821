"""Surnames that are words for things too: whether an office says that "Hall" and "Park" are somebody's."""

from __future__ import annotations

from collections.abc import Mapping

from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.posts import ROYAL
from pobratim.reading.text import Text


def is_vouched(
    text: Text, office_at: Mapping[int, OfficeHit], first: int, last: int, introduced: bool
) -> bool:
    """Whether tokens ``first`` to ``last`` (inclusive) are a name for the office or "Mrs" beside them.

    So they are in "der Beigeordnete Holger Platz", "Ann Hall, chair of", "the mayor, Ann Hall,"; "Queen Ann
    Hall" is a hall.
    """
    tokens = text.tokens
    if last + 1 < len(tokens) and tokens[last + 1].text == ",":
        lead = first > 1 and tokens[first - 1].text == ","
        if last + 2 in office_at or (lead and first - 2 in office_at):
            return True
    title = office_at.get(first - 1)
    return introduced and (title is None or title.office not in ROYAL)
