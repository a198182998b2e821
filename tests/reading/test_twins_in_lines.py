"""Twins each on a line of its own, below a line that says whose they are."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

Tie = tuple[str, str, str | None]


def ties(lang: str, text: str) -> set[Tie]:
    reading = read(Document("sample", text, lang, published="2024-05-05"))
    names = {p.id: p.name for p in reading.places}
    return {(names[t.places[0]], names[t.places[1]], t.since) for t in reading.partnerships}


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "en",
            "The Town of Oberursel (Taunus) maintains the following partnerships:\n\nsince 16 May 1964      Epinay-sur-Seine (France)"
            "\n\nsince 07 October 1989     Rushmoor (Great Britain)\n\nsince 04 June 2004    Lomonossow (Russland)",
            {("Oberursel", "Épinay-sur-Seine", "1964"), ("Oberursel", "Rushmoor", "1989"), ("Oberursel", "Lomonosov", "2004")},
        ),
        (
            "en",
            "Colchester. We have twinned with\n\nWETZLAR (Germany) since 1969\n\nAVIGNON (France) since 1972\n\nIMOLA (Italy) since 1997",
            {("Colchester", "Wetzlar", "1969"), ("Colchester", "Avignon", "1972"), ("Colchester", "Imola", "1997")},
        ),
        (
            "en",
            "Twin towns of Colchester\n\nWetzlar (Germany)\nsince 1969\n\nAvignon (France)\nsince 1972",
            {("Colchester", "Wetzlar", "1969"), ("Colchester", "Avignon", "1972")},
        ),
        (
            "nl",
            "Partnersteden van Doetinchem:\n\nPardubice (Tsjechië), sinds 1991\nRaesfeld (Duitsland), sinds 1981",
            {("Doetinchem", "Pardubice", "1991"), ("Doetinchem", "Raesfeld", "1981")},
        ),
        (
            "de",
            "Rinteln\n\nUnsere Partnerstädte\n\nKendal (Großbritannien), seit 1990\nSlawno (Polen), seit 1992",
            {("Rinteln", "Kendal", "1990"), ("Rinteln", "Sławno", "1992")},
        ),
        (
            "fr",
            "Villeparisis\n\nNos jumelages suivants :\n\nNeckarwestheim (Allemagne), depuis 1990\nKendal (Grande-Bretagne), depuis 1992",
            {("Villeparisis", "Neckarwestheim", "1990"), ("Villeparisis", "Kendal", "1992")},
        ),
    ],
)  # fmt: skip
def test_each_line_is_a_twin_of_the_town_above(lang: str, text: str, told: set[Tie]) -> None:
    assert told <= ties(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kendal has a twin town.\nNext matches:\nLeeds, 5 May\nYork, 7 May"),
        ("en", "Kendal is no longer twinned with the following towns:\nRinteln (Germany)\nAvignon (France)"),
        ("en", "Twin towns news\nMayor Ann Bell was in Avignon\nThe choir of Wetzlar sang for an hour in the park of Imola"),
    ],
)  # fmt: skip
def test_other_lines_are_no_twins(lang: str, text: str) -> None:
    assert {since for _, _, since in ties(lang, text)} <= {None}
    assert len(ties(lang, text)) < 2
