"""People whose names streets, schools and prizes bear: honoured, and nobody in the story."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import Role
from pobratim.reading import read
from pobratim.record.drafts import drafts


def reading_of(text: str, lang: str = "ru") -> Reading:
    return read(Document("sentence", text, lang=lang))


HONOURED = [
    ("Дом стоит на улице Абая.", {"Абай": ["Абая"]}, "a well-known surname"),
    ("Он окончил школу имени Сидорчука.", {"Сидорчук": ["Сидорчука"]}, "any surname behind «имени»"),
    ("Он окончил МГУ имени М. В. Ломоносова.", {"М. В. Ломоносов": ["М. В. Ломоносова"]}, "with initials"),
    ("Открыт музей Зои Космодемьянской.", {"Зоя Космодемьянская": ["Зои Космодемьянской"]}, "a full name"),
    ("Он получил Нобелевскую премию.", {"Альфред Нобель": ["Нобелевскую"]}, "by an adjective"),
    ("Театр стоит на улице Московской.", {}, "a street's adjective"),
    ("Это школа имени Октября.", {}, "a word"),
    ("На углу стоял нобелевский лауреат.", {}, "an adjective in small letters"),
]


@pytest.mark.parametrize(("text", "people", "why"), HONOURED)
def test_who_a_thing_is_named_after_is_honoured(text: str, people: dict[str, list[str]], why: str) -> None:
    found = reading_of(text).people
    assert {p.name: [m.text for m in p.mentions] for p in found} == people, why
    assert all(p.role is Role.HONOURED for p in found)


def test_who_lends_a_name_and_takes_part_is_one_person() -> None:
    (person,) = reading_of("Мэр живёт на улице Ивана Сидорчука. Вчера Иван Сидорчук открыл выставку.").people
    assert person.role is Role.PARTICIPANT
    assert [m.text for m in person.mentions] == ["Ивана Сидорчука", "Иван Сидорчук"]


def test_who_lends_a_name_takes_no_part_in_an_event() -> None:
    reading = reading_of(
        "1 мая 2024 года в музее Зои Космодемьянской открылась выставка. Мэр Иван Петров выступил."
    )
    lent = {p.id for p in reading.people if p.name == "Зоя Космодемьянская"}
    assert lent
    assert not any(lent & set(event.who) for event in reading.events)


def test_no_street_of_a_german_or_french_town_makes_a_person() -> None:
    assert not reading_of("Das Fest war in der Goethestraße.", "de").people
    assert not reading_of("Le cortège passa rue Victor Hugo.", "fr").people


def test_a_record_keeps_nobody_for_the_name_of_a_street() -> None:
    claims = drafts(reading_of("Дом мэра Ивана Петрова стоит на улице Абая.")).claims
    assert {c.value[1] for c in claims if c.name == "name"} >= {"Иван Петров"}
    assert not any("Абай" in str(c.value[1]) for c in claims)


SIDE_BY_SIDE = [
    ("Пришла мать Ксении Людмила Сидорчук.", {"Ксения", "Людмила Сидорчук"}, "whose mother, and her name"),
    (
        "Вышла бывшая супруга Януковича Людмила.",
        {"Янукович", "Людмила"},
        "a given name behind a patronymic's like",
    ),
    ("Он видел Альфреда Жарри.", {"Альфред Жарри"}, "a surname that is a given name elsewhere"),
    ("Пригласили Анну Чапман.", {"Анна Чапман"}, "a town, but a woman's surname is not declined"),
    ("Правил Николай I в Петербурге.", {"Николай I"}, "a ruler's first number"),
    ("Арестован Хамза Х.", {"Хамза Х."}, "a surname's first letter"),
    ("Принца Мохаммеда бин Салмана ждали.", {"Мохаммед бин Салман"}, "a particle"),
    ("Позже Мадонна приехала.", {"Мадонна"}, "so well known that the word means her"),
]


@pytest.mark.parametrize(("text", "people", "why"), SIDE_BY_SIDE)
def test_russian_names_in_hard_places(text: str, people: set[str], why: str) -> None:
    assert {p.name for p in reading_of(text).people} == people, why


def test_who_is_long_dead_and_named_alone_takes_part_in_nothing() -> None:
    reading = reading_of("Am 3. Mai 2023 sang der Chor aus Ypern in Jena, Brahms erklang zum Schluss.", "de")
    assert [(p.name, p.role) for p in reading.people] == [("Brahms", Role.HONOURED)]
    assert not any("brahms" in who for event in reading.events for who in event.who)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Es war der Schub, den Blair erreichen wollte.", {"Blair"}),
        ("Viele schrieben Aussprüche Luthers auf.", {"Luther"}),
        ("Auch der Schüler half dem Lehrer.", set()),
        ("Hierzu schrieb sie ein Buch.", set()),
        ("„Das stimmt“, erzählt Schönbergk.", {"Schönbergk"}),
    ],
)
def test_german_names_alone(text: str, people: set[str]) -> None:
    assert {p.name for p in reading_of(text, "de").people} == people


GRAVES = [
    ("ru", "Там похоронен наш земляк Иван Сидорчук."),
    ("kk", "Мұнда оның ағасы Болат Серіков жерленген."),
    ("en", "He bowed before the headstone of Ann Moss."),
    ("de", "Am Grabstein von Karl Lenz lag ein Kranz."),
    ("nl", "Zij legden bloemen bij de grafsteen van Jan Visser."),
    ("fr", "Des fleurs couvraient la sépulture de Jean Martin."),
]


@pytest.mark.parametrize(("lang", "text"), GRAVES)
def test_who_lies_in_a_grave_takes_no_part(lang: str, text: str) -> None:
    (person,) = reading_of(text, lang).people
    assert person.role is Role.HONOURED


def test_town_of_two_words_is_nobody_without_a_title() -> None:
    assert not reading_of("Das Kulturamt verhandelt mit Nova Gorica.", "de").people
    assert reading_of("Mayor Morgan Hill spoke.", "en").people
