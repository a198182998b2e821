"""Guests who are given something receive it: whoever is from X does not give for X."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _sides(lang: str, text: str) -> tuple[str | None, str | None]:
    found = read(Document("made up", text, lang=lang, published="2012-12-13"))
    names = {p.id: p.name for p in found.places}
    gift = next(e for e in found.events if e.type is EventType.GIFT)
    return names.get(gift.giver or ""), names.get(gift.receiver or "")


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("en", "The pupils from Kiel were presented with mugs at Tonbridge Castle.", None, "Kiel"),
        ("en", "The guests from Kiel were given a clock by the Mayor of Kendal.", "Kendal", "Kiel"),
        ("en", "The guests from Kiel each received a mug.", None, "Kiel"),
        ("de", "Die Schüler aus Brest bekamen im Rathaus von Soest Bücher geschenkt.", None, "Brest"),
        ("de", "Den Gästen aus Brest wurde in Soest ein Bild überreicht.", None, "Brest"),
        ("nl", "Op het stadhuis van Gouda kregen de leerlingen uit Solingen een boek.", None, "Solingen"),
        ("nl", "Aan de gasten uit Solingen werd in Gouda een klok overhandigd.", None, "Solingen"),
        ("fr", "Les élèves de Kiel ont reçu des livres à la mairie de Vannes.", None, "Kiel"),
        ("fr", "Un tableau a été remis aux invités de Kiel à Vannes.", None, "Kiel"),
        ("ru", "Школьники из Киля получили в Твери в подарок книги.", None, "Kiel"),
        ("kk", "Кильден келген қонақтарға Семейде сағат сыйланды.", None, "Kiel"),
    ],
)
def test_guests_who_get_something_are_given_to(
    lang: str, text: str, giver: str | None, receiver: str
) -> None:
    assert _sides(lang, text) == (giver, receiver)


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("en", "The guests from Kiel presented the Mayor of Kendal with a clock.", "Kiel", "Kendal"),
        ("en", "The Mayor of Kendal received a clock from the guests from Kiel.", "Kiel", "Kendal"),
        ("de", "Die Gäste aus Brest überreichten dem Bürgermeister von Soest eine Uhr.", "Brest", "Soest"),
        ("de", "Von den Gästen aus Brest erhielt der Bürgermeister von Soest eine Uhr.", "Brest", None),
        (
            "nl",
            "Van de gasten uit Solingen kreeg burgemeester Jan Maes van Gouda een schilderij.",
            "Solingen",
            "Gouda",
        ),
        ("ru", "Мэр Твери получил в подарок от гостей из Киля часы.", "Kiel", "Tver"),
        ("de", "Die Bürger von Brest schenkten der Stadt Soest einen Brunnen.", "Brest", "Soest"),
        ("fr", "Les habitants de Cuxhaven ont offert une statue à Vannes.", "Cuxhaven", "Vannes"),
        ("nl", "De inwoners van Solingen schonken Gouda een beeld.", "Solingen", "Gouda"),
    ],
)
def test_guests_and_citizens_who_give_still_give(
    lang: str, text: str, giver: str, receiver: str | None
) -> None:
    assert _sides(lang, text) == (giver, receiver)


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        (
            "de",
            "Bank am Markt in Soest. Geschenk der Partnerstadt Bangor, enthüllt am 4. Mai 1992.",
            "Bangor",
            "Soest",
        ),
        ("de", "Bangor schenkte der Stadt Soest 1998 einen Brunnen.", "Bangor", "Soest"),
        (
            "en",
            "The citizens of Rinteln gave Kendal a bench. Kendal and Rinteln are twins.",
            "Rinteln",
            "Kendal",
        ),
    ],
)
def test_a_gift_of_a_town_is_from_it(lang: str, text: str, giver: str, receiver: str) -> None:
    assert _sides(lang, text) == (giver, receiver)
