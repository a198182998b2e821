"""Who gives where "of" says so: "ein Geschenk von X", "un cadeau du maire", "wurde von A B überreicht"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.lexicons.grammar import OF_IS_FROM
from pobratim.reading.events.side_of_guests import is_dative_woman
from pobratim.reading.findings import Findings
from pobratim.reading.places.namesake import OWNS
from pobratim.reading.story.belonging import is_twin_of

_OFFICE: Final = 8  # tokens from "of" to whoever is named, an office between them
_NEAR: Final = 4  # tokens from "by" to the office: "by the new mayor", "by Luton's mayor"
_STOPS: Final = ",;:.()–—"
Named = tuple[int, int, str, str | None, bool]  # first and last token, id, how it stands, whether a place


def opens_as_twin(found: Findings, owner: Named, twin: Named) -> bool:
    """ "Die Kasseler Partnerstadt Rennes spendete": Rennes; not "der Kasseler Partnerstadt Rennes wurde"."""
    led = owner[0] > 0 and is_dative_woman(found, owner[0] - 1, twin[0] - 1)
    return not led and is_twin_of(found, owner[:2], twin[0])


def giver_by_of(found: Findings, named: Sequence[Named], first: int, last: int) -> str | None:
    """The town or person behind "a gift from", or behind the "von" of a passive verb."""
    if not named:
        return None
    words = found.text.lexicon.words
    owner = next((m for m in named if _owns_gift(found, m, last)), None)
    if owner is not None:
        return owner[2]
    behind = words("language", "joins", "present")
    for hit in found.hits_in(first, last, "links.presents"):
        if hit.last < last and found.text.tokens[hit.last].low in behind:
            return _named_behind(found, named, hit.last)
    hands, tokens = words("language", "joins", "hands"), found.text.tokens
    for i in range(first, last - 1):
        if tokens[i].low in hands:
            return _named_behind(found, named, i)
    passive = words("language", "joins", "passive")
    by = words("language", "prepositions", "by")
    tags = found.text.tags
    for i in range(first, last - _NEAR) if by else ():
        if tokens[i].low in by and (
            any(tags.get(j) == "office" for j in range(i + 1, i + _NEAR))
            or found.hits_in(i + 1, i + _NEAR, "offices.counterpart")
        ):
            return _named_behind(found, named, i)
    if not passive or not any(tokens[i].low in passive for i in range(first, last)):
        return None
    small = words("language", "joins", "present")[:2]
    agents = [
        i
        for i in range(first + 1, last - 1)
        if tokens[i].low in small and _opens_agent(found, i) and _is_passive(found, passive, i, first, last)
    ]
    # "Wurde A B vom Chor X ein Helm von der Feuerwehr Y übergeben": the first only says who A B is
    if len(agents) > 1 and tags.get(agents[0] - 1, "").endswith("person"):
        agents = agents[1:]
    return _named_behind(found, named, agents[0]) if agents else None


def giver_to_getter(
    found: Findings, named: Sequence[Named], receiver: str | None, first: int, last: int
) -> str | None:
    """Who gives where the other "accepted a clock from A B", "erhielt von A B eine Uhr": a person named."""
    people = {m[2] for m in named if not m[4] and m[2] != receiver}
    given = next((m[2] for m in named if m[2] in people and m[3] == "from"), None)
    if given is not None or not people or not found.text.does(OF_IS_FROM):
        return given
    small = found.text.lexicon.words("language", "joins", "present")[:2]
    for i in range(first, last - 1):
        if found.text.tokens[i].low in small and _opens_agent(found, i):
            one = _named_behind(found, named, i)
            return one if one in people else None
    return None


def _owns_gift(found: Findings, one: Named, last: int) -> bool:
    """ "Kiel's gift to Exeter": a gift right behind whose it is."""
    owned = one[1] + 1 < last and found.text.tokens[one[1]].low in OWNS
    return owned and bool(found.hits_in(one[1] + 1, min(one[1] + _NEAR, last), "links.presents"))


def _is_passive(found: Findings, passive: Sequence[str], of: int, first: int, last: int) -> bool:
    """Whether a passive verb stands on the same side of every comma as the "von"."""
    tokens = found.text.tokens
    for way in (range(of - 1, first - 1, -1), range(of + 1, last)):
        for i in way:
            if tokens[i].text == ",":
                break
            if tokens[i].low in passive:
                return True
    return False


def _opens_agent(found: Findings, i: int) -> bool:
    """Whether a "von" belongs to the verb: no noun stands before it but a thing that is given, or an office
    or a name right behind."""
    tags, before = found.text.tags, found.text.tokens[i - 1]
    if tags.get(i + 1) in ("office", "person") or not before.is_capital or i - 1 in tags:
        return True
    return bool(found.hits_in(i - 1, i, "links.given"))


def _named_behind(found: Findings, named: Sequence[Named], of: int) -> str | None:
    """Whoever is named next, if nothing parts it from the "of"."""
    one = next((m for m in named if m[0] > of), None)
    if one is None or one[0] - of > _OFFICE or one[3] == "to":
        return None
    if found.text.tags.get(one[0]) == "office":
        return None  # "a present from the mayor of X": whose town no list has
    if any(t.text in _STOPS for t in found.text.tokens[of : one[0]]):
        return None
    return one[2]
