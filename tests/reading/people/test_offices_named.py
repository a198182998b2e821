"""What an office is called: the press says "general" and "prefect", and so does a Reading."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    ("en", "The town clerk, Ann Moss, met General Peter Hill.", "Ann Moss: town-clerk; Peter Hill: general"),
    ("en", "Chief executive Ann Moss came with interpreter Peter Hill.",
     "Ann Moss: chief-executive; Peter Hill: interpreter"),
    ("en", "Deputy fire chief Ann Moss waved.", "Ann Moss: deputy-fire-chief"),
    ("en", "Peter Hill, vice president of the association, spoke.", "Peter Hill: vice-president"),
    ("de", "Die Landtagsabgeordnete Anna Moos und Oberst Peter Huber kamen.",
     "Anna Moos: member-of-the-state-parliament; Peter Huber: colonel"),
    ("de", "Bildhauer Peter Huber und Dolmetscherin Anna Moos kamen.",
     "Peter Huber: sculptor; Anna Moos: interpreter"),
    ("de", "Stellvertretender Schulleiter Peter Huber war da.", "Peter Huber: deputy-headmaster"),
    ("nl", "Zaakgelastigde Anna Bakker en generaal-majoor Jan Visser waren er.",
     "Anna Bakker: charge-d-affaires; Jan Visser: major-general"),
    ("nl", "Stadsomroeper Jan Visser riep de gasten welkom.", "Jan Visser: town-crier"),
    ("fr", "Le préfet, Jean Dupont, et le colonel Pierre Martin étaient là.",
     "Jean Dupont: prefect; Pierre Martin: colonel"),
    ("fr", "La bibliothécaire Anne Dupont a lu.", "Anne Dupont: librarian"),
    ("ru", "Депутат городской Думы Иван Петров и космонавт Анна Иванова приехали.",
     "Иван Петров: city-councillor; Анна Иванова: cosmonaut"),
    ("ru", "Художественный руководитель ансамбля Иван Петров рассказал.", "Иван Петров: artistic-director"),
    ("kk", "Мәжіліс депутаты Болат Серіков пен проректор Айгүл Омарова келді.",
     "Болат Серіков: member-of-parliament; Айгүл Омарова: vice-rector"),
    ("kk", "Мәслихат хатшысы Болат Серіков қарсы алды.", "Болат Серіков: secretary-of-the-maslikhat"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), SENTENCES)
def test_office(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)


LISTS = [
    ("en", "The councillors Ann Moss (Labour) and Peter Hill (Greens) voted no.",
     "Ann Moss: councillor; Peter Hill: councillor"),
    ("fr", "Leurs professeurs, Mme Anne Dupont et M. Pierre Martin, sont venus.",
     "Anne Dupont: teacher; Pierre Martin: teacher"),
    ("nl", "De raadsleden Jan Visser (PvdA) en Anna Bakker (VVD) stemden tegen.",
     "Jan Visser: councillor; Anna Bakker: councillor"),
    ("de", "Die Stadträte Peter Huber (SPD) und Anna Moos (CDU) waren dagegen.",
     "Peter Huber: councillor; Anna Moos: councillor"),
    ("ru", "Были депутаты Иван Петров (Тверь) и Пётр Иванов (Псков).", "Иван Петров: deputy; Пётр Иванов: deputy"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), LISTS)
def test_an_office_of_several_is_of_each_in_the_list(lang: str, text: str, who: str) -> None:
    assert people(text, lang) == expected(who)
