"""The year of an item that gives none: reckoned from a jubilee and its beginning, or not at all."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading.reader import findings_of, read


def year(lang: str, text: str) -> str | None:
    """The year from which an item's own words are reckoned."""
    published = findings_of(Document(source="made up", text=text, lang=lang)).published
    return published.edtf if published is not None else None


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "de",
            "Seit 1998 sind Kiel und Brest Partner; im Oktober werden es 25 Jahre.\n"
            "Im Rathaus empfing Bürgermeisterin Anna Weber in Kiel die Gäste aus Brest.",
            "2023",
        ),
        (
            "en",
            "Kiel and Brest have been twin towns since 1957, and today, fifty years on, they celebrate.\n"
            "The mayor of Kiel, Anna Weber, received the guests from Brest in the town hall.",
            "2007",
        ),
        (
            "nl",
            "Precies 75 jaar nadat Poolse soldaten onder generaal Novak op 29 oktober 1944 Gent bevrijdden, "
            "kwam de president naar Gent.\nBij het monument in Gent legde burgemeester Jan Maes een krans.",
            "2019",
        ),
        (
            "en",
            "Kiel and Brest celebrate ten years of twinning.\nA choir from Brest sang in Kiel in 2003. "
            "The mayors of Kiel and Brest signed the twinning charter in 2007.\n"
            "The mayor of Kiel, Anna Weber, received the guests from Brest in the town hall.",
            "2017",
        ),
    ],
)
def test_the_year_follows(lang: str, text: str, told: str) -> None:
    assert year(lang, text) == told


def test_no_year_follows_from_two_beginnings() -> None:
    text = (
        "Kiel and Brest celebrate ten years of twinning.\nA choir from Brest sang in Kiel in 2003, and one from "
        "Kiel in Brest in 2007.\nThe mayor of Kiel, Anna Weber, received the guests from Brest in the town hall."
    )
    assert year("en", text) is None


def test_the_day_two_towns_became_twins_gives_no_year_to_what_was_told_before_it() -> None:
    """A Wednesday 20 April there was in 2005 as well, and the signing of that September lay years back."""
    story = (
        "On Wednesday 20 April the mayor of Kiel, Anna Weber, received guests from Brest in the town hall."
    )
    signed = "The two cities signed their twinning charter on 27 September 2005."
    read_ = read(Document("test", f"Guests from Brest in Kiel.\n{story} {signed}", lang="en"))
    assert {e.date for e in read_.events} == {None, "2005-09-27"}
    read_ = read(
        Document("test", f"Kiel and Brest are twins.\n{signed} {story.replace('20', '27')}", lang="en")
    )
    assert "2005-04-27" in {e.date for e in read_.events}, "behind it the days are those of its story"
