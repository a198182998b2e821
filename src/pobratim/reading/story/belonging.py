"""What only belongs to a town that is named: its twin, where somebody goes, or a reception for its people."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import GENITIVE_S
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, Tokens
from pobratim.reading.places.namesake import OWNS

_OWNED: Final = 4  # tokens from the mark of an owner to "twin town": "Kendal's oldest twin town"
_GENITIVE: Final = "s"  # of "aus Melles ältester Partnerstadt", "uit Hoorns zusterstad"
_MOVING: Final = ("from", "to", "at")
_APPOSING: Final = frozenset(",-–—")
_TREAT: Final = 2  # tokens behind a town in which "welcome reception" begins


def is_whose_twin(found: Findings, first: int, last: int) -> bool:
    """The Pskov of «в город-побратим Пскова Нойс»: between the word for a twin and the twin's name."""
    if found.text.head_last:
        return False
    called = any(h.last == first for h in found.hits_in(first - 1, first, "links.partnership"))
    one = called and last < found.text.sentence_of(first).last
    return one and any(c.first == last for c in found.cities_in(last, last + 1))


def is_twin_of(found: Findings, owner: tuple[int, int], first: int) -> bool:
    """Whether the town that begins here is called the twin of the one before it: «побратим Пскова Нойс»,
    «побратим Твери - Оснабрюк», "die Kasseler Partnerstadt Rennes".
    """
    begin, last = owner
    tokens = found.text.tokens
    if any(h.first == last and h.last == first for h in found.hits_in(last, first, "links.twins.one")):
        return True
    between = tokens[last:first]
    if found.text.head_last or len(between) > 1 or any(t.text not in _APPOSING for t in between):
        return False
    if between and not found.text.raw[between[0].end].isspace():
        return False  # "Partnerschaftsverein Freiburg–Lwiw"
    return any(h.last == begin for h in found.hits_in(begin - 1, begin, "links.partnership"))


def owns_twin(found: Findings, mention: PlaceMention, stands: str | None) -> bool:
    """The Kendal of "a delegation from Kendal's twin town", "they visited Kendal's twin town, Rinteln"."""
    tokens = found.text.tokens
    if mention.last >= len(tokens):
        return False
    plain = tokens[mention.last].low not in OWNS
    if plain and (not found.text.does(GENITIVE_S) or not _owns(found, mention.last)):
        return False
    near = found.hits_in(mention.last, mention.last + _OWNED, "links.twins.one")
    twins = [h for h in near if all(not t.is_capital for t in tokens[mention.last : h.first])]
    return any(stands in _MOVING or found.cities_in(h.last, h.last + 2) for h in twins)


def is_owned_and_from(found: Findings, mention: Tokens, owner: tuple[int, int]) -> bool:
    """The Menden of "guests from Braintree's oldest twin town Menden", where ``owner`` is Braintree."""
    tokens, last = found.text.tokens, owner[1]
    owns = last <= mention.first and _owns(found, last)
    if not owns:
        return False
    twins = found.hits_in(last, min(last + _OWNED, mention.last), "links.twins.one")
    if not any(0 <= mention.first - h.last <= 1 or mention.first <= h.first for h in twins):
        return False
    begin, first = found.text.sentence_of(owner[0]).first, owner[0]
    first -= first > begin and tokens[first - 1].low in found.text.lexicon.word_set(
        "names", "article", "words"
    )
    led = tokens[first - 1].low if first > begin else ""
    return prepositions(found.text.lang).get(led) == "from"


def _owns(found: Findings, last: int) -> bool:
    """Whether a name ends here as that of an owner: "Kendal's", "Borkens", "der Borkener Partnerstadt"."""
    tokens = found.text.tokens
    if tokens[last].low in OWNS:
        return True
    if not found.text.does(GENITIVE_S):
        return False
    low = tokens[last - 1].low
    return low.endswith((_GENITIVE, *found.text.lexicon.words("language", "folk")))


def is_for_guests(found: Findings, mention: PlaceMention) -> bool:
    """The Kiel of "at the Kiel welcome reception": held for those who have come from there."""
    words, tokens = found.text.lexicon.words, found.text.tokens
    treats = words("language", "place_heads", "for_guests")
    if not treats or tokens[mention.first - 1].low not in words("names", "article", "words"):
        return False
    return any(t.low in treats for t in tokens[mention.last : mention.last + _TREAT])
