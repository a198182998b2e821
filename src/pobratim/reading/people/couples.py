"""Two who share one surname: "Patrick and Annie Garnier", „die Brüder Max und Jan Weber“."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pobratim.facts.nouns import Person
from pobratim.lexicons.grammar import NAMES_INFLECT, UNSPACED
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.joining import slug

_TWO: Final = 2  # tokens from the first given name to the second, "and" between
_JOINED: Final = "couple"


def find_couples(found: Findings) -> None:
    """Name the first of the two in full: of one of whom only the given name is known, or who was not seen."""
    if found.text.does(NAMES_INFLECT) or found.text.does(UNSPACED):
        return  # the surname stands not as each bears it
    tokens, words = found.text.tokens, wording(found.text.lexicon)
    seen = {m.first: m for m in found.person_mentions}
    added: list[PersonMention] = []
    for mention in found.person_mentions:
        i = mention.first - _TWO
        spouse = found.people.get(mention.person)
        if i < 0 or spouse is None or tokens[i + 1].low not in words.conjunctions:
            continue
        surname = _surname(spouse.name)
        given = tokens[i]
        if not (
            surname and mention.last - mention.first > 1 and given.is_capital and given.low in words.given
        ):
            continue
        first = seen.get(i)
        if first is None and tokens[mention.first].low not in words.given:
            continue
        if first is not None:
            _complete(found, first, surname)
        elif i not in found.text.tags and not _is_in_name(found, i):
            added.append(_new(found, i, f"{given.text} {surname}"))
    if added:
        found.person_mentions = sorted([*found.person_mentions, *added], key=lambda m: m.first)


def _surname(name: str) -> str:
    """The last word, and the small ones before it: "de Boer" of "Anna de Boer"."""
    words = name.split()
    begin = len(words) - 1
    while begin > 1 and words[begin - 1].islower():
        begin -= 1
    return " ".join(words[begin:]) if begin > 0 else ""


def _complete(found: Findings, mention: PersonMention, surname: str) -> None:
    """Give a surname to somebody who is called by one word wherever he is named."""
    person = found.people.get(mention.person)
    if person is None or person.office or " " in person.name or mention.last - mention.first > 1:
        return  # "King Charles and Anna Moss"
    latin = f"{person.name_latin} {surname}" if person.name_latin else None
    found.people[person.id] = replace(person, name=f"{person.name} {surname}", name_latin=latin)


def _is_in_name(found: Findings, i: int) -> bool:
    """Whether a capital that somebody is called by stands right before: no given name alone."""
    return i > 0 and (
        found.text.tags.get(i - 1, "").endswith("person") or found.text.tokens[i - 1].text == "."
    )


def _new(found: Findings, i: int, name: str) -> PersonMention:
    """Somebody who bears this name, named at token ``i``."""
    span = found.text.span(i, i + 1)
    id_ = f"person:{slug(name)}"
    known = found.people.get(id_)
    found.people[id_] = (
        Person(id_, name, (span,), name, rule=_JOINED)
        if known is None
        else replace(known, mentions=(*known.mentions, span))
    )
    found.text.tags[i] = "person"
    return PersonMention(i, i + 1, span, id_)
