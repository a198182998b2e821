"""An office named without its holder ("the ambassador said") stands for the one person here who holds it."""

from __future__ import annotations

from pobratim.facts.kinds import Office, Role
from pobratim.facts.nouns import Person
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.phrases import Hit

MEANT = {"diplomat": (Office.AMBASSADOR, Office.CONSUL, Office.ENVOY)}  # a word for one of several offices
_NEAR = 5  # tokens behind an office in which its place or its holder would stand


def find_offices_alone(found: Findings) -> None:
    """Add a mention of the person for each such office; two holders of one office leave it unsaid."""
    named = {i for m in found.person_mentions for i in range(m.first, m.last)}
    holders: dict[str | None, list[Person]] = {}
    for person in found.people.values():
        if not person.former and person.role is Role.PARTICIPANT:
            holders.setdefault(person.office, []).append(person)
    added: list[PersonMention] = []
    end_of_last = 0
    every = len(found.text.tokens)
    alone = [*found.hits_in(0, every, "offices", "office"), *found.hits_in(0, every, "offices", "meant")]
    for hit in sorted(alone, key=lambda h: h.first):
        if hit.first < end_of_last or any(i in named for i in range(hit.first, hit.last)):
            continue
        if any(found.hits_in(hit.first - 1, hit.first, "offices", "modifier", "former")):
            continue  # "the former mayor" is not who holds it now
        end_of_last = hit.last
        meant = MEANT.get(hit.label[2], (hit.label[2],))
        holder = _holder(found, hit, [p for office in meant for p in holders.get(office, [])])
        if holder and not _named_behind(found, hit, named):
            span = found.text.span(hit.first, hit.last)
            added.append(PersonMention(hit.first, hit.last, span, holder))
    found.person_mentions.extend(added)
    found.person_mentions.sort(key=lambda m: m.first)


def _named_behind(found: Findings, hit: Hit, named: set[int]) -> bool:
    """Whether the holder's own name follows, with no more than a place between."""
    tokens = found.text.tokens
    joins = found.text.lexicon.words("language", "joins", "and")
    for i in range(hit.last, min(hit.last + _NEAR, len(tokens))):
        if i in named:
            return True
        if i == hit.last and tokens[i].text == "," and i + 1 in named:
            return True  # "recalled the mayor, Ann Moss"
        if tokens[i].low in joins or found.text.tags.get(i) == "office" or tokens[i].text in ",;:.()":
            return False
    return False


def _holder(found: Findings, hit: Hit, holders: list[Person]) -> str | None:
    behind = found.places_in(hit.last, hit.last + 3) if holders else ()
    if behind:
        of_place = [p for p in holders if p.office_of in (behind[0].id, None)]
        holders = of_place if of_place or len(holders) > 1 else []
    return holders[0].id if len(holders) == 1 else None
