"""The registers' rows: every one resolves, has its source, and is shown as said by a register alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from pobratim.cli import demo_world
from pobratim.examples.world import Twins, registers, text_of, twins
from pobratim.facts.when import When, parse_or_none
from pobratim.gazetteer import open_gazetteer
from pobratim.record import ids, published
from pobratim.record.check import problems

ROWS = twins()


def test_there_are_about_150_pairs_and_none_twice() -> None:
    assert 140 <= len(ROWS) <= 160
    pairs = {frozenset(row.places) for row in ROWS}
    assert len(pairs) == len(ROWS) and all(len(pair) == 2 for pair in pairs)
    names = " ".join(name for row in ROWS for name in row.names)
    for city in (
        "Ypres",
        "Semey",
        "Hiroshima",
        "Nagasaki",
        "Coventry",
        "Volgograd",
        "Gernika",
        "Caen",
        "Halabja",
        "Srebrenica",
        "Oświęcim",
        "Lidice",
    ):
        assert city in names, city


@pytest.mark.parametrize("row", ROWS, ids=[" – ".join(row.names) for row in ROWS])
def test_every_row_resolves_and_has_a_register(row: Twins) -> None:
    for id_, name in zip(row.places, row.names, strict=True):
        place = open_gazetteer().place(id_)
        assert place is not None and name in {place.name, *place.names}, (id_, name)
    known = {register.id for register in registers()}
    assert row.listed and {register for register, _, _ in row.listed} <= known
    assert row.since is None or parse_or_none(row.since)


def test_every_register_says_what_it_is() -> None:
    for register in registers():
        assert register.address.startswith("https://") and register.name and register.title
        assert When.parse(register.published).lower and When.parse(register.retrieved).is_day


def test_the_words_of_a_row_stand_where_it_says() -> None:
    for register in registers():
        text, lines = text_of(register)
        assert len(lines) > 60
        for line in lines:
            one, other = (text[start:end] for start, end in line.names)
            assert (one, other) == line.twins.names
            assert text[slice(*line.tie)] == f"{one} and {other} are twin towns"


def _raw(folder: Path, register: str, file: str) -> Iterator[list[str]]:
    with (folder / register / file).open(encoding="utf-8") as lines:
        if register == "wikidata":
            yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            yield from csv.reader(lines)


def test_every_row_stands_in_the_register_at_its_line(shared: Path) -> None:
    raw = shared / "data" / "twinnings" / "raw"
    if not raw.is_dir():
        pytest.skip("the registers are not here")
    wanted = {(r, file) for row in ROWS for r, file, _ in row.listed}
    lines = {key: list(_raw(raw, *key)) for key in wanted}
    for row in ROWS:
        for register, file, line in row.listed:
            found = lines[register, file][line - 1]
            given = {found[0], found[5 if register == "wikidata" else 2]}
            given |= {name.split(", ")[0] for name in given}  # Ellesmere, Shropshire
            for id_ in row.places:
                place = open_gazetteer().place(id_)
                assert place is not None
                assert given & {place.name, *place.names, *place.labels.values()}, (row, given)


@pytest.mark.django_db
def test_the_ties_are_claimed_by_registers_and_by_no_city() -> None:
    assert demo_world.add() == sum(len(row.listed) for row in ROWS)
    ties = {tie.id: tie for tie in published.partnerships()}
    assert len(ties) == len(ROWS)
    assert {tie.state for tie in ties.values()} == {"claimed"}
    both = next(row for row in ROWS if set(row.names) == {"Coventry", "Dresden"})
    sheet = published.partnership(ids.public(ids.pair(*both.places)))
    assert sheet is not None and sheet.stands == ()
    assert {said.words.publisher for said in sheet.said} == {register.name for register in registers()}
    assert all(said.side is None for said in sheet.said)
    assert problems() == []
