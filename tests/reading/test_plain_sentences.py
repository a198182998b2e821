"""Plain sentences, each in five languages, with the towns both ways round: what, where and when.

``{A}`` is where guests are from, ``{B}`` where it happens; both ways, so that no town is right by its size or name.
"""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

PUBLISHED, MONDAY = "2018-10-04", ("2018-10-01", "2018-10-01/..")
TOWNS = {
    "en": ("Coventry", "Kiel"),
    "de": ("Kiel", "Dijon"),
    "fr": ("Dijon", "Dresde"),
    "nl": ("Venlo", "Krefeld"),
}
RUSSIAN = {"Tver": ("Тверь", "Твери", "Твери"), "Omsk": ("Омск", "Омска", "Омске")}  # who, whose, where

# For each type of event its sentence in the languages.
SENTENCES: list[tuple[str, dict[str, str]]] = [
    (
        "visit",
        {
            "en": "The mayor of {A}, John Hill, visited {B} on Monday.",
            "de": "Der Bürgermeister von {A}, Karl Maier, besuchte am Montag {B}.",
            "fr": "Le maire de {A}, Jean Colin, a visité {B} lundi.",
            "nl": "De burgemeester van {A}, Jan Maes, bezocht maandag {B}.",
            "ru": "Мэр {A} Иван Петров в понедельник посетил {Bacc}.",
        },
    ),
    (
        "visit",
        {
            "en": "Mayor John Hill of {A} flew to {B} on Monday.",
            "de": "Bürgermeister Karl Maier aus {A} flog am Montag nach {B}.",
            "fr": "Le maire de {A} Jean Colin s'est envolé lundi pour {B}.",
            "nl": "Burgemeester Jan Maes van {A} vloog maandag naar {B}.",
            "ru": "В понедельник делегация из {Agen} прибыла в {Bacc}.",
        },
    ),
    (
        "performance",
        {
            "en": "On Monday the {A} choir sang in {B}.",
            "de": "Am Montag sang der Chor aus {A} in {B}.",
            "fr": "Lundi, la chorale de {A} a chanté à {B}.",
            "nl": "Maandag zong het koor uit {A} in {B}.",
            "ru": "В понедельник хор из {Agen} выступил в {Bloc}.",
        },
    ),
    (
        "meeting",
        {
            "en": "A delegation from {A} was received at {B} town hall on Monday.",
            "de": "Eine Delegation aus {A} wurde am Montag im Rathaus von {B} empfangen.",
            "fr": "Une délégation de {A} a été reçue lundi à la mairie de {B}.",
            "nl": "Een delegatie uit {A} werd maandag ontvangen op het stadhuis van {B}.",
            "ru": "Делегацию из {Agen} в понедельник приняли в мэрии {Bgen}.",
        },
    ),
    (
        "meeting",
        {
            "en": "On Monday Mayor Ann Weber of {B} welcomed a delegation from {A}.",
            "de": "Am Montag begrüßte Bürgermeisterin Anna Weber in {B} eine Delegation aus {A}.",
            "fr": "Lundi, la maire de {B}, Anne Petit, a reçu à la mairie une délégation de {A}.",
            "nl": "Maandag verwelkomde burgemeester Anna Peeters van {B} een delegatie uit {A}.",
            "ru": "В понедельник мэр {Bgen} Анна Орлова приняла делегацию из {Agen}.",
        },
    ),
    (
        "gift",
        {
            "en": "Mayor John Hill gave his counterpart Ann Weber a clock in {B} on Monday.",
            "de": "Bürgermeister Karl Maier überreichte seiner Amtskollegin Anna Weber am Montag in {B} eine Uhr.",
            "fr": "Le maire Jean Colin a offert lundi à son homologue Anne Petit une horloge à {B}.",
            "nl": "Burgemeester Jan Maes gaf zijn ambtgenote Anna Peeters maandag in {B} een klok.",
            "ru": "Мэр Иван Петров в понедельник подарил в {Bloc} своей коллеге Анне Орловой часы.",
        },
    ),
    (
        "agreement",
        {
            "en": "The mayors of {A} and {B} signed a charter in {B} on Monday.",
            "de": "Die Bürgermeister von {A} und {B} unterzeichneten am Montag in {B} eine Urkunde.",
            "fr": "Les maires de {A} et {B} ont signé lundi une charte à {B}.",
            "nl": "De burgemeesters van {A} en {B} ondertekenden maandag in {B} een oorkonde.",
            "ru": "Мэры {Agen} и {Bgen} в понедельник подписали в {Bloc} соглашение о дружбе.",
        },
    ),
    (
        "wreath-laying",
        {
            "en": "Guests from {A} laid a wreath at the memorial in {B} on Monday.",
            "de": "Gäste aus {A} legten am Montag am Mahnmal in {B} einen Kranz nieder.",
            "fr": "Des invités de {A} ont déposé lundi une gerbe au monument aux morts de {B}.",
            "nl": "Gasten uit {A} legden maandag een krans aan het monument in {B}.",
            "ru": "Гости из {Agen} в понедельник возложили венок к мемориалу в {Bloc}.",
        },
    ),
    (
        "exchange",
        {
            "en": "Pupils of {A} have been staying with families in {B} since Monday.",
            "de": "Schüler aus {A} wohnen seit Montag bei Familien in {B}.",
            "fr": "Des élèves de {A} sont hébergés depuis lundi dans des familles de {B}.",
            "nl": "Leerlingen uit {A} logeren sinds maandag bij gezinnen in {B}.",
            "ru": "Школьники из {Agen} с понедельника живут в семьях в {Bloc}.",
        },
    ),
]  # fmt: skip


def told(kind: str, lang: str, text: str) -> list[tuple[str | None, str | None]]:
    """Place and date of every event of the type."""
    reading = read(Document(source="plain", text=text, lang=lang, published=PUBLISHED))
    names = {place.id: place for place in reading.places}
    return [
        (names[event.place].name if event.place else None, event.date)
        for event in reading.events
        if event.type.value == kind
    ]


CASES = [
    (kind, lang, text.format(A=a, B=b), b)
    for kind, texts in SENTENCES
    for lang, text in texts.items()
    if lang in TOWNS
    for a, b in (TOWNS[lang], TOWNS[lang][::-1])
]
IN_RUSSIAN = [
    (kind, texts["ru"].format(A=RUSSIAN[a][1], Agen=RUSSIAN[a][1], Bacc=RUSSIAN[b][0], Bgen=RUSSIAN[b][1], Bloc=RUSSIAN[b][2]), b)
    for kind, texts in SENTENCES
    for a, b in (("Tver", "Omsk"), ("Omsk", "Tver"))
]  # fmt: skip


@pytest.mark.parametrize(("kind", "lang", "text", "where"), CASES)
def test_a_plain_sentence_says_what_where_and_when(kind: str, lang: str, text: str, where: str) -> None:
    events = told(kind, lang, text)
    assert [place for place, _ in events] == ["Dresden" if where == "Dresde" else where]
    assert events[0][1] in MONDAY


@pytest.mark.parametrize(("kind", "text", "where"), IN_RUSSIAN)
def test_a_plain_russian_sentence_says_what_where_and_when(kind: str, text: str, where: str) -> None:
    events = told(kind, "ru", text)
    assert [place for place, _ in events] == [where]
    assert events[0][1] in MONDAY
