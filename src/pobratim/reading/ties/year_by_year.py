"""Towns that stand each behind its own year: "in 1997 A, in 2003 B became twins of X", as Kazakh has lists,
«1997 жылы A, 2003 жылы B қаласымен бауырластық орнатты».
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.ties.home_town import home_town

Pair = tuple[str, str]
_YEAR: Final = 4  # characters of an EDTF year
_BESIDE: Final = 2  # tokens from a year to its town: "in 1997 Türkiye's A"
_LISTED: Final = 3  # tokens from a town to the year of the next: "the town of" or its ending, a comma, "and"
_FEWEST: Final = 2


def years_before_towns(found: Findings, sentence: Sentence) -> list[tuple[PlaceMention, str]]:
    """The towns of such a list with their years; none where fewer than two stand in a row."""
    years = [d for d in found.dates_in(sentence) if d.kind == "absolute" and len(d.edtf or "") == _YEAR]
    if len(years) < _FEWEST:
        return []
    tokens, row = found.text.tokens, list[tuple[PlaceMention, str]]()
    begins = list[int]()
    for dated in years:
        first, last = dated.first, dated.last
        town = next(iter(found.cities_in(last, last + _BESIDE + 1)), None)
        if town is not None and all(t.is_word for t in tokens[last : town.first]):
            row.append((town, dated.edtf or ""))
            begins.append(first)
    if len(row) < max(_FEWEST, len(years)) or len({town.id for town, _ in row}) < len(row):
        return []
    gaps = [tokens[town.last : begin] for (town, _), begin in zip(row, begins[1:], strict=False)]
    # In «2010 жылы X Y-мен» the town behind the year is whose twin Y is.
    return row if all(0 < len(gap) <= _LISTED and not any(t.is_capital for t in gap) for gap in gaps) else []


def year_by_year(
    found: Findings, cities: Sequence[PlaceMention], sentence: Sentence, hits: Sequence[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """Each is a twin of the one town named before the first year, or of the town at home."""
    row = years_before_towns(found, sentence)
    if not row or not any(h.last > row[-1][0].first for h in hits):
        return []
    listed = {town.id for town, _ in row}
    before = [c.id for c in cities if c.id not in listed and c.first < row[0][0].first]
    if len(before) > 1 or any(c.id not in listed and c.id not in before for c in cities):
        return []
    owner = before[0] if before else home_town(found, hub)
    if owner is None or owner in listed:
        return []
    return [((owner, town.id), "each-in-its-year") for town, _ in row]
