"""Whose wife, widow or son somebody is: the office is not theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.reading.people.attaching import Attacher
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.spotted import Spotted

_NEAR: Final = 4  # tokens from the "widow" to the office


def not_of_kin(
    hit: OfficeHit, holders: Sequence[Spotted], attacher: Attacher, *, titled: bool
) -> list[Spotted]:
    """Those of the holders who are not only related to who holds the office."""
    return [h for h in holders if not _is_kins(hit, h, titled=titled, attacher=attacher)]


def _is_kins(hit: OfficeHit, spotted: Spotted, *, titled: bool, attacher: Attacher) -> bool:
    """Whether somebody is only related to who holds an office: "the widow of the mayor, Ann Moss".

    "The wife of Mayor Luc Roy" names the mayor himself (``titled``: the name stands right behind the office);
    in Russian he is in the genitive: «вдова поэта Анна Котова», but «вдова поэта Ивана Котова».
    """
    tokens, first = attacher.text.tokens, attacher.text.sentence_of(hit.first).first
    near = tokens[max(first, hit.first - _NEAR) : hit.first]
    if _is_consort(hit, attacher):
        return True
    related = next((k for k, t in enumerate(reversed(near)) if t.low in attacher.offices.kin), None)
    if related is None or any(not t.is_word and t.text != "'" for t in near[len(near) - related :]):
        return False
    if related == 0 and not attacher.words.cyrillic:
        return False  # "his wife mayor", "Frau Bürgermeister Moos": a title
    if not titled:
        return True
    if not attacher.words.cyrillic:
        return False
    return any(r.case == "n" for r in given_readings(tokens[spotted.first].text, attacher.words))


def _is_consort(hit: OfficeHit, attacher: Attacher) -> bool:
    """The Mayoress of "Mayor Franck Martin and Mayoress Guislaine Martin"."""
    tokens, at = attacher.text.tokens, hit.first - 1
    if tokens[hit.first].low not in attacher.offices.consort:
        return False
    if at > 0 and tokens[at].low in attacher.offices.articles:
        at -= 1
    return at >= 0 and tokens[at].low in attacher.words.conjunctions
