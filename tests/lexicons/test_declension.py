"""How names stand in cases, as data: rows that can be read, and forms taken back to the nominative by them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pobratim import lexicons as room
from pobratim.lexicons.lexicon import Lexicon, languages, load
from pobratim.reading.naming.declension import Endings, declension, joined
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.nominative import (
    case_of_title,
    forms,
    given_readings,
    patronymic,
    surname,
    without_endings,
)

ROOM = Path(room.__file__).parent


@pytest.mark.parametrize("lang", languages())
def test_every_row_can_be_read(lang: str) -> None:
    told = declension(lang)
    assert bool(told.surnames.rows) == wording(load(lang)).declines
    assert bool(joined(lang).sure) == wording(load(lang)).joins_cases
    assert all(len(form) == 2 for form in (*told.agreeing, *told.differing))


@pytest.mark.parametrize("row", ["ова ов m", "ова ов x g", "ова ов m z", "ова ов m g C C"])
def test_a_row_that_says_too_little_or_too_much_is_named(row: str) -> None:
    with pytest.raises(ValueError, match=row):
        Endings([row], "аое")


def test_the_longest_ending_that_fits_is_taken_and_of_one_the_first_row() -> None:
    endings = Endings(["а - m g C", "ова ов m g", "а я m g"], "аое")
    assert [
        row.nominative for low in ("ивана", "петрова", "илоа") if (row := endings.find(low, "m", "g"))
    ] == [
        "",
        "ов",
        "я",
    ]
    assert endings.find("петрова", "f", "g") is None


@pytest.mark.parametrize(
    ("form", "gender", "case", "name"),
    [
        ("Горького", "m", "g", "Горький"),
        ("Белого", "m", "g", "Белого"),  # of Белый or of Белой
        ("Толстого", "m", "g", "Толстой"),
        ("Достоевским", "m", "i", "Достоевский"),
        ("Королёвым", "m", "i", "Королёв"),
        ("Петровой", "f", "d", "Петрова"),
        ("Петрову", "f", "g", "Петрова"),
        ("Петрову", "m", "d", "Петров"),
        ("Шмидтом", "m", "i", "Шмидт"),
        ("Агрба", "m", "g", "Агрба"),  # Abkhaz names have no cases
        ("Гоголя", "m", "g", "Гоголь"),
        ("Гайдая", "m", "g", "Гайдай"),
        ("Иванова", "", "g", "Иванов"),
        ("Мюллер", "f", "g", "Мюллер"),
        ("Мороз", "m", "n", "Мороз"),
    ],
)
def test_a_russian_surname_in_the_nominative(form: str, gender: str, case: str, name: str) -> None:
    assert surname(form, "ru", gender, case) == name


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("мэром", "i"),
        ("посла", "g"),
        ("глава", "n"),
        ("главы", "g"),
        ("мэру", "d"),
        ("учителей", "g"),
        ("мэр", "n"),
    ],
)
def test_the_case_of_an_office(word: str, case: str) -> None:
    assert case_of_title(word, "ru") == case


def test_given_names_and_patronymics() -> None:
    words = wording(load("ru"))
    assert {("Иван", "i"), ("Иван", "g")} == {
        (r.name, r.case)
        for form in ("Иваном", "Ивана")
        for r in given_readings(form, words)
        if r.name == "Иван"
    }
    assert [patronymic(form, "ru") for form in ("Юрьевича", "Юрьевной", "Ильичу")] == [
        "Юрьевич",
        "Юрьевна",
        "Ильич",
    ]


@pytest.mark.parametrize(
    ("form", "name"),
    [("Сериковтің", "Сериков"), ("Қасымұлын", "Қасымұлы"), ("Летермге", "Летерм"), ("Шмидтке", "Шмидтке")],
)
def test_what_kazakh_writes_on_behind_a_name(form: str, name: str) -> None:
    assert without_endings(form, wording(load("kk"))) == name


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ja"])
def test_a_language_without_such_rows_leaves_names_as_they_are(lang: str) -> None:
    assert forms("Петрова", wording(load(lang))) == {"Петрова"}
    assert surname("Петровой", lang, "f", "g") == "Петровой"


def test_a_dictionary_that_there_is_not_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "nl"
    shutil.copytree(ROOM / "nl", folder)
    file = folder / "language.toml"
    file.write_text(file.read_text("utf-8").replace('dictionary = ""', 'dictionary = "xx"'), "utf-8")
    with pytest.raises(ValueError, match=r"language\.toml: no dictionary 'xx'; there are ru"):
        assert Lexicon("nl", folder).dictionary


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_the_same_keys_about_names(lang: str) -> None:
    assert "dictionary" in load(lang).table("language")
    assert "owned" in load(lang).table("language")
    assert "endings" in load(lang).table("language")["present"]
