"""Pairs of twins in one line, each with its year: "Quimper – Remscheid (1971), Brest – Kiel (since 1964)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from pobratim.facts.span import Span
from pobratim.facts.when import parse_or_none
from pobratim.reading.counting import counted
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED
from pobratim.reading.ties.apposed import Pair

_DASHES: Final = frozenset("-–—")
_PARTING: Final = frozenset(",;")
_FEWEST: Final = 2  # rows of a table
_NAME: Final = 4  # tokens of a town's name
_WITHIN: Final = 6  # tokens of the bracket with the year
_YEAR: Final = 4  # characters of an EDTF year
_HEADING: Final = 16  # tokens of a line that a table may stand below


class Row(NamedTuple):
    """Where its two names begin and end, and its year."""

    one: tuple[int, int]
    other: tuple[int, int]
    year: str


def tables(found: Findings, ties: list[list[Hit]]) -> dict[int, list[Row]]:
    """The rows of each sentence that is a table of twins, below or behind a word that says so."""
    out = {}
    for sentence in _with_dashes(found):
        rows = list(_rows(found, sentence))
        if len(rows) >= _FEWEST and _is_of_twins(found, sentence, rows[0].one[0], ties):
            out[sentence.index] = rows
    return out


def in_tables(found: Findings, told: dict[int, list[Row]]) -> Iterator[tuple[Pair, Span, str]]:
    """The pair of each row both of whose towns are known, where it stands, and since when they are twins."""
    for index, rows in told.items():
        sentence = found.text.sentences[index]
        cities = {(c.first, c.last): c for c in found.cities_in(sentence.first, sentence.last)}
        for row in rows:
            one, other = cities.get(row.one), cities.get(row.other)
            if one is not None and other is not None and one.id != other.id:
                yield (one.id, other.id), found.text.span(one.first, other.last), row.year


def names_in(told: dict[int, list[Row]]) -> frozenset[tuple[int, int]]:
    """Where the names of all tables stand."""
    return frozenset([name for rows in told.values() for row in rows for name in (row.one, row.other)])


def is_in_table(doubtful: Doubtful, names: frozenset[tuple[int, int]]) -> bool:
    """Whether a doubted name is the whole of one side of a row."""
    return (doubtful.first, doubtful.last) in names


def _with_dashes(found: Findings) -> list[Sentence]:
    """The sentences that have as many dashes as a table must have."""
    text = found.text
    many = counted([text.sentence_of(i).index for dash in _DASHES for i in text.where.get(dash, ())])
    return [text.sentences[index] for index, times in sorted(many.items()) if times >= _FEWEST]


def _is_of_twins(found: Findings, sentence: Sentence, first: int, ties: list[list[Hit]]) -> bool:
    """Whether a tie word stands before its first row, or in the short line above one that opens with it."""
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    if any(found.has(s, ENDED) for s in (before, sentence)):
        return False
    if any(h.last <= first for h in ties[sentence.index]):
        return True
    if first != sentence.first or before is sentence or before.last - before.first > _HEADING:
        return False
    keys = ("links.twins.several", "links.twins.heading")
    return bool(ties[before.index]) or any(found.has(before, key) for key in keys)


def _rows(found: Findings, sentence: Sentence) -> Iterator[Row]:
    """Each "X – Y (year)" between commas, semicolons and the ends of a sentence."""
    tokens = found.text.tokens
    ends = {d.span.end: d.edtf for d in found.dates_in(sentence) if d.edtf}
    for i in range(sentence.first + 1, sentence.last - 1):
        if tokens[i].text not in _DASHES:
            continue
        first, last = i, i + 1
        while first > sentence.first and i - first < _NAME and _is_of_name(found, first - 1):
            first -= 1
        while last < sentence.last and last - i <= _NAME and _is_of_name(found, last):
            last += 1
        opens = first == sentence.first or not tokens[first - 1].is_word
        if first == i or last == i + 1 or not opens or last >= sentence.last or tokens[last].text != "(":
            continue
        closed = next(
            (j for j in range(last, min(last + _WITHIN, sentence.last)) if tokens[j].text == ")"), 0
        )
        year = _year(ends.get(tokens[closed - 1].end, tokens[closed - 1].text)) if closed else None
        if year and (closed + 1 >= sentence.last or tokens[closed + 1].text in _PARTING | {"."}):
            yield Row((first, i), (i + 1, last), year)


def _is_of_name(found: Findings, i: int) -> bool:
    return found.text.tokens[i].is_word and not found.text.tokens[i].text.isdigit()


def _year(edtf: str | None) -> str | None:
    when = parse_or_none((edtf or "").removesuffix("/.."))
    return when.edtf[:_YEAR] if when is not None and when.year is not None else None
