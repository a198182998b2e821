"""What a text has said that tells which place a name in it means."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.company import NOBODY, Company
from pobratim.gazetteer.rows import Candidate


@final
@mypyc_attr(acyclic=True)
class Context:
    """What the text has said so far.

    ``countries``: ISO code to how often a word for it stands in the text; ``places``: those already sure;
    ``partners``: pairs of place ids known to be twins; ``beside``: ISO codes and region ids that stand in
    the same phrase ("Paris, Texas"); ``regions``: ids of those named anywhere; ``wants``: the kind the words
    around ask for ("city of", "область"). ``usage``: ISO code to how much the words are those of its press
    ("Cllr"), from 0 to 1; ``home``: the countries whose press writes its language; ``press``: the one or
    few that it is surely of, the likeliest first. One of its places will be there, the more surely where it
    is ``tied``: tells of towns of several countries.
    ``most`` is how often the country named most is. ``abroad``: whether the words call it a twin, which is
    seldom in the land of the press.
    ``company`` stands for ``places`` where many names of one text are asked about, ``apart`` are ids that do
    not count in it.
    """

    __slots__ = (
        "abroad",
        "apart",
        "beside",
        "company",
        "countries",
        "home",
        "most",
        "partners",
        "places",
        "press",
        "regions",
        "tied",
        "usage",
        "wants",
    )

    def __init__(
        self,
        countries: dict[str, int] | None = None,
        places: Sequence[Candidate] = (),
        partners: frozenset[frozenset[str]] = frozenset(),
        beside: frozenset[str] = frozenset(),
        wants: PlaceKind | None = None,
        company: Company | None = None,
        apart: Set[str] = NOBODY,
        usage: dict[str, float] | None = None,
        home: Sequence[str] = (),
        press: Sequence[str] = (),
        tied: bool = False,
        regions: Set[str] = NOBODY,
        most: int | None = None,
        abroad: bool = False,
    ) -> None:
        self.countries: dict[str, int] = {} if countries is None else countries
        self.places = places
        self.partners = partners
        self.beside = beside
        self.wants = wants
        self.company = company
        self.apart = apart
        self.usage: dict[str, float] = {} if usage is None else usage
        self.home = home
        self.press = press
        self.tied = tied
        self.regions = regions
        self.most = max(self.countries.values(), default=0) if most is None else most
        self.abroad = abroad
