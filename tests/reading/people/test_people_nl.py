"""People in Dutch sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    (
        "Commissaris van de Koning Visser tekende.",
        "Visser: king-s-commissioner",
        "a high office and a bare surname",
    ),
    ("Het koor Maria Visser zong in de wijk Jan Bakker.", "", "a choir and a quarter that bear names"),
    (
        "Johan de Jonge van de stichting sprak.",
        "Johan de Jonge: representative",
        "an adjective behind a lone de",
    ),
    ("Dirk Visser van de Jonge Garde sprak.", "Dirk Visser", "but not behind a van"),
    (
        "In augustus vertrekken burgemeester De Vos en wethouder Van den Berg.",
        "De Vos: mayor; Van den Berg: alderman",
        "a capital begins the name",
    ),
    (
        "De burgemeester van {Brugge|brugge} Dirk Maes sprak.",
        "Dirk Maes: mayor of brugge",
        "a small letter leads to the town",
    ),
    ("Burgemeester Katrien Desomer ontving de gasten.", "Katrien Desomer: mayor", "office before name"),
    (
        "Burgemeester Lukas Terhoeven van {Mönchengladbach|mg} sprak.",
        "Lukas Terhoeven: mayor of mg",
        "place behind the name",
    ),
    (
        "Wouter Hellinga en zijn ambtgenoot László Domonyi van {Kiskőrös|kk} kwamen.",
        "Wouter Hellinga; László Domonyi",
        "a counterpart of nobody in office has none",
    ),
    (
        "Burgemeester Wouter Hellinga en zijn ambtgenoot László Domonyi van het Hongaarse {Kiskőrös|kk} kwamen.",
        "Wouter Hellinga: mayor; László Domonyi: mayor of kk",
        "the counterpart holds the same office",
    ),
    (
        "De burgemeesters M. Custers en Wilhelm Wachtendonk tekenden.",
        "M. Custers: mayor; Wilhelm Wachtendonk: mayor",
        "plural office",
    ),
    (
        "Marleen van {Kessel|kessel} tekende het Gulden Boek.",
        "Marleen van Kessel",
        "a town inside a surname; a book in capitals",
    ),
    (
        "Ambassadeur András Kocsis van {Hongarije|HU} sprak.",
        "András Kocsis: ambassador of HU",
        "country behind the name",
    ),
    (
        "De Britse premier Theresa May zat vooraan.",
        "Theresa May: prime-minister of GB",
        "a demonym; a month as surname",
    ),
    ("Oud-burgemeester Annemiek Jetten kwam mee.", "Annemiek Jetten: former mayor", "oud-"),
    ("Voormalig schepen Pieter Goossens vertelde erover.", "Pieter Goossens: former alderman", "voormalig"),
    ("Loco-burgemeester Peter Ploegaert gaf de ketting.", "Peter Ploegaert: deputy-mayor", "loco-"),
    (
        "Commissaris van de Koning Han Polman was er.",
        "Han Polman: king-s-commissioner",
        "an office of several words",
    ),
    ("Eberhard van der Laan zag het. Van der Laan lachte.", "Eberhard van der Laan", "particles"),
    ("Koning Filip kwam naar {Ieper|ypres}.", "Filip: king", "kings go by one name"),
    ("Jaak Gabriëls, burgemeester van {Bree|bree}, vertrok.", "Jaak Gabriëls: mayor of bree", "apposition"),
    (
        "Emmily Talpe (burgemeester {Ieper|ypres}) tekende.",
        "Emmily Talpe: mayor of ypres",
        "office in brackets",
    ),
    ("De burgemeester van {Ieper|ypres} ontving de delegatie.", "", "an office and its town are no person"),
    ("Foto: Nico Kuyt", "", "a photo credit"),
    (
        "De Kazachse ambassadeur Roman Vassilenko legde een krans neer.",
        "Roman Vassilenko: ambassador of KZ",
        "a demonym",
    ),
    (
        "Schepen van Cultuur Dimitry Soenen sprak.",
        "Dimitry Soenen: alderman",
        "a portfolio between office and name",
    ),
    ("Een hulde aan Winston Churchill volgde.", "~Winston Churchill", "honoured"),
    ("Zaterdag klonk de Last Post onder de Menenpoort.", "", "capitals are not names"),
    ("Mevrouw De Smet en dhr. Peeters waren er.", "De Smet; Peeters", "courtesy and surname"),
    (
        "Chris Kloot, raadslid en op dit moment loco-burgemeester van {Chilliwack|cw}, kwam.",
        "Chris Kloot: deputy-mayor of cw",
        "an apposition of two offices",
    ),
    ("Twintig Canadezen, veteranen en kadetten, kwamen.", "", "a plural in apposition is no single person"),
    (
        "Commandant Dirk Niehoff van de Duitse ploeg kwam.",
        "Dirk Niehoff: commander",
        "the particle begins another phrase",
    ),
    ("Jan Prins, sinds 2008 voorzitter, kwam.", "Jan Prins: chair", "a year between a name and its office"),
    (
        "Wethouder Kramer in de Kerkstraat groette.",
        "Kramer: alderman",
        "a street behind a surname is none of it",
    ),
    ("Wethouder Willemijn DE Rooij kwam.", "Willemijn de Rooij: alderman", "a particle in capitals"),
    (
        "De voorzitter van de oud-strijders, Gustaaf Leroy, kwam.",
        "Gustaaf Leroy: chair",
        "the veterans are a body",
    ),
    (
        "Twintig Canadezen en leerlingen van het Raayland College kwamen.",
        "",
        "numerals, demonyms and schools are nobody",
    ),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "nl") == expected(who), why
