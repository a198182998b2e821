"""Who is meant by "she said": somebody named before whose given name is a woman's, or tells nothing."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office, Role
from pobratim.lexicons.lexicon import fold
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.people.coreference import MEANT

_LEVELS: Final = {Office.MAYOR.value, Office.DISTRICT_MAYOR.value, Office.AKIM.value}  # what an akim may be
_ABOVE: Final = 2  # paragraphs above a quotation in which its speaker is named


def _only_holder(found: Findings, offices: set[str], before: int) -> str | None:
    """The one person named before a character who holds such an office."""
    holders = [
        p.id
        for p in found.people.values()
        if p.office in offices and p.role is not Role.HONOURED and p.mentions[0].start < before
    ]
    return holders[0] if len(holders) == 1 else None


def last_named(found: Findings, before: int, told: tuple[int, int] | None) -> str | None:
    """The person named last before token ``before``, within the paragraph and those above it.

    ``told`` are the tokens that say that it was said. Whoever bears a given name of the other gender is not
    meant; of several, "said the mayor" means the mayor named last.
    """
    text = found.text
    if told and (other := _counterpart(found, before, told)):
        return other
    here = text.sentence_of(before).paragraph
    gender = gender_said(found, *told) if told else ""
    last: str | None = None
    offices = offices_said(found, *told) if told else set()
    if offices and (only := _only_holder(found, offices, text.tokens[before].start)):
        return only  # however far above
    for mention in found.people_before(before):
        if here - text.sentence_at(mention.span.start).paragraph > _ABOVE:
            break
        if gender and gender_of_person(found, mention.person) not in (gender, ""):
            continue
        if not offices or found.people[mention.person].office in offices:
            return (
                _subject(found, mention, before, gender)
                if told and _is_pronoun(found, *told)
                else mention.person
            )
        last = last or mention.person
    return last


def _counterpart(found: Findings, before: int, told: tuple[int, int]) -> str | None:
    """« … », a répondu son homologue: the other one who holds the office of whoever was named last."""
    if not found.hits_in(*told, "offices.counterpart.words"):
        return None
    named = list(dict.fromkeys(m.person for m in found.people_before(before)))
    office = found.people[named[0]].office if named else None
    others = [person for person in named[1:] if office and found.people[person].office == office]
    return others[0] if others else None


def _is_pronoun(found: Findings, first: int, last: int) -> bool:
    """Whether a pronoun says who spoke."""
    words = found.text.lexicon.words
    said = {*words("language", "pronouns", "she"), *words("language", "pronouns", "he")}
    return any(t.low in said for t in found.text.tokens[first:last])


def _subject(found: Findings, mention: PersonMention, before: int, gender: str) -> str:
    """Whoever is named first in the sentence of a mention: "Moss gave Hill a pin. "Words," she said"."""
    sentence = found.text.sentence_at(mention.span.start)
    for other in found.people_in(sentence.first, min(sentence.last, before)):
        living = found.people[other.person].role is not Role.HONOURED
        if living and (not gender or gender_of_person(found, other.person) in (gender, "")):
            return other.person
    return mention.person


def offices_said(found: Findings, first: int, last: int) -> set[str]:
    """The offices named there: "said the mayor", "noted the diplomat"."""
    named = {h.label[2] for h in found.hits_in(first, last, "offices.office")}
    meant = {str(o) for h in found.hits_in(first, last, "offices.meant") for o in MEANT[h.label[2]]}
    if found.hits_in(first, last, "offices.akim"):
        named |= _LEVELS
    return named | meant


def gender_said(found: Findings, first: int, last: int) -> str:
    """Give "f" or "m" where a pronoun or the form of the saying verb says whether a woman spoke, else ""."""
    tokens, words = found.text.tokens, found.text.lexicon.words
    verbs = [i for h in found.hits_in(first, last, "links.saying") for i in range(h.first, h.last)]
    for gender, key in (("f", "she"), ("m", "he")):
        told = words("language", "pronouns", key)
        endings = tuple(w[1:] for w in told if w.startswith("*"))
        if any(tokens[i].low in told for i in range(first, last)):
            return gender
        if endings and any(tokens[i].low.endswith(endings) for i in verbs):
            return gender
    for hit in found.hits_in(first, last, "offices.office"):
        before = tokens[hit.first - 1].low
        for gender, key in (("f", "of_her"), ("m", "of_him")):
            if before in words("language", "pronouns", key):
                return gender
    return ""


def gender_of_person(found: Findings, person: str) -> str:
    given = found.people[person].name.split()[0]
    return gender_of(fold(given), wording(found.text.lexicon)) or ""
