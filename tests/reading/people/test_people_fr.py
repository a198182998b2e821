"""People in French sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    (
        "Le maire, Jean Lam Ah Koon, a reçu les élus. M. Lam Ah Koon a parlé.",
        "Jean Lam Ah Koon: mayor",
        "three words of a surname, between commas",
    ),
    (
        "Awa Diallo, cheffe du Réseau Aube-Niger, a parlé.",
        "Awa Diallo: head",
        "a body behind an office",
    ),
    (
        "La première adjointe au maire de {Brest|brest}, Mme Françoise Morel, est venue.",
        "Françoise Morel: deputy-mayor of brest",
        "an adjointe au maire is no maire",
    ),
    ("David Lisnard, maire de {Cannes|cannes}, a signé.", "David Lisnard: mayor of cannes", "apposition"),
    (
        "Le maire de {Colmar|colmar} Éric Straumann a signé.",
        "Éric Straumann: mayor of colmar",
        "place between office and name",
    ),
    (
        "L'ambassadeur du {Kazakhstan|KZ} en {Belgique|BE}, Roman Vassilenko, est venu.",
        "Roman Vassilenko: ambassador of KZ",
        "the sender, not the host",
    ),
    (
        "La bourgmestre d'{Ypres|ypres}, Katrien Desomer, l'a reçu.",
        "Katrien Desomer: mayor of ypres",
        "elision; name between commas",
    ),
    (
        "Les maires Claude PONS et Maik LEHN ont signé.",
        "Claude Pons: mayor; Maik Lehn: mayor",
        "plural office, capitals",
    ),
    (
        "Les maires Claude PONS et Maik LEHN suivent leurs prédécesseurs {Maurice|MU} PICARD et Horst LUPFER.",
        "Claude Pons: mayor; Maik Lehn: mayor; Maurice Picard: former mayor; Horst Lupfer: former mayor",
        "predecessors; a country's name is a given name",
    ),
    (
        "Mme Annie Lefebvre, présidente du comité de jumelage, a parlé.",
        "Annie Lefebvre: president",
        "the president of a committee",
    ),
    (
        "Les échevins Bruno Dal Molin et Magali De Meyer sont venus.",
        "Bruno Dal Molin: alderman; Magali De Meyer: alderman",
        "particles in capitals",
    ),
    (
        "Felisbela Da Conceiçao Ferreira et Angelina De Gouveia ont chanté.",
        "Felisbela Da Conceiçao Ferreira; Angelina De Gouveia",
        "double surnames",
    ),
    (
        "Emmily Talpe (bourgmestre d'{Ypres|ypres}) et J.-P. Dupont étaient là.",
        "Emmily Talpe: mayor of ypres; J.-P. Dupont",
        "brackets; initials with a hyphen",
    ),
    ("L'ancien maire Gilbert Meyer a témoigné.", "Gilbert Meyer: former mayor", "former"),
    (
        "Le Premier ministre Alexander De Croo était présent.",
        "Alexander De Croo: prime-minister",
        "an office of two words",
    ),
    (
        "Le gouverneur de la province, Carl Decaluwé, était là.",
        "Carl Decaluwé: governor",
        "a level between office and name",
    ),
    (
        "Ils ont rendu hommage à Konrad ADENAUER et à Charles de GAULLE.",
        "~Konrad Adenauer; ~Charles de Gaulle",
        "honoured, both of a list",
    ),
    ("La fête a eu lieu rue Jean Jaurès, place Charles de Gaulle.", "", "streets and squares"),
    ("Photo : Jean Dupont", "", "a photo credit"),
    ("Le maire de {Colmar|colmar} a reçu la délégation.", "", "an office and its town are no person"),
    ("Michel Demange a parlé. M. Demange a signé.", "Michel Demange", "courtesy and surname join"),
    ("L'adjointe Emmanuella Rossi a accueilli les élèves.", "Emmanuella Rossi: deputy-mayor", "adjoint"),
    (
        "M. le Maire, Jean-Luc Dupont, et le député Pierre Martin ont parlé.",
        "Jean-Luc Dupont: mayor; Pierre Martin: member-of-parliament",
        "two offices",
    ),
    ("Une Rose rouge de France en Avril.", "", "words that are names elsewhere"),
    (
        "Le premier magistrat de {Commercy|commercy}, Jérôme Lefèvre, attend le maire d'{Hockenheim|hock}.",
        "Jérôme Lefèvre: mayor of commercy",
        "the second mayor is not he",
    ),
    (
        "Les adjoints : Emily Mir, Suzanne Pagan et Pierre Picard.",
        "Emily Mir: deputy-mayor; Suzanne Pagan: deputy-mayor; Pierre Picard: deputy-mayor",
        "a list behind a colon",
    ),
    (
        "La présidente du cercle franco-allemand, Gudrun Aichele, est venue.",
        "Gudrun Aichele: president",
        "any words between office and comma",
    ),
    (
        "Claire Morel, qui préside le comité, est venue.",
        "Claire Morel: president",
        "an office told by a verb",
    ),
    (
        "Le syndic Marc Jaccard et Luc Perrin, deuxième adjoint au maire, sont venus.",
        "Marc Jaccard: mayor; Luc Perrin: deputy-mayor",
        "a Swiss mayor; a second deputy",
    ),
    (
        "On a vu M. Chevalley (ancien préfet), le conservateur du musée et un élève.",
        "Chevalley: former prefect",
        "the next in the list is another person",
    ),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "fr") == expected(who), why
