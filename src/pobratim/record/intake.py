"""Reading to source and proposed claims: one document, one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from django.db import transaction

from pobratim import __version__
from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EntityKind
from pobratim.record import ids, states
from pobratim.record.drafts import ClaimDraft, Drafts, UnsoundReading, drafts
from pobratim.record.models import Claim, Entity, Evidence, Source, SourceFile
from pobratim.record.sentence import sentence_around

__all__ = ["Intake", "PlaceLike", "UnsoundReading", "keep_place", "propose"]

READER = f"reader {__version__}"
MOST_SPELLINGS = 80


class PlaceLike(Protocol):
    """What the record takes from a gazetteer's row."""

    @property
    def name(self) -> str: ...

    @property
    def labels(self) -> Mapping[str, str]: ...

    @property
    def names(self) -> Sequence[str]: ...

    @property
    def country(self) -> str | None: ...

    @property
    def population(self) -> int | None: ...

    @property
    def lat(self) -> float | None: ...

    @property
    def lon(self) -> float | None: ...

    @property
    def timezone(self) -> str | None: ...


Gazetteer = Callable[[str], PlaceLike | None]


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of adding one document. ``known``: its text was here already; ``linked``: from elsewhere."""

    source: str
    title: str
    proposed: int
    known: bool = False
    linked: bool = False

    @property
    def public(self) -> str:
        """The source's short id."""
        return ids.public(self.source)


@transaction.atomic
def propose(
    reading: Reading,
    *,
    original: bytes | None = None,
    side: str | None = None,
    origin: str = READER,
    gazetteer: Gazetteer | None = None,
) -> Intake:
    """Keep the document and propose what it says. The same text again adds nothing.

    ``side`` is the id of the place the document speaks for. Raises UnsoundReading.
    """
    document = reading.document
    known = Source.objects.filter(id=document.id).first() or _erased_from(document, original)
    if known is not None and known.masked:
        return Intake(known.id, known.title, 0, known=True)  # what was erased does not come back with a copy
    if known is not None:
        linked = _keep_file(document, original)
        _fill(known, document)
        return Intake(known.id, known.title, 0, known=True, linked=linked)
    found = drafts(reading)
    if side is not None:
        found.entities.setdefault(side, EntityKind.PLACE)
    _entities(found, gazetteer)
    source = Source.objects.create(
        id=document.id,
        text=document.text,
        title=document.title or "",
        lang=document.lang,
        published=document.published,
        publisher=document.publisher,
        address=document.address,
        media_type=document.media_type,
        side_id=side,
        added=datetime.now(UTC),
    )
    _keep_file(document, original)
    return Intake(source.id, source.title, _claims(found, origin))


def _erased_from(document: Document, original: bytes | None) -> Source | None:
    """The source whose file this was, where somebody's name was erased from it: known by the file's hash."""
    sha256 = hashlib.sha256(original).hexdigest() if original is not None else document.original_sha256
    removed = SourceFile.objects.exclude(removed=None).filter(sha256=sha256) if sha256 else None
    file = removed.select_related("source").first() if removed is not None else None
    return file.source if file is not None else None


def _fill(source: Source, document: Document) -> None:
    """A second copy of a text may know what the first did not say of itself."""
    missing = [
        name
        for name in ("title", "lang", "published", "publisher", "address")
        if not getattr(source, name) and getattr(document, name)
    ]
    for name in missing:
        setattr(source, name, getattr(document, name))
    if missing:
        source.save(update_fields=missing)


def _keep_file(document: Document, original: bytes | None) -> bool:
    """Whether this is the first time the text was met in this file or at this address."""
    sha256 = hashlib.sha256(original).hexdigest() if original is not None else document.original_sha256
    _, created = SourceFile.objects.get_or_create(
        source_id=document.id,
        name=_file_name(document.source),
        address=document.address,
        sha256=sha256,
        defaults={"media_type": document.media_type, "original": original, "added": datetime.now(UTC)},
    )
    return created


def _file_name(source: str) -> str:
    """The name without the folders of whoever added it; an address as it is."""
    return source if "://" in source else source.replace("\\", "/").rsplit("/", 1)[-1]


def _entities(found: Drafts, gazetteer: Gazetteer | None) -> None:
    there = set(Entity.objects.filter(id__in=found.entities).values_list("id", flat=True))
    Entity.objects.bulk_create(
        Entity(id=id_, kind=kind.value, known=_known(id_, gazetteer) if kind is EntityKind.PLACE else {})
        for id_, kind in found.entities.items()
        if id_ not in there
    )


def keep_place(id_: str, gazetteer: Gazetteer) -> str:
    """A place of the gazetteer as an entity, before any source names it: a side a team can speak for."""
    Entity.objects.get_or_create(
        id=id_, defaults={"kind": EntityKind.PLACE.value, "known": _known(id_, gazetteer)}
    )
    return id_


def _known(id_: str, gazetteer: Gazetteer | None) -> dict[str, object]:
    row = gazetteer(id_) if gazetteer else None
    if row is None or gazetteer is None:
        return {}
    home = gazetteer(f"iso3166:{row.country}") if row.country else None
    names = _named(row)
    return {
        "names": names,
        "also": [name for name in row.names if name not in names.values()][:MOST_SPELLINGS],
        "country": row.country,
        "country_names": _named(home) if home else {},
        "population": row.population or None,
        "timezone": row.timezone,
        "lat": row.lat,
        "lon": row.lon,
    }


def _named(row: PlaceLike) -> dict[str, str]:
    """Its name by language; the name it goes by is the one of languages that have none of their own."""
    return {**row.labels, "en": row.labels.get("en", row.name)}


def _claims(found: Drafts, origin: str) -> int:
    document, source = found.reading.document, found.source
    claims: dict[str, ClaimDraft] = {}
    evidence: dict[str, Evidence] = {}
    for draft in found.claims:
        claim = draft.id
        claims.setdefault(claim, draft)
        for span in draft.spans:
            id_ = ids.evidence_id(claim, source, span.start, span.end)
            if id_ not in evidence:
                around = sentence_around(document.text, span.start, span.end)
                evidence[id_] = Evidence(
                    id=id_,
                    claim_id=claim,
                    source_id=source,
                    start=span.start,
                    end=span.end,
                    sentence_start=around[0],
                    sentence_end=around[1],
                )
    said = {e.claim_id for e in evidence.values()}
    mute = [c for id_, c in claims.items() if id_ not in said]
    if mute:
        raise UnsoundReading(
            f"{document.source}: {mute[0].name} {mute[0].value[1]!r} points at no words; "
            "expected at least one span"
        )
    _store(claims, origin)
    Evidence.objects.bulk_create(evidence.values())
    states.proposed_too(claims)
    return len(claims)


def _store(claims: Mapping[str, ClaimDraft], origin: str) -> None:
    there = Claim.objects.in_bulk(list(claims))
    Claim.objects.bulk_create(_row(draft, origin) for id_, draft in claims.items() if id_ not in there)
    for id_, old in there.items():
        # The surer of two readings counts, so that the order of adding makes no difference.
        if claims[id_].confidence > old.confidence:
            Claim.objects.filter(id=id_).update(confidence=claims[id_].confidence)


def _row(draft: ClaimDraft, origin: str) -> Claim:
    column, value, lang = draft.value
    return Claim(
        id=draft.id,
        entity_id=draft.entity,
        property=draft.name,
        lang=lang,
        modality=draft.modality.value,
        confidence=draft.confidence,
        origin=origin,
        **{"value_id" if column == "value" else column: value},
    )
