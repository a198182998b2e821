"""Russian names of great cities: other than those their own lists have, and in forms that adjectives have too."""

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
    ("Он осмотрел бункер Сталина и уехал.", set()),
    ("Гости гуляли в Минском саду.", set()),
]


@pytest.mark.parametrize(("text", "towns"), TOWNS)
def test_towns(text: str, towns: set[str]) -> None:
    assert {place.name for place in read(Document("s", text, "ru")).places} == towns
