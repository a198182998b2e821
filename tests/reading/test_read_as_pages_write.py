"""Wordings of German and French town halls' pages: whose mayor it is, schools, visits that are over, habits."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import Modality
from pobratim.reading import read


def _read(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published="2024-06-10"))


OFFICES = [
    ("de", "Gäste aus Tata kamen nach Alzenau. Tatas Bürgermeisterin Éva Nagy dankte.", "Éva Nagy", "Tata"),
    (
        "de",
        "Gäste aus Gaillon kamen nach Alzenau, darunter der Gailloner Bürgermeister Bernard Petit.",
        "Bernard Petit",
        "Gaillon",
    ),
    ("de", "Fuldas Stadtbürgermeister Max Weber empfing Gäste aus Tata.", "Max Weber", "Fulda"),
    (
        "de",
        "Gäste aus Erstein kamen nach Alzenau. Erster Bürgermeister Max Weber dankte.",
        "Max Weber",
        "Alzenau in Unterfranken",
    ),
    (
        "de",
        "Gäste aus Alten kamen nach Alzenau. Ein alter Bürgermeister, Max Weber, dankte.",
        "Max Weber",
        "Alzenau in Unterfranken",
    ),
]


@pytest.mark.parametrize(("lang", "text", "name", "town"), OFFICES)
def test_a_mayor_is_of_the_town_whose_adjective_or_genitive_stands_before_the_office(
    lang: str, text: str, name: str, town: str | None
) -> None:
    reading = _read(lang, text)
    names = {p.id: p.name for p in reading.places}
    (person,) = [p for p in reading.people if p.name == name]
    assert person.office == "mayor"
    assert names.get(person.office_of or "") == town


def test_a_visit_was_paid_in_the_twin_town_and_not_in_that_of_the_genitive() -> None:
    text = (
        "Zum letzten Mal hat Alzenaus Bürgermeister Jan Weber der Partnerstadt Pithiviers in Frankreich "
        "einen Besuch abgestattet. Er dankte Pithiviers und Pithiviers dankte ihm."
    )
    reading = _read("de", text)
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type == "visit"} == {"Pithiviers"}


PEOPLE = [
    ("de", "Monsieur Carpentier, der Schulleiter des Collège Guillaume de Conches, dankte.", ["Carpentier"]),
    ("de", "Schüler des Collège Jean Moulin aus Pithiviers waren in Alzenau zu Gast.", []),
    ("de", "Der Schulleiter des Gymnasiums Karl Müller kam.", ["Karl Müller"]),
    ("de", "Die jährliche Reise des Bad Kissinger Stadtrats führte nach Eisenstadt.", []),
    ("de", "Aus Bad Kissingen kam Bürgermeister Ralf Kern.", ["Ralf Kern"]),
    (
        "fr",
        "L'exposition d'Isabelle Martin a été inaugurée. Marc d'Albert est venu.",
        ["Isabelle Martin", "Marc d' Albert"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "people"), PEOPLE)
def test_a_school_and_a_spa_are_nobody(lang: str, text: str, people: list[str]) -> None:
    assert [p.name for p in _read(lang, text).people] == people


def test_the_article_before_a_given_name_is_no_part_of_it() -> None:
    reading = _read("fr", "Le film a été réalisé par M. Raymond Petit (le père d’Alain).")
    assert not [p.name for p in reading.people if p.name.startswith("d")]


STATUS = [
    ("fr", "Une délégation d'Alzenau est venue nous rendre visite.", Modality.DONE),
    ("fr", "Une délégation d'Alzenau est venue rendre visite à Pithiviers.", Modality.DONE),
    ("fr", "Une délégation d'Alzenau est venue nous rendre visite samedi à Pithiviers.", Modality.DONE),
    ("fr", "Une délégation d'Alzenau nous a rendu visite samedi à Pithiviers.", Modality.DONE),
    ("fr", "Les élus de Pithiviers veulent rendre visite à Alzenau en 2025.", Modality.PLANNED),
    ("de", "Traditionell findet der Austausch mit Pithiviers im Frühling statt.", Modality.RECURRING),
    ("de", "Jedes Jahr im Herbst findet der Schüleraustausch mit Pithiviers statt.", Modality.RECURRING),
    ("de", "Der Schüleraustausch mit Pithiviers findet im Herbst statt.", Modality.PLANNED),
    ("de", "Traditionell am 20. Juni findet der Schüleraustausch mit Pithiviers statt.", Modality.PLANNED),
]


@pytest.mark.parametrize(("lang", "text", "modality"), STATUS)
def test_what_is_over_what_is_to_come_and_what_is_held_every_year(
    lang: str, text: str, modality: Modality
) -> None:
    assert {e.modality for e in _read(lang, text).events} == {modality}


@pytest.mark.parametrize("words", ["Über das lange Pfingstwochenende", "Am Pfingstwochenende"])
def test_a_long_weekend_of_whitsun_is_that_weekend(words: str) -> None:
    reading = _read("de", f"{words} sind 50 Gäste aus Alzenau nach Pithiviers gereist.")
    assert {e.date for e in reading.events} == {"2024-05-18/2024-05-20"}
