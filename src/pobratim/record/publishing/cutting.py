"""Of a thing that thousands of sources name, as much as a page can show, and how much more there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import F

from pobratim.record.among import among
from pobratim.record.models import Source

MOST_ANSWERS, MOST_SAID, MOST_SOURCES = 40, 6, 30


def cut(sheet: Mapping[str, Any], properties: Iterable[str]) -> tuple[dict[str, Any], dict[str, int]]:
    """A card's sheet with these properties alone, of each the values that most sources give, in order, and of
    each value the first words of as many sources as are shown; and by property how many values are left out.

    An answer cut short has ``more``: how many other sources say so too.
    """
    answers, left = {}, {}
    for property_ in properties:
        given = sheet["answers"].get(property_, ())
        order = sorted(range(len(given)), key=lambda n: (-len(given[n]["said"]), n))[:MOST_ANSWERS]
        answers[property_] = [_short(given[n], sheet) for n in sorted(order)]
        left[property_] = len(given) - len(order)
    return {**sheet, "answers": answers}, left


def _short(answer: Mapping[str, Any], sheet: Mapping[str, Any]) -> Mapping[str, Any]:
    if len(answer["said"]) <= MOST_SAID:
        return answer
    first: dict[str, Any] = {}
    for claim, index in answer["said"]:
        first.setdefault(sheet["words"][index][0], [claim, index])
    return {**answer, "said": [*first.values()][:MOST_SAID], "more": max(0, len(first) - MOST_SAID)}


def told_in(sheet: Mapping[str, Any]) -> set[str]:
    """The sources of the words that a sheet's answers have."""
    given = (answer for answers in sheet["answers"].values() for answer in answers)
    return {sheet["words"][index][0] for answer in given for _, index in answer["said"]}


def latest(sources: Collection[str]) -> list[str]:
    """Those of these sources that were published last, the earliest of them first; one query."""
    found = Source.objects.filter(id__in=among(sources)).order_by(F("published").desc(nulls_last=True), "id")
    return list(found.values_list("id", flat=True)[:MOST_SOURCES])[::-1]
