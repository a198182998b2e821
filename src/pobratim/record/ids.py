"""Ids: what makes two rows the same row, and the short forms that stand in addresses."""

from __future__ import annotations

import hashlib

from pobratim.facts.kinds import EntityKind

_GLOBAL = ("geonames:", "gazetteer:", "iso3166:", "iso3166-2:", "wikidata:", "observance:")
SHORT = 12
_DIGITS = 18  # of the largest number of a row


def is_global(id_: str) -> bool:
    """Whether the id means the same thing in every source."""
    return id_.startswith(_GLOBAL)


def digest(*parts: object) -> str:
    """sha256 of the parts, each kept apart from the next."""
    joined = "\x1f".join("" if p is None else str(p) for p in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def row(said: str) -> int:
    """The number of a row that an address or a field names; 0, which no row has, for anything else."""
    return int(said) if said.isdecimal() and len(said) <= _DIGITS else 0


def sourced(source: str, kind: EntityKind, local: str, identity: str) -> str:
    """The id of an entity that only one source knows so far."""
    return digest("entity", source, kind.value, local, identity)


def pair(one: str, other: str) -> str:
    """The id of the partnership of two places, whichever is named first."""
    return "+".join(sorted((one, other)))


def claim_id(entity: str, property_: str, value: tuple[str, object, str | None], modality: str) -> str:
    """The id of a claim; ``value`` is (which of text, number, edtf, value; the value; its language)."""
    return digest("claim", entity, property_, *value, modality)


def evidence_id(claim: str, source: str, start: int, end: int) -> str:
    """The id of one span said for one claim."""
    return digest("evidence", claim, source, start, end)[:32]


def public(id_: str) -> str:
    """The id as it stands in addresses: no personal names, nothing to escape."""
    if "+" in id_:
        return "+".join(public(part) for part in id_.split("+"))
    return id_.replace(":", "-") if is_global(id_) else id_[:SHORT]


def internal(public_id: str) -> str:
    """What ``public`` was made from: a global id exactly, of any other its beginning."""
    if "+" in public_id:
        return "+".join(internal(part) for part in public_id.split("+"))
    for kind in sorted(_GLOBAL, key=len, reverse=True):
        start = kind.replace(":", "-")
        if public_id.startswith(start):
            return kind + public_id.removeprefix(start)
    return public_id
