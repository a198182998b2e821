"""Keeping where passages lie among meanings: what is still to be measured, and what has lost its text.

A vector is made of the text as the public reads it and goes with that text: nothing is kept of a name
that was taken out. What is gone is made again by the worker.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from pobratim.record.cards.curtain import shown
from pobratim.record.models import Entry, Meaning, Source


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a public text, by its source and where it begins there."""

    source: str
    start: int
    text: str
    lang: str | None


def digest(text: str) -> int:
    """A hash of a passage, 63 bits."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def missing(model: str, most: int) -> list[Passage]:
    """Up to ``most`` public passages that ``model`` has not measured yet; two queries."""
    measured = Meaning.objects.filter(model=model, source=OuterRef("key"), start=OuterRef("start"))
    waiting = Entry.objects.filter(~Exists(measured), end__gt=0).order_by("id")
    rows = list(waiting.values_list("key", "start", "end")[:most])
    found = {s.id: s for s in Source.objects.filter(id__in={key for key, _, _ in rows})}
    texts = {id_: shown(s.text, 0, s.veil) for id_, s in found.items()}
    return [Passage(key, start, texts[key][start:end], found[key].lang) for key, start, end in rows]


def keep(model: str, rows: Iterable[tuple[Passage, bytes]]) -> None:
    """Write vectors, each of the passage it was made of."""
    Meaning.objects.bulk_create(
        [
            Meaning(source_id=p.source, start=p.start, digest=digest(p.text), model=model, vector=vector)
            for p, vector in rows
        ],
        ignore_conflicts=True,
    )


def forget(sources: Iterable[str], read: Mapping[str, str]) -> None:
    """Drop the vectors of these sources whose passage is not in the text as it is ``read`` now."""
    _drop(_stale(sources, read))


def stale() -> list[str]:
    """The sources of which a vector is kept whose passage is gone; none in a sound record."""
    return sorted({source for _, source in _all_stale()})


def forget_stale() -> None:
    """Drop every vector whose passage is gone."""
    _drop(_all_stale())


def _drop(found: Iterable[tuple[int, str]]) -> None:
    gone = [id_ for id_, _ in found]
    if gone:
        Meaning.objects.filter(id__in=gone).delete()


def _all_stale() -> Iterator[tuple[int, str]]:
    keys = set(Meaning.objects.values_list("source_id", flat=True))
    public = set(Entry.objects.filter(end__gt=0, key__in=keys).values_list("key", flat=True))
    return _stale(keys, _texts(public))


def _stale(sources: Iterable[str], read: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    ids_ = list(sources)
    rows = list(Meaning.objects.filter(source__in=ids_).values_list("id", "source_id", "start", "digest"))
    if not rows:
        return
    ends = {
        (key, start): end
        for key, start, end in Entry.objects.filter(end__gt=0, key__in=ids_).values_list(
            "key", "start", "end"
        )
    }
    for id_, source, start, kept in rows:
        end = ends.get((source, start))
        if end is None or digest(read.get(source, "")[start:end]) != kept:
            yield id_, source


def _texts(sources: Iterable[str]) -> dict[str, str]:
    found = Source.objects.filter(id__in=set(sources))
    return {s.id: shown(s.text, 0, s.veil) for s in found}
