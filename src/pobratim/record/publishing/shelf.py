"""The labels and sources that some cards refer to, fetched together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import Func, TextField, Value
from django.db.models.expressions import RawSQL

from pobratim.facts.kinds import EntityKind, Modality, Stand
from pobratim.record import ids
from pobratim.record.among import among
from pobratim.record.models import Card, Entity, Source, canonical
from pobratim.record.models.quick_json import parsed
from pobratim.record.sheets import Answer, Label, SideSays, SourceLine, Words

Saying = Sequence[Any]  # source, start, end, text, sentence, sentence_start


@dataclass(slots=True)
class Shelf:
    """Labels by entity id, sources by source id; ``speaks_for``: the side of each source that has one."""

    labels: dict[str, Label] = field(default_factory=dict)
    sources: dict[str, SourceLine] = field(default_factory=dict)
    speaks_for: dict[str, str] = field(default_factory=dict)

    def label(self, id_: str | None) -> Label | None:
        """The label of an entity; None for None."""
        return self.labels.get(id_) if id_ else None

    def words(self, claim: str, saying: Saying) -> Words:
        """A source's words for a claim."""
        source = self.sources[saying[0]]
        return Words(
            claim=ids.public(claim),
            source=source.id,
            source_title=source.title,
            publisher=source.publisher,
            published=source.published,
            lang=source.lang,
            start=saying[1],
            end=saying[2],
            text=saying[3],
            sentence=saying[4],
            sentence_start=saying[5],
        )

    def answers(self, sheet: Mapping[str, Any]) -> dict[str, tuple[Answer, ...]]:
        """Every value of every property of a card, with who says it."""
        return {p: tuple(self._answer(p, a, sheet) for a in given) for p, given in sheet["answers"].items()}

    def says(self, sheet: Mapping[str, Any]) -> tuple[SideSays, ...]:
        """What the sides say of a card's thing."""
        return tuple(
            SideSays(label, Stand(one["stand"]), one["words"], one["property"], one["stale"])
            for one in sheet.get("says", ())
            if (label := self.label(one["side"])) is not None
        )

    def _answer(self, property_: str, given: Mapping[str, Any], sheet: Mapping[str, Any]) -> Answer:
        column, value = given["value"]
        return Answer(
            property=property_,
            modality=Modality(given["modality"]),
            said=tuple(self.words(claim, sheet["words"][index]) for claim, index in given["said"]),
            text=value if column == "text" else None,
            number=value if column == "number" else None,
            edtf=value if column == "edtf" else None,
            entity=self.label(value) if column == "value" else None,
            lang=given["lang"],
            confidence=given["confidence"],
            more=given.get("more", 0),
        )


def shelf(entities: Iterable[str | None], sources: Iterable[str]) -> Shelf:
    """Labels and sources, in two queries."""
    found = Source.objects.filter(id__in=_among(set(sources))).order_by("published", "id")
    columns = ("id", "title", "lang", "publisher", "published", "address", "veil")
    rows = list(found.values_list(canonical("side"), *columns))  # a feed has a thousand of them
    speaks_for = {row[1]: row[0] for row in rows if row[0]}
    labels = labels_of([*entities, *speaks_for.values()])
    return Shelf(labels, {row[1]: _line(*row[1:]) for row in rows}, speaks_for)


def _among(wanted: Collection[str]) -> RawSQL | Collection[str]:
    """As one parameter; of nothing no query is made at all."""
    return among(wanted) if wanted else ()


def _told_of(whose: str) -> tuple[str | Func, ...]:
    """What a label is made of: names as JSON, and names and whether hidden as a list of JSON, since a sheet
    is parsed for each function that looks into it."""
    return (
        _inside(f"{whose}known", "names"),
        _inside(f"{whose}card__sheet", "names", "hidden"),
        f"{whose}private",
        f"{whose}erased_id",
        f"{whose}shown__changed",
    )


def _inside(column: str, *keys: str) -> Func:
    paths = (Value(f"$.{key}") for key in keys)
    return Func(column, *paths, function="JSON_EXTRACT", output_field=TextField())


@lru_cache(maxsize=8192)
def _parsed(told: str | None) -> Any:
    """The same towns and people are named on every page; nobody may change what this gives."""
    return parsed(told) if told else None


def labels_of(entities: Iterable[str | None]) -> dict[str, Label]:
    """Labels by id; one that was merged has the names of the entity it counts as.

    A partnership is called by the names of its sides, in every language both have.
    """
    wanted = {e for e in entities if e}
    sides = {part for e in wanted if "+" in e for part in e.split("+")}
    rows = Entity.objects.filter(id__in=_among(wanted | sides))
    out: dict[str, Label] = {}
    own, canonical = _told_of(""), _told_of("canonical__")
    for id_, merged_into, kind, *rest in rows.values_list("id", "canonical_id", "kind", *own, *canonical):
        known, card, private, erased, changed = rest[5:] if merged_into else rest[:5]
        said, hidden = _parsed(card) or (None, None)
        hidden = "erased" if erased else hidden or ("private" if private else "")
        names = {} if hidden else {**(said or {}), **(_parsed(known) or {})}
        out[id_] = Label(ids.public(merged_into or id_), EntityKind(kind), names, hidden, changed or 0)
    for id_ in (e for e in wanted if "+" in e and e in out):
        parts = [out[part] for part in id_.split("+") if part in out]
        one, other = (part.names for part in parts) if len(parts) == 2 else ({}, {})
        both = {lang: f"{name} – {other[lang]}" for lang, name in one.items() if lang in other}
        changed = max(label.changed for label in (out[id_], *parts))
        out[id_] = Label(out[id_].id, EntityKind.PARTNERSHIP, both, changed=changed)
    return {id_: label for id_, label in out.items() if id_ in wanted}


def line(source: Source, *, veiled: bool = True) -> SourceLine:
    """A source in a list; names of private people stand in it at the desk alone, which sets ``veiled``."""
    veil = source.veil if veiled else None
    kept = (source.id, source.title, source.lang, source.publisher, source.published, source.address)
    return _line(*kept, veil)


def _line(
    id_: str,
    title: str,
    lang: str | None,
    publisher: str | None,
    published: str | None,
    address: str | None,
    veil: Mapping[str, Any] | None,
) -> SourceLine:
    veil = veil or {}
    return SourceLine(
        ids.public(id_),
        veil.get("title", title),
        lang,
        veil.get("publisher", publisher),
        published,
        None if "address" in veil else address,
    )


def card_at(public: str, *kinds: EntityKind) -> Card | None:
    """The card at a public id; an entity that was merged is found under its old id too."""
    wanted = [k.value for k in kinds]
    found = Card.objects.filter(public=public, kind__in=wanted).order_by("entity_id").first()
    if found is not None and found.sheet.get("hidden"):
        return None  # what all somebody did would tell who it is
    if found is None and len(public) == ids.SHORT:
        merged = Entity.objects.filter(id__startswith=public, kind__in=wanted).exclude(canonical=None)
        found = Card.objects.filter(entity__in=merged.values("canonical_id")).order_by("entity_id").first()
    return found
