"""People as Russian papers of office name them: surname, given name, patronymic, behind an office."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(text: str) -> Reading:
    return read(Document(source="test", text=text, lang="ru", published="2023-06-20"))


def people(text: str) -> dict[str, str | None]:
    """Name on the card, and office."""
    return {p.name: p.office for p in reading(text).people}


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Директор школы Ковальчук Анна Сергеевна встретила гостей из Бреста.", "Анна Сергеевна Ковальчук", "headmaster"),
        ("Директор школы Петрова Анна Сергеевна встретила гостей из Бреста.", "Анна Сергеевна Петрова", "headmaster"),
        ("Гостей приветствовал глава района Сидоренко Виктор Павлович.", "Виктор Павлович Сидоренко", "head-of-the-district"),
        ("С директором школы Ковальчук Анной Сергеевной встретились гости из Бреста.", "Анна Сергеевна Ковальчук", "headmaster"),
        ("С главой района Сидоренко Виктором Павловичем встретились гости из Бреста.", "Виктор Павлович Сидоренко", "head-of-the-district"),
        ("Делегацию принял заместитель мэра Иванов Пётр Ильич.", "Пётр Ильич Иванов", "deputy-mayor"),
        ("Слова благодарности директору школы Мартин Ирине Олеговне передал мэр Бреста.", "Ирина Олеговна Мартин", "headmaster"),
        ("Венок возложил начальник отдела Лазарь Марк Ефимович.", "Марк Ефимович Лазарь", "head"),
    ],
)  # fmt: skip
def test_a_patronymic_tells_the_surname_before_the_given_name(text: str, name: str, office: str) -> None:
    assert people(text)[name] == office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Делегацию возглавил мэр Ростова Иван Петрович Сёмин.", "Иван Петрович Сёмин"),
        ("Мэр Бреста Иван Петрович встретил гостей.", "Иван Петрович"),
        ("Глава Заречнова Иван Петрович встретил гостей из Бреста.", "Иван Петрович"),
        ("Главу Заречного Ивана Петровича Сёмина наградили в Бресте.", "Иван Петрович Сёмин"),
        ("Позже Андрей Владимирович посетил Брест.", "Андрей Владимирович"),
        ("Сегодня Марина Олеговна встретила гостей из Бреста.", "Марина Олеговна"),
    ],
)
def test_a_town_and_a_word_that_opens_are_no_surname(text: str, name: str) -> None:
    assert list(people(text)) == [name]


@pytest.mark.parametrize("name", ["Анна Бабич", "Милан Бабич"])
def test_a_short_surname_is_no_patronymic(name: str) -> None:
    assert list(people(f"Мэр Бреста {name} встретил гостей из Ревды.")) == [name]


def test_who_names_a_district_by_its_head_names_no_place() -> None:
    item = reading("Гостей приветствовал глава района Сидоренко Виктор Павлович.")
    assert not item.places and not item.organisations


@pytest.mark.parametrize("opening", ["Председатель", "Директор", "Секретарь"])
def test_an_office_that_opens_a_sentence_is_no_part_of_the_body_behind_it(opening: str) -> None:
    item = reading(f"{opening} Совета ветеранов Николай Иванович Роман возложил цветы в Бресте.")
    assert [o.name for o in item.organisations] == []
    assert "Николай Иванович Роман" in people(
        f"{opening} Совета ветеранов Николай Иванович Роман возложил цветы."
    )
