"""Pairs of places that the text calls twins, friends or partners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pobratim.facts.kinds import Modality, PlaceKind, Relation
from pobratim.facts.nouns import Partnership
from pobratim.facts.span import Span, in_order
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_RELATIONS = (Relation.TWINNING, Relation.FRIENDSHIP, Relation.COOPERATION, Relation.PROJECT)
Pair = tuple[str, str]
_NEGATED = 4  # tokens before a tie word in which a "not" of the same clause denies it
_AFTER = 6  # tokens behind it, where a language says "not" there
_APPOSED = 5  # tokens from a name's comma to the tie word: "Kiel, our oldest twin town,"
_CLAUSE = frozenset(",;:–—()")


def find_partnerships(found: Findings) -> None:
    """Add each pair once with all sentences that say it; the strongest relation named wins."""
    said: dict[frozenset[str], list[tuple[Relation, Modality, Span, str | None, str]]] = {}
    ordered: dict[frozenset[str], Pair] = {}
    for sentence in found.text.sentences:
        hits = _tie_words(found, sentence)
        if not hits:
            continue
        for pair, rule in _pairs(found, sentence, hits):
            span = _words(found, sentence, hits, pair)
            relation = _relation(hits)
            entry = (relation, _modality(found, sentence), span, _since(found, sentence), rule)
            ordered.setdefault(frozenset(pair), pair)
            said.setdefault(frozenset(pair), []).append(entry)
    if not said:
        for pair, span, rule in _taken_up(found) or _of_document(found):
            ordered[frozenset(pair)] = pair
            said[frozenset(pair)] = [(Relation.TWINNING, Modality.DONE, span, None, rule)]
    for both, entries in said.items():
        relation = min((e[0] for e in entries), key=_RELATIONS.index)
        modality = Modality.DONE if any(e[1] is Modality.DONE for e in entries) else entries[0][1]
        since = next((e[3] for e in entries if e[3]), None)
        found.partnerships.append(
            Partnership(
                ordered[both], in_order(e[2] for e in entries), since, relation, modality, entries[0][4]
            )
        )


def _tie_words(found: Findings, sentence: Sentence) -> list[Hit]:
    return [
        h
        for h in found.hits_in(sentence.first, sentence.last, "links", "partnership")
        if h.label[2] in {r.value for r in _RELATIONS} and not _is_denied(found, h, sentence)
    ]


def _is_denied(found: Findings, hit: Hit, sentence: Sentence) -> bool:
    """ "The two are not twinned", "X hat keine Partnerschaft": a "not" in the clause; "not only" is none."""
    tokens = found.text.tokens
    first, last = hit.first, hit.last
    while first > max(sentence.first, hit.first - _NEGATED) and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    while last < min(sentence.last, hit.last + _AFTER) and tokens[last].text not in _CLAUSE:
        last += 1
    lexicon = found.text.lexicon
    only, behind = lexicon.words("links", "denial", "only"), lexicon.words("links", "denial", "behind")
    denied = [h.last for h in found.hits_in(first, hit.first, "links", "modality", "negated")]
    denied += [i + 1 for i in range(hit.last, last) if tokens[i].low in behind]
    return any(i >= len(tokens) or tokens[i].low not in only for i in denied)


def _relation(hits: list[Hit]) -> Relation:
    return min((Relation(h.label[2]) for h in hits), key=_RELATIONS.index)


def _pairs(found: Findings, sentence: Sentence, hits: list[Hit]) -> list[tuple[Pair, str]]:
    """Two cities make a pair; of more, one is the hub; a lone one pairs with the document's own city."""
    named = found.cities_in(sentence.first, sentence.last)
    holding = {m.id for m in named if _holds_another(found, m)}
    cities = _distinct(
        m for m in named if found.text.tokens[m.first].start >= found.dateline_end and m.id not in holding
    )
    hub = found.hub()
    if apposed := _apposed(found, cities, hits, hub):
        return apposed
    ids = [c.id for c in cities]
    if len(cities) == 2 and hub and hub not in ids and _joined(found, *cities):
        return [((hub, i), "hub+two") for i in ids]
    if len(cities) == 2:
        return [((cities[0].id, cities[1].id), "two-cities-in-sentence")]
    if len(cities) == 1:
        if hub and hub != cities[0].id:
            return [((hub, cities[0].id), "city+document's-city")]
        return []
    if not cities:
        return _of_the_sentence_before(found, sentence, hub)
    centre = hub if hub in ids else _owner(found, cities, hits)
    if centre is None:
        centre = hub if hub is not None else ids[0]
    listed = _listed(found, cities, hits, centre)
    return [((centre, other), "hub+list") for other in listed if other != centre]


def _of_the_sentence_before(found: Findings, sentence: Sentence, hub: str | None) -> list[tuple[Pair, str]]:
    """ "The mayors of A and B unveiled a stone. It marks 25 years of twinning": the two named just before."""
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    if before.paragraph != sentence.paragraph:
        return []
    ids = [c.id for c in _distinct(found.cities_in(before.first, before.last))]
    return [((ids[0], ids[1]), "two-cities-just-before")] if len(ids) == 2 and hub in (None, *ids) else []


def _joined(found: Findings, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether the two stand as "A and B": then both are somebody's partners rather than each other's."""
    between = found.text.tokens[one.last : other.first]
    return len(between) == 1 and (
        between[0].text == "," or between[0].low in found.text.lexicon.words("language", "and")
    )


def _holds_another(found: Findings, city: PlaceMention) -> bool:
    """The Istanbul of "Üsküdar, in Istanbul": it says where the other lies."""
    tokens, i = found.text.tokens, city.first
    if i < 3 or tokens[i - 2].text not in ",(" or not found.text.tags.get(i - 3, "").endswith("place"):
        return False
    return tokens[i - 1].low in found.text.lexicon.words("language", "prepositions", "at")


def _apposed(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """ "Kiel, Coventry's twin town, sends a lorry to Lviv": the tie is Kiel's, with the owner or the hub."""
    pairs = []
    for hit in hits:
        before = [c for c in cities if 0 < hit.first - c.last <= _APPOSED]
        named = [c for c in before if found.text.tokens[c.last].text in ",–—("]
        behind = [c for c in cities if 0 <= c.first - hit.last <= 2]
        if not named or any(bearing(found.text, c) != "of" for c in behind):
            continue
        owner = next((c.id for c in (*reversed(before), *behind) if c.id != named[0].id), hub)
        if owner and owner != named[0].id:
            pairs.append(((owner, named[0].id), "named-and-called-a-twin"))
    return pairs


def _taken_up(found: Findings) -> list[tuple[Pair, Span, str]]:
    """ "… guests from Givatayim. That city is a twin of Esslingen since 1983": it was named just before."""
    hub = found.hub()
    for sentence in found.text.sentences[1:]:
        hits = _tie_words(found, sentence)
        here = {c.id for c in found.cities_in(sentence.first, sentence.last)}
        before = found.text.sentences[sentence.index - 1]
        if not hits or here != {hub} or before.paragraph != sentence.paragraph:
            continue
        others = [c for c in found.cities_in(before.first, before.last) if c.id != hub]
        if others and hub:
            pair = (hub, others[-1].id)
            return [(pair, _words(found, sentence, hits, pair), "taken-up-from-before")]
    return []


def _of_document(found: Findings) -> list[tuple[Pair, Span, str]]:
    """A text about a twinning that speaks of one city and one other far more than of any third."""
    ties = [h for s in found.text.sentences for h in _tie_words(found, s)]
    counts = Counter(m.id for m in found.place_mentions if m.kind is PlaceKind.CITY)
    title_end = found.text.raw.find("\n")
    for mention in found.place_mentions:
        if mention.id in counts and found.text.tokens[mention.first].start < title_end:
            counts[mention.id] += 1
    ranked = counts.most_common(3)
    if not ties or len(ranked) < 2 or ranked[1][1] < 2:
        return []
    if len(ranked) == 3 and ranked[2][1] >= ranked[1][1]:
        return []
    first = ties[0]
    pair = (ranked[0][0], ranked[1][0])
    return [(pair, found.text.span(first.first, first.last), "two-cities-of-document")]


def _distinct(mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    seen: dict[str, PlaceMention] = {}
    for mention in mentions:
        seen.setdefault(mention.id, mention)
    return list(seen.values())


def _owner(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> str | None:
    """The city right behind the tie word: "twin towns of X: A, B and C", not "twin towns, among them A"."""
    tokens = found.text.tokens
    for hit in hits:
        for city in (c for c in cities if 0 <= c.first - hit.last <= 2):
            stands, opens = (
                bearing(found.text, city),
                city.last < len(tokens) and tokens[city.last].text == ":",
            )
            if stands == "of" or (stands is None and opens):
                return city.id
    return None


def _listed(found: Findings, cities: list[PlaceMention], hits: list[Hit], centre: str) -> list[str]:
    """The cities of the list that the tie word opens or closes; one far away in the sentence is left out."""
    kept = []
    for city in cities:
        near = min(min(abs(city.first - h.last), abs(h.first - city.last)) for h in hits)
        chained = any(
            0 <= abs(city.first - other.last) <= 7 or 0 <= abs(other.first - city.last) <= 7
            for other in cities
            if other is not city and other.id != centre
        )
        if near <= 12 or chained:
            kept.append(city.id)
    return kept


def _words(found: Findings, sentence: Sentence, hits: list[Hit], pair: Pair) -> Span:
    """From the first to the last of the tie word and the two names, as far as they stand in the sentence."""
    all_mentions = [m for m in found.cities_in(sentence.first, sentence.last) if m.id in pair]
    hit = min(hits, key=lambda h: min((abs(h.first - m.first) for m in all_mentions), default=0))
    nearest = [
        min(group, key=lambda m: abs(m.first - hit.first))
        for side in pair
        if (group := [m for m in all_mentions if m.id == side])
    ]
    first = min([hit.first, *(m.first for m in nearest)])
    last = max([hit.last, *(m.last for m in nearest)])
    return found.text.span(first, last)


def _modality(found: Findings, sentence: Sentence) -> Modality:
    if found.has(sentence, "links", "partnership", "ended"):
        return Modality.DENIED
    if found.has(sentence, "links", "partnership", "planned"):
        return Modality.PLANNED
    return Modality.DONE


def _since(found: Findings, sentence: Sentence) -> str | None:
    """A year with "since" beside the tie word."""
    for dated in found.dates_in(sentence):
        if dated.kind == "since" and dated.edtf:
            return dated.edtf.split("/")[0]
    return None
