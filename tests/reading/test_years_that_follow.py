"""The year of an item that gives none: reckoned from a jubilee and its beginning, or not at all."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading.reader import findings_of


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
