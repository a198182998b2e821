"""A text may begin and end anywhere: pages are cut off, and a teaser has no full stop."""

import re
from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

ITEMS = Path(__file__).resolve().parents[1] / "gold" / "items"
EVERY, STEP, REACH = 15, 7, 600  # which items, behind which words, and how many letters before the cut
LANGUAGES = sorted({path.name[:2] for path in ITEMS.glob("*.txt")})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_that_is_cut_off_is_read(lang: str) -> None:
    for path in sorted(ITEMS.glob(f"{lang}-*.txt"))[::EVERY]:
        text = path.read_text("utf-8")
        for number, word in enumerate(re.finditer(r"\w+|[«“„\"(:–—,]", text)):
            if number % STEP == 0:
                read(Document("cut", text[max(0, word.end() - REACH) : word.end()], lang=lang))
            elif number % STEP == 1:
                read(Document("cut", text[word.start() : word.start() + REACH], lang=lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thirty trees, one for each year"),
        ("de", "1984 fuhren die ersten Gäste nach Sancerre, nach zwei Jahren"),
        ("en", "Both towns have been twinned for fifty years"),
    ],
)
def test_the_last_word_needs_nothing_behind_it(lang: str, text: str) -> None:
    assert read(Document("cut", text, lang=lang)).document.text == text
