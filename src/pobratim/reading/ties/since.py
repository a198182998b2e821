"""Since when two towns are tied: the year beside the tie word, of several the pair's own."""

from __future__ import annotations

from typing import Final

from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import distinct
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import with_words
from pobratim.reading.ties.pairs import Pair
from pobratim.reading.ties.year_by_year import years_before_towns

_DESCRIBED: Final = 4  # tokens from "with" to a town: "with the Polish town of"
_YEAR, _DAY = 4, 10  # characters of an EDTF year and day


def since_of(found: Findings, sentence: Sentence, pair: Pair) -> str | None:
    """The year with "since" beside the tie word, of several its own: "with A since 1967, B since 1992"."""
    told = [
        (d.span.start, d.edtf)
        for d in found.dates_in(sentence)
        if d.kind == "since" and d.edtf and _may_be_its_begin(d) and not _leads_another(found, d, pair)
    ]
    if not told:
        listed = years_before_towns(found, sentence)
        return next((year for town, year in listed if town.id in pair), None) or _in_brackets(
            found, sentence, pair
        )
    cities = found.cities_in(sentence.first, sentence.last)
    starts = [(found.text.tokens[c.first].start, c.id in pair) for c in cities]
    firsts = [found.text.tokens[c.first].start for c in distinct(cities) if c.id in pair]
    last = max(firsts, default=sentence.start)
    leads = any(start > told[-1][0] for start, _ in starts)  # "since 1967 with A, since 1992 with B"
    own = [t for t in told if t[0] < last][-1:] if leads else [t for t in told if t[0] > last]
    return (own or told)[0][1].split("/")[0]


def _may_be_its_begin(dated: Dated) -> bool:
    """Not the day of "since Sunday, 26 May we have had guests from our twin town", which is no tie's."""
    begins = (dated.edtf or "").split("/")[0]
    return len(begins) < _DAY or begins[:_YEAR] in dated.span.text


def _in_brackets(found: Findings, sentence: Sentence, pair: Pair) -> str | None:
    """The 1957 of "twinned with Rennes (France, 1957), Kiel (1965)": in brackets right behind the town."""
    tokens = found.text.tokens
    cities = found.cities_in(sentence.first, sentence.last)
    for city in reversed([c for c in cities if c.id in pair]):
        end = next((c.first for c in cities if c.first >= city.last), sentence.last)
        opens = [i for i in range(city.last, min(city.last + _DESCRIBED, end)) if tokens[i].text == "("]
        closes = [i for i in range(opens[0], end) if tokens[i].text == ")"] if opens else []
        years = found.dates_between(opens[0], closes[0]) if closes else []
        year = next((d.edtf for d in years if d.kind == "absolute" and len(d.edtf or "") == _YEAR), None)
        if year is not None:
            return year
    return None


def _leads_another(found: Findings, dated: Dated, pair: Pair) -> bool:
    """The 2010 of "twinned with A and, since 2010, with B", which is no year of A's."""
    tokens = found.text.tokens
    first, last = dated.first, dated.last
    if any(c.last in (first, first - 1) for c in found.cities_in(max(first - _DESCRIBED, 0), first)):
        return False  # "with A since 1953, with B since 1958"
    last += last < len(tokens) and tokens[last].text == ","
    if last + 1 >= len(tokens) or tokens[last].low not in with_words(found):
        return False
    behind = found.cities_in(last + 1, last + 1 + _DESCRIBED)
    return behind[0].id not in pair if behind else tokens[last + 1].is_capital
