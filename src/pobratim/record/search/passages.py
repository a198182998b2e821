"""What the index knows of the public text of sources, passage by passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from operator import itemgetter
from typing import Any

from pobratim.facts.kinds import ClaimState
from pobratim.facts.when import parse_or_none
from pobratim.record.among import among
from pobratim.record.cards.curtain import shown
from pobratim.record.cards.known_by import private_roots
from pobratim.record.models import Evidence, Source, canonical
from pobratim.record.search import order, terms, years

_LONGEST_PASSAGE = 700
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[.!?…。][»”\"')\]]*\s+")
_FACETS = {"theme": "h", "office": "o"}
_Said = tuple[int, str, str | None, str, str | None]  # where, property, text, entity, the value's entity


def of_sources(sources: Collection[str], read: dict[str, str] | None = None) -> Iterator[dict[str, Any]]:
    """The entries of these sources as columns; none of one of which nothing is accepted.

    Their texts as the public reads them are put into ``read``.
    """
    accepted = Evidence.objects.filter(source__in=among(sources), state=ClaimState.ACCEPTED)
    accepted = accepted.annotate(about=canonical("claim__entity"), of=canonical("claim__value"))
    private = private_roots()
    said: dict[str, list[_Said]] = {}
    columns = ("start", "claim__property", "claim__text", "about", "of")
    for source, *one in accepted.order_by("start", "claim_id").values_list("source_id", *columns):
        said.setdefault(source, [])
        if one[3] not in private and one[4] not in private:
            said[source].append((one[0], one[1], one[2], one[3], one[4]))
    for source in Source.objects.filter(id__in=among(said)).order_by("id"):
        text = shown(source.text, 0, source.veil)
        if read is not None:
            read[source.id] = text
        yield from of_source(source, text, said[source.id])


def of_source(source: Source, text: str, said: Collection[_Said]) -> Iterator[dict[str, Any]]:
    """An entry a passage of a public text, in order; ``said`` is what was accepted there."""
    when = parse_or_none(source.published)
    day: date | None = when.lower if when else None
    common = [terms.facet("l", source.lang or "und")]
    common += years.tokens(day, when.upper if when else None)
    titled = terms.of_text((source.veil or {}).get("title", source.title), source.lang)
    said = sorted(said, key=itemgetter(0))
    for line, start, end in passages(text):
        tokens: dict[str, None] = dict.fromkeys(terms.of_text(text[start:end], source.lang))
        if line == 1:
            tokens.update(dict.fromkeys(titled))
        first, last = (bisect_left(said, at, key=itemgetter(0)) for at in (start, end))
        tokens.update(dict.fromkeys(_of_said(said[first:last])))
        if tokens:
            tokens.update(dict.fromkeys(common))
            yield {
                "id": order.rank(order.PASSAGE, source.id, day=day, start=start),
                "key": source.id,
                "start": start,
                "end": end,
                "line": line,
                "tokens": " ".join(tokens),
            }


def _of_said(said: Iterable[_Said]) -> Iterator[str]:
    for _, property_, text, about, value in said:
        yield terms.entity(about)
        if value:
            yield terms.entity(value)
        if property_ == "statement":
            yield terms.facet("q", "1")
        if property_ in _FACETS and text:
            yield terms.facet(_FACETS[property_], text)


def passages(text: str) -> Iterator[tuple[int, int, int]]:
    """(paragraph from 1, start, end) of the text's passages: paragraphs, long ones parted at sentences."""
    line = 0
    for found in _PARAGRAPH.finditer(text):
        if not found[0].strip():
            continue
        line += 1
        start = found.start()
        while found.end() - start > _LONGEST_PASSAGE:
            ends = [m.end() for m in _SENTENCE.finditer(text, start, start + _LONGEST_PASSAGE)]
            end = ends[-1] if ends else text.rfind(" ", start, start + _LONGEST_PASSAGE) + 1
            end = end if end > start else start + _LONGEST_PASSAGE
            yield line, start, end
            start = end
        yield line, start, found.end()
