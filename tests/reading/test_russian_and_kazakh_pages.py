"""What pages of the Russian and the Kazakh press taught: streets, bare lands, whose an office is not."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(lang: str, text: str) -> Reading:
    return read(Document("press:page", text, lang, published="2024-05-20"))


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        # A street by the name alone of whom it honours; a town after «на» has another ending.
        ("ru", "На Кирова, 17 открыли сквер. Гости из Киля были там.", {"Kiel"}),
        ("ru", "На Куйбышева в Туле посадили аллею побратимов.", {"Tula"}),
        ("ru", "Гости побывали на Горького и на Пушкина, они из Киля.", {"Kiel"}),
        ("uk", "На Пушкіна у Полтаві відкрили сквер.", {"Poltava"}),
        ("ru", "Гости побывали в Казани и в Кирове.", {"Kazan", "Kirov"}),
        ("ru", "Гости побывали на Сахалине.", {"Sakhalin Oblast"}),
        # «Господин» stands before somebody.
        ("ru", "Гостей из Клина принял бургомистр господин Хоф.", {"Klin"}),
        # The word for an event in the dative is no town of Sicily.
        ("kk", "Шараға Семей қаласының әкімі қатысты.", {"Semey"}),
        # A town in a case before a name is no part of it.
        ("kk", "Анкарада Мағжан Жұмабайұлының ескерткіші ашылды.", {"Ankara"}),
    ],
)
def test_which_capitals_are_places(lang: str, text: str, names: set[str]) -> None:
    assert {p.name for p in reading_of(lang, text).places} == names


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("kk", "Анкарада Мағжан Жұмабайұлының ескерткіші ашылды.", [("Мағжан Жұмабайұлы", None)]),
        ("kk", "Аудан әкімі Серік Омаров Арал жұртшылығын құттықтады.", [("Серік Омаров", "district-mayor")]),
        ("kk", "Қала әкімі Серік Омаров Қазалы тұрғындарын құттықтады.", [("Серік Омаров", "mayor")]),
        # The representative of a minister is no minister; his deputy is one.
        ("kk", "Шараға министрдің өкілі Болат Сейітов қатысты.", [("Болат Сейітов", "representative")]),
        ("kk", "Шараға Түркия елшісінің өкілі Мехмет Арслан келді.", [("Мехмет Арслан", "representative")]),
        (
            "kk",
            "Мәдениет министрінің орынбасары Болат Сейітов келді.",
            [("Болат Сейітов", "deputy-minister")],
        ),
        # An office of several behind the comma is of others than the one who said it.
        ("ru", "Как сообщила Нина Корнева, школьники из Печа живут в семьях.", [("Нина Корнева", None)]),
        ("ru", "Открылась выставка Нины Корневой, ученицы гимназии.", [("Нина Корнева", "pupil")]),
        (
            "ru",
            "Олег Котов и Иван Громов, мэры Тулы и Твери, подписали соглашение.",
            [("Олег Котов", "mayor"), ("Иван Громов", "mayor")],
        ),
    ],
)
def test_who_is_named_and_holds_what(lang: str, text: str, people: list[tuple[str, str | None]]) -> None:
    told = [(p.name, p.office) for p in reading_of(lang, text).people]
    assert told == people


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # A land without a case says whose something is.
        ("Қытай қонақтары 14 мамырда келді.", None),
        ("Түркия делегациясы қалаға келді.", None),
        ("Түркия Республикасының 100 жылдығына орай саябаққа «Достық» атауы берілді.", None),
        ("Германия делегациясы Семейде болды.", "Semey"),
        # With one it says where.
        ("Делегация Түркияға барды.", "Türkiye"),
        ("Түркияда олар мемориалға гүл қойды.", "Türkiye"),
    ],
)
def test_a_kazakh_land_without_a_case_is_not_where_it_was(text: str, place: str | None) -> None:
    reading = reading_of("kk", text)
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events] == [place]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Псков и Брянск получат статус городов-побратимов.", "planned"),
        ("Псков и Брянск получили статус городов-побратимов.", "done"),
    ],
)
def test_twins_that_will_have_the_status_are_planned(text: str, modality: str) -> None:
    assert [t.modality.value for t in reading_of("ru", text).partnerships] == [modality]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Среди подарков, которые привезли гости из Бонна, были картины. Прием прошел в Туле.",
            ("Bonn", None),
        ),
        ("Гости из Бонна привезли в подарок Туле картины.", ("Bonn", "Tula")),
    ],
)
def test_nobody_gives_to_himself(text: str, sides: tuple[str | None, str | None]) -> None:
    reading = reading_of("ru", text)
    names = {p.id: p.name for p in reading.places}
    gifts = [e for e in reading.events if e.type.value == "gift"]
    assert [(names.get(e.giver or ""), names.get(e.receiver or "")) for e in gifts] == [sides]


@pytest.mark.parametrize(
    ("lang", "text", "place", "who"),
    [
        ("ru", "Мэр Тулы Олег Котов пригласил делегацию Бонна на День Победы.", "Tula", []),
        ("ru", "Мэр Тулы Олег Котов пригласил коллег из Бонна на День города.", "Tula", []),
        ("ru", "Мэр Тулы Олег Котов приглашен в Бонн на День города.", "Bonn", ["Олег Котов"]),
        ("en", "The mayor of Bath, Ann Bell, has invited the Bonn delegation to Bath in June.", "Bath", []),
        ("nl", "Burgemeester Jan Maes van Ieper nodigde de delegatie uit Siegen uit.", "Ypres", []),
    ],
)
def test_who_asks_others_to_come_stays_at_home(lang: str, text: str, place: str, who: list[str]) -> None:
    reading = reading_of(lang, text)
    names = {p.id: p.name for p in (*reading.places, *reading.people)}
    visits = [e for e in reading.events if e.type.value == "visit"]
    assert [(names.get(e.place or ""), [names[w] for w in e.who]) for e in visits] == [(place, who)]
