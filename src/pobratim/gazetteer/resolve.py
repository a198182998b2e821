"""Which of several places a name means: country words, other places, partners, size, in that order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.company import NOBODY, Company
from pobratim.gazetteer.rows import Candidate

# One unit is a factor of ten in inhabitants: a named country outweighs a place two hundred times larger.
_BESIDE, _COUNTRY, _NEAR, _SAME_REGION, _SAME_COUNTRY, _PARTNER = 6.0, 2.3, 1.6, 0.8, 0.9, 1.4
_PREFERRED, _GREAT_CITY, _WANTED_KIND = 2.6, 1.2, 4.0
_USAGE, _HOME = 1.3, 0.7
_BY_RULE, _LESSER_NAME, _WEAK = -0.8, -1.2, -0.3
_GREAT = 800_000
_TIMES, _FORM_OF_ANOTHER = 5, -1.5  # a case form of a town not that much larger than the one so called
_TINY, _UNHEARD = 200, -1.5
_COUNTY = 150_000  # inhabitants a region without a figure is taken to have: Devon is first the county


@dataclass(
    slots=True
)  # not frozen, as Choice: dozens are made for a document, and that takes three times as long
class Context:
    """What the text has said so far.

    ``countries``: ISO code to how often a word for it stands in the text; ``places``: those already sure;
    ``partners``: pairs of place ids known to be twins; ``beside``: ISO codes and region ids that stand in
    the same phrase ("Paris, Texas"); ``wants``: the kind the words around ask for ("city of", "область").
    ``usage`` are countries whose press alone writes words of the text ("Cllr"), ``home`` those whose press
    writes its language.
    ``company`` stands for ``places`` where many names of one text are asked about, ``apart`` are ids that do
    not count in it.
    """

    countries: Mapping[str, int] = field(default_factory=dict)
    places: Sequence[Candidate] = ()
    partners: frozenset[frozenset[str]] = frozenset()
    beside: frozenset[str] = frozenset()
    wants: PlaceKind | None = None
    company: Company | None = None
    apart: Set[str] = NOBODY
    usage: Set[str] = NOBODY
    home: Set[str] = NOBODY


@dataclass(slots=True)
class Choice:
    """The place chosen, why, how surely (0 to 1), and the other readings, likeliest first."""

    place: Candidate
    reasons: tuple[str, ...]
    score: float
    runners_up: tuple[Candidate, ...] = ()


def resolve(mention: str, candidates: Sequence[Candidate], context: Context) -> Choice | None:
    """Choose among the candidates for a mention; None if there are none."""
    if not candidates:
        return None
    judged = []
    largest = max([c.population for c in candidates if c.kind is PlaceKind.CITY], default=0)
    # Nyons is a town of France, and only then the genitive of Nyon.
    exact = max([c.population for c in candidates if c.is_main and not c.is_form], default=0)
    company = context.company or Company(context.places)
    most = max(context.countries.values(), default=0)
    for order, candidate in enumerate(candidates):
        points, reasons = _judge(candidate, context, company, most)
        if candidate.population * _TINY < largest and _is_unheard_of(candidate, context):
            points += _UNHEARD
        if candidate.is_form and candidate.population < _TIMES * exact:
            points += _FORM_OF_ANOTHER
        judged.append((-points, order, candidate, reasons))
    judged.sort()  # by points, then by the order given: no two have that alike
    points, _, best, reasons = judged[0]
    if len(judged) == 1:
        reasons = [*reasons, f"the only place called {mention}"]
        score = 0.95
    else:
        lead = judged[1][0] - points
        score = 0.5 + 0.49 * (1 - math.exp(-lead))
        if best.population and best.population >= max([c.population for c in candidates]):
            reasons.append(f"the largest of {len(candidates)} of that name: {best.population:,} people")
    if not reasons:
        reasons = ["nothing in the text speaks for another of that name"]
    return Choice(best, tuple(reasons), round(score, 3), tuple([row[2] for row in judged[1:]]))


def _is_unheard_of(candidate: Candidate, context: Context) -> bool:
    """Whether only a word beside it can mean this city, as another of the name is so much larger."""
    told = candidate.country in context.beside or candidate.admin1 in context.beside
    return candidate.kind is PlaceKind.CITY and not told


def _judge(candidate: Candidate, context: Context, company: Company, most: int) -> tuple[float, list[str]]:
    """``most``: how often the country named most is named."""
    points = _own_weight(candidate)
    reasons: list[str] = []
    if context.beside and (candidate.country in context.beside or candidate.admin1 in context.beside):
        points += _BESIDE
        reasons.append("its country or region stands beside the name")
    times = context.countries.get(candidate.country or "", 0)
    if times:
        points += _COUNTRY * (0.8 + 0.2 * times / most)
        reasons.append(f"its country ({candidate.country}) is named {times}× in the text")
    if candidate.country in context.usage:
        points += _USAGE
        reasons.append(f"words of the press of its country ({candidate.country}) stand in the text")
    elif candidate.country in context.home:
        points += _HOME
    more, why = _company(candidate, company, context.apart)
    points += more
    reasons += why
    partner = _partner(candidate, context) if context.partners else None
    if partner:
        points += _PARTNER
        reasons.append(f"a known partner of {partner}")
    if candidate.is_preferred:
        points += _PREFERRED
        reasons.append("what this name usually means in memory and peace work")
    if context.wants is candidate.kind:
        points += _WANTED_KIND
        reasons.append(f"the words around ask for a {candidate.kind}")
    return points, reasons


def _own_weight(candidate: Candidate) -> float:
    people = candidate.population
    if candidate.kind is PlaceKind.REGION and not people and not candidate.is_weak:
        people = _COUNTY
    points = math.log10(people + 100)
    if candidate.kind is PlaceKind.COUNTRY:
        points += 2
    elif candidate.kind is PlaceKind.CITY and candidate.population >= _GREAT:
        points += _GREAT_CITY
    elif candidate.kind is PlaceKind.REGION and candidate.is_weak:
        points -= 2  # named after its town: the town is meant unless the words ask for a region
    if candidate.is_form:
        points += _BY_RULE
    if not candidate.is_main:
        points += _LESSER_NAME
    return points + (_WEAK if candidate.is_weak else 0)


def _company(candidate: Candidate, company: Company, apart: Set[str]) -> tuple[float, list[str]]:
    if candidate.id in company.ids and candidate.id not in apart:
        return _NEAR + _SAME_COUNTRY, ["already named in the text"]
    km, near = company.nearest(candidate, apart)
    points, reasons = 0.0, []
    if near is not None:
        points += _NEAR
        reasons.append(f"{km:.0f} km from {near.name.title()}, also in the text")
    if candidate.admin1 and company.has_region(candidate.admin1, apart):
        points += _SAME_REGION
        reasons.append("another place of its region is in the text")
    elif company.has_country(candidate.country, apart):
        points += _SAME_COUNTRY
        reasons.append("another place of its country is in the text")
    return points, reasons


def _partner(candidate: Candidate, context: Context) -> str | None:
    for other in context.places if context.partners else ():
        if frozenset((candidate.id, other.id)) in context.partners:
            return other.name.title()
    return None
