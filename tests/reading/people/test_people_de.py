"""People in German sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    (
        "Am Mittwoch kam Karl Platz, Beigeordneter für Umwelt.",
        "Karl Platz: deputy-mayor",
        "a word that things are named with, an office behind it",
    ),
    (
        "Vera Moos und Lars Linn von der Kells Town Association kamen.",
        "Vera Moos; Lars Linn",
        "a body behind a surname",
    ),
    (
        "Landrätin Kissa Mwamba Lyimo traf am Montag ein.",
        "Kissa Mwamba Lyimo: district-administrator",
        "before the verb of the sentence all capitals are name",
    ),
    (
        "Am Abend enthüllte Bürgermeisterin Ibolya Szabó Lenz den Stein.",
        "Ibolya Szabó Lenz: mayor",
        "behind a title and before an article too",
    ),
    ("Zum Dank gab Bürgermeister Karl Maier Blumen.", "Karl Maier: mayor", "but what is given is a noun"),
    (
        "Auch Karl Lenz, Präsident des Vereins Bałtyk Morze, kam.",
        "Karl Lenz: president",
        "a body behind an office that somebody named holds",
    ),
    ("„Schön“, sagte die 16-jährige Emily.", "Emily", "a given name of another language behind an age"),
    ("2012 besuchte der Bürgermeister {Kiel|kiel}.", "", "where a mayor went is not his name"),
    (
        "Den Schlüssel übergab der Beigeordnete Holger Platz.",
        "Holger Platz: deputy-mayor",
        "behind an office no square is called so",
    ),
    (
        "Unterschrieben hatten 1993 die damaligen Bürgermeister Otto Horvath und Robert Wiedemann.",
        "Otto Horvath: former mayor; Robert Wiedemann: former mayor",
        "one former office of two",
    ),
    (
        "Stephan Mees und Michel Leroux, Adjoint für Kultur, unterzeichneten.",
        "Stephan Mees; Michel Leroux: deputy-mayor",
        "a French word for an office",
    ),
    (
        "Die Feuerwehr kam mit Kommandant Thomas Vogt.",
        "Thomas Vogt: fire-chief",
        "a commander where firefighters are spoken of",
    ),
    ("Bürgermeister Marco Diethelm beendete seine Rede.", "Marco Diethelm: mayor", "office before name"),
    (
        "Rob Bats, Bürgermeister der niederländischen Partnerstadt {Steenwijkerland|st}, kam.",
        "Rob Bats: mayor of st",
        "apposition",
    ),
    (
        "{Triers|trier} Oberbürgermeister Helmut Schröer und seine Frau Gisela kamen.",
        "Helmut Schröer: mayor of trier; Gisela",
        "possessive town; a wife by her given name",
    ),
    ("Helmut Schröer sprach. Schröer dankte.", "Helmut Schröer", "surname alone joins"),
    ("Königin Beatrix der {Niederlande|NL} sprach.", "Beatrix: queen of NL", "queens go by one name"),
    (
        "Vizebürgermeisterin Katharina von der Heide empfing Gäste.",
        "Katharina von der Heide: deputy-mayor",
        "particles",
    ),
    (
        "Der kasachische Botschafter in {Belgien|BE}, Roman Vassilenko, kam.",
        "Roman Vassilenko: ambassador of KZ",
        "demonym, host, name between commas",
    ),
    (
        "Der damalige Außenminister Hans-Dietrich Genscher half.",
        "Hans-Dietrich Genscher: former minister",
        "then",
    ),
    (
        "Birgit Hellenbach und Rolf Heitmann, Vorsitzende der Vereine, erzählten.",
        "Birgit Hellenbach: chair; Rolf Heitmann: chair",
        "one apposition for two",
    ),
    ("Der Austausch ist eine tragende Säule der Partnerschaft.", "", "nouns are capitalised"),
    ("Die Gäste besuchten Rathaus, Kirche und Museum der Stadt.", "", "nouns are no names"),
    ("Dr. Hans Schmidt dankte Frau Dr. Petra Klein.", "Hans Schmidt; Petra Klein", "academic titles"),
    ("Frau Müller und Herr Becker kamen.", "Müller; Becker", "courtesy and surname"),
    (
        "Der Europaabgeordnete Elmar Brok warb für die Wahl.",
        "Elmar Brok: member-of-the-european-parliament",
        "compound office",
    ),
    (
        "Richard Schmitz, einst Bezirksvorsteher, saß im Publikum.",
        "Richard Schmitz: former district-mayor",
        "once",
    ),
    (
        "Botschafter Kiyoshi Konuma schlug den Bogen.",
        "Kiyoshi Konuma: ambassador",
        "foreign name behind an office",
    ),
    ("Text und Foto: Peter Müller", "", "a photo credit"),
    (
        "Der Bürgermeister von {Ypern|ypres} empfing die Delegation.",
        "",
        "an office and its town are no person",
    ),
    ("Emmily Talpe – Bürgermeisterin von {Ypern|ypres} – kam.", "Emmily Talpe: mayor of ypres", "dashes"),
    ("Zu Ehren von Albert Schweitzer sang der Chor.", "~Albert Schweitzer", "honoured"),
    ("Franz {Paris|paris} las aus seinem Buch.", "Franz Paris", "a town inside a name"),
    (
        "Die Bürgermeister Hans Maier und Karl Huber unterschrieben.",
        "Hans Maier: mayor; Karl Huber: mayor",
        "plural by the article",
    ),
    ("Das Peter Weiss Haus liegt am Markt.", "", "a house named after somebody"),
    (
        "Die Grüße überbrachte der Partnerschaftsbeauftragte Dr. Ulrich Schürr.",
        "Ulrich Schürr: representative",
        "compound office before a title",
    ),
    (
        "Herr Becker begrüßte den Vorsitzenden des Vereins, Herrn Gismondi.",
        "Becker; Gismondi: chair",
        "an article is no particle of a surname",
    ),
    ("Stadtbrandmeister Jens Wolter lobte die Kameraden.", "Jens Wolter: fire-chief", "a new occupation"),
    (
        "Bürgermeister a. D. Bernd Krause kam.",
        "Bernd Krause: former mayor",
        '"a. D." stands behind the office and is no initial',
    ),
    (
        "Die Vorsitzende des dortigen Komitees, Monika Seidel, dankte.",
        "Monika Seidel: chair",
        "any words between office and comma",
    ),
    (
        "Monika Seidel, die dem Partnerschaftskomitee vorsteht, dankte.",
        "Monika Seidel: chair",
        "an office told by a verb",
    ),
    (
        "Auch Baubürgermeister Ralf Möller kam.",
        "Ralf Möller: deputy-mayor",
        "a mayor for buildings is a deputy",
    ),
    (
        "Karl Behrens (Vorsitzender) und Anna Lorenz (Kassenwartin) kamen.",
        "Karl Behrens: chair; Anna Lorenz: treasurer",
        "offices in brackets",
    ),
    ("Die Gäste schrieben in das Goldene Buch der Stadt.", "", "a book is nobody"),
    (
        "Bürgermeister Tom Haas und seine Stellvertreterin Ulla Becker kamen.",
        "Tom Haas: mayor; Ulla Becker: deputy-mayor",
        "whose deputy is understood",
    ),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "de") == expected(who), why
