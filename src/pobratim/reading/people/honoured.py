"""People whom an adjective honours: the Nobel of «Нобелевская премия»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pobratim.facts.kinds import NAMED_AFTER, Role
from pobratim.facts.names import latin
from pobratim.facts.nouns import Person
from pobratim.facts.span import in_order
from pobratim.reading.findings import Findings
from pobratim.reading.people.joining import slug

_STEM: Final = 4  # letters by which a name is known in an adjective made of it


def find_honoured(found: Findings) -> None:
    """Add those a prize or a fund is named after by an adjective, with the adjective as their mention."""
    hits = list(found.hits_in(0, len(found.text.tokens), "links.lent"))
    known = {p.name: p for p in (*found.people.values(), *found.honoured.values())} if hits else {}
    for hit in hits:
        name = hit.label[2]
        at = next((i for i in range(hit.first, hit.last) if _names(found, i, name)), None)
        if at is None:
            continue
        surname = name.split()[-1]
        person = next((p for n, p in known.items() if n.split()[-1] == surname), None) or _new(name, found)
        person = replace(person, mentions=in_order((*person.mentions, found.text.span(at, at + 1))))
        (found.people if person.id in found.people else found.honoured)[person.id] = person
        known[person.name] = person


def _names(found: Findings, i: int, name: str) -> bool:
    """Whether a token is made of a word of a name, and nothing else was found there."""
    token = found.text.tokens[i]
    made_of = token.is_capital and token.low.startswith(tuple(w[:_STEM] for w in name.lower().split()))
    return made_of and i not in found.text.tags


def _new(name: str, found: Findings) -> Person:
    spelt = latin(name, found.text.lang)
    return Person(f"person:{slug(spelt)}", name, (), spelt, role=Role.HONOURED, rule=NAMED_AFTER)
