"""Whom there is to remember: born or died when sources say, or so many years old by their count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Max, QuerySet
from django.db.models.fields.json import KeyTransform

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.facts.when import parse_or_none
from pobratim.record.cards.noun import LIVED
from pobratim.record.lives import BORN, DIED
from pobratim.record.models import Card, CardLink, Evidence, canonical
from pobratim.record.publishing.changed import Changed, times_of
from pobratim.record.publishing.days import MOST, Wanted
from pobratim.record.publishing.shelf import labels_of
from pobratim.record.sheets import Label

LONGEST_LIFE = 120
_NAMED = (EntityKind.PERSON, EntityKind.WORK, EntityKind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Jubilee:
    """So many years of somebody or something, as a source of a year says: ``year`` is reckoned from both."""

    label: Label
    year: int
    places: tuple[str, ...]
    publisher: str


@dataclass(frozen=True, slots=True)
class Life:
    """When somebody was born or died, in EDTF, as sources agree; ``end`` is born or died. ``places``: those
    that events of the sources touch, where they were asked for."""

    label: Label
    end: str
    date: str
    entity: str
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    changed: Changed = field(default_factory=Changed)

    @property
    def id(self) -> str:
        """It in a calendar: born-… or died-… with the person's id."""
        return f"{self.end}-{self.label.id}"


def lives(asked: Wanted, *, changes: bool = False) -> tuple[Life, ...]:
    """The births and deaths of a calendar, in one query; with ``changes`` one more."""
    if asked.theme or asked.type or "memorial" in asked.entities:
        return ()
    cards = Card.objects.filter(kind=EntityKind.PERSON, type=LIVED).order_by("entity_id")
    if "person" in asked.entities:
        cards = cards.filter(entity=asked.entities["person"])
    elif asked.towns:
        cards = cards.filter(entity__in=_told_near([town.id for town in asked.towns]))
    names_, lives_ = (KeyTransform(key, "sheet") for key in ("names", "lives"))
    rows = list(cards.values_list("entity_id", "public", names_, lives_, "entity__shown__changed")[:MOST])
    times = times_of(row[4] or 0 for row in rows) if changes else {}
    return tuple(
        Life(
            Label(public, EntityKind.PERSON, names or {}, changed=number or 0),
            end,
            told[end],
            entity,
            tuple({words[0]: None for words in told["words"]}),
            changed=times.get(number or 0, Changed()),
        )
        for entity, public, names, told, number in rows
        for end in (BORN, DIED)
        if told[end]
    )


def _told_near(towns: Collection[str]) -> QuerySet[Evidence, str]:
    """The people of whose life a source tells that tells of an event in one of these towns, too."""
    at = CardLink.objects.filter(to__in=towns, role="touches").values("card_id")
    near = Evidence.objects.filter(state=ClaimState.ACCEPTED, claim__property="type")
    near = near.annotate(event=canonical("claim__entity")).filter(event__in=at)
    told = Evidence.objects.filter(state=ClaimState.ACCEPTED, claim__property__in=(BORN, DIED))
    told = told.filter(source__in=near.values("source_id"))
    return told.annotate(root=canonical("claim__entity")).values_list("root", flat=True)


def of_a_radar(asked: Wanted) -> tuple[tuple[Life, ...], tuple[Jubilee, ...]]:
    """Births and deaths, and what sources count years of, with the places they touch. Where the year counted
    from is that of a birth or a death that is told, that is told alone."""
    told = lives(asked)
    rows = _counted(asked)
    touched = _touched_by_sources({row[2] for row in rows} | {s for one in told for s in one.sources})
    with_places = tuple(
        replace(one, places=tuple(sorted({p for s in one.sources for p in touched.get(s, ())})))
        for one in told
    )
    known = {(one.label.id, when.year) for one in told if (when := parse_or_none(one.date))}
    found = _jubilees(asked, rows, touched)
    return with_places, tuple(j for j in found if (j.label.id, j.year) not in known)


_Row = tuple[str, float, str, str, str]


def _counted(asked: Wanted) -> list[_Row]:
    """Entity, years, source, its date and publisher of each accepted count."""
    if asked.theme or asked.type or "memorial" in asked.entities:
        return []
    said = Evidence.objects.filter(claim__property="anniversary", state=ClaimState.ACCEPTED)
    said = said.exclude(source__published=None).filter(claim__entity__kind__in=_NAMED)
    columns = ("root", "claim__number", "source_id", "source__published", "source__publisher")
    said = said.annotate(root=canonical("claim__entity")).order_by("source__published", "id")
    return list(said.values_list(*columns)[:MOST])


def jubilees(asked: Wanted) -> tuple[Jubilee, ...]:
    """Years that sources count of somebody or something the record names: "180 years of Abai" in 2025."""
    rows = _counted(asked)
    return _jubilees(asked, rows, _touched_by_sources({row[2] for row in rows}))


def _jubilees(
    asked: Wanted, rows: Iterable[_Row], touched: dict[str, tuple[str, ...]]
) -> tuple[Jubilee, ...]:
    rows = list(rows)
    labels = labels_of(row[0] for row in rows)
    seen = _last_seen({row[0] for row in rows})
    found: dict[tuple[str, int], Jubilee] = {}
    for entity, number, source, published, publisher in rows:
        label, places = labels.get(entity), touched.get(source, ())
        if not label or not label.names or not str(published)[:4].isdigit() or not number:
            continue  # somebody nobody may name is not remembered by name either
        year = int(published[:4]) - int(number)
        living = entity in seen and seen[entity].year - year > LONGEST_LIFE
        if _asked_for(entity, places, asked) and not living:
            found.setdefault((label.id, year), Jubilee(label, year, places, publisher or ""))
    return tuple(found.values())


def _last_seen(people: Collection[str]) -> dict[str, date]:
    """When each last took part in something: nobody does so 180 years after being born."""
    links = CardLink.objects.filter(to__in=people, role="participant").exclude(card__lower=None)
    return dict(links.values_list("to_id").annotate(last=Max("card__lower")))


def _asked_for(entity: str, places: Collection[str], asked: Wanted) -> bool:
    if "person" in asked.entities and asked.entities["person"] != entity:
        return False
    if "place" in asked.entities and asked.entities["place"] not in places:
        return False
    tie = asked.entities.get("partnership")
    return tie is None or bool(set(tie.split("+")) & set(places))


def _touched_by_sources(sources: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The places that the events of each source touch."""
    told = Evidence.objects.filter(
        source__in=sources, claim__entity__kind=EntityKind.EVENT, state=ClaimState.ACCEPTED
    )
    events: dict[str, set[str]] = defaultdict(set)
    for source, event in told.annotate(root=canonical("claim__entity")).values_list("source_id", "root"):
        events[event].add(source)
    found: dict[str, set[str]] = defaultdict(set)
    links = CardLink.objects.filter(card__in=list(events), role="touches")
    for event, place in links.values_list("card_id", "to_id"):
        for source in events[event]:
            found[source].add(place)
    return {source: tuple(sorted(places)) for source, places in found.items()}
