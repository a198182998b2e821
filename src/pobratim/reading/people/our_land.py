"""Offices by the land: «еліміздің Бельгиядағы елшісі», and akims, who are governors elsewhere."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.text import Text

_FAR: Final = 6  # tokens before the office, where he is posted and of what rank among them
_OF_AKIMS: Final = (None, "KZ", "KG")  # where an akim heads a region; elsewhere a governor does
_ELSEWHERE: Final[dict[str, str]] = {
    Office.AKIM: Office.GOVERNOR, Office.DEPUTY_AKIM: Office.DEPUTY_GOVERNOR,
}  # fmt: skip


def as_called_in(country: str | None, office: str | None) -> str | None:
    """The office as that country calls it."""
    return office if country in _OF_AKIMS else _ELSEWHERE.get(office or "", office)


def of_our_land(text: Text, hit: OfficeHit) -> str | None:
    """The one country whose press writes the language, where "of our land" leads to the office."""
    home, ours = text.lexicon.home, text.lexicon.word_set("language", "pronouns", "ours")
    if len(home) != 1:
        return None
    for token in text.tokens[max(text.sentence_of(hit.first).first, hit.first - _FAR) : hit.first][::-1]:
        if not token.is_word:
            return None
        if token.low in ours:
            return f"iso3166:{home[0]}"
    return None
