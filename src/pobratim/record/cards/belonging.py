"""Which partnerships an event belongs to: the rule, in one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """A partnership: its id and its two sides."""

    id: str
    sides: tuple[str, str]

    def other(self, side: str) -> str:
        """The side across."""
        return self.sides[1] if side == self.sides[0] else self.sides[0]


class Ties:
    """Partnerships, found by their sides."""

    def __init__(self, ties: Iterable[Tie] = ()) -> None:
        self._by_id = {tie.id: tie for tie in ties}
        self._by_side: dict[str, list[str]] = defaultdict(list)
        for tie in self._by_id.values():
            for side in tie.sides:
                self._by_side[side].append(tie.id)

    def near(self, touched: Iterable[str], told: Iterable[Collection[str]]) -> list[Tie]:
        """Those that ``belongs`` has to look at: with a side among the places, or named by a source."""
        found = dict.fromkeys(id_ for place in touched for id_ in self._by_side.get(place, ()))
        found.update((id_, None) for named in told for id_ in named if id_ in self._by_id)
        return [self._by_id[id_] for id_ in found]


def belongs(
    touched: Collection[str],
    ties: Sequence[Tie],
    told: Sequence[Collection[str]],
    countries: Mapping[str, str | None],
    customs: Collection[str] = (),
) -> tuple[str, ...]:
    """The partnerships an event belongs to.

    ``touched``: the places the event touches: where it was, where its memorial stands and between whom that
    was given, giver, receiver, places that took part, and the places whose office a participant holds.
    ``ties``: every partnership with a side among them or named by a source. ``told``: for each source, the
    partnerships it names. ``countries``: the country of each place, a country being its own. ``customs``: the
    partnerships to which a recurring ceremony at the event's memorial belongs; none for other types.

    1. Both sides are touched: it happened between them.
    2. One side is touched and the other side's country is: an ambassador, president or government acts for
       every city of the country. That is enough when the source names this partnership, or when the side has
       no other partner in that country, so that no other city can be meant.
    3. One side is touched, or the countries of both, and every source that names partnerships at all names
       only this one: the event is told in the story of this tie (the ceremony at the Menin Gate, the closing
       of the test site, a gift from one state to the other).
    4. It is one day of a custom of this tie, a ceremony or wreaths at the same memorial (the 30,000th Last
       Post), touches no third country, and its sources name no partnership at all.
    """
    states = {id_.removeprefix("iso3166:") for id_ in touched if id_.startswith("iso3166:")}
    speaking = [set(named) for named in told if named]
    at_home = {countries.get(place) for place in touched}
    out = []
    for tie in ties:
        here = [side for side in tie.sides if side in touched]
        homes = {countries.get(side) for side in tie.sides}
        its_story = bool(speaking) and all(named == {tie.id} for named in speaking)
        acts = bool(here) and countries.get(tie.other(here[0])) in states
        meant = any(tie.id in named for named in speaking) or not (
            acts and _rivals(tie, here[0], ties, countries)
        )
        its_custom = tie.id in customs and not speaking and bool(here) and at_home <= homes
        if len(here) == 2 or (acts and meant) or (its_story and (here or homes <= states)) or its_custom:
            out.append(tie.id)
    return tuple(sorted(out))


def _rivals(tie: Tie, side: str, ties: Sequence[Tie], countries: Mapping[str, str | None]) -> bool:
    home = countries.get(tie.other(side))
    return any(t.id != tie.id and side in t.sides and countries.get(t.other(side)) == home for t in ties)
