"""Monuments, gates, plaques and graves: a head word of the lexicon with the words that complete its name."""

from __future__ import annotations

from pobratim.facts.kinds import PlaceKind
from pobratim.facts.nouns import Memorial
from pobratim.facts.span import Span, in_order
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import Mention
from pobratim.reading.named_things import extend, slug
from pobratim.reading.phrases import Hit

_WHOM = 4  # tokens from a head word to those it honours: "to the innocent victims"
_BEFORE = 5  # words before a head that stands last
_OPENERS = frozenset('«„“"‘”')
_CLOSERS = frozenset('»“”"’')


def find_memorials(found: Findings) -> None:
    """Add each memorial; a bare "the memorial" goes to the one named before, and alone makes none."""
    text = found.text
    spans: dict[str, list[Span]] = {}
    names: dict[str, tuple[str, str]] = {}
    bare: list[Hit] = []
    end_of_last = 0
    for hit in found.hits_in(0, len(text.tokens), "memorials"):
        if hit.first < end_of_last or hit.label[1] == "victims":
            continue
        sentence = text.sentence_at(text.tokens[hit.first].start)
        known = hit.label[1] == "known"
        first = hit.first if known else max(_begin(found, hit, sentence.first), end_of_last)
        end = hit.last if known else _end(found, hit, sentence.last)
        if not known and first == hit.first and end == hit.last and not text.tokens[first].is_capital:
            bare.append(hit)
            continue
        name = hit.label[2] if known else _named(found, hit, first, end)
        memorial = slug("memorial", name)
        names.setdefault(memorial, (name, "memorial-known" if known else "memorial-head+name"))
        spans.setdefault(memorial, []).append(text.span(first, end))
        found.memorial_mentions.append(Mention(first, end, memorial))
        end_of_last = end
    for hit in bare:
        nearest = [m for m in found.memorial_mentions if m.first < hit.first]
        if nearest:
            spans[nearest[-1].id].append(text.span(hit.first, hit.last))
            found.memorial_mentions.append(Mention(hit.first, hit.last, nearest[-1].id))
    found.memorial_mentions.sort(key=lambda m: m.first)
    for memorial, (name, rule) in names.items():
        place = _place_of(found, memorial)
        found.memorials[memorial] = Memorial(memorial, name, in_order(spans[memorial]), place, rule)


def _end(found: Findings, hit: Hit, limit: int) -> int:
    """The name goes on only with a quotation, a capital, or whom it honours: else the head stands alone."""
    tokens, last = found.text.tokens, hit.last
    if last >= limit:
        return last
    joins = found.text.lexicon.words("language", "genitive")
    following = last + 1 if tokens[last].low in joins and last + 1 < limit else last
    honours = any(found.hits_in(last, min(limit, last + _WHOM), "memorials", "victims"))
    named = tokens[following].is_capital or tokens[following].text in _OPENERS
    return extend(found, hit.first, last, limit) if named or honours else last


def _begin(found: Findings, hit: Hit, limit: int) -> int:
    """Where the head stands last, as in Kazakh, the name begins before it, quoted or by whom it honours."""
    text, first = found.text, hit.first
    if "of" not in text.lexicon.table("language").get("cases", {}) or first == limit:
        return first
    if text.tokens[first - 1].text in _CLOSERS:
        return next((i for i in range(first - 2, limit - 1, -1) if text.tokens[i].text in _OPENERS), first)
    honoured = list(found.hits_in(max(limit, first - _WHOM), first, "memorials", "victims"))
    if not honoured:
        return first
    while first > limit and text.tokens[first - 1].is_word and not text.tokens[first - 1].is_capital:
        if text.tags.get(first - 1) or hit.first - first >= _BEFORE:
            break
        first -= 1
    return first


def _named(found: Findings, hit: Hit, first: int, end: int) -> str:
    """The head in the nominative as the lexicon has it, with the words before and behind as they stand."""
    raw, tokens = found.text.raw, found.text.tokens
    before = raw[tokens[first].start : tokens[hit.first].start]
    behind = raw[tokens[hit.last - 1].end : tokens[end - 1].end]
    return (before + hit.label[2] + behind).strip()


def _place_of(found: Findings, memorial: str) -> str | None:
    """The city named in the sentence of the memorial as where something stands; else none."""
    for mention in found.memorial_mentions:
        if mention.id != memorial:
            continue
        sentence = found.text.sentence_at(found.text.tokens[mention.first].start)
        for place in found.places_in(sentence.first, sentence.last):
            if place.kind is PlaceKind.CITY and bearing(found.text, place) == "at":
                return place.id
    return None
