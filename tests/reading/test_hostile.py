"""Texts made to trip a reader: nothing stalls it, nothing is taken in silence, spans stay exact."""

from __future__ import annotations

import json
import sys
from itertools import count
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from pobratim import compiled
from pobratim.cli import main
from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.fair_copy import making
from pobratim.reading.fair_copy.making import MOST

VISIT = (
    "Мэр города Ипр Эмми Тальп прибыла в Семей 29 августа 2010 года и возложила венки к памятнику жертвам."
)
SAID = VISIT + " «Мы рады быть здесь», – сказала Тальп."


@pytest.fixture
def low(monkeypatch: pytest.MonkeyPatch) -> int:
    """The limit lowered, so that a test need not read sixty pages."""
    monkeypatch.setattr(making, "MOST", 5_000)
    return 5_000


def reading(text: str, lang: str = "ru") -> Reading:
    found = read(Document(source="test", text=text, lang=lang))
    assert found.document.text == text
    assert all(s.stands_in(text) for s in found.spans())
    return found


def facts(found: Reading) -> tuple[object, ...]:
    return (
        {p.id for p in found.places},
        {p.name for p in found.people},
        [(e.type, e.date, e.place, e.who) for e in found.events],
        len(found.statements),
    )


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060", "\u202e", "\u2066", "\u200f"], ids=ascii
)
@pytest.mark.parametrize("every", [1, 2, 3, 7])
def test_what_is_not_seen_changes_no_fact_and_spans_are_those_of_the_text(mark: str, every: int) -> None:
    hidden = "".join(c + mark if i % every == 0 else c for i, c in enumerate(SAID))
    found = reading(hidden)
    assert facts(found) == facts(reading(SAID))
    assert found.events and found.places and found.people and found.statements
    assert any("not seen" in note for note in found.document.notes)


def test_a_span_holds_what_stands_inside_its_words_and_nothing_around() -> None:
    found = reading("Делегация посетила \u202eСем\u200bей\u202c вчера.")
    assert [m.text for p in found.places for m in p.mentions] == ["Сем\u200bей"]


@pytest.mark.parametrize(("word", "name"), [("Cемей", "Семей"), ("Каzань", "Казань"), ("Мoсква", "Москва")])
def test_letters_of_another_script_are_named_and_never_merged(word: str, name: str) -> None:
    found = reading(f"Делегация города {word} посетила Астану.")
    assert any(word in note for note in found.document.notes)
    real = {p.id for p in reading(f"Делегация города {name} посетила Астану.").places}
    assert {p.id for p in found.places} < real | {p.id for p in found.places if p.id.startswith("local:")}
    assert not any(name in (p.name, *(m.text for m in p.mentions)) for p in found.places)


def test_a_clean_text_gets_no_note() -> None:
    assert reading(SAID).document.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        (VISIT + " ") * 100_000,
        (VISIT + "\n") * 100_000,
        "а" * 1_000_000,
        "7" * 1_000_000,
        "a" + "\u0301" * 300_000,
        "\u200b" * 1_000_000,
        "Се\u200bмей " * 100_000,
    ],
    ids=["one line", "lines", "one word", "digits", "marks", "nothing seen", "hidden"],
)
def test_what_is_too_long_is_read_up_to_the_limit_and_says_so(text: str, low: int) -> None:
    found = reading(text)
    assert any(note.startswith("only the first") for note in found.document.notes)
    assert all(s.end <= low for s in found.spans())


def test_the_limit_ends_where_a_sentence_does(low: int) -> None:
    found = reading((VISIT + " ") * 100)
    assert found.events
    assert found.events[-1].evidence[-1].text.endswith("жертвам")


def test_the_limit_stands_well_above_any_honest_release() -> None:
    assert MOST >= 100_000


def test_the_command_says_so_too(tmp_path: Path, low: int) -> None:
    path = tmp_path / "long.txt"
    path.write_text((VISIT + "\n") * 100, "utf-8")
    out = CliRunner().invoke(main, ["read", "--lang", "ru", "--format", "jsonl", str(path)]).stdout
    assert any(n.startswith("only the first") for n in json.loads(out)["document"]["notes"])


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا " * 500 + VISIT,
        "Visit of Ypres. " + VISIT + " Семей қаласының әкімі келді. 姉妹都市の市長。",
        "\ud800" + VISIT,
        "\x00" + VISIT + "\ufffe",
        "((((" * 5_000 + VISIT,
        "," * 50_000 + VISIT,
    ],
    ids=["arabic", "four languages", "lone surrogate", "nul", "brackets", "commas"],
)
def test_other_scripts_and_broken_letters_are_no_hindrance(text: str) -> None:
    reading(text)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Ivan Petrov Mayor Lille Semey Jean"),
        ("ru", "Иван Петров мэр Лилль Семей Жан Ивана Петрова"),
        ("fr", "Jean Martin Dupont Marie maire"),
    ],
)
@pytest.mark.skipif(compiled.in_use(), reason="steps are seen in the sources alone: make counted")
def test_names_without_a_full_stop_take_steps_as_they_are_many(lang: str, words: str) -> None:
    def steps(many: int) -> int:
        dice = Random(1)
        text = " ".join(dice.choice(words.split()) for _ in range(many))
        counted = count()
        sys.setprofile(lambda *_: next(counted) and None)
        try:
            read(Document(source="test", text=text, lang=lang))
        finally:
            sys.setprofile(None)
        return next(counted)

    steps(1_600)  # what is loaded and kept once
    assert steps(1_600) < 6 * steps(400)


def test_a_line_may_come_ten_thousand_times() -> None:
    assert reading("Visit to Kiel now\n" * 10_000, "en").places
