"""Whose own the twins of a text are, where the town it names most is abroad for its language."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.counting import counted, most_common
from pobratim.reading.findings import Findings
from pobratim.reading.story.standing import standings

_EARLY: Final = 3  # sentences in which the only town at home is named, if it is named once
_OFTEN: Final = 2  # times that a town is named to be the one a text of towns abroad is written in


def home_town(found: Findings, city: str | None) -> str | None:
    """The town that stands for a foreign one in pairs the words do not spell out; that one, where it is of
    the language's own countries, or no other is plainly at home.

    The local paper of Viernheim tells of Mława, and says that it is the sixth twin: Viernheim's.
    """
    home = found.text.lexicon.home
    if city is None or found.places[city].country in home:
        return city
    host = standings(found).host
    if host is not None and found.places[host].country in home:
        return host
    towns = [m for m in found.place_mentions if m.kind is CITY and m.country in home]
    ranked = most_common(counted([m.id for m in towns]))
    if not ranked:
        return city
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        first = {m.id for m in towns if found.text.sentence_of(m.first).index < _EARLY}
        return first.pop() if len(first) == 1 else city
    early = found.text.sentence_of(towns[0].first).index < _EARLY and len(ranked) == 1
    return ranked[0][0] if early or ranked[0][1] >= _OFTEN else city
