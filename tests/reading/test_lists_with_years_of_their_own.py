"""Lists of twins whose towns are called what they are, each with a year of its own, over clauses and lines."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

Ties = set[tuple[str, str, str | None]]


def _ties(lang: str, text: str) -> Ties:
    found = read(Document("made up", text, lang=lang, published="2024-08-15"))
    names = {p.id: p.name for p in found.places}
    out: Ties = set()
    for tie in found.partnerships:
        one, other = sorted(names[p] for p in tie.places)
        out.add((one, other, tie.since))
    return out


@pytest.mark.parametrize(
    ("lang", "text", "ties"),
    [
        (
            "en",
            "Caerphilly has been twinned with the Breton town of Lannion since 1991, while Llanbradach has been twinned with Ploubezre since 1994.",
            {("Caerphilly", "Lannion", "1991"), ("Llanbradach", "Ploubezre", "1994")},
        ),
        (
            "fr",
            "La Ville de Dudelange est jumelée avec la ville allemande de Lauenburg/Elbe et la commune française de Manom depuis 1958, ainsi qu’avec la commune polonaise de Lebork depuis 2003.",
            {("Dudelange", "Lauenburg", "1958"), ("Dudelange", "Manom", "1958"), ("Dudelange", "Lębork", "2003")},
        ),
        (
            "fr",
            "Des jumelages bilatéraux existent entre Dudelange et la ville italienne de Feltre depuis 1999, la ville d’Arganil au Portugal également depuis 1999 et la ville de Berane au Monténégro depuis 2012.",
            {("Dudelange", "Feltre", "1999"), ("Arganil", "Dudelange", "1999"), ("Berane", "Dudelange", "2012")},
        ),
        (
            "de",
            "Darüber hinaus besteht seit 1999 eine Partnerschaft zwischen Düdelingen und der italienischen Stadt Feltre sowie mit der Stadt Arganil in Portugal, und seit 2012 auch mit der Stadt Berane in Montenegro.",
            {("Dudelange", "Feltre", "1999"), ("Arganil", "Dudelange", "1999"), ("Berane", "Dudelange", "2012")},
        ),
        (
            "de",
            "Herford ist seit 1979 mit Voiron verpartnert, während Bünde seit 1985 mit Leisnig verbunden ist.",
            {("Herford", "Voiron", "1979"), ("Bünde", "Leisnig", "1985")},
        ),
        (
            "nl",
            "Middelkerke is momenteel verzusterd met acht buitenlandse gemeenten. Rauschenberg en Ettlingen in Duitsland, Clevedon in het Verenigd Koninkrijk, Epernay in Frankrijk en in eigen land met Vresse-sur-Semois en Glabbeek.",
            {("Middelkerke", "Rauschenberg", None), ("Ettlingen", "Middelkerke", None), ("Clevedon", "Middelkerke", None), ("Middelkerke", "Épernay", None)},
        ),
        (
            "en",
            "The City of Kendal has three sister cities.\n• Coimbra, Portugal, established August 4, 1972\n• Izumo, Japan, established October 11, 1986\n• Rinteln, Germany, established August 1, 1992",
            {("Coimbra", "Kendal", "1972"), ("Izumo", "Kendal", "1986"), ("Kendal", "Rinteln", "1992")},
        ),
    ],
)  # fmt: skip
def test_each_town_is_tied_to_the_one_it_is_told_of(lang: str, text: str, ties: Ties) -> None:
    assert _ties(lang, text) == ties


def test_marks_below_a_full_stop_without_years_are_no_list() -> None:
    text = "Kendal has three sister cities.\n• Coimbra sent a choir\n• Izumo sent a painting"
    assert ("Coimbra", "Kendal", None) not in _ties("en", text)
