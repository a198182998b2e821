"""An office named without its holder ("the ambassador said") stands for the one person here who holds it, and
"the two mayors" for both.
"""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office, Role
from pobratim.facts.nouns import Person
from pobratim.lexicons.grammar import UNSPACED
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.people.offices import is_plural
from pobratim.reading.phrases import Hit
from pobratim.reading.unspaced import own_words

# Words for one of several offices, and for two mayors.
MEANT: Final = {
    "diplomat": (Office.AMBASSADOR, Office.CONSUL, Office.ENVOY),
    "heads": (Office.MAYOR, Office.CHAIR_OF_THE_CITY_EXECUTIVE_COMMITTEE),
}
_AKIMS: Final = (Office.MAYOR, Office.AKIM, Office.DISTRICT_MAYOR)  # whom «әкім» alone may mean
_BY: Final = 2  # tokens of "by the"
_BOTH: Final = 3  # tokens from "both" to the office, "the two newly elected mayors"
_BEHIND: Final = 4  # tokens behind "the mayors" in which it may say of which towns
_ENDING, _STEM = 2, 3  # letters of a case ending, and of what two forms of one word share at least
_MANY: Final = 4  # who hold one office, of whom one is told by its word
_ONE_CLAUSE: Final = 30  # tokens in which somebody named in full is not named again
_NEAR: Final = 5  # tokens behind an office in which its place or its holder would stand


def find_offices_alone(found: Findings) -> None:
    """Add a mention of the person for each such office; two holders of one office leave it unsaid."""
    named = {i for m in found.person_mentions for i in range(m.first, m.last)}
    holders: dict[str | None, list[Person]] = {}
    for person in found.people.values():
        if not person.former and person.role is Role.PARTICIPANT:
            holders.setdefault(person.office, []).append(person)
    called = _introduced(found)
    added: list[PersonMention] = []
    end_of_last = 0
    every = len(found.text.tokens)
    akims = {h.first for h in found.hits_in(0, every, "offices.akim") if _is_unowned(found, h)}
    alone = [*found.hits_in(0, every, "offices.office"), *found.hits_in(0, every, "offices.meant")]
    for hit in sorted(alone, key=lambda h: h.first):
        if hit.first < end_of_last or any(i in named for i in range(hit.first, hit.last)):
            continue
        if _is_of_name_before(found, hit, named):
            continue
        if found.hits_in(hit.first - 1, hit.first, "offices.modifier.former"):
            continue  # "the former mayor" is not who holds it now
        end_of_last = hit.last
        meant = _AKIMS if hit.first in akims else MEANT.get(hit.label[2], (hit.label[2],))
        here = [p for office in meant for p in holders.get(office, [])]
        if hit.first in akims:
            here = [p for p in here if _may_be_akim(found, hit, called.get(p.id))]
        both = [p.id for p in here] if _are_both(found, hit, here) else []
        holder = None if both or hit.label[2] == "heads" else _holder(found, hit, here, called)
        if holder and _does_it_to_another(found, hit, holder):
            continue
        meant_here = [holder] if holder else both
        if meant_here and not _named_behind(found, hit, named):
            span = found.text.span(hit.first, hit.last)
            added += [PersonMention(hit.first, hit.last, span, person) for person in meant_here]
    found.person_mentions.extend(added)
    found.person_mentions.sort(key=lambda m: m.first)


def _is_of_name_before(found: Findings, hit: Hit, named: set[int]) -> bool:
    """The 市長 of 三保恵一市長, and of 小田市長, whom nothing else names: it is that one's, and not alone."""
    before, text = hit.first - 1, found.text
    if before < 0 or not text.does(UNSPACED):
        return False
    word = text.tokens[before]
    name = before not in text.tags and len(word.text) > 1 and word.is_capital
    return before in named or (name and word.text not in own_words(text.lang))


def _does_it_to_another(found: Findings, hit: Hit, holder: str) -> bool:
    """ "Mayor Ann Moss of X gave the mayor a bell": nobody is named twice in one clause, it is another's.

    Nor is he who "led by Mayor Ann Moss, was received by the mayor".
    """
    sentence = found.text.sentence_of(hit.first)
    first = max(sentence.first, hit.first - _ONE_CLAUSE)
    before = [m for m in found.people_in(first, hit.first) if m.person == holder]
    if not before:
        return False
    lexicon = found.text.lexicon
    joins, was = lexicon.word_set("language", "joins", "and"), lexicon.word_set("language", "joins", "was")
    between = found.text.tokens[before[-1].last : hit.first]
    by = any(prepositions(found.text.lang).get(t.low) == "by" for t in between[-_BY:])
    if by and any(t.low in was for t in between):
        return True
    return not any(t.low in joins or not t.is_word for t in between)


def _is_unowned(found: Findings, hit: Hit) -> bool:
    """«Әкім», «әкімге», and not the «әкімі» of a town named before it, whose ending says so."""
    owned = found.text.lexicon.words("names", "link", "owned")
    return not found.text.tokens[hit.last - 1].low.startswith(owned)


def _may_be_akim(found: Findings, hit: Hit, called: list[str] | None) -> bool:
    """Whoever was called a «мэр» of a town abroad is no «әкім» a sentence later."""
    return not called or _shares(called[-1], found.text.tokens[hit.last - 1].low)


def _are_both(found: Findings, hit: Hit, holders: list[Person]) -> bool:
    """ "The two mayors", «екі қаланың әкімі»: of two places, where two hold the office and no third."""
    if len(holders) != 2 or holders[0].office_of == holders[1].office_of is not None:
        return False
    both = found.text.lexicon.word_set("language", "pronouns", "both")
    before = found.text.tokens[max(hit.first - _BOTH, 0) : hit.first]
    said = next((i for i, token in enumerate(reversed(before)) if token.low in both), None)
    if said is not None:
        return not any(token.text in ",;:.()" for token in before[len(before) - said :])
    return _are_the_two(found, hit, holders)


def _are_the_two(found: Findings, hit: Hit, holders: list[Person]) -> bool:
    """ "The mayors planted a tree", «главы городов»: the two who were named before, and of no other place."""
    tokens, several = found.text.tokens, found.text.lexicon.word_set("names", "plural", "words")
    heads = hit.label[2] == "heads"
    if heads and hit.last - hit.first == 1:
        return False
    if not heads and (not is_plural(found.text, hit) or found.places_in(hit.last, hit.last + _BEHIND)):
        return False
    if any(token.low in several for token in tokens[max(hit.first - 2, 0) : hit.first]):
        return False  # "three mayors"
    start = tokens[hit.first].start
    return all(any(m.start < start for m in person.mentions) for person in holders)


def _named_behind(found: Findings, hit: Hit, named: set[int]) -> bool:
    """Whether the holder's own name follows, with no more than a place between."""
    tokens = found.text.tokens
    joins = found.text.lexicon.word_set("language", "joins", "and")
    for i in range(hit.last, min(hit.last + _NEAR, len(tokens))):
        if i in named:
            return True
        if i == hit.last and tokens[i].text == "," and i + 1 in named:
            return True  # "recalled the mayor, Ann Moss"
        if tokens[i].low in joins or found.text.tags.get(i) == "office" or tokens[i].text in ",;:.()":
            return False
    return False


def _holder(found: Findings, hit: Hit, holders: list[Person], called: dict[str, list[str]]) -> str | None:
    follows = found.text.head_last  # «Чорум губернаторы»: what it is of stands before it
    near = (max(hit.first - 2, 0), hit.first) if follows else (hit.last, hit.last + 3)
    behind = found.places_in(*near) if holders else ()
    if behind:
        of_place = [p for p in holders if p.office_of in (behind[0].id, None)]
        holders = of_place if of_place or len(holders) > 1 else []
    if 1 < len(holders) <= _MANY and not behind:
        holders = _called_the_same(found, hit, holders, called)
    return holders[0].id if len(holders) == 1 else None


def _called_the_same(
    found: Findings, hit: Hit, holders: list[Person], called: dict[str, list[str]]
) -> list[Person]:
    """Of the Lord Provost and a mayor, "the Lord Provost said" is the former: each has a word of his own.

    Nobody, where two are called by one word, or one by a part of the other's: the mayor and the Lord Mayor.
    """
    tokens = found.text.tokens
    said = [t.low for t in tokens[hit.first : hit.last]]
    same: list[Person] = []
    others: list[Person] = []
    for person in holders:
        words = called.get(person.id)
        if not words or (words != said and words[-1] == said[-1]):
            return []
        (same if words == said else others).append(person)
    return same if others and not any(_shares(called[p.id][-1], said[-1]) for p in others) else []


def _shares(word: str, said: str) -> bool:
    """Whether a word for one in another case or language form begins like this one: «мэр» and «мэром»."""
    one, other = sorted((word, said), key=len)
    return other.startswith(one[: max(len(one) - _ENDING, _STEM)]) and not _is_of_her(other, one)


def _is_of_her(longer: str, shorter: str) -> bool:
    """The Bürgermeisterin beside a Bürgermeister is another."""
    return longer.startswith(shorter) and longer.endswith("in") and len(longer) - len(shorter) == _ENDING


def _introduced(found: Findings) -> dict[str, list[str]]:
    """The words of their office that stand beside a name of each person, the first to be read."""
    tokens, words = found.text.tokens, dict[str, list[str]]()
    for mention in found.person_mentions:
        office = found.people[mention.person].office if mention.person in found.people else None
        if office is None or mention.person in words:
            continue
        near = found.hits_in(max(mention.first - _NEAR, 0), mention.first, "offices.office")
        before = [h for h in near if h.label[2] == office and h.last <= mention.first]
        behind = [
            h
            for h in found.hits_in(mention.last, mention.last + _BEHIND, "offices.office")
            if h.label[2] == office
        ]
        if before:
            nearest = max(before, key=lambda h: (h.last, h.last - h.first))
        elif behind:
            nearest = min(behind, key=lambda h: (h.first, h.first - h.last))
        else:
            continue
        words[mention.person] = [t.low for t in tokens[nearest.first : nearest.last]]
    return words
