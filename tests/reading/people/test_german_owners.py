"""A German name in the genitive is the one named before; an adjective says whose honorary citizen somebody is."""

from __future__ import annotations

from pobratim.facts.contract import Document
from pobratim.reading import read


def test_the_son_of_whom_was_named_is_no_second_person() -> None:
    text = "Hans-Josef Fell ist Ehrenbürger von Soest. Hans-Josef Fells Vater Karl Fell war Bürgermeister."
    assert [p.name for p in read(Document("made up", text, lang="de")).people] == [
        "Hans-Josef Fell",
        "Karl Fell",
    ]


def test_a_name_that_ends_so_is_kept() -> None:
    text = "Peter Peters und Hans Jürgens besuchten Soest. Peter Peters dankte."
    assert [p.name for p in read(Document("made up", text, lang="de")).people] == [
        "Peter Peters",
        "Hans Jürgens",
    ]


def test_the_adjective_says_the_town_that_somebody_is_a_citizen_of() -> None:
    text = "Die Soester Ehrenbürgerin Anna Moser aus dem belgischen Turnhout kam. Soest und Turnhout sind Partner."
    found = read(Document("made up", text, lang="de"))
    names = {p.id: p.name for p in found.places}
    assert [names.get(p.office_of or "") for p in found.people] == ["Soest"]
