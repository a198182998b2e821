"""Small places that are believed because a tie word stands beside them: "verschwistert mit Leutschach"."""

from __future__ import annotations

from pobratim.facts.kinds import PlaceKind
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.places import add_places

_NEAR = 12  # tokens between a name and a tie word of its sentence
_TIE = ("links", "partnership")
_TIES = ("twinning", "friendship", "cooperation")


def find_tied_places(found: Findings) -> None:
    """Take in the names that were doubted for want of a sign, where the sentence speaks of a twin."""
    believed = {d.choice.place.id for d in found.doubtful if _is_tied(found, d)}
    again = [d for d in found.doubtful if d.choice.place.id in believed and _is_free(found, d)]
    if again and found.settled is not None:
        add_places(found, found.settled.explained([d.raw for d in again]))
        found.place_mentions.sort(key=lambda m: m.first)


def _is_tied(found: Findings, doubtful: Doubtful) -> bool:
    """Joined to a tie word: "Partnerschaft mit X", "Partnerstadt X", "mit X in Italien verschwistert"."""
    place, tokens, first = doubtful.choice.place, found.text.tokens, doubtful.first
    sentence = found.text.sentence_at(tokens[first].start)
    if place.kind is not PlaceKind.CITY:
        return False
    beside = _beside_a_place(found, doubtful)
    if not beside and (place.is_weak or first == sentence.first):
        return False
    begin, end = max(sentence.first, first - _NEAR), min(sentence.last, doubtful.last + _NEAR)
    hits = [h for tie in _TIES for h in found.hits_in(begin, end, *_TIE, tie)]
    if not hits or any(h.first <= first < h.last for h in hits) or not _is_free(found, doubtful):
        return False
    before = tokens[first - 1]
    joined = before.low in found.text.lexicon.words("language", "joins", "and")
    return beside or joined or any(h.last == first for h in hits)


def _beside_a_place(found: Findings, doubtful: Doubtful) -> bool:
    """ "Tver and Torgau are friends": joined to a place that is sure."""
    tokens, tags, last = found.text.tokens, found.text.tags, doubtful.last
    if last + 1 >= len(tokens) or found.text.lang == "de":
        return False
    return tokens[last].low in found.text.lexicon.words("language", "and") and tags.get(last + 1) == "place"


def _is_free(found: Findings, doubtful: Doubtful) -> bool:
    """Whether nothing else was read in the words: a person, an organisation, a date."""
    return not any(found.text.tags.get(i) for i in range(doubtful.first, doubtful.last))
