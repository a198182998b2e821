"""Texts typed without letters of their language: German ae and a for ä, French e for é, Kazakh к for қ."""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read, worth_reading
from pobratim.reading.fair_copy.untyped import with_letters

ITEMS = Path(__file__).resolve().parent.parent / "gold" / "items"
KAZAKH = str.maketrans("қғңәөұүһіҚҒҢӘӨҰҮҺІ", "кгнаоуухиКГНАОУУХИ")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
DE = """Der Bürgermeister von Kiel, Jürgen Müller, empfing am Freitag Gäste aus der französischen Partnerstadt \
Brest. Sie überreichten ein Gemälde. Die Städtepartnerschaft besteht seit 1964; für die Schüler gab es Grüße und \
Kränze. NEUE ÜBERGABE am 3. März: Übrigens waren auch Michael Goethe und Manuel Bauer dabei, aktuelle Fotos der \
Feuerwehr zeigt das Museum, in Israel und Litauen, zu Abenteuern und Statuen. Über allem: die Rue Royale in Lindau."""
FR = """Le maire de Quimper, André Le Goff, a reçu vendredi une délégation de Remscheid. Les hôtes ont visité le musée \
et ont offert une stèle à la ville. L’accord de jumelage a été signé à Quimper en 1971. La ville est jumelée avec \
Remscheid. La présidente du comité a également remercié les élèves : « Il a raison », a-t-elle déclaré à Brest. \
Grenoble et Greven fêtent leur amitié. Il visite le centre, on signe une charte de dix articles ; ils ont fini à midi."""
KK = """Семей қаласының әкімі Нұрлан Уранхаев жұма күні Ресейдің Омбы қаласынан келген делегацияны қабылдады. \
Қонақтар қаланың мәдениет үйін аралап көрді. Кездесуде тараптар бауырлас қалалар туралы келісімге қол қойды. Әкім \
қонақтарға домбыра сыйлады. Қонақтар ескерткішке гүл шоғын қойды."""


def bare(text: str) -> str:
    marks = [c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f"]
    return "".join(marks).replace("œ", "oe").replace("ß", "ss")


def spelt_out(text: str) -> str:
    return text.translate(UMLAUTS).replace("UeBERGABE", "UEBERGABE")


def in_russian(text: str) -> str:
    return text.translate(KAZAKH)


def told(text: str, lang: str, published: str) -> tuple[object, ...]:
    found: Reading = read(Document("test", text, lang, published=published))
    assert found.document.text == text
    assert all(span.stands_in(text) for span in found.spans())
    return (
        [(p.id, len(p.mentions)) for p in found.places],
        [(p.id, p.office) for p in found.people],
        [(e.type, e.date, e.place, e.who) for e in found.events],
        [(t.places, t.since) for t in found.partnerships],
        [(s.speaker, s.direct) for s in found.statements],
    )


@pytest.mark.parametrize(
    "text, lang, typed",
    [(DE, "de", spelt_out), (KK, "kk", in_russian)],
    ids=["de", "kk"],
)
def test_every_word_has_its_letters_again(text: str, lang: str, typed: Callable[[str], str]) -> None:
    without = typed(text)
    assert with_letters(without, lang)[0] == text
    assert worth_reading(without)


def test_french_and_german_of_one_letter() -> None:
    # Of two words that differ by nothing else the one that stands there may stay.
    assert with_letters(bare(FR), "fr")[0] == FR
    some = with_letters(bare(DE), "de")[0]
    for word in (
        "Bürgermeister",
        "Gäste",
        "französischen",
        "Städtepartnerschaft",
        "für",
        "März",
        "Bauer",
    ):
        assert word in some


@pytest.mark.parametrize(
    "text, lang, typed",
    [(DE, "de", spelt_out), (DE, "de", bare), (FR, "fr", bare), (KK, "kk", in_russian)],
    ids=["de", "de-bare", "fr", "kk"],
)
def test_facts_are_those_of_the_text_as_it_was_meant(
    text: str, lang: str, typed: Callable[[str], str]
) -> None:
    whole = told(text, lang, "2024-05-05")
    assert all(whole[:3])
    assert told(typed(text), lang, "2024-05-05") == whole


@pytest.mark.parametrize(
    "name, typed",
    [
        *[(name, spelt_out) for name in ("de-001", "de-1118", "de-1301")],
        *[(name, bare) for name in ("fr-001", "fr-1117")],
        *[(name, in_russian) for name in ("kk-1132", "kk-1751")],
    ],
)
def test_annotated_items_are_read_as_they_were(name: str, typed: Callable[[str], str]) -> None:
    text = (ITEMS / f"{name}.txt").read_text("utf-8").strip()
    gold = json.loads((ITEMS / f"{name}.json").read_text("utf-8"))
    assert told(typed(text), gold["lang"], gold["published"]) == told(text, gold["lang"], gold["published"])


@pytest.mark.parametrize(
    "text, lang",
    [
        # Nothing wants its letters.
        ("Neue und aktuelle Fotos von Michael Goethe zeigt das Museum in Israel. Manuel Bauer trat auf. " * 4, "de"),
        ("Abenteuer, Feuer, Steuer, Treue, Poet, Duell, Statue, Revue, Passauer, Litauen, Oboe, Aloe, Zoe. " * 4, "de"),
        ("Le maire visite la ville et signe une charte avec les jeunes. La place est belle. " * 4, "fr"),
        ("De burgemeester van Gent ontving een delegatie uit Italie en Roemenie. " * 5, "nl"),
        # The text has letters of its own.
        (f"Bürgermeister und Buergermeister. {spelt_out(DE)}", "de"),
        (f"À Brest : delegation, president, comite, jumelee. {bare(FR)}", "fr"),
        (f"Қала. {in_russian(KK)}", "kk"),
        # Another language, and a text too short to tell.
        (spelt_out(DE), "en"),
        (in_russian(KK), "ru"),
        ("Der Buergermeister empfing Gaeste.", "de"),
        ("Le president a recu la delegation.", "fr"),
        # A Swiss text writes ss, and a stranger may be called Mueller.
        ("Die Strasse ist gross, und Fritz Mueller sass am Fuss der Schlossstrasse. Joerg und Juergen auch. " * 3, "de"),
    ],
)  # fmt: skip
def test_a_text_that_is_fine_stays_the_same_object(text: str, lang: str) -> None:
    assert with_letters(text, lang)[0] is text


def test_a_note_says_that_it_was_done() -> None:
    assert any(
        "typed without letters" in n for n in read(Document("test", spelt_out(DE), "de")).document.notes
    )
    assert not read(Document("test", DE, "de")).document.notes


def test_a_name_at_the_end_of_a_word_keeps_its_span() -> None:
    text = spelt_out(DE) + " Petra Andreae aus Uelzen und Fritz Oe sprachen."
    found = read(Document("test", text, "de"))
    assert all(span.stands_in(text) for span in found.spans())
    assert {"Juergen Mueller"} <= {m.text for p in found.people for m in p.mentions}


@pytest.mark.parametrize("word", ["ue", "oe", "Buergermeister ", "a a ", "buergermeisterue" * 3 + " ", "ß"])
def test_long_texts_take_time_by_their_length(word: str) -> None:
    text = spelt_out(DE) + " " + word * (150_000 // len(word))
    begin = time.process_time()
    with_letters(text, "de")
    with_letters(text, "fr")
    assert time.process_time() - begin < 5
