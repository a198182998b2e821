"""Which of several places a name means: signs in the text and in the list, each with its weight.

The weights stand in ``weights.toml``.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence, Set
from importlib.resources import files
from sys import intern
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.gazetteer.company import Company
from pobratim.gazetteer.context import Context
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION, Candidate

_GREAT: Final = 800_000
_TIMES: Final = 5  # a case form of a town not that much larger than the one so called
_TINY: Final = 150
_OUTSHONE: Final = 4  # times as many people
_WELL_KNOWN: Final = 100_000  # inhabitants of a city that is meant abroad too
_HAMLET: Final = 400  # inhabitants that a place of no list of towns may have
_COUNTY: Final = 150_000  # inhabitants a region without a figure is taken to have: Devon is first the county
_CLOSE: Final = 75.0  # kilometres within which another place speaks more loudly
_ONLY: Final = 0.95  # how sure a name is that only one place has
_WORDS: Final = {
    "beside": "its country or region stands beside the name",
    "region-named": "its region is named in the text",
    "alone-home": "no other place of the text is where its language is written",
    "alone-press": "no other place of the text is in the country of its press",
    "alone-country": "no other place of the text is in its country, which is named",
    "already": "already named in the text",
    "same-region": "another place of its region is in the text",
    "same-country": "another place of its country is in the text",
    "preferred": "what this name usually means between twin cities",
}
Sign = tuple[str, float]  # its name in weights.toml, and how much of it there is


@final
@mypyc_attr(acyclic=True)
class Choice:
    """The place chosen, why, how surely (0 to 1), and the other readings, likeliest first.

    The reason that sets it most apart from the next comes first. ``told`` is what the text says for and
    against the place and the first of the other readings, where that was weighed.
    """

    __slots__ = ("place", "reasons", "runners_up", "score", "told")

    def __init__(
        self,
        place: Candidate,
        reasons: tuple[str, ...],
        score: float,
        runners_up: tuple[Candidate, ...] = (),
        told: Sequence[list[Sign]] = (),
    ) -> None:
        self.place = place
        self.reasons = reasons
        self.score = score
        self.runners_up = runners_up
        self.told = told


_WEIGHTS: Final[dict[str, float]] = {}


def weights() -> dict[str, float]:
    """What each sign adds."""
    if not _WEIGHTS:
        _WEIGHTS.update(_read_weights())
    return _WEIGHTS


def _read_weights() -> dict[str, float]:
    text = files("pobratim.gazetteer").joinpath("weights.toml").read_text("utf-8")
    return {intern(sign): float(weight) for sign, weight in tomllib.loads(text)["signs"].items()}


def resolve(mention: str, candidates: Sequence[Candidate], context: Context) -> Choice | None:
    """Choose among the candidates for a mention, and say why; None if there are none."""
    choice = likeliest(candidates, context)
    return None if choice is None else explained(mention, choice, context)


def likeliest(candidates: Sequence[Candidate], context: Context) -> Choice | None:
    """The choice without its reasons, which take as long to word as it takes to choose."""
    if len(candidates) <= 1:
        return Choice(candidates[0], (), _ONLY) if candidates else None
    adds = weights()
    name = _named(candidates)
    told = _told(name, context)
    points: list[float] = []
    for n, listed in enumerate(name.listed):
        many = listed.points
        for sign, much in told[n]:
            many += adds[sign] * much
        points.append(many)
    if len(points) == 2:
        order = [0, 1] if points[0] >= points[1] else [1, 0]
    else:
        order = sorted(range(len(points)), key=[-many for many in points].__getitem__)
    score = 0.5 + 0.49 * (1 - math.exp(points[order[1]] - points[order[0]]))
    others = tuple([candidates[i] for i in order[1:]])
    return Choice(candidates[order[0]], (), round(score, 3), others, [told[i] for i in order[:2]])


def explained(mention: str, choice: Choice, context: Context) -> Choice:
    """The choice with its reasons, in the context it was made in."""
    place, adds = choice.place, weights()
    both = (place, *choice.runners_up[:1])
    of_both = _with_list(both, choice.told or _told(_Name(both), context))
    less = dict(of_both[-1]) if choice.runners_up else {}
    ahead = {sign: adds[sign] * (much - less.get(sign, 0.0)) for sign, much in of_both[0]}
    told = [(sign, words) for sign in ahead if (words := _in_words(sign, place, context))]
    told.sort(key=lambda said: -ahead[said[0]])
    reasons = [words for _, words in told]
    if not choice.runners_up:
        reasons.append(f"the only place called {mention}")
    elif place.population and place.population >= max([c.population for c in choice.runners_up]):
        words = f"the largest of {len(choice.runners_up) + 1} of that name: {place.population:,} people"
        reasons.insert(sum([1 for sign, _ in told if ahead[sign] > ahead["size"]]), words)
    reasons = reasons or ["nothing in the text speaks for another of that name"]
    return Choice(place, tuple(reasons), choice.score, choice.runners_up)


def signs(candidates: Sequence[Candidate], context: Context) -> list[list[Sign]]:
    """What speaks for and against each of the candidates."""
    return _with_list(candidates, _told(_Name(candidates), context))


def _with_list(candidates: Sequence[Candidate], told: Sequence[list[Sign]]) -> list[list[Sign]]:
    return [[*_listed(candidate).signs, *said] for candidate, said in zip(candidates, told, strict=True)]


def _told(name: _Name, context: Context) -> list[list[Sign]]:
    """What the text says for and against each of the candidates, beside what the list does."""
    company = context.company or Company(context.places)
    alone = not any(company.of_country(code, context.apart) for code in context.press or context.home)
    many, pressed = company.many(context.apart), bool(context.press)
    out = []
    for n, candidate in enumerate(name.candidates):
        said: list[Sign] = []
        if context.beside and (candidate.country in context.beside or candidate.admin1 in context.beside):
            said.append(("beside", 1.0))
        elif name.unheard_of[n]:
            said.append(("unheard-of", 1.0))
        if name.of_another[n]:
            said.append(("form-of-another", 1.0))
        _of_country(said, candidate, context, context.most, alone and (pressed or not name.outshone[n]))
        _of_company(said, candidate, company, context.apart, many, context.countries)
        if context.partners and _partner(candidate, context):
            said.append(("partner", 1.0))
        if context.wants is candidate.kind:
            said.append(("wanted", 1.0))
        out.append(said)
    return out


def _people(candidate: Candidate) -> float:
    """How many live there; where the list of towns does not count them, no few."""
    return candidate.population or (_HAMLET if candidate.is_minor else math.inf)


@final
@mypyc_attr(acyclic=True)
class _Listed:
    """What the list says of a candidate, and what that adds: the same in all texts."""

    __slots__ = ("candidate", "points", "signs")

    def __init__(self, candidate: Candidate) -> None:
        adds = weights()
        self.candidate, self.signs = candidate, _own(candidate)
        self.points = sum([adds[sign] * much for sign, much in self.signs], 0.0)


_OWN: Final[dict[int, _Listed]] = {}  # by the object, as a row takes long to hash
_KEPT: Final = 1 << 15
_NAMES_KEPT: Final = 1 << 12


def _listed(candidate: Candidate) -> _Listed:
    known = _OWN.get(id(candidate))
    if known is None or known.candidate is not candidate:
        if len(_OWN) > _KEPT:
            _OWN.clear()
        known = _OWN[id(candidate)] = _Listed(candidate)
    return known


@final
@mypyc_attr(acyclic=True)
class _Name:
    """What the list says of the places of one name, each beside the others: the same in all texts.

    ``unheard_of``: so small beside the largest that few have heard of it; ``outshone``: so small that the
    language of a text says little for it, like the Rome of Georgia; ``of_another``: this is a case form of
    its name, and another is called so.
    """

    __slots__ = ("candidates", "listed", "of_another", "outshone", "unheard_of")

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.listed = [_listed(c) for c in candidates]
        if len(candidates) == 1:
            self.unheard_of = self.of_another = self.outshone = [False]
            return
        largest = max([c.population for c in candidates if c.kind is CITY], default=0)
        # Nyons is a town of France, and only then the genitive of Nyon.
        exact = max([c.population for c in candidates if c.is_main and not c.is_form], default=0)
        self.unheard_of = [c.kind is CITY and _people(c) < largest / _TINY for c in candidates]
        bright = largest if largest >= _WELL_KNOWN else 0
        self.outshone = [c.kind is CITY and _people(c) < bright / _OUTSHONE for c in candidates]
        self.of_another = [c.is_form and c.population < _TIMES * exact for c in candidates]


_NAMES: Final[dict[int, _Name]] = {}  # by the object, too


def _named(candidates: Sequence[Candidate]) -> _Name:
    if not isinstance(candidates, tuple):
        return _Name(candidates)
    known = _NAMES.get(id(candidates))
    if known is None or known.candidates is not candidates:
        if len(_NAMES) > _NAMES_KEPT:
            _NAMES.clear()
        known = _NAMES[id(candidates)] = _Name(candidates)
    return known


def _own(candidate: Candidate) -> list[Sign]:
    kind, people = candidate.kind, candidate.population
    named_after = kind is REGION and candidate.is_weak
    said = [("size", math.log10((people or (_COUNTY if kind is REGION else 0)) + 100))]
    if named_after:
        # Named after its town: the town is meant unless the words ask for a region.
        said = [("size", math.log10(people + 100)), ("named-after", 1.0)]
    elif kind is CITY and not people and not candidate.is_minor:
        said.append(("uncounted", 1.0))
    elif kind is CITY and people >= _GREAT:
        said.append(("great", 1.0))
    elif kind is COUNTRY:
        said.append(("country", 1.0))
    elif kind is REGION:
        said.append(("region", 1.0))
    if candidate.is_form:
        said.append(("form", 1.0))
    if not candidate.is_main:
        said.append(("lesser-name", 1.0))
    if candidate.is_weak:
        said.append(("weak", 1.0))
    if candidate.is_preferred:
        said.append(("preferred", 1.0))
    return said


def _of_country(said: list[Sign], candidate: Candidate, context: Context, most: int, alone: bool) -> None:
    """``most``: how often the country named most is named; ``alone``: whether no other place is
    where the press is."""
    code, region = candidate.country or "", candidate.admin1
    times = context.countries.get(code, 0)
    if times:
        said.append(("country-named", 0.8 + 0.2 * times / most))
    if region and region in context.regions and region != candidate.id:
        said.append(("region-named", 1.0))
    if code in context.usage:
        said.append(("usage", context.usage[code]))
    is_home = code in context.home
    if is_home:
        said.append(("home", 1.0))
    at_home = context.press or context.home
    if code in context.press if context.press else is_home:
        if context.abroad and context.press:
            said.append(("twin-at-home", 1.0))
        if code == at_home[0]:
            said.append(("first-home", 1.0))
        if alone:
            said.append(("alone-press" if context.press else "alone-home", 1.0))
            if context.tied:
                said.append(("alone-tied", 1.0))


def _of_company(
    said: list[Sign],
    candidate: Candidate,
    company: Company,
    apart: Set[str],
    many: int,
    countries: dict[str, int],
) -> None:
    """``many``: how many places the company has; ``countries``: those the text names."""
    if candidate.id in company.ids and candidate.id not in apart:
        said.append(("already", 1.0))
    km, near = company.nearest(candidate, apart)
    if near is not None and near.id != candidate.id:
        said.append(("near", 1.0))
        if km < _CLOSE:
            said.append(("close", 1.0))
    if candidate.admin1 and company.has_region(candidate.admin1, apart):
        said.append(("same-region", 1.0))
    there = company.of_country(candidate.country, apart) if candidate.country else 0
    if there:
        said.append(("same-country", 1.0))
        said.append(("share", there / many))
    elif candidate.country in countries:
        said.append(("alone-country", 1.0))


def _partner(candidate: Candidate, context: Context) -> str | None:
    for other in context.places if context.partners else ():
        if frozenset((candidate.id, other.id)) in context.partners:
            return other.name.title()
    return None


def _in_words(sign: str, place: Candidate, context: Context) -> str:
    """A sign that the text gives, in words; "" for what the list says of the place."""
    if sign in _WORDS:
        return _WORDS[sign]
    if sign == "country-named":
        code = place.country or ""
        return f"its country ({code}) is named {context.countries.get(code, 0)}× in the text"
    if sign == "usage":
        return f"words of the press of its country ({place.country}) stand in the text"
    if sign == "wanted":
        return f"the words around ask for a {place.kind}"
    if sign == "partner":
        return f"a known partner of {_partner(place, context)}"
    if sign == "near":
        km, near = (context.company or Company(context.places)).nearest(place, context.apart)
        return f"{km:.0f} km from {near.name.title()}, also in the text" if near is not None else ""
    return ""
