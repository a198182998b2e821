"""Statements and themes: what sources quote and speak about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from pobratim.facts.kinds import ClaimState
from pobratim.record.among import among
from pobratim.record.cards.curtain import Veil, shown
from pobratim.record.cards.gather import words
from pobratim.record.models import Claim, Evidence, canonical
from pobratim.record.publishing.shelf import Shelf
from pobratim.record.sheets import Statement, Words


@dataclass(frozen=True, slots=True)
class Saying:
    """One accepted quotation or theme in one source, entities by id."""

    property: str
    text: str
    claim: str
    speaker: str
    raw: str
    row: tuple[Any, ...]


def sayings(sources: Collection[str], *properties: str) -> list[Saying]:
    """What these sources quote or speak about, in order; one query."""
    query = words(Evidence.objects.filter(source__in=among(sources), state=ClaimState.ACCEPTED))
    query = query.filter(claim__property__in=properties)
    query = query.annotate(root=canonical("claim__entity"))
    query = query.order_by("source__published", "source_id", "start")
    columns = ("claim__property", "claim__text", "claim_id", "root", "claim__entity_id")
    span = ("source_id", "start", "end", "words", "sentence", "sentence_start", "veil")
    return [
        Saying(row[0], row[1], row[2], row[3], row[4], _veiled(*row[5:]))
        for row in query.values_list(*columns, *span)
    ]


def of_one_tie(sources: Collection[str]) -> list[Saying]:
    """Quotations and themes of those of these sources that name one partnership and no other: only theirs are
    surely about it."""
    found = sayings(sources, "statement", "theme", "relation")
    named: dict[str, set[str]] = {}
    for one in found:
        if one.property == "relation":
            named.setdefault(one.row[0], set()).add(one.speaker)
    return [one for one in found if one.property != "relation" and len(named.get(one.row[0], ())) == 1]


def _veiled(
    source: str, start: int, end: int, words: str, sentence: str, sentence_start: int, veil: Veil
) -> tuple[Any, ...]:
    said, around = shown(words, start, veil), shown(sentence, sentence_start, veil)
    return source, start, end, said, around, sentence_start


def offices(speakers: Collection[str]) -> dict[str, dict[str, str]]:
    """The office and its place, by raw id of the person; one query."""
    out: dict[str, dict[str, str]] = {}
    claims = Claim.objects.filter(
        entity__in=speakers, property__in=("office", "office_of"), state=ClaimState.ACCEPTED
    )
    claims = claims.annotate(root=canonical("value")).order_by("id")
    for entity, property_, text, root in claims.values_list("entity_id", "property", "text", "root"):
        out.setdefault(entity, {}).setdefault(property_, text or root)
    return out


def statements(
    said: Collection[Saying], held: dict[str, dict[str, str]], found: Shelf
) -> tuple[Statement, ...]:
    """The quotations; a speaker without a name is None."""
    out = []
    for one in said:
        speaker = found.label(one.speaker)
        office = held.get(one.raw, {}) if speaker is None or not speaker.hidden else {}
        named = speaker if speaker and (speaker.names or speaker.hidden) else None
        where = found.label(office.get("office_of"))
        out.append(Statement(named, office.get("office"), where, found.words(one.claim, one.row)))
    return tuple(out)


def themes(said: Collection[Saying], found: Shelf) -> tuple[tuple[str, tuple[Words, ...]], ...]:
    """Each theme with the words that speak of it, the theme of most sources first."""
    by_theme: dict[str, list[Saying]] = {}
    for one in said:
        by_theme.setdefault(one.text, []).append(one)
    ordered = sorted(by_theme.items(), key=lambda kv: (-len({s.row[0] for s in kv[1]}), kv[0]))
    return tuple((name, tuple(found.words(s.claim, s.row) for s in kept)) for name, kept in ordered)
