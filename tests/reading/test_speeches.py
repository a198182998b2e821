"""Where a speech begins and goes on, and who says it, where no verb of saying or two people are at hand."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def said(lang: str, text: str) -> list[tuple[str | None, str]]:
    reading = read(Document("sample", f"Headline\n\n{text}\n", lang))
    names = {p.id: p.name for p in reading.people}
    return [(names.get(s.speaker or ""), s.span.text) for s in reading.statements]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            '"We are a town for the whole world," Mayor Ann Moss said. "Today proves it."',
            [("Ann Moss", "We are a town for the whole world,"), ("Ann Moss", "Today proves it.")],
        ),
        (
            "nl",
            ',,We gaan vaak met plezier naar Kiel’’, zegt voorzitter Jan Visser. ,,Dat blijft zo."',
            [("Jan Visser", "We gaan vaak met plezier naar Kiel"), ("Jan Visser", "Dat blijft zo.")],
        ),
        (
            "nl",
            'Burgemeester Jan Visser kwam in Kiel. "Wij zijn hier graag te gast", zei hij bij burgemeester Karl Ebert.',
            [("Jan Visser", "Wij zijn hier graag te gast")],
        ),
        (
            "de",
            "„Das war ein Zufall, der Preis hat gestimmt“, stellt Anna Moos klar.",
            [("Anna Moos", "Das war ein Zufall, der Preis hat gestimmt")],
        ),
        (
            "de",
            "Anna Moos schenkte ihrer Kollegin Erika Lenz eine Uhr. „Wir kommen gern wieder zu euch“, sagte sie.",
            [("Anna Moos", "Wir kommen gern wieder zu euch")],
        ),
        (
            "fr",
            "« N'allez pas croire que c'est fini, prévient le maire, Jean Dupont. Nous reviendrons. »",
            [
                (
                    "Jean Dupont",
                    "N'allez pas croire que c'est fini, prévient le maire, Jean Dupont. Nous reviendrons.",
                )
            ],
        ),
        (
            "fr",
            "Le maire de Dijon, Jean Dupont, a reçu le maire de Mayence, Karl Braun. « Nous sommes des frères », "
            "a dit M. Braun. « Vous êtes ici chez vous », a répondu son homologue.",
            [("Karl Braun", "Nous sommes des frères"), ("Jean Dupont", "Vous êtes ici chez vous")],
        ),
        (
            "fr",
            "La maire de Dijon, Anne Dupont, a reçu le maire de Mayence, Karl Braun. « Vous êtes ici chez vous », "
            "a dit la maire.",
            [("Anne Dupont", "Vous êtes ici chez vous")],
        ),
        (
            "kk",
            "Марат Серікбаев, студент:\n\n– Қонақтар келді, біз оларды қарсы алдық.",
            [("Марат Серікбаев", "Қонақтар келді, біз оларды қарсы алдық.")],
        ),
        (
            "en",
            'Ann Moss wrote that "two towns should look at the same blossom".',
            [("Ann Moss", "two towns should look at the same blossom")],
        ),
        (
            "ru",
            "«Мы рады гостям из Омска», — сказала Анна Иванова. «Ждём их снова».",
            [("Анна Иванова", "Мы рады гостям из Омска"), ("Анна Иванова", "Ждём их снова")],
        ),
        ("ru", "«Мы рады вам», — сказал мэр Иван Петров.", [("Иван Петров", "Мы рады вам")]),
        ("fr", "Proverbe du jour : « L'eau chaude n'oublie pas qu'elle a été froide. »", []),
        ("nl", "In het museum hangt “Het verhaal van de stad”, die Jan Visser schilderde.", []),
    ],
)
def test_what_is_said_and_by_whom(lang: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(lang, text) == expected
