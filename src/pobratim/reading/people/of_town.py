"""The town of an office that only an adjective or a genitive beside it names: "de Goudse burgemeester"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import ADJECTIVES_BEHIND, NOUNS_CAPITAL
from pobratim.reading.people.attaching import Attacher
from pobratim.reading.people.held import Held
from pobratim.reading.people.offices import OfficeHit

_LOCAL: Final = frozenset({
    Office.MAYOR, Office.DEPUTY_MAYOR, Office.ALDERMAN, Office.COUNCILLOR, Office.CITY_COUNCILLOR,
    Office.CHAIR_OF_THE_CITY_COUNCIL, Office.HEAD_OF_THE_CITY_ADMINISTRATION, Office.CITY_MANAGER,
    Office.HONORARY_CITIZEN,
})  # fmt: skip
_STEM: Final = 4  # letters of the shortest stem
_OWN: Final = 3  # letters of a town's name behind the stem, in any case
_WHOLE: Final = ("", "s", "e", "en")  # what a German name may have behind it


def named_town(hit: OfficeHit, held: Held, attacher: Attacher) -> str | None:
    """The place that an office is of: what is known of it, else a town of the text whose adjective it has."""
    endings = attacher.offices.of_town
    own = attacher.text.does(NOUNS_CAPITAL)  # "die Soester Ehrenbürgerin A B aus Turnhout" is of Soest
    if (held.of is not None and not own) or held.office not in _LOCAL or hit.plural:
        return held.of
    tokens = attacher.text.tokens
    beside = hit.last if attacher.text.does(ADJECTIVES_BEHIND) else hit.first - 1
    for i in range(beside, hit.last):  # «тверской мэр», «заместитель тверского мэра»
        if i in attacher.text.adjectives and i in attacher.place_at:
            return attacher.place_at[i].id
    if not endings:
        return held.of
    word = tokens[beside].low if 0 <= beside < len(tokens) else ""
    ending = next((e for e in endings if word.endswith(e)), None)
    if ending is None or len(word) - len(ending) < _STEM or (own and not tokens[beside].is_capital):
        return held.of
    stem = word[: -len(ending)]
    found = {
        place.id
        for i, place in attacher.place_at.items()
        if place.kind is CITY and _is_of(tokens[i].low, stem, own)
    }
    return found.pop() if len(found) == 1 else held.of


def _is_of(name: str, stem: str, whole: bool) -> bool:
    """Whether the stem is that of the name; in German, where "Erster Bürgermeister" is not of Erstein, all
    of it but an ending: the Kasseler and the Bremer mayor, "Tatas Bürgermeisterin".
    """
    if not name.startswith(stem):
        return False
    own = name[len(stem) :]
    return own in _WHOLE if whole else len(own) <= _OWN
