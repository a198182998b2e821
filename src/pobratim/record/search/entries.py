"""What the index knows of a card and of a passage of a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Count

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.facts.when import parse_or_none
from pobratim.record.models import Card, CardLink, Entity, Evidence, Source, canonical
from pobratim.record.search import order, terms, years

_SPOKEN = ("type", "relation")
_LONGEST_PASSAGE = 700
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[.!?…。][»”\"')\]]*\s+")
_FACETS = {"theme": "h", "office": "o"}


class _Around:
    """What the entries of some cards need besides the cards, in a fixed number of queries."""

    def __init__(self, cards: Collection[Card]) -> None:
        here = [card.entity_id for card in cards]
        self.links: dict[str, set[str]] = defaultdict(set)
        for card, to in CardLink.objects.filter(card__in=here).values_list("card_id", "to_id"):
            self.links[card].add(to)
        nouns = [card.entity_id for card in cards if card.kind not in order.BY_DATE]
        self.also: dict[str, list[str]] = defaultdict(list)
        self.names: dict[str, dict[str, str]] = {}
        self.levels: dict[str, int] = {}
        if nouns:
            self._of_nouns(nouns)
        self.langs: dict[str, str | None] = {}
        self.themes: dict[str, list[tuple[int, str]]] = defaultdict(list)
        if sources := {s for card in cards for s in card.sheet.get("sources", ())}:
            self._of_sources(sources)

    def _of_nouns(self, nouns: list[str]) -> None:
        rows = Entity.objects.filter(id__in=nouns) | Entity.objects.filter(canonical__in=nouns)
        for id_, also in rows.values_list(canonical(), "known__also"):
            self.also[id_] += also or ()
        self.levels = levels(nouns)

    def _of_sources(self, sources: set[str]) -> None:
        self.langs = dict(Source.objects.filter(id__in=sources).values_list("id", "lang"))
        spoken = Evidence.objects.filter(
            source__in=sources, state=ClaimState.ACCEPTED, claim__property="theme"
        )
        for source, start, theme in spoken.values_list("source_id", "start", "claim__text"):
            if theme:
                self.themes[source].append((start, theme))


def levels(nouns: Collection[str]) -> dict[str, int]:
    """How much is tied to each, in doublings."""
    rows = CardLink.objects.filter(to__in=nouns).values_list("to_id").annotate(n=Count("id"))
    return {id_: order.level(n) for id_, n in rows}


def of_cards(cards: Collection[Card]) -> Iterator[dict[str, Any]]:
    """The entry of each card, as columns; its id may clash with another's."""
    # A theme is found by the passages and events that speak of it.
    kept = [card for card in cards if card.kind != EntityKind.THEME]
    around = _Around(kept)
    for card in kept:
        yield of_card(card, around)


def of_card(card: Card, around: Any) -> dict[str, Any]:
    """One card's entry."""
    tokens: dict[str, None] = {terms.entity(card.entity_id, own=True): None}
    tokens.update((terms.entity(to), None) for to in sorted(around.links[card.entity_id]))
    named: dict[str, None] = {}
    if card.kind in order.BY_DATE or card.kind == EntityKind.SERIES:
        tokens.update((t, None) for t in _of_event(card, around))
    elif card.kind == EntityKind.PARTNERSHIP:
        tokens.update((t, None) for t in _of_tie(card, around))
    else:
        for lang, name in _own_names(card, around):
            tokens.update(dict.fromkeys(terms.of_name(name, lang)))
            named.update(dict.fromkeys(terms.written(name)))
        tokens.update((t, None) for t in _of_noun(card, around))
    tie = card.kind == EntityKind.PARTNERSHIP
    level = order.level(card.sheet.get("events", 0)) if tie else around.levels.get(card.entity_id, 0)
    return {
        "id": order.rank(card.kind, card.entity_id, level=level, day=card.lower),
        "key": card.entity_id,
        "names": " ".join(named),
        "tokens": " ".join(tokens),
    }


def _own_names(card: Card, around: Any) -> Iterator[tuple[str | None, str]]:
    for lang, name in card.sheet.get("names", {}).items():
        yield lang or None, name
    for answer in card.sheet.get("answers", {}).get("name", ()):
        yield answer["lang"], answer["value"][1]
    for lang, name, _ in card.sheet.get("spellings", ()):
        yield lang or None, name
    for name in around.also.get(card.entity_id, ()):
        yield None, name


def _of_noun(card: Card, around: Any) -> Iterator[str]:
    yield from _languages(card.sheet.get("sources", ()), around.langs)


def _of_tie(card: Card, around: Any) -> Iterator[str]:
    yield terms.facet("r", card.type)
    yield from years.tokens(card.lower, card.upper)
    yield from _languages(card.sheet["sources"], around.langs)
    for said in card.sheet["said"]:
        source, _, _, _, sentence, at = said["words"]
        yield from terms.of_text(sentence, around.langs.get(source))
        yield from _themes(around.themes[source], at, at + len(sentence))


def _of_event(card: Card, around: Any) -> Iterator[str]:
    sheet = card.sheet
    yield terms.facet("t", card.type)
    yield from years.tokens(card.lower, card.upper)
    yield from _languages(sheet["sources"], around.langs)
    for source, _, _, words, sentence, at in sheet["words"]:
        # Its own words alone: a sentence may tell of several events, and is found as a passage.
        yield from terms.of_text(words, around.langs.get(source))
        yield from _themes(around.themes[source], at, at + len(sentence))
    for _, office, _ in sheet["participants"]:
        if office:
            yield terms.facet("o", office)
    for property_ in ("object", "occasion"):
        for answer in sheet["answers"].get(property_, ()):
            if answer["value"][0] == "text":
                yield from terms.of_text(answer["value"][1], answer["lang"])


def _themes(spoken: Collection[tuple[int, str]], start: int, end: int) -> Iterator[str]:
    for at, theme in spoken:
        if start <= at < end:
            yield terms.facet("h", theme)


def _languages(sources: Collection[str], langs: Mapping[str, str | None]) -> Iterator[str]:
    for source in sources:
        yield terms.facet("l", langs.get(source) or "und")


def of_source(
    source: Source, text: str, said: Collection[tuple[int, str, str | None, str, str | None]]
) -> Any:
    """An entry a passage of a public text, in order.

    ``said``: (start, property, text, entity, value's entity) of what was accepted there.
    """
    when = parse_or_none(source.published)
    day: date | None = when.lower if when else None
    common = [terms.facet("l", source.lang or "und")]
    common += years.tokens(day, when.upper if when else None)
    titled = terms.of_text((source.veil or {}).get("title", source.title), source.lang)
    for line, start, end in passages(text):
        tokens: dict[str, None] = dict.fromkeys(terms.of_text(text[start:end], source.lang))
        if line == 1:
            tokens.update(dict.fromkeys(titled))
        for at, property_, worded, about, value in said:
            if start <= at < end:
                tokens.update(dict.fromkeys(_of_said(property_, worded, about, value)))
        if tokens:
            tokens.update(dict.fromkeys(common))
            yield {
                "id": order.rank(order.PASSAGE, source.id, day=day, start=start),
                "key": source.id,
                "start": start,
                "end": end,
                "line": line,
                "tokens": " ".join(tokens),
            }


def _of_said(property_: str, text: str | None, about: str, value: str | None) -> Iterator[str]:
    yield terms.entity(about)
    if value:
        yield terms.entity(value)
    if property_ == "statement":
        yield terms.facet("q", "1")
    if property_ in _FACETS and text:
        yield terms.facet(_FACETS[property_], text)


def passages(text: str) -> Iterator[tuple[int, int, int]]:
    """(paragraph from 1, start, end) of the text's passages: paragraphs, long ones parted at sentences."""
    line = 0
    for found in _PARAGRAPH.finditer(text):
        if not found[0].strip():
            continue
        line += 1
        start = found.start()
        while found.end() - start > _LONGEST_PASSAGE:
            ends = [m.end() for m in _SENTENCE.finditer(text, start, start + _LONGEST_PASSAGE)]
            end = ends[-1] if ends else text.rfind(" ", start, start + _LONGEST_PASSAGE) + 1
            end = end if end > start else start + _LONGEST_PASSAGE
            yield line, start, end
            start = end
        yield line, start, found.end()
