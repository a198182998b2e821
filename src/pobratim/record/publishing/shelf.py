"""The labels and sources that some cards refer to, fetched together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models.functions import Coalesce

from pobratim.facts.kinds import EntityKind, Modality
from pobratim.record import ids
from pobratim.record.models import Card, Entity, Source
from pobratim.record.sheets import Answer, Label, SourceLine, Words

Saying = Sequence[Any]  # source, start, end, text, sentence, sentence_start


@dataclass(slots=True)
class Shelf:
    """Labels by entity id, sources by source id."""

    labels: dict[str, Label] = field(default_factory=dict)
    sources: dict[str, SourceLine] = field(default_factory=dict)

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
        )


def shelf(entities: Iterable[str | None], sources: Iterable[str]) -> Shelf:
    """Labels and sources, in two queries."""
    return Shelf(labels_of(entities), lines_of(sources))


def labels_of(entities: Iterable[str | None]) -> dict[str, Label]:
    """Labels by id. A partnership is called by the names of its sides, in every language both have."""
    wanted = {e for e in entities if e}
    sides = {part for e in wanted if "+" in e for part in e.split("+")}
    rows = Entity.objects.filter(id__in=wanted | sides)
    out: dict[str, Label] = {}
    for id_, root, kind, known, said in rows.values_list(
        "id", Coalesce("canonical_id", "id"), "kind", "known__names", "card__sheet__names"
    ):
        out[id_] = Label(ids.public(root), EntityKind(kind), {**(said or {}), **(known or {})})
    for id_ in (e for e in wanted if "+" in e and e in out):
        one, other = (out[part].names if part in out else {} for part in id_.split("+"))
        both = {lang: f"{name} – {other[lang]}" for lang, name in one.items() if lang in other}
        out[id_] = Label(out[id_].id, EntityKind.PARTNERSHIP, both)
    return {id_: label for id_, label in out.items() if id_ in wanted}


def lines_of(sources: Iterable[str]) -> dict[str, SourceLine]:
    """Sources by id, in order of publication."""
    found = Source.objects.filter(id__in=set(sources)).order_by("published", "id").defer("text")
    return {s.id: line(s) for s in found}


def line(source: Source) -> SourceLine:
    """A source in a list."""
    return SourceLine(
        ids.public(source.id), source.title, source.lang, source.publisher, source.published, source.address
    )


def card_at(public: str, *kinds: EntityKind) -> Card | None:
    """The card at a public id; an entity that was merged is found under its old id too."""
    wanted = [k.value for k in kinds]
    found = Card.objects.filter(public=public, kind__in=wanted).order_by("entity_id").first()
    if found is None and len(public) == ids.SHORT:
        merged = Entity.objects.filter(id__startswith=public, kind__in=wanted).exclude(canonical=None)
        found = Card.objects.filter(entity__in=merged.values("canonical_id")).order_by("entity_id").first()
    return found
