"""Who holds which office: before the name and behind it, in lists, told by a verb, shared and over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TEXTS = Path(__file__).parent / "offices"


def texts() -> Iterator[tuple[str, str, dict[str, str]]]:
    """(language, text, names with their offices): folder ``offices`` has a file a language."""
    for path in sorted(TEXTS.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                text, _, told = line.partition(" → ")
                pairs = (one.partition("=") for one in told.split(";"))
                yield path.stem, text.replace("\\n", "\n"), {n.strip(): o.strip() for n, _, o in pairs}


@pytest.mark.parametrize(("lang", "text", "held"), [*texts()])
def test_everybody_has_the_office_the_text_gives_them(lang: str, text: str, held: dict[str, str]) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-20"))
    told = {p.name: f"{p.office or ''}{'*' if p.former else ''}" for p in reading.people}
    assert {name: told.get(name) for name in held} == held


TOWNS = [
    ("nl", "De Goudse burgemeester Jan Smit sprak in Gouda met consul Uwe Klein.", "Jan Smit", "Gouda"),
    ("ru", "В Твери тверской мэр Иван Петров принял посла Германии Ганса Фогеля.", "Иван Петров", "Tver"),
    (
        "fr",
        "Hans Vogel, bourgmestre de la ville jumelle allemande Bensheim, et Luc Roy étaient à Dijon.",
        "Hans Vogel",
        "Bensheim",
    ),
    (
        "en",
        "Luc Roy, mayor of the French twin town of Beaune, and Anna Keller spoke in Derby.",
        "Luc Roy",
        "Beaune",
    ),
]


@pytest.mark.parametrize(("lang", "text", "name", "town"), TOWNS)
def test_the_town_of_an_office_is_found_behind_words_and_in_an_adjective(
    lang: str, text: str, name: str, town: str
) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-20"))
    places = {p.id: p.name for p in reading.places}
    holder = next(p for p in reading.people if p.name == name)
    assert places.get(holder.office_of or "") == town


NOBODY = [
    ("nl", "De burgemeester bedankte Anna Bos, en de gids liet Piet Dam het museum van Gouda zien."),
    ("de", "Die Bürgermeisterin dankte Anna Moos, und der Förster zeigte Peter Lenz den Wald bei Jena."),
    ("ru", "Мэр поблагодарил Анну Котову, а экскурсовод показал Петру Ильину Тверь."),
    ("en", "Volunteers met Ann Moss in Derby; farmers and gardeners from Foix greeted Jim Hill."),
    ("fr", "Les bénévoles ont aidé Anne Petit, et Luc Roy a été élu à l'unanimité à Dijon."),
]


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_whoever_only_stands_beside_an_office_does_not_hold_it(lang: str, text: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-20"))
    assert [p.name for p in reading.people if p.office] == []
