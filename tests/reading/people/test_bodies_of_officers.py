"""Of which body somebody is the chair or the director; and surnames that an office tells from halls and parks."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def bodies(lang: str, text: str) -> dict[str, str | None]:
    """What each officer's office is of, by the names of the reading."""
    reading = read(Document(text=text, lang=lang, source="x", published="2026-10-12"))
    names = {noun.id: noun.name for noun in (*reading.places, *reading.organisations)}
    return {p.name: names.get(p.office_of or "") for p in reading.people if p.office}


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "Sarah Cole, who chairs the Godalming Twinning Association, gave the guests a book.",
            {"Sarah Cole": "Godalming Twinning Association"},
        ),
        (
            "en",
            "The chairman of the Godalming Twinning Association, Sarah Cole, gave the guests a book.",
            {"Sarah Cole": "Godalming Twinning Association"},
        ),
        (
            "en",
            "Lucy Hall, director of the Hull Maritime Museum, opened the exhibition.",
            {"Lucy Hall": "Hull Maritime Museum"},
        ),
        (
            "de",
            "Eva Schulz, Vorsitzende des Partnerschaftsvereins Mayen, dankte den Gastgebern in Joigny.",
            {"Eva Schulz": "Partnerschaftsverein Mayen"},
        ),
        (
            "de",
            "Schulleiterin Eva Schulz vom Megina-Gymnasium empfing die Schüler aus Joigny.",
            {"Eva Schulz": "Megina-Gymnasium"},
        ),
        # The mayor is of the town, whatever body stands near.
        (
            "en",
            "The Mayor of Godalming, Ann Bell, thanked the Godalming Twinning Association.",
            {"Ann Bell": "Godalming"},
        ),
        # And the thanks are another's.
        (
            "en",
            "Sarah Cole thanked the chairman of the Godalming Twinning Association, Peter Moss.",
            {"Peter Moss": "Godalming Twinning Association"},
        ),
    ],
)
def test_the_body_beside_an_office_is_what_it_is_of(
    lang: str, text: str, told: dict[str, str | None]
) -> None:
    assert bodies(lang, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Curator Lucy Hall opened the exhibition.",
        "Lucy Hall, president of the society, opened the exhibition.",
        "The mayor, Lucy Hall, opened the exhibition.",
        "Mrs Lucy Hall opened the exhibition.",
        "Lucy Hall said that the visit had been a success.",
        '"We are friends," said Lucy Hall.',
    ],
)
def test_an_office_tells_somebody_called_hall_from_a_hall(text: str) -> None:
    reading = read(Document(text=text, lang="en", source="x"))
    assert [p.name for p in reading.people] == ["Lucy Hall"]


@pytest.mark.parametrize(
    "text",
    [
        "The concert was held in Lucy Hall in Mayen.",
        "A bench stands in the Queen Elizabeth Park in Mayen.",
        "The Lucy Hall said in a statement that the concert would go ahead.",
    ],
)
def test_a_hall_is_nobody(text: str) -> None:
    reading = read(Document(text=text, lang="en", source="x"))
    assert not any("Hall" in p.name or "Park" in p.name for p in reading.people)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "The Godalming Twinning Association met on Monday. The chairman, Peter Marsh, thanked everybody.",
            {"Peter Marsh": "Godalming Twinning Association"},
        ),
        (
            "nl",
            "De Jumelagevereniging Gent vierde feest. Voorzitter Jan Peeters bedankte de gasten uit Kiel.",
            {"Jan Peeters": "Jumelagevereniging Gent"},
        ),
        # Two clubs, and nothing says of which; and one that is named only behind.
        (
            "en",
            "The Godalming Twinning Association met the Mayen Twinning Society on Monday. The chairman, Peter "
            "Marsh, thanked everybody.",
            {"Peter Marsh": None},
        ),
        (
            "en",
            "The chairman, Peter Marsh, thanked everybody. The Godalming Twinning Association meets on Monday.",
            {"Peter Marsh": None},
        ),
        # A mayor is of no club, and a president of a land is of it.
        (
            "en",
            "The Godalming Twinning Association met on Monday. President Emmanuel Macron of France wrote to it.",
            {"Emmanuel Macron": "France"},
        ),
    ],
)
def test_an_officer_is_of_the_only_club_that_was_named(
    lang: str, text: str, told: dict[str, str | None]
) -> None:
    assert bodies(lang, text) == told
