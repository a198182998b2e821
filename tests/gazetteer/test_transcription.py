"""Towns' names in Russian letters, made by rule where no list has them."""

from __future__ import annotations

import pytest

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import open_gazetteer
from pobratim.gazetteer.sources import Source
from pobratim.gazetteer.transcription import give_russian_names, russian

NAMES = [
    ("Higashikawa", "JP", "Хигасикава"),
    ("Kōbe", "JP", "Кобэ"),
    ("Kanmaki", "JP", "Каммаки"),
    ("Tambasasayama", "JP", "Тамбасасаяма"),
    ("Beppu", "JP", "Бэппу"),
    ("Zhenjiang", "CN", "Чжэньцзян"),
    ("Chongzuo", "CN", "Чунцзо"),
    ("Hengyang", "CN", "Хэнъян"),
    ("Xi'an", "CN", "Сиань"),
    ("Suzhou", "CN", "Сучжоу"),
    ("Mohács", "HU", "Мохач"),
    ("Hódmezővásárhely", "HU", "Ходмезёвашархей"),
    ("Cesena", "IT", "Чезена"),
    ("Foligno", "IT", "Фолиньо"),
    ("Vilafranca de la Sierra", "ES", "Вилафранка-де-ла-Сьерра"),
    ("Logroño", "ES", "Логроньо"),
    ("Świdnica", "PL", "Свидница"),
    ("Třebíč", "CZ", "Тршебич"),
    ("Jelgava", "LV", "Елгава"),
    ("Şanlıurfa", "TR", "Шанлыурфа"),
    ("Waldkirch", "DE", "Вальдкирх"),
    ("Schwetzingen", "DE", "Шветцинген"),
    ("Beaumont-sur-Oise", "FR", "Бомон-сюр-Уаз"),
]


@pytest.mark.parametrize(("name", "country", "said"), NAMES)
def test_a_name_is_written_as_it_sounds(name: str, country: str, said: str) -> None:
    """By the rules of its own language."""
    assert said in russian(name, country)


def test_japanese_has_two_spellings() -> None:
    """Of the Russian school, and of papers that follow the English letters."""
    assert russian("Ishikari", "JP") == ["Исикари", "Ишикари"]


@pytest.mark.parametrize(("name", "country"), [("New Taipei City", "TW"), ("Ürümqi", "CN"), ("Kiel", "US")])
def test_nothing_is_made_of_what_the_rules_do_not_know(name: str, country: str) -> None:
    """Letters and countries they lack: no name rather than half of one."""
    assert russian(name, country) == []


def _town(name: str, people: int, *others: str) -> Source:
    return Source("geonames:1", name, PlaceKind.CITY, "JP", population=people, others=list(others))


@pytest.mark.parametrize(
    ("town", "why"),
    [
        (_town("Higashikawa", 900), "a hamlet"),
        (_town("Nomi", 48_000), "four letters may be any word"),
        (_town("Higashikawa", 8_000, "Хигаши-Кава"), "a list has a Cyrillic name"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_only_towns_without_a_name_are_given_one(town: Source, why: str) -> None:
    before = list(town.others)
    give_russian_names(town)
    assert town.others == before, why


@pytest.mark.parametrize(
    ("words", "place"), [("Чжэньцзяне", "Zhenjiang"), ("Хигасикавы", "Higashikawa"), ("Дубьюк", None)]
)
def test_the_gazetteer_finds_them_in_case_forms(words: str, place: str | None) -> None:
    """As every other name; English names have no rules."""
    length, found = open_gazetteer().longest([words], 0)
    assert (open_gazetteer().name_of(found[0].id) if length else None) == place
