"""Texts all in capitals, as telegrams, notices and old cuttings have them, are read as if written small."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.fair_copy.all_capitals import in_small_letters

ITEMS = Path(__file__).parent.parent / "gold" / "items"

WRITTEN = [
    (
        "en",
        "KIEL, MAY 4. - THE MAYOR OF BATH, MR. JOHN GREEN, WELCOMED A GERMAN CHOIR ON FRIDAY.",
        "Kiel, May 4. - The mayor of Bath, Mr. John Green, welcomed a German choir on Friday.",
    ),
    (
        "en",
        "ROAD CLOSED ON SUNDAY. MAY WE ASK YOU TO READ THIS: THE BATH WILL BE CLOSED FOR CLEANING.",
        "Road closed on Sunday. May we ask you to read this: the bath will be closed for cleaning.",
    ),
    (
        "en",
        "WHAT MAY COME OF IT, SAID COUNCILLOR PATRICIA P. WOODBURY OF UNESCO, WILL BE SEEN ON THE 20TH.",
        "What may come of it, said councillor Patricia P. Woodbury of UNESCO, will be seen on the 20th.",
    ),
    (
        "de",
        "AM 4. MAI EMPFING OBERBÜRGERMEISTER HANS MÜTHLING IM RATHAUS EINE DELEGATION AUS COVENTRY.",
        "Am 4. Mai empfing Oberbürgermeister Hans Müthling im Rathaus eine Delegation aus Coventry.",
    ),
    (
        "de",
        "SIE LEGTEN EINEN KRANZ NIEDER UND REISTEN ZUR FEIER DER PARTNERSCHAFT WEITER NACH LÜBECK.",
        "Sie legten einen Kranz nieder und reisten zur Feier der Partnerschaft weiter nach Lübeck.",
    ),
    (
        "fr",
        "LE MAIRE DE VENDÔME, JEAN-MARC DUPONT, A REÇU EN MAI L'ORCHESTRE DE SULLY-SUR-LOIRE. C'EST FAIT.",
        "Le maire de Vendôme, Jean-Marc Dupont, a reçu en mai l'orchestre de Sully-sur-Loire. C'est fait.",
    ),
    (
        "nl",
        "BURGEMEESTER WILLEM DE ROOIJ VAN DEN HELDER ONTVING IN MEI EEN KOOR UIT LÜDENSCHEID.",
        "Burgemeester Willem de Rooij van Den Helder ontving in mei een koor uit Lüdenscheid.",
    ),
    (
        "ru",
        "ВЧЕРА ИВАН ПЕТРОВИЧ СИДОРОВ ПРИНЯЛ ГОСТЕЙ ИЗ КОВЕНТРИ. В МАЕ ИХ ЖДУТ В ВИТЕБСКЕ.",
        "Вчера Иван Петрович Сидоров принял гостей из Ковентри. В мае их ждут в Витебске.",
    ),
    (
        "kk",
        "СЕМЕЙ ҚАЛАСЫНЫҢ ӘКІМІ НҰРБОЛ НҰРСАҒАТОВ МЕН ҚОНАҚТАР КЕШЕ ОРЫНБОРДАН КЕЛДІ.",
        "Семей қаласының әкімі Нұрбол Нұрсағатов мен қонақтар кеше Орынбордан келді.",
    ),
    (
        "uk",
        "УЧОРА МІСЬКИЙ ГОЛОВА ЛЬВОВА АНДРІЙ САДОВИЙ ПРИЙНЯВ ДЕЛЕГАЦІЮ З ВРОЦЛАВА.",
        "Учора міський голова Львова Андрій Садовий прийняв делегацію з Вроцлава.",
    ),
]


@pytest.mark.parametrize(("lang", "given", "written"), WRITTEN)
def test_names_and_sentences_begin_with_a_capital_and_nothing_else(
    lang: str, given: str, written: str
) -> None:
    assert in_small_letters(given, lang) == written


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "DELEGATION FROM KIEL VISITS COVENTRY CATHEDRAL\n\nThe Lord Mayor welcomed the guests on Friday."),
        ("de", "DIE BÜRGERMEISTERIN ANNA KUHN KOMMT\nSie kam."),
        ("ru", "В ВИТЕБСКЕ ОТКРЫЛИ ПАМЯТНИК ЖЕРТВАМ ВОЙНЫ\n\nПамятник открыли вчера, 4 мая, в парке."),
        ("en", "UNESCO, NATO, EU"),  # too short to tell
        ("ja", "NPO法人「ヒロシマ・セミパラチンスク交流会」(代表・小畠久美子さん)は、来年度も2人の留学生を受け入れる方針だ。"),
    ],
)  # fmt: skip
def test_other_texts_stay_the_same_object(lang: str, text: str) -> None:
    assert in_small_letters(text, lang) is text


def test_a_line_that_was_full_does_not_end_a_sentence() -> None:
    text = "TWIN TOWNS MEET\nTHE MAYOR OF BATH WELCOMED A CHOIR FROM BRAUNSCHWEIG ON\nFRIDAY. THEY SANG IN THE TOWN HALL AND WILL RETURN HOME\nON SUNDAY."
    assert in_small_letters(text, "en") == (
        "Twin towns meet\nThe mayor of Bath welcomed a choir from Braunschweig on\n"
        "Friday. They sang in the town hall and will return home\non Sunday."
    )


def test_a_paragraph_in_capitals_among_others_is_written_small_and_they_are_not() -> None:
    around = "Home and News of the UNESCO, the EU and others: this is what a page has beside it. " * 4
    loud = "THE MAYOR OF COVENTRY WELCOMED A DELEGATION FROM KIEL ON FRIDAY. " * 4
    small = "The mayor of Coventry welcomed a delegation from Kiel on Friday. " * 4
    assert in_small_letters(f"{around}\n{loud}\n{around}", "en") == f"{around}\n{small}\n{around}"


@pytest.mark.parametrize("name", ["de-007", "de-1124", "en-1109", "en-107", "fr-001", "fr-013", "nl-013", "nl-1109", "ru-1126", "ru-1133", "kk-101", "kk-208"])  # fmt: skip
def test_most_events_of_an_item_are_read_from_it_in_capitals(name: str) -> None:
    gold = json.loads((ITEMS / f"{name}.json").read_text(encoding="utf-8"))
    text = (ITEMS / f"{name}.txt").read_text(encoding="utf-8").strip()
    as_it_is, loud = (
        sorted(
            (event.type, event.date or "", event.place or "")
            for event in read(Document("here", one, gold["lang"], published=gold["published"])).events
        )
        for one in (text, text.upper())
    )
    assert len([event for event in as_it_is if event in loud]) * 3 >= len(as_it_is) * 2


def test_spans_are_those_of_the_text_as_it_was_given() -> None:
    text = (
        "THE MAYOR OF COVENTRY, MR JOHN GREEN, WELCOMED A DELEGATION FROM KIEL ON FRIDAY. A WREATH WAS LAID."
    )
    found = read(Document("here", text, "en", published="2024-05-05"))
    assert all(span.stands_in(text) for span in found.spans())
    assert [[m.text for m in person.mentions] for person in found.people] == [["JOHN GREEN"]]
    assert [person.name for person in found.people] == ["John Green"]
    assert any("all in capitals" in note for note in found.document.notes)


@pytest.mark.parametrize("lang", ["en", "de", "fr", "nl", "ru", "kk"])
@pytest.mark.parametrize(
    "part", ["DE ", "ANNA DE ", "A. ", "X - ", ". ", "'", "ANNA\n", "БЁЛЛЬ ", "Q", "KIEL-"]
)
def test_long_texts_take_time_by_their_length(lang: str, part: str) -> None:
    in_small_letters(WRITTEN[0][1], lang)
    begin = time.process_time()
    in_small_letters(part * (150_000 // len(part)), lang)
    assert time.process_time() - begin < 6
