"""What languages do beyond their words: each says so itself, of a list that explains every trait."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pobratim import lexicons as room
from pobratim.facts.contract import Document
from pobratim.lexicons import grammar
from pobratim.lexicons.lexicon import Lexicon, languages, load
from pobratim.reading.text import cut

ROOM = Path(room.__file__).parent
READING = ROOM.parent / "reading"


@pytest.mark.parametrize("lang", languages())
def test_a_language_says_what_it_does(lang: str) -> None:
    assert "grammar" in load(lang).table("language")
    assert load(lang).grammar <= set(grammar.TRAITS)


@pytest.mark.parametrize("trait", grammar.TRAITS)
def test_a_trait_tells_languages_apart_and_a_rule_asks_for_it(trait: str) -> None:
    has = {lang for lang in languages() if trait in load(lang).grammar}
    assert has and has != set(languages())
    named = next(name for name, value in vars(grammar).items() if value == trait)
    assert any(f"({named})" in path.read_text("utf-8") for path in READING.rglob("*.py")) or any(
        f"{named} in" in path.read_text("utf-8") for path in READING.rglob("*.py")
    )


def test_a_trait_that_there_is_not_is_named_with_those_there_are(tmp_path: Path) -> None:
    folder = tmp_path / "nl"
    shutil.copytree(ROOM / "nl", folder)
    file = folder / "language.toml"
    file.write_text(file.read_text("utf-8").replace('"verb-second"', '"verb-third"'), "utf-8")
    with pytest.raises(ValueError, match=r"language\.toml: no trait 'verb-third'; there are .*verb-second"):
        assert Lexicon("nl", folder).grammar


def test_a_text_does_what_its_language_does() -> None:
    german, english = (cut(Document(source="x", text="Kiel", lang=lang), load(lang)) for lang in ("de", "en"))
    assert german.does(grammar.NOUNS_CAPITAL)
    assert not english.does(grammar.NOUNS_CAPITAL)
