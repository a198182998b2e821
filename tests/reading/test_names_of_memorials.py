"""What a memorial is called: its whole name as the text has it, and nothing of the sentence behind it."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

NAMED = [
    ("en", "They laid flowers at the grave of Ann Moss in Bath.", ["grave of Ann Moss"]),
    ("en", "Wreaths were laid at the Canadian War Memorial in Bath.", ["Canadian War Memorial"]),
    ("en", "The Mayor of Bath planted a tree in the Peace Garden.", ["Peace Garden"]),
    ("en", "In Bath the guests saw the Memorial Museum and the Battle Monuments Commission.", []),
    ("en", "Plaque recalls airmen at Bath\n\nA plaque to nine Polish airmen was unveiled.", ["plaque to nine Polish airmen"]),
    ("fr", "Les élus de Dijon ont fleuri la tombe de Jean Morel.", ["tombe de Jean Morel"]),
    ("fr", "À Dijon ils se sont recueillis sur la tombe d'un soldat inconnu.", ["tombe d'un soldat inconnu"]),
    ("de", "In Kiel wollen die Gäste einen Kranz am Grab von Jan Meier niederlegen.", ["Grab von Jan Meier"]),
    ("nl", "In Breda legden zij bloemen bij het graf van Jan Maes.", ["graf van Jan Maes"]),
    ("ru", "В Семее гости возложили цветы к памятнику Анне Ивановой и вечером вылетели домой.", ["памятник Анне Ивановой"]),
    ("kk", "Семейде қонақтар Абай ескерткішіне гүл шоқтарын қойды.", ["Абай ескерткіші"]),
    ("kk", "Оралда делегация мүшелері Мәншүк Мәметова ескерткішіне гүл қойды.", ["Мәншүк Мәметова ескерткіші"]),
    ("kk", "Астанада қонақтар Тұңғыш Президент саябағында ағаш отырғызды.", ["Тұңғыш Президент саябағы"]),
    ("kk", "Семейде ардагер Сағила Жұмаділова ескерткішке гүл қойды.", []),
    ("kk", "Қонақтар ескерткішке гүл қойып, Семейде қалды.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "named"), NAMED, ids=[c[1][:40] for c in NAMED])
def test_a_memorial_is_called_as_the_text_calls_it(lang: str, text: str, named: list[str]) -> None:
    assert [m.name for m in read(Document("test", text, lang=lang)).memorials] == named
