"""Whether a name that a list has means its place here: the rules' judgement, weighed with what stands around.

The rules say what they believe; belief in what was learned takes back what it speaks against, and gives what
it speaks for.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from pobratim.gazetteer import Choice
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.around import signs_around
from pobratim.reading.naming.belief import Belief, belief_of, table
from pobratim.reading.place_signs import Raw
from pobratim.reading.text import Text

_STEPS = (1, 1_000, 5_000, 15_000, 50_000, 150_000, 500_000, 2_000_000)  # inhabitants
KEPT = 0.3  # belief from which a place that the rules believe stays one
GIVEN = 0.5  # belief above which a place is one that the rules do not believe


class PlaceJudge:
    """Weighs the names of one text. ``countries`` are those the text names."""

    __slots__ = ("_countries", "_home", "_known", "_text")

    def __init__(self, text: Text, countries: dict[str, int]) -> None:
        self._text, self._countries = text, countries
        self._known, self._home = table(text.lang), _home(text.lang)

    def agrees(self, raw: Raw, choice: Choice, believed: bool) -> bool:
        """Whether the name is the place chosen, which the rules have ``believed`` or not."""
        if not self._known:
            return believed
        return self.belief(raw, choice, believed).place > (KEPT if believed else GIVEN)

    def belief(self, raw: Raw, choice: Choice, believed: bool) -> Belief:
        """The shares of belief."""
        return belief_of(self.signs(raw, choice, believed), self._known)

    def signs(self, raw: Raw, choice: Choice, believed: bool) -> list[str]:
        """What stands around the name, what the list says of the place, and what the rules do."""
        text, place = self._text, choice.place
        out = signs_around(text, raw.first, raw.last, text.sentence_at(text.tokens[raw.first].start))
        kind = place.kind.value[:2]
        size = f"{kind}{bisect_right(_STEPS, place.population)}"
        out += (
            "k=" + size,
            f"kw={kind}{place.is_weak:d}{place.is_form:d}{place.is_main:d}",
            f"ok={believed:d}",
            f"okk={believed:d} {size} {place.is_weak:d}",
            f"pl={raw.placed:d}",
            "hd=" + (raw.head.value if raw.head else ""),
            f"co={place.country in self._countries:d}",
            f"ho={place.country in self._home:d}",
        )
        if raw.beside:
            out.append("bs")
        return out


@lru_cache(maxsize=32)
def _home(lang: str) -> frozenset[str]:
    return frozenset(load(lang).table("language").get("home", ()))
