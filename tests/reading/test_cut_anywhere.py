"""A text may begin and end anywhere: pages are cut off, and a teaser has no full stop."""

import random
import re
from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.events.joining import opened_until

ITEMS = Path(__file__).resolve().parents[1] / "gold" / "items"
EVERY, STEP, REACH = 15, 7, 600  # which items, behind which words, and how many letters before the cut
MIXED, SENTENCE = 25, re.compile(r"(?<=[.!?…。])\s*")
PUBLISHED = (None, "2024-06-10", "2020-11", "2019")
LANGUAGES = sorted({path.name[:2] for path in ITEMS.glob("*.txt")})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_that_is_cut_off_is_read(lang: str) -> None:
    for path in sorted(ITEMS.glob(f"{lang}-*.txt"))[::EVERY]:
        text = path.read_text("utf-8")
        for number, word in enumerate(re.finditer(r"\w+|[«“„\"(:–—,]", text)):
            if number % STEP == 0:
                cut = text[max(0, word.end() - REACH) : word.end()]
            elif number % STEP == 1:
                cut = text[word.start() : word.start() + REACH]
            else:
                continue
            assert read(Document("cut", cut, lang=lang)).document.text == cut


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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_of_many_stories_in_one_text_are_read(lang: str) -> None:
    """What no writer puts side by side meets here: an opening without its day, an end before its beginning."""
    stories = [path.read_text("utf-8") for path in sorted(ITEMS.glob(f"{lang}-*.txt"))]
    told = [sentence for story in stories for sentence in SENTENCE.split(story) if sentence.strip()]
    draw = random.Random(11)
    for number in range(MIXED):
        paragraphs = (" ".join(draw.sample(told, draw.randint(1, 5))) for _ in range(draw.randint(2, 7)))
        text, published = "\n\n".join(paragraphs), PUBLISHED[number % len(PUBLISHED)]
        assert read(Document("mixed", text, lang, published=published)).document.text == text


@pytest.mark.parametrize("days", [("../2019-11", "2019-10-03"), ("2019-10-03", "../2019-11")])
def test_an_end_without_its_day_is_the_last_of_its_month(days: tuple[str, str]) -> None:
    assert opened_until(*days) == "2019-10-03/2019-11-30"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "0001", None])
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Guests came last week. They left on Monday and will be back next Friday, a week later."),
        ("nl", "Vorige week kwamen gasten. Zij komen volgende maandag en op 29 februari terug."),
        (
            "fr",
            "Le 5 mars dernier, des hôtes sont venus. Ils repartent lundi prochain, une semaine plus tard.",
        ),
        ("en", "On 31 December 9999 guests came. On Monday they left, two weeks later."),
    ],
)
def test_the_ends_of_the_calendar_are_no_error(published: str | None, lang: str, text: str) -> None:
    assert read(Document("ends", text, lang, published=published)).document.text == text
