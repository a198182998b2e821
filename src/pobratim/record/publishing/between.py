"""What happened between two cities: every event in outline, and in full those that a page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Func, TextField, Value

from pobratim.facts.kinds import EntityKind, EventType, Modality
from pobratim.record.among import among
from pobratim.record.models import Card, Entity, Source
from pobratim.record.models.quick_json import parsed
from pobratim.record.publishing import partnerships as ties
from pobratim.record.publishing import sayings as said
from pobratim.record.publishing.events import course, event_cards, shelf_for
from pobratim.record.publishing.shelf import Shelf, card_at, labels_of
from pobratim.record.sheets import Difference, EventCard, Outline, PartnershipSheet, PlaceFacts, Told

MOST_STONES, MOST_PEOPLE, MOST_SOURCES, MOST_STATEMENTS, MOST_DIFFERING, MOST_SAYINGS = 5, 30, 30, 20, 6, 6
MOST_WORDINGS = 5
_EVENTS = (EntityKind.EVENT.value, EntityKind.SERIES.value)
_SAID_BY = {"modality": "type"}  # that it took place at all is said by the words for what it was
_KEYS = ("sources", "spoken", "memorial", "participants", "differs", "begins")
# All at once, since a sheet is parsed for each function that looks into it.
_IN_OUTLINE = Func(
    "sheet", *(Value(f"$.{key}") for key in _KEYS), function="JSON_EXTRACT", output_field=TextField()
)
_COLUMNS = ("entity_id", "public", "type", "modality", "edtf", "lower", "upper")
Choice = Callable[[Outline], Collection[str]]


class _Row(NamedTuple):
    """An event as its card knows it, without what its sources say."""

    entity: str
    public: str
    type: str
    modality: str
    edtf: str | None
    lower: date | None
    upper: date | None
    sources: list[str]
    spoken: list[str]
    memorial: list[str] | None
    participants: list[list[str | None]]
    differs: list[str]
    begins: int


@dataclass(slots=True)
class _Around:
    """A partnership and all that is known of it before its events are read in full."""

    card: Card
    rows: list[_Row]
    sources: dict[str, tuple[str | None, str | None]]
    latest: list[str]
    spoken: list[said.Saying]
    outline: Outline


def partnership(id: str, choice: Choice | None = None) -> PartnershipSheet | None:  # noqa: A002
    """Both cities, who says what of the tie, and what happened between them; eleven queries.

    ``choice`` is given the outline and names the events that are wanted in full; where there is none it is
    all of them. Whatever else would grow without an end is cut, and ``rest`` says by how much.
    """
    card = card_at(id, EntityKind.PARTNERSHIP)
    if card is None:
        return None
    around = _around(card)
    wanted = set(choice(around.outline)) if choice else {row.public for row in around.rows}
    differing = {row.entity for row in [r for r in around.rows if r.differs][-MOST_DIFFERING:]}
    shown = [row.entity for row in around.rows if row.public in wanted]
    visits = Counter(row.memorial[1] for row in around.rows if row.memorial and row.memorial[0] == "value")
    stones = sorted(visits, key=lambda id_: (-visits[id_], id_))[:MOST_STONES]
    cards = Card.objects.in_bulk({*shown, *differing, *stones})
    return _sheet(
        around,
        [cards[id_] for id_ in shown],
        [cards[row.entity] for row in around.rows if row.entity in differing],
        [_worded(cards[id_]) for id_ in stones if id_ in cards],
        visits,
    )


def _around(card: Card) -> _Around:
    rows = _rows(card)
    told = {source for row in rows for source in row.sources}
    found = Source.objects.filter(id__in=among(told | set(card.sheet["sources"])))
    sources = {row[0]: (row[1], row[2]) for row in found.values_list("id", "published", "lang")}
    latest = sorted(sources, key=lambda id_: (sources[id_][0] or "", id_), reverse=True)[:MOST_SOURCES]
    spoken = said.of_one_tie(set(latest).intersection(card.sheet["sources"]))
    events = tuple(
        Told(
            row.public,
            EventType(row.type),
            Modality(row.modality),
            row.edtf,
            frozenset(sources[s][1] or "unknown" for s in row.sources if s in sources),
            frozenset(row.spoken),
        )
        for row in rows
    )
    themes = tuple(dict.fromkeys(one.text for one in spoken if one.property == "theme"))
    outline = Outline(card.public, card.edtf, _sides(card), events, themes)
    return _Around(card, rows, sources, latest, spoken, outline)


def _rows(card: Card) -> list[_Row]:
    """The events in order, as ``home.ordered`` puts cards, those without a day last."""
    linked = Card.objects.filter(links__to=card.entity_id, links__role="partnership", kind__in=_EVENTS)
    rows = [_Row(*row, *parsed(told)) for *row, told in linked.values_list(*_COLUMNS, _IN_OUTLINE)]
    rows.sort(key=lambda r: (r.lower or date.max, r.upper or date.max, course(r.type, r.begins, r.entity)))
    return [*(r for r in rows if r.edtf), *(r for r in rows if not r.edtf)]


def _sides(card: Card) -> tuple[PlaceFacts, PlaceFacts]:
    sides = card.sheet["sides"]
    labels = labels_of(sides)
    sheets = dict(Card.objects.filter(entity__in=sides).values_list("entity_id", "sheet"))
    also = dict(Entity.objects.filter(id__in=sides).values_list("id", "known__also"))
    one, other = (ties.place_facts(labels[s], sheets.get(s, {}), also.get(s)) for s in sides)
    return one, other


def _sheet(
    around: _Around, shown: list[Card], differing: list[Card], stones: list[Card], visits: Mapping[str, int]
) -> PartnershipSheet:
    card, outline = around.card, around.outline
    every = [one for one in around.spoken if one.property == "statement"]
    quotes = every[-MOST_STATEMENTS:]
    held = said.offices({one.raw for one in quotes})
    took_part = _took_part(around.rows)
    sayings = _newest(card.sheet["said"])
    found = shelf_for(
        {c.entity_id: c for c in (*shown, *differing)}.values(),
        [
            *card.sheet["sides"],
            *(one["side"] for one in (*card.sheet.get("says", ()), *sayings)),
            *visits,
            *(one.speaker for one in quotes),
            *(office.get("office_of") for office in held.values()),
            *(id_ for who, _, of in took_part for id_ in (who, of)),
        ],
        {
            *around.latest,
            *(words[0] for stone in stones for words in stone.sheet["words"]),
            *(one["words"][0] for one in sayings),
        },
    )
    lines = event_cards(shown, found)
    people = ties.people(took_part, found)
    listed = set(around.latest)
    return PartnershipSheet(
        card=ties.partnership_card(card, found),
        sides=outline.sides,
        distance_km=ties.distance_km(*outline.sides),
        said=ties.ties_said(sayings, found),
        timeline=tuple(e for e in lines if e.date),
        undated=tuple(e for e in lines if not e.date),
        memorials=ties.memorials(stones, visits, found),
        people=people[:MOST_PEOPLE],
        themes=said.themes([s for s in around.spoken if s.property == "theme"], found),
        statements=said.statements(quotes, held, found),
        sources=tuple(one for id_, one in found.sources.items() if id_ in listed),
        stands=found.says(card.sheet),
        differences=tuple(_differences(differing, found)),
        outline=outline,
        rest={
            "said": len(card.sheet["said"]) - len(sayings),
            "differences": sum(bool(r.differs) for r in around.rows) - len(differing),
            "memorials": len(visits) - len(stones),
            "people": len(people[MOST_PEOPLE:]),
            "statements": len(every) - len(quotes),
            "sources": len(around.sources) - len(listed),
        },
    )


def _worded(stone: Card) -> Card:
    """A memorial with a few of its wordings alone, each as one source has it; its passport has all."""
    names = stone.sheet["answers"].get("name", ())[:MOST_WORDINGS]
    words = [stone.sheet["words"][one["said"][0][1]] for one in names]
    named = [{**one, "said": [[one["said"][0][0], n]]} for n, one in enumerate(names)]
    stone.sheet = {**stone.sheet, "answers": {"name": named}, "words": words}
    return stone


def _took_part(rows: Iterable[_Row]) -> list[tuple[str, str | None, str | None]]:
    """Who took part, with the office last held and its place; those who came most often first, and of them
    twice as many as are shown, since bodies are among them."""
    times: Counter[str] = Counter()
    last: dict[str, tuple[str, str | None, str | None]] = {}
    for row in rows:
        for who, office, of in row.participants:
            if who:
                times[who] += 1
                if office or who not in last:
                    last[who] = who, office, of
    return [last[who] for who, _ in sorted(times.items(), key=lambda kv: (-kv[1], kv[0]))[: 2 * MOST_PEOPLE]]


def _newest(sayings: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of each side's sources, and of all others, those that spoke last."""
    by_side = sorted(enumerate(sayings), key=lambda pair: (pair[1]["side"] or "", pair[0]))
    kept = []
    for _, own in groupby(by_side, key=lambda pair: pair[1]["side"]):
        kept += list(own)[-MOST_SAYINGS:]
    return [one for _, one in sorted(kept, key=lambda pair: pair[0])]


def _differences(cards: Sequence[Card], found: Shelf) -> Iterator[Difference]:
    """Where the sources of one event contradict each other: every value with who says it."""
    for card, line in zip(cards, event_cards(cards, found), strict=True):
        yield from _differing(card, line, found)


def _differing(card: Card, line: EventCard, found: Shelf) -> Iterator[Difference]:
    answers = found.answers(card.sheet)
    for key in line.differs:
        if given := answers.get(_SAID_BY.get(key, key), ()):
            yield Difference(line, key, given)
