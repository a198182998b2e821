"""What the index knows of a card."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Protocol

from django.db.models import Count, Q

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record.among import among
from pobratim.record.models import CardLink, Entity, Evidence, Source, canonical
from pobratim.record.search import order, terms, years

_TIES = (EntityKind.PARTNERSHIP.value,)  # the card of an event has its themes
Links = Mapping[str, Collection[str]]


class Shown(Protocol):
    """A card as it stands in the database, or before."""

    @property
    def entity_id(self) -> str: ...

    @property
    def kind(self) -> str: ...

    @property
    def type(self) -> str: ...

    @property
    def lower(self) -> date | None: ...

    @property
    def upper(self) -> date | None: ...

    @property
    def sheet(self) -> dict[str, Any]: ...


class _Around:
    """What the entries of some cards need besides the cards, in a fixed number of queries."""

    def __init__(self, cards: Collection[Shown], links: Links) -> None:
        self.links = links
        nouns = [card.entity_id for card in cards if card.kind not in order.BY_DATE]
        self.also: dict[str, list[str]] = defaultdict(list)
        self.names: dict[str, dict[str, str]] = {}
        self.levels: dict[str, int] = {}
        if nouns:
            self._of_nouns(nouns)
        self.langs: dict[str, str | None] = {}
        self.themes: dict[str, list[tuple[int, str]]] = defaultdict(list)
        if sources := {s for card in cards for s in card.sheet.get("sources", ())}:
            self.langs = dict(Source.objects.filter(id__in=among(sources)).values_list("id", "lang"))
        if told := {s for card in cards if card.kind in _TIES for s in card.sheet["sources"]}:
            self._themes_of(told)

    def _of_nouns(self, nouns: list[str]) -> None:
        rows = Entity.objects.filter(Q(id__in=among(nouns)) | Q(canonical__in=among(nouns)))
        for id_, also in rows.values_list(canonical(), "known__also"):
            self.also[id_] += also or ()
        self.levels = levels(nouns)

    def _themes_of(self, sources: set[str]) -> None:
        spoken = Evidence.objects.filter(
            source__in=among(sources), state=ClaimState.ACCEPTED, claim__property="theme"
        )
        for source, start, theme in spoken.values_list("source_id", "start", "claim__text"):
            if theme:
                self.themes[source].append((start, theme))


def levels(nouns: Collection[str]) -> dict[str, int]:
    """How much is tied to each, in doublings."""
    rows = CardLink.objects.filter(to__in=among(nouns)).values_list("to_id").annotate(n=Count("id"))
    return {id_: order.level(n) for id_, n in rows}


def links_of(cards: Collection[str]) -> Links:
    """What these cards name."""
    out: dict[str, set[str]] = {id_: set() for id_ in cards}
    for card, to in CardLink.objects.filter(card__in=among(cards)).values_list("card_id", "to_id"):
        out[card].add(to)
    return out


def of_cards(cards: Collection[Shown], links: Links | None = None) -> Iterator[dict[str, Any]]:
    """The entry of each card, as columns; its id may clash with another's. ``links``: if they are known."""
    # A theme is found by the passages and events that speak of it.
    kept = [card for card in cards if card.kind != EntityKind.THEME]
    around = _Around(kept, links_of([card.entity_id for card in kept]) if links is None else links)
    for card in kept:
        yield of_card(card, around)


def of_card(card: Shown, around: _Around) -> dict[str, Any]:
    """One card's entry."""
    tokens: dict[str, None] = {terms.entity(card.entity_id, own=True): None}
    tokens.update(dict.fromkeys(map(terms.entity, sorted(around.links[card.entity_id]))))
    named: dict[str, None] = {}
    if card.kind in order.BY_DATE or card.kind == EntityKind.SERIES:
        tokens.update(dict.fromkeys(_of_event(card, around)))
    elif card.kind == EntityKind.PARTNERSHIP:
        tokens.update(dict.fromkeys(_of_tie(card, around)))
    else:
        for lang, name in _own_names(card, around):
            tokens.update(dict.fromkeys(terms.of_name(name, lang)))
            named.update(dict.fromkeys(terms.written(name)))
        tokens.update(dict.fromkeys(_of_noun(card, around)))
    tie = card.kind == EntityKind.PARTNERSHIP
    level = order.level(card.sheet.get("events", 0)) if tie else around.levels.get(card.entity_id, 0)
    return {
        "id": order.rank(card.kind, card.entity_id, level=level, day=card.lower),
        "key": card.entity_id,
        "names": " ".join(named),
        "tokens": " ".join(tokens),
    }


def _own_names(card: Shown, around: _Around) -> Iterator[tuple[str | None, str]]:
    for lang, name in card.sheet.get("names", {}).items():
        yield lang or None, name
    for answer in card.sheet.get("answers", {}).get("name", ()):
        yield answer["lang"], answer["value"][1]
    for lang, name, _ in card.sheet.get("spellings", ()):
        yield lang or None, name
    for name in around.also.get(card.entity_id, ()):
        yield None, name


def _of_noun(card: Shown, around: _Around) -> Iterator[str]:
    yield from _languages(card.sheet.get("sources", ()), around.langs)


def _of_tie(card: Shown, around: _Around) -> Iterator[str]:
    yield terms.facet("r", card.type)
    yield from years.tokens(card.lower, card.upper)
    yield from _languages(card.sheet["sources"], around.langs)
    for said in card.sheet["said"]:
        source, _, _, _, sentence, at = said["words"]
        yield from terms.of_text(sentence, around.langs.get(source))
        yield from _themes(around.themes[source], at, at + len(sentence))


def _of_event(card: Shown, around: _Around) -> Iterator[str]:
    sheet = card.sheet
    yield terms.facet("t", card.type)
    yield from years.tokens(card.lower, card.upper)
    yield from _languages(sheet["sources"], around.langs)
    for source, _, _, words, _, _ in sheet["words"]:
        # Its own words alone: a sentence may tell of several events, and is found as a passage.
        yield from terms.of_text(words, around.langs.get(source))
    yield from (terms.facet("h", theme) for theme in sheet["spoken"])
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
