"""Surnames in capitals are read as others are: whoever is in a text is who was in it before."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.fair_copy.names_in_capitals import written_small

ITEMS = Path(__file__).parent.parent / "gold" / "items"
SOME = ("de-208", "de-214", "en-102", "en-1504", "fr-205", "fr-1129", "nl-1509", "nl-206")

WRITTEN = [
    ("fr", "M. DUPONT et Jean-Pierre LE GALL", "M. Dupont et Jean-Pierre le Gall"),
    ("fr", "Étaient là : LE GALL Jean-Pierre, maire ;", "Étaient là : Jean-Pierre le Gall, maire ;"),
    ("fr", "le président de la FIFA Gianni Infantino", "le président de la FIFA Gianni Infantino"),
    ("fr", "le directeur UNESCO Jean Martin", "le directeur UNESCO Jean Martin"),
    ("fr", "J.-P. DURAND, puis DURAND seul", "J.-P. Durand, puis Durand seul"),
    ("fr", "le pape Jean XXIII et Charles III", "le pape Jean XXIII et Charles III"),
    ("de", "Bürgermeister RALF WITTE und Frau WITTE", "Bürgermeister Ralf Witte und Frau Witte"),
    ("de", "Stefan Witte (SPD) und Anna Kuhn, CDU", "Stefan Witte (SPD) und Anna Kuhn, CDU"),
    (
        "de",
        "Anna KUHN traf Hidayet KILINÇ",
        "Anna Kuhn traf Hidayet Kilinç",
    ),  # as names stand elsewhere in it
    ("de", "sie traf Hidayet KILINÇ", "sie traf Hidayet KILINÇ"),  # a name that nobody knows, and no habit
    ("de", "DIE BÜRGERMEISTERIN ANNA KUHN KOMMT\nSie kam.", "DIE BÜRGERMEISTERIN ANNA KUHN KOMMT\nSie kam."),
    ("en", "Mayor JOHN B. SMITH-HUGHES of SUN PRAIRIE", "Mayor John B. Smith-Hughes of SUN PRAIRIE"),
    ("en", "Mayor TANAKA Kenji and Mr SATO Ichiro", "Mayor Kenji Tanaka and Mr Ichiro Sato"),
    ("en", "ASTANA. KAZINFORM – Mary from NATO", "ASTANA. KAZINFORM – Mary from NATO"),
    ("nl", "burgemeester WILLEMIJN DE ROOIJ in DEN HELDER", "burgemeester Willemijn de Rooij in DEN HELDER"),
    ("ru", "ПЕТРОВ Иван Иванович и Анна КУЗЬМИНА", "Петров Иван Иванович и Анна Кузьмина"),
    ("ru", "спикер ЗС ЕАО Анатолий Тихомиров", "спикер ЗС ЕАО Анатолий Тихомиров"),
    ("kk", "әкім ӘБІШЕВ Нұрлан Асқарұлы, Елдос САПАР", "әкім Әбішев Нұрлан Асқарұлы, Елдос Сапар"),
]


@pytest.mark.parametrize(("lang", "given", "written"), WRITTEN)
def test_surnames_are_written_small_and_nothing_else(lang: str, given: str, written: str) -> None:
    assert written_small(given, lang) == written
    assert len(written) == len(given)


def test_a_text_without_them_is_itself() -> None:
    text = "Die UNESCO und die SPD.\nJean Dupont kam."
    assert written_small(text, "de") == text


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("way", ["{0} {1}", "{1} {0}"])
def test_the_same_people_with_the_same_offices(name: str, way: str) -> None:
    gold = json.loads((ITEMS / f"{name}.json").read_text(encoding="utf-8"))
    text = (ITEMS / f"{name}.txt").read_text(encoding="utf-8")
    loud = text
    for person in gold["people"]:
        given, *surname = person["name"].split()
        if len(surname) == 1 and not given.endswith("."):
            loud = re.sub(rf"\b{given} {surname[0]}\b", way.format(given, surname[0].upper()), loud)
    assert loud != text
    as_written, in_capitals = [
        {
            (person.id, person.office)
            for person in read(Document("here", one, lang=gold["lang"], published=gold["published"])).people
        }
        for one in (text, loud)
    ]
    assert as_written == in_capitals


def test_spans_are_those_of_the_text_as_it_was_given() -> None:
    text = "Samedi à Vendôme, WESTERHOFF Ralf, maire de Gevelsberg, a remis un tableau à Jean DUPONT, maire."
    reading = read(Document("here", text, lang="fr", published="2024-05-13"))
    named = {person.name: [span.text for span in person.mentions] for person in reading.people}
    assert named == {"Ralf Westerhoff": ["WESTERHOFF Ralf"], "Jean Dupont": ["Jean DUPONT"]}
    for event in reading.events:
        assert all(text[span.start : span.end] == span.text for span in event.evidence)
