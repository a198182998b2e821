"""Events as German and French papers put them, and what sounds like them and is none."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

NEWS = "2024-06-10"  # a Monday
FRIDAY, SATURDAY, SUNDAY = "2024-06-07", "2024-06-08", "2024-06-09"

TOLD = [
    ("de", "Am Samstag durften die Hamelner 40 Freunde aus Saint-Maur in die Arme schließen.", "visit", SATURDAY),
    ("de", "Ihr Jawort gaben sich Hameln und Torbay im Mai 1973.", "agreement", "1973-05"),
    ("de", "Blumen für die Opfer des Bombenkriegs brachte am Sonntag eine Gruppe aus Torbay zum Ehrenfriedhof in Hameln.", "wreath-laying", SUNDAY),
    ("de", "Seit Freitag ziert eine Skulptur aus Saint-Maur den Bürgergarten in Hameln.", "unveiling", FRIDAY),
    ("de", "Im Gegenzug durfte sich Mandy Darling aus Torbay über eine Rattenfängerfigur freuen.", "gift", None),
    ("de", "Zu einem Vier-Augen-Gespräch zogen sich Claudio Griese und Mandy Darling am Freitag in Hameln zurück.", "meeting", FRIDAY),
    ("de", "Die Stadtoberhäupter von Hameln und Torbay steckten am Freitag in Hameln die Köpfe zusammen.", "meeting", FRIDAY),
    ("de", "Jacques Petit aus Saint-Maur darf sich seit Samstag Ehrenbürger von Hameln nennen.", "award", SATURDAY),
    ("de", "Den Orden heftete ihm Generalkonsul Étienne Sur am Freitag in Hameln ans Revers.", "award", FRIDAY),
    ("de", "Die Feuerwehr Bocholt brachte am Samstag ein Tragkraftspritzenfahrzeug nach Akmenė.", "aid", SATURDAY),
    ("de", "Die Stadt Kiel hat der Partnerstadt Coventry am Freitag einen Scheck über 5.000 Euro überreicht.", "aid", FRIDAY),
    ("de", "Fest eingeplant ist für Oktober eine Reise der Hamelner Feuerwehr nach Torbay.", "visit", "2024-10"),
    ("fr", "Un accord de partenariat entre l'université de Limoges et celle de Hradec Králové a été conclu le 12 mai.", "agreement", "2024-05-12"),
    ("fr", "Le car des Allemands de Hameln a franchi vendredi soir l'entrée de Saint-Maur.", "visit", FRIDAY),
    ("fr", "Quarante habitants de Colmar ont pris place vendredi à bord d'un autocar, direction Hameln.", "visit", FRIDAY),
    ("fr", "Le consul d'Allemagne, Stefan Mair, a poussé vendredi la porte de la mairie de Colmar.", "visit", FRIDAY),
    ("fr", "Les élus de Loos ont passé deux semaines à Mbour en mai.", "visit", "2024-05"),
    ("fr", "Deux bouquets, l'un aux couleurs allemandes, l'autre tricolore, ont été posés dimanche au pied de la stèle à Colmar.", "wreath-laying", SUNDAY),
    ("fr", "Le square de Hameln a été porté samedi sur les fonts baptismaux à Colmar.", "unveiling", SATURDAY),
    ("fr", "Samedi, les Écossais de Clackmannan ont remis une cornemuse à l'école de musique de Vire.", "gift", SATURDAY),
    ("fr", "Le maire de Gap, Roger Didier, a remis vendredi un chèque de 3 000 euros à son homologue de Traunstein.", "aid", FRIDAY),
    ("fr", "Samedi, Colmar a reçu les autorités de Hameln.", "visit", SATURDAY),
    ("de", "Im Mai stiegen 35 Nordhorner in den Bus nach Malbork in Polen.", "visit", "2024-05"),
    ("fr", "Les apprentis de Colmar ont travaillé en mai pendant deux semaines chez des artisans de Hameln.", "exchange", "2024-05"),
]  # fmt: skip

# What the words may sound like, and is not told.
NONE = [
    ("fr", "Sylvie Robert, présidente du comité de jumelage de Morlaix, a passé le relais à Yann Le Goff samedi.", "visit"),
    ("fr", "Le concert, donné à Thann par la chorale de Gubbio, a été suivi d'une réception offerte par la municipalité.", "gift"),
    ("fr", "Le maire de Gap, Roger Didier, a remis vendredi un chèque de 3 000 euros à son homologue de Traunstein.", "gift"),
    ("fr", "À Ploërmel, l'exposition consacrée aux soixante ans d'échanges avec Dabola est visible jusqu'au 30 juin.", "meeting"),
    ("fr", "Le train de Paris a franchi lundi l'entrée de Colmar avec une heure de retard.", "visit"),
    ("fr", "Le directeur viendrait de Lyon, dit-on à Colmar.", "visit"),
    ("fr", "La convention collective des agents de Colmar, négociée depuis mars, a été renouvelée.", "agreement"),
    ("de", "Geplant ist eine Reise des Seniorenkreises nach Hameln.", "visit"),
    ("de", "Die Partnerschaft von Lippstadt mit Uden geht in die nächste Runde.", "agreement"),
    ("de", "Eine zweite Arbeit des Künstlers steht seit 2012 in der italienischen Partnerstadt Gardone.", "agreement"),
    ("de", "Die Stadt Kiel hat der Partnerstadt Coventry am Freitag einen Scheck über 5.000 Euro überreicht.", "gift"),
    ("de", "Den Orden heftete ihm Generalkonsul Étienne Sur am Freitag in Hameln ans Revers.", "gift"),
]  # fmt: skip

OFF = [
    ("de", "Ins Wasser fiel am Samstag das geplante Freundschaftsspiel gegen Torbay in Hameln."),
    ("de", "Aus dem Besuch der Torbayer Delegation in Hameln wird vorerst nichts."),
]


@pytest.mark.parametrize(("lang", "text", "kind", "day"), TOLD)
def test_a_turn_of_the_press_tells_it(lang: str, text: str, kind: str, day: str | None) -> None:
    events = read(Document("sample", text, lang, published=NEWS)).events
    assert (kind, day) in {(e.type.value, e.date) for e in events}


@pytest.mark.parametrize(("lang", "text", "kind"), NONE)
def test_what_only_sounds_like_it_is_none(lang: str, text: str, kind: str) -> None:
    assert kind not in {e.type.value for e in read(Document("sample", text, lang, published=NEWS)).events}


@pytest.mark.parametrize(("lang", "text"), OFF)
def test_what_came_to_nothing_is_off(lang: str, text: str) -> None:
    events = read(Document("sample", text, lang, published=NEWS)).events
    assert {e.modality.value for e in events} == {"cancelled"}


@pytest.mark.parametrize(
    ("lang", "text", "there"),
    [
        ("fr", "Vienne (Isère) fête son jumelage avec Esslingen.", "geonames:2969284"),
        ("fr", "Une délégation de Graz a visité Vienne samedi.", "geonames:2761369"),
        ("fr", "Une délégation de Trèves est attendue mercredi à Metz. Elle visitera la mairie et le centre.", "geonames:2821164"),
        ("de", "Am Freitag wurde im Foyer des Rathauses Marl die Ausstellung „Zwei Städte“ eröffnet.", "geonames:2873263"),
        ("de", "Der Sonderzug aus Amiens rollte am Freitag in den Bahnhof von Dortmund ein.", "geonames:2935517"),
        ("de", "Die Delegation aus Bocholt besuchte Derby.", "geonames:2651347"),
        ("de", "Eine Delegation aus Bocholt hat am Freitag Halle besucht.", "geonames:2911520"),
    ],
)  # fmt: skip
def test_the_town_that_the_words_mean(lang: str, text: str, there: str) -> None:
    assert there in {p.id for p in read(Document("sample", text, lang, published=NEWS)).places}


@pytest.mark.parametrize(
    ("lang", "text", "nobody"),
    [
        ("de", "In Torgau legten der Landrat und Vertreter der Stadt Kränze und Gebinde nieder.", "Kränze"),
        (
            "de",
            "Die Freiwillige Feuerwehr Lauf brachte am Samstag ein Löschfahrzeug nach Brive.",
            "Feuerwehr Lauf",
        ),
        ("de", "In Kiel spielten die Musiker Werke von Dvořák und Smetana.", "Werke von Dvořák"),
        ("de", "Die Gäste aus Aurillac haben am Freitag ein Essen besucht.", "Essen"),
    ],
)
def test_a_thing_is_no_town_and_nobody(lang: str, text: str, nobody: str) -> None:
    reading = read(Document("sample", text, lang, published=NEWS))
    assert nobody not in {n.name for n in (*reading.places, *reading.people)}


@pytest.mark.parametrize(
    ("lang", "text", "offices"),
    [
        ("fr", "À l'invitation de Philippe Laurent, les maires de Berkhamsted et de Gap ont visité Sceaux.", [None]),
        ("en", "At the invitation of Philip Lawrence, the mayors of Berkhamsted and Beaune met in Kiel.", [None]),
        ("de", "Philipp Lorenz und Anne Klein, die Bürgermeister von Bocholt und Beaune, besuchten Kiel.", ["mayor", "mayor"]),
        ("fr", "Le ministre-président de Rhénanie-Palatinat, Alexander Schweitzer, a visité Verdun.", ["governor"]),
        ("de", "In Torgau sprach der US-Generalkonsul Ken Toko.", ["consul"]),
    ],
)  # fmt: skip
def test_who_holds_the_office(lang: str, text: str, offices: list[str | None]) -> None:
    people = read(Document("sample", text, lang, published=NEWS)).people
    assert [p.office for p in people] == offices
