"""Building cards and storing them; the caller is inside the decision's transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Min

from pobratim.facts.kinds import EntityKind
from pobratim.record.among import among
from pobratim.record.cards import storing
from pobratim.record.cards.context import context
from pobratim.record.cards.data import CardData
from pobratim.record.cards.event import event_card
from pobratim.record.cards.gather import Gathered, gather, members
from pobratim.record.cards.ground import customs, ties
from pobratim.record.cards.lives import lives
from pobratim.record.cards.noun import noun_card
from pobratim.record.cards.partnership import Around, partnership_card
from pobratim.record.cards.sides_say import sides_say
from pobratim.record.cards.terms import terms
from pobratim.record.models import CardLink, Entity, Evidence, Source, canonical

EVENTS = (EntityKind.EVENT, EntityKind.SERIES)


@dataclass(slots=True)
class Kept:
    """Which cards were stored or taken away, and what they are or were linked to."""

    cards: set[str] = field(default_factory=set)
    tied: set[str] = field(default_factory=set)


def rebuild(entities: Iterable[str]) -> Kept:
    """Build the cards of these entities anew, and of the partnerships their events belong or belonged to."""
    kept = Kept()
    wanted = set(Entity.objects.filter(id__in=among(entities)).values_list(canonical(), flat=True))
    wanted |= set(entities)
    gathered = gather(wanted)
    before = _partnerships_of(wanted)
    plain = [g for g in gathered.values() if g.kind not in EVENTS and g.kind is not EntityKind.PARTNERSHIP]
    events = {id_: g for id_, g in gathered.items() if g.kind in EVENTS}
    gone = wanted - set(gathered)
    more = _series([g for g in events.values() if g.kind is EntityKind.SERIES], gone, kept) - wanted
    people = [g.id for g in plain if g.kind is EntityKind.PERSON]
    held, lived = terms(people), lives(people)
    nouns = [noun_card(g, held.get(g.id, ()), lived.get(g.id)) for g in plain]
    _store({g.id for g in plain}, nouns, kept)
    before |= _partnerships_of(more)
    events |= {id_: g for id_, g in gather(more).items() if g.kind is EntityKind.EVENT}
    around = context(events.values())
    single = {id_: g for id_, g in events.items() if g.kind is EntityKind.EVENT}
    _store(single, [event_card(g, around) for g in single.values()], kept)
    touched = {id_ for id_, g in gathered.items() if g.kind is EntityKind.PARTNERSHIP}
    partnerships = touched | before | _partnerships_of(events)
    others = gather(partnerships - touched)
    _store(partnerships, partnership_cards([*others.values(), *(gathered[id_] for id_ in touched)]), kept)
    return kept


def _series(series: Collection[Gathered], gone: Collection[str], kept: Kept) -> set[str]:
    """Store the cards of recurring ceremonies; return the events at memorials whose customs that changed."""
    own = {g.id for g in series}
    stones = {s.value for g in series for s in g.of("memorial")}
    links = CardLink.objects.filter(
        card__in=own | set(gone), card__kind=EntityKind.SERIES.value, role="memorial"
    )
    stones |= set(links.values_list("to_id", flat=True))
    before = customs(stones)
    around = context(series)
    _store(own | set(gone), [event_card(g, around) for g in series], kept)
    now = customs(stones)
    changed = {stone for stone in stones if before.get(stone) != now.get(stone)}
    at = CardLink.objects.filter(to__in=changed, role="memorial", card__kind=EntityKind.EVENT.value)
    return set(at.values_list("card_id", flat=True))


def _partnerships_of(events: Collection[str]) -> set[str]:
    links = CardLink.objects.filter(card__in=among(events), role="partnership")
    return set(links.values_list("to_id", flat=True))


def partnership_cards(partnerships: Collection[Gathered]) -> list[CardData | None]:
    """The cards of partnerships, after the cards of their events are stored."""
    by_id = {p.id: p for p in partnerships}
    sides = {t.id: t.sides for t in ties(by_id)}
    sources = {source for p in partnerships for source in p.sources}
    speaks = Source.objects.filter(id__in=among(sources)).values_list("id", canonical("side"))
    speaks_for: dict[str, str | None] = dict(speaks)
    dates: dict[str, list[str | None]] = defaultdict(list)
    links = CardLink.objects.filter(to__in=among(by_id), role="partnership")
    for id_, edtf in links.order_by("card_id").values_list("to_id", "card__edtf"):
        dates[id_].append(edtf)
    word = sides_say(by_id)
    order = _naming_order(sides, partnerships)
    return [
        partnership_card(p, Around(order.get(p.id, ()), speaks_for, word.get(p.id, []), dates[p.id]))
        for p in partnerships
    ]


def _naming_order(
    sides: dict[str, tuple[str, str]], ties_: Collection[Gathered]
) -> dict[str, tuple[str, ...]]:
    """The two sides as the first source of the tie names them."""
    first_source = {t.id: t.sources[0] for t in ties_ if t.sources}
    places = {side for both in sides.values() for side in both}
    named = Evidence.objects.filter(
        claim__property="name",
        claim__entity__in=among(members(places)),
        source__in=among(set(first_source.values())),
    ).annotate(root=canonical("claim__entity"))
    at = {
        (s, r): first for s, r, first in named.values_list("source_id", "root").annotate(first=Min("start"))
    }
    far = 1 << 40
    return {
        id_: tuple(sorted(both, key=lambda side: (at.get((first_source.get(id_, ""), side), far), side)))
        for id_, both in sides.items()
    }


def _store(entities: Collection[str], cards: Iterable[CardData | None], done: Kept) -> None:
    """Replace the cards of ``entities``; one without data goes. What that touches is added to ``done``."""
    kept = [card for card in cards if card is not None]
    links = CardLink.objects.filter(card__in=among(entities))
    done.tied.update(links.values_list("to_id", flat=True), (to for card in kept for to, _ in card.links))
    done.cards.update(entities)
    storing.take_away(entities, {card.entity for card in kept})
    storing.write(kept)
