"""Tables of twins in one line: pairs with a dash and a year, and one town's twins between semicolons."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def _ties(lang: str, text: str) -> dict[frozenset[str], str | None]:
    found = read(Document("made up", text, lang=lang))
    names = {place.id: place.name for place in found.places}
    return {frozenset(str(names[place]) for place in tie.places): tie.since for tie in found.partnerships}


@pytest.mark.parametrize(
    ("lang", "text", "ties"),
    [
        (
            "de",
            "Partnerschaften der Städte: Günzburg – Lannion (seit 1981), Günzburg – Sternberg (seit 1990).",
            [("Günzburg", "Lannion", "1981"), ("Günzburg", "Sternberg", "1990")],
        ),
        (
            "de",
            "Städtepartnerschaften im Landkreis\nGünzburg – Lannion (seit 1981), Krumbach – Nyons (seit 1975)",
            [("Günzburg", "Lannion", "1981"), ("Krumbach", "Nyons", "1975")],
        ),
        (
            "fr",
            "Jumelages : Quimper – Remscheid (1971), Quimper – Lorient (1990), Brest – Kiel (1964).",
            [("Quimper", "Remscheid", "1971"), ("Quimper", "Lorient", "1990"), ("Brest", "Kiel", "1964")],
        ),
        (
            "ru",
            "Города-побратимы: Орёл – Оффенбах (1988), Орёл – Пенза (2001), Тула – Филлинген-Швеннинген (1993).",
            [
                ("Orël", "Offenbach", "1988"),
                ("Orël", "Penza", "2001"),
                ("Tula", "Villingen-Schwenningen", "1993"),
            ],
        ),
        (
            "en",
            "Twin towns: Kendal – Rinteln (1992), Kendal – Killarney (2000), Bath – Aix-en-Provence (1977).",
            [
                ("Kendal", "Rinteln", "1992"),
                ("Kendal", "Killarney", "2000"),
                ("Bath", "Aix-en-Provence", "1977"),
            ],
        ),
        (
            "nl",
            "Stedenbanden: Hoorn – Příbram (1992), Delft – Aarau (1972).",
            [("Hoorn", "Příbram", "1992"), ("Delft", "Aarau", "1972")],
        ),
        (
            "kk",
            "Бауырлас қалалар: Семей – Веймар (1995), Орал – Киль (2001).",
            [("Semey", "Weimar", "1995"), ("Oral", "Kiel", "2001")],
        ),
        # The twins of one town, named in the line above.
        (
            "de",
            "Partnerstädte von Köln\nKabul (Afghanistan) 1980; Brest (Frankreich) 1985; Barcelona (Spanien) 1984",
            [("Cologne", "Kabul", "1980"), ("Cologne", "Brest", "1985"), ("Cologne", "Barcelona", "1984")],
        ),
        (
            "fr",
            "Les villes jumelles de Quimper\nRemscheid (Allemagne) 1971 ; Limerick (Irlande) 1980",
            [("Quimper", "Remscheid", "1971"), ("Quimper", "Limerick", "1980")],
        ),
        (
            "ru",
            "Побратимы Орла\nОффенбах (Германия) 1988; Новополоцк (Белоруссия) 2003",
            [("Orël", "Offenbach", "1988"), ("Orël", "Novopolotsk", "2003")],
        ),
    ],
)
def test_each_row_is_a_tie_with_its_year(lang: str, text: str, ties: list[tuple[str, str, str]]) -> None:
    assert _ties(lang, text) == {frozenset((one, other)): year for one, other, year in ties}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Bahn fährt Köln – Paris (seit 1990), Ulm – Wien (seit 1981)."),
        (
            "de",
            "Der Partnerschaftsverein lädt ein.\nBahnstrecken: Köln – Paris (seit 1990), Ulm – Wien (seit 1981).",
        ),
        ("fr", "Les lignes : Quimper – Paris (1971), Brest – Lyon (1964)."),
        # Nobody says whose they are.
        ("de", "Die Partnerstädte: Kabul (Afghanistan) 1980; Brest (Frankreich) 1985"),
    ],
)
def test_other_tables_tie_nobody(lang: str, text: str) -> None:
    assert not _ties(lang, text)
