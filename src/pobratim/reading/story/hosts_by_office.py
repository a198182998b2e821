"""Whose officers receive and are received, also by the office alone: "the mayor of X received Y Z of W"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.people.delegations import leads
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_BEFORE: Final = 4  # tokens from "the mayor" to the end of the town
_HOSTS: Final = (Office.MAYOR, Office.DEPUTY_MAYOR, Office.GOVERNOR, Office.ALDERMAN)
_CLAUSE: Final = 14  # tokens of a clause that ends with its verb


def host_by_office(found: Findings, verb: Hit) -> str | None:
    """The town whose officer, whom nobody names, stands before a verb of receiving."""
    begin = found.text.sentence_of(verb.first).first
    if found.text.head_last:
        return _first_of_clause(found, max(begin, verb.first - _CLAUSE), verb)
    towns = found.cities_in(max(verb.first - _BEFORE, begin), verb.first)
    town = next((m for m in towns if m.last == verb.first), None)
    if town is None or found.people_in(max(town.first - _BEFORE, begin), verb.first):
        return None
    offices = found.hits_in(max(town.first - _BEFORE, begin), town.first, "offices.office")
    return town.id if any(town.first - h.last <= 1 and h.label[2] in _HOSTS for h in offices) else None


def _first_of_clause(found: Findings, begin: int, verb: Hit) -> str | None:
    """«Семей әкімі Ипр мэрі Катрин Десомерді қабылдады»: the first officer, if only the second is named."""
    for town in found.cities_in(begin, verb.first):
        offices = found.hits_in(town.last, town.last + 2, "offices.office")
        if offices and offices[0].label[2] in _HOSTS:
            end = offices[0].last
            named = any(m.first == end for m in found.people_in(end, end + 1))
            return None if named or not found.people_in(end, verb.first) else town.id
    return None


@dataclass(slots=True)
class Receivers:
    """The cities whose officers receive somebody, and those whose officers are received."""

    receiving: set[str]
    received: set[str]


def receivers(found: Findings) -> Receivers:
    """ "The mayor of X welcomed the mayor of Y": X is at home, Y is a guest, all the item long."""
    out = Receivers(set(), set())
    for hit in found.hits_in(0, len(found.text.tokens), "links.receiving"):
        sentence = found.text.sentence_of(hit.first)
        people = found.people_in(sentence.first, sentence.last)
        host = host_by_office(found, hit)
        out.receiving.update([host] if host else [])
        inverted = host is None and _is_inverted(found, hit, sentence, people)
        for mention in people:
            city = found.people[mention.person].office_of
            if city is None:
                continue
            by = bearing(found.text, mention) == "by" or (inverted and mention is people[0])
            at_home = mention.first < hit.first or (by and not leads(found, mention))
            at_home = at_home and not is_received(found, mention, hit)
            (out.receiving if at_home else out.received).add(city)
    return out


def is_received(found: Findings, mention: PersonMention, verb: Hit) -> bool:
    """Of "the mayor of X was received": a passive verb stands between name and participle.

    Behind a "by" only with guests before it: "a delegation led by the mayor of X was received", not "vom
    Bürgermeister von X wurden sie empfangen".
    """
    was = found.text.lexicon.word_set("language", "joins", "was")
    if mention.last > verb.first or not any(
        t.low in was for t in found.text.tokens[mention.last : verb.first]
    ):
        return False
    first = found.text.sentence_of(verb.first).first
    by = bearing(found.text, mention) == "by" and not leads(found, mention)
    return not by or bool(found.hits_in(first, mention.first, "links.guest"))


def _is_inverted(found: Findings, hit: Hit, sentence: Sentence, people: list[PersonMention]) -> bool:
    """ "Op 13 mei ontving burgemeester X haar ambtgenoot": nobody before the verb; who receives is behind."""
    before = found.cities_in(sentence.first, hit.first)
    return (
        bool(people)
        and people[0].first >= hit.last
        and not any(bearing(found.text, c) is None for c in before)
    )
