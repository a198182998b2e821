"""Russian and Kazakh names of great cities: other than their own lists have them, in forms of their own."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TOWNS = [
    ("Дума одобрила договор с Минском.", {"Minsk"}),
    ("Дума одобрила договор с Гомелем.", {"Homyel'"}),
    ("Дума одобрила договор с Пермью.", {"Perm"}),
    ("Город дружит с Брянском, Курском и Минском.", {"Bryansk", "Kursk", "Minsk"}),
    ("Витебск подписал соглашение с Томском.", {"Vitebsk", "Tomsk"}),
    ("Дума одобрила договор с Котбусом.", {"Cottbus"}),
    ("Дума одобрила соглашение с Озёрском.", {"Ozersk"}),
    ("Дума одобрила договор с Тихоном.", set()),
    ("Он осмотрел бункер Сталина и уехал.", set()),
    ("Гости гуляли в Минском саду.", set()),
]


@pytest.mark.parametrize(("text", "towns"), TOWNS)
def test_towns(text: str, towns: set[str]) -> None:
    assert {place.name for place in read(Document("s", text, "ru")).places} == towns


KAZAKH = [
    ("Форум Минскіде өтті.", {"Minsk"}),
    ("Делегация Новокузнецкіге барды.", {"Novokuznetsk"}),
    ("Челябинскінің мэрі келді.", {"Chelyabinsk"}),
    ("Семей Новокузнецкпен келісім жасады.", {"Semey", "Novokuznetsk"}),
]


@pytest.mark.parametrize(("text", "towns"), KAZAKH)
def test_towns_with_a_vowel_before_their_ending(text: str, towns: set[str]) -> None:
    assert {place.name for place in read(Document("s", text, "kk")).places} == towns
