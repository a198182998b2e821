"""Whether a name that a list has means its place here: the rules' judgement, weighed with what stands around.

The rules say what they believe; belief in what was learned takes back what it speaks against, and gives what
it speaks for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from pobratim.gazetteer import Candidate, Choice
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import OF_IN_SURNAMES, OF_IS_FROM
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.around import digit, signs_around
from pobratim.reading.naming.belief import Belief, belief_of, table
from pobratim.reading.naming.wording import gender_of, is_ambiguous, wording
from pobratim.reading.people.human import stands_in
from pobratim.reading.people.mayors import mayors
from pobratim.reading.places.lone_names import opens_news, receives_guests
from pobratim.reading.places.long_names import is_long
from pobratim.reading.places.sent_from import has_mayor_behind, sends_guests
from pobratim.reading.places.towns_own import is_house_of, is_of_building
from pobratim.reading.settling import Raw
from pobratim.reading.text import Text

_STEPS: Final = (1, 1_000, 5_000, 15_000, 50_000, 150_000, 500_000, 2_000_000)  # inhabitants
ENOUGH: Final = 0.4  # belief above which a name is a place that the rules believe
GIVEN: Final = 0.5  # belief above which it is one that they do not believe
SURELY, THERE = 0.7, 0.12  # belief in one mention that is enough for the others, and what these then need
_NAMED: Final = 5  # tokens from "of" back to the mayor of whom it speaks, his name between them
LAND: Final = 0.2  # what a country needs that the rules believe: it is seldom anything else
_GIVEN_NAME: Final = 3  # tokens from a given name to the town of "Inge Weber of Kassel"
_Named = tuple[Raw, Choice, bool]  # a name, the place it would be, and whether the rules believe it
# Whether a name is its place, and the belief in it where that settled it against the rules.
Verdict = tuple[bool, float | None]


class PlaceJudge:
    """Weighs the names of one text. ``countries`` are those the text names."""

    __slots__ = ("_countries", "_home", "_known", "_text")

    def __init__(self, text: Text, countries: dict[str, int]) -> None:
        self._text, self._countries = text, countries
        self._known, self._home = table(text.lang), _home(text.lang)

    def judge(self, names: Sequence[_Named]) -> list[Verdict]:
        """What each of the names is: a place that is surely named once is more easily itself again."""
        if not self._known:
            return [(believed, None) for _, _, believed in names]
        # Of what the rules doubt hardly anything is given without a word of place beside it: it is not asked.
        beliefs = [
            self.belief(raw, choice, believed).place if believed or raw.placed or raw.head else 0.0
            for raw, choice, believed in names
        ]
        sure = {
            choice.place.id
            for (_, choice, believed), share in zip(names, beliefs, strict=True)
            if believed and share > SURELY
        }
        # "Newton Stewart" is no person where "in Newton Stewart" stands too.
        there = {
            choice.place.id
            for (raw, choice, believed), share in zip(names, beliefs, strict=True)
            if believed and raw.placed and raw.last - raw.first > 1 and share > ENOUGH
        }
        side = self._side_by_side(names)
        side.update(raw.first for raw, choice, believed in names if believed and _is_known(raw, choice.place))
        return [
            (True, None)
            if raw.first in side
            else _verdict(
                believed, share > (self._least(raw, choice.place, sure, there) if believed else GIVEN), share
            )
            for (raw, choice, believed), share in zip(names, beliefs, strict=True)
        ]

    def _side_by_side(self, names: Sequence[_Named]) -> set[int]:
        """Two towns of two countries behind "from" or a mayor's "of": "bezocht een koor uit Goslar Gouda"."""
        tokens, words = self._text.tokens, self._text.lexicon.word_set("language", "prepositions", "from")
        out: set[int] = set()
        for (one, its, _), (other, that, _) in pairwise(names):
            towns = [c.place for c in (its, that) if c.place.kind is CITY and c.place.is_main]
            large = len(towns) == 2 and min(t.population for t in towns) >= _STEPS[2]
            ends = other.last == len(tokens) or not tokens[other.last].is_capital
            led = one.first > 0 and (tokens[one.first - 1].low in words or self._is_mayors(one))
            led = led and one.last == other.first
            if large and ends and led and towns[0].country != towns[1].country:
                out |= {one.first, other.first}
        return out

    def _least(self, raw: Raw, place: Candidate, sure: set[str], there: set[str]) -> float:
        """The belief that a name needs which the rules believe: none where it begins its own body's name."""
        if raw.begins_its_own or raw.head is place.kind is REGION:
            return -1.0
        if place.id in there and raw.last - raw.first > 1:
            return 0.0
        if place.kind is CITY and (self._is_mayors(raw) or sends_guests(self._text, raw.first, raw.last)):
            return -1.0
        if place.kind is CITY and place.is_main and is_house_of(self._text, raw.first, raw.last):
            return -1.0  # "the church of Ommen"
        if place.kind is CITY and place.is_main and is_of_building(self._text, raw.first, raw.last):
            return -1.0
        if place.kind is CITY and place.is_main and self._is_somebodys_home(raw):
            return -1.0
        if place.kind is CITY and place.is_main and has_mayor_behind(self._text, raw.first, raw.last):
            return -1.0
        if place.kind is CITY and place.is_main and raw.placed and self._has_somebody_behind(raw):
            return THERE
        mayored = self._has_mayor(raw)
        if mayored and not self._text.does(OF_IN_SURNAMES):
            return -1.0
        if mayored or place.id in sure or raw.head is not None or is_long(place):
            return THERE
        if raw.last - raw.first > 1 and stands_in(self._text, raw.first):
            return THERE
        if raw.first and opens_news(self._text, raw):
            return THERE  # "ALDTSJERK – Tussen twee buien"
        if receives_guests(self._text, raw.first, raw.last):
            return THERE
        if place.kind is CITY and place.country in raw.beside:
            return 0.0  # "das französische Dijon", "les Polonais de Gizalki"
        return LAND if place.kind is COUNTRY else ENOUGH

    def _is_mayors(self, raw: Raw) -> bool:
        """The Dijon of "Mayor of Dijon Paul Renaud": behind these words stands a town, whatever follows."""
        before = raw.first - 2
        return raw.placed and before >= 0 and self._text.tokens[before].low in mayors(self._text.lang)

    def _is_somebodys_home(self, raw: Raw) -> bool:
        """The Kassel of "Inge Weber of Kassel came": a given name begins whoever is of it."""
        tokens, name = self._text.tokens, raw.first - _GIVEN_NAME
        of = self._text.lexicon.word_set("language", "prepositions", "of")
        if name < 0 or tokens[raw.first - 1].low not in of:
            return False
        if self._text.does(OF_IN_SURNAMES) or self._text.does(OF_IS_FROM):
            return False
        longer = raw.last < len(tokens) and tokens[raw.last].is_capital
        named = tokens[name].is_capital and tokens[name + 1].is_capital and tokens[name + 1].is_word
        return named and not longer and gender_of(tokens[name].low, wording(self._text.lexicon)) is not None

    def _has_somebody_behind(self, raw: Raw) -> bool:
        """The Gouda of "ontving in Gouda Piet Smit": a given name begins whoever was received there."""
        tokens, words = self._text.tokens, wording(self._text.lexicon)
        named = tokens[raw.last : raw.last + 2]
        whole = len(named) == 2 and all(t.is_word and t.is_capital for t in named)
        given = whole and gender_of(named[0].low, words) is not None and not is_ambiguous(named[0].low, words)
        return given and gender_of(tokens[raw.last - 1].low, words) is None

    def _has_mayor(self, raw: Raw) -> bool:
        """Whether it is somebody's town: "Deputy Mayor of Baulon", "Mayor Ann Weber of Kiel"."""
        tokens, known, last = self._text.tokens, mayors(self._text.lang), raw.first - 2
        for i in range(last, max(-1, last - _NAMED), -1) if raw.placed else ():
            if tokens[i].low in known:
                # One word between them may be a given name: "burgemeester Jan van Houten".
                return last - i != 1 or gender_of(tokens[last].low, wording(self._text.lexicon)) is None
            if not tokens[i].is_capital:
                break
        return False

    def belief(self, raw: Raw, choice: Choice, believed: bool) -> Belief:
        """The shares of belief."""
        return belief_of(self.signs(raw, choice, believed), self._known)

    def signs(self, raw: Raw, choice: Choice, believed: bool) -> list[str]:
        """What stands around the name, what the list says of the place, and what the rules do."""
        text, place = self._text, choice.place
        out = signs_around(text, raw.first, raw.last, text.sentence_of(raw.first))
        kind = place.kind[:2]
        size = f"{kind}{bisect_right(_STEPS, place.population)}"
        out += (
            "k=" + size,
            f"kw={kind}{digit(place.is_weak)}{digit(place.is_form)}{digit(place.is_main)}",
            f"ok={digit(believed)}",
            f"okk={digit(believed)} {size} {digit(place.is_weak)}",
            f"pl={digit(raw.placed)}",
            "hd=" + (raw.head or ""),
            f"co={digit(place.country in self._countries)}",
            f"ho={digit(place.country in self._home)}",
        )
        if raw.beside:
            out.append("bs")
        return out


def _is_known(raw: Raw, place: Candidate) -> bool:
    """ "In Lidice": a name by which the whole field knows one place."""
    return raw.placed and place.is_preferred and not place.is_weak


def _verdict(believed: bool, is_place: bool, share: float) -> Verdict:
    return is_place, share if is_place is not believed else None


@cache
def _home(lang: str) -> frozenset[str]:
    return frozenset(load(lang).home)
