"""Letters misread when a page was scanned: 1 for l, 0 for o, rn for m, 3 for з; only where a text shows it."""

from __future__ import annotations

import time

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.fair_copy.misread import as_printed

SHOWN = {
    "en": "Th0mas was there. ",
    "de": "Th0mas war da. ",
    "nl": "Th0mas was er. ",
    "fr": "Th0mas y était. ",
    "ru": "Там был г0род. ",
    "kk": "Бұл қ0нақ. ",
}


@pytest.mark.parametrize(
    "lang, read_as, printed",
    [
        ("en", "The de1egation visíted the musenm", "The delegation visited the musenm"),
        ("en", "A wreath was laid at the rnemorial; the commiiníty", "A wreath was laid at the memorial; the commiiníty"),
        ("en", "Mayor Th0mas Grecn and the Arnbassador; FRIENDSH1P", "Mayor Thomas Grecn and the Ambassador; FRIENDSHIP"),
        ("de", "Die Städtepartncrschaft mit dem Biirgerrneister", "Die Städtepartnerschaft mit dem Biirgerrneister"),
        ("de", "Der Biirgermeister empfing eine De1egation", "Der Bürgermeister empfing eine Delegation"),
        ("nl", "De burgerneester en de bnrgemeester; de dclegatie", "De burgemeester en de bnrgemeester; de delegatie"),
        ("fr", "Le jurnelage et la dé1égation du cornité", "Le jumelage et la délégation du comité"),
        ("ru", "Делегацня прибьlла в Внльнюс, мэр принял roстей", "Делегация прибыла в Вильнюс, мэр принял roстей"),
        ("ru", "Возл0жили венки, Мэр 6ыла в щкoле; Kовентри, Мuнск", "Возложили венки, Мэр была в щкoле; Kовентри, Мuнск"),
        ("kk", "Делегацня байлаhысты еcкерткішке гүл қойды, таратыл", "Делегация байланысты ескерткішке гүл қойды, таратыл"),
    ],
)  # fmt: skip
def test_a_word_one_confusion_away_is_the_word_that_was_printed(
    lang: str, read_as: str, printed: str
) -> None:
    before = SHOWN[lang]
    text, _ = as_printed(before + read_as, lang)
    assert text == before.replace("Th0mas", "Thomas").replace("г0р", "гор").replace("қ0н", "қон") + printed


@pytest.mark.parametrize(
    "text, lang",
    [
        ("The rnemorial of Tarn and Helrn, the de1egation", "xx"),  # nothing is known of the language
        ("The rnemorial was laid in Tarn, by Balve and Foch.", "en"),  # no digit in a word shows it
        ("On the 1st, at 10h, in B1, G20, MP3, U19, 1er, 20e, h1n1, A1B, K2r0", "fr"),
        ("Die G8-Staaten, B10, 3D, Covid19, 100m, 1a, Platz10", "de"),
        ("Делегация прибы1а", "ru"),
        ("Делегацня прибьlла, roсти; Т34б, А3, 6 мая, Ту-154м, Covid19, К3С", "ru"),
        ("Cемей қаласына делегацня келді, 3-сынып, 6-шы, А4б", "kk"),
    ],
)
def test_other_texts_stay_the_same_object(text: str, lang: str) -> None:
    assert as_printed(text, "ru" if lang == "xx" else lang)[0] is text


@pytest.mark.parametrize(
    "lang, names",
    [
        ("en", "Tarn, Belt, Bong, Thorn"),
        ("de", "Balve, Ried, Frick, Dern, Bingen"),
        ("fr", "Foch, Riou, Ries"),
        ("ru", "Киев, Пинск, Ямамото, Ицхак, Салин, Ницца"),
        ("kk", "Семей, Шет, Абай, Бишкек, Ошта"),
    ],
)
def test_short_names_stay_in_a_text_that_shows_it(lang: str, names: str) -> None:
    assert as_printed(SHOWN[lang] + names, lang)[0].endswith(names)


def test_facts_and_spans_are_those_of_the_page() -> None:
    printed = "Mayor Thomas Green of Bath welcomed a delegation from Kiel on Friday. A wreath was laid at the memorial."
    scanned = (
        printed.replace("Thomas", "Th0mas")
        .replace("memorial", "rnemorial")
        .replace("delegation", "de1egation")
    )
    as_it_was = read(Document("test", printed, "en", published="2024-05-05"))
    found: Reading = read(Document("test", scanned, "en", published="2024-05-05"))
    assert all(span.stands_in(scanned) for span in found.spans())
    assert any("misread" in note for note in found.document.notes)
    assert [p.id for p in found.people] == [p.id for p in as_it_was.people] == ["person:thomas-green"]
    assert [(e.type, e.date, e.place, e.who) for e in found.events] == [
        (e.type, e.date, e.place, e.who) for e in as_it_was.events
    ]
    assert {m.text for p in found.people for m in p.mentions} == {"Th0mas Green"}


@pytest.mark.parametrize("word", ["rnrnrnrn", "1", "a1a ", "rncciiri1 ", "rn" * 18 + " ", "l1"])
def test_long_texts_take_time_by_their_length(word: str) -> None:
    text = SHOWN["en"] + word * (150_000 // len(word))
    as_printed(SHOWN["en"], "en")
    begin = time.process_time()
    as_printed(text, "en")
    assert time.process_time() - begin < 3
