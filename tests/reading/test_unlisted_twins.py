"""A twin that no list of places has is taken by its name, where the words of a tie want a town."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TIES = [
    ("Vannes est jumelée depuis 1998 avec Tourgombé.", "Tourgombé"),
    ("Le jumelage entre Vannes et Tourgombé a trente ans.", "Tourgombé"),
    ("Un serment de jumelage lie Vannes à Tourgombé.", "Tourgombé"),
]
NONE = [
    "Le maire de Vannes reçoit Tourgombé.",  # no tie
    "Vannes est jumelée avec Tourgombé Football Club.",  # part of a longer name
    "Vannes fête son jumelage avec Cuxhaven et l'Europe.",  # nothing unknown
]


@pytest.mark.parametrize(("words", "name"), TIES)
def test_a_tie_wants_a_town(words: str, name: str) -> None:
    reading = read(Document(text=words, lang="fr", source="x"))
    assert name in {p.name for p in reading.places}
    names = {p.id: p.name for p in reading.places}
    assert {frozenset(names[i] for i in p.places) for p in reading.partnerships} == {
        frozenset({"Vannes", name})
    }


@pytest.mark.parametrize("words", NONE)
def test_nothing_else_is_taken_for_one(words: str) -> None:
    reading = read(Document(text=words, lang="fr", source="x"))
    assert not [p for p in reading.places if p.id.startswith("local:")]
