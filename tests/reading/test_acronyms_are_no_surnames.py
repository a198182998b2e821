"""Parties, unions and companies beside a given name or a town are nobody's name."""

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("fr", "La déléguée Marie CGT a rencontré le maire de Brest, Jean LE GOFF.", ["Jean le Goff"]),
        ("de", "Peter SPD und Anna CDU trafen Bürgermeister Jean Martin aus Brest.", ["Jean Martin"]),
        ("de", "Klaus DRK begrüßte die Delegation aus Brest in Kiel.", []),
        ("en", "Mary BBC received the delegation from Kiel in Coventry.", []),
        ("nl", "Wethouder Jan de Boer ontving met Anna VVD de delegatie uit Kiel.", ["Jan de Boer"]),
        ("es", "María UGT recibió a la delegación de Kiel en Vitoria.", []),
        ("ru", "Иван ЛДПР принял делегацию Киля в Томске.", []),
        ("en", "The delegation visited Stadtwerke Kiel in May.", []),
        ("fr", "Véolia Brest et Keolis Brest ont offert un bus à la ville de Kiel.", []),
    ],
)
def test_an_abbreviation_is_no_surname(lang: str, text: str, people: list[str]) -> None:
    assert [p.name for p in read(Document(source="x", text=text, lang=lang)).people] == people


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("fr", "Le député Anna LI a reçu la délégation de Kiel.", ["Anna LI"]),
        ("fr", "Anna ROUX, maire de Brest, a reçu la délégation de Kiel.", ["Anna Roux"]),
        ("fr", "Étaient présents : Anna ROUX, Jean DUPONT et Paul MARTIN.", ["Anna Roux", "Jean Dupont", "Paul Martin"]),
        ("en", "The mayor of Coventry, Anna LI, received a delegation from Kiel.", ["Anna LI"]),
        ("ru", "Мэр Томска Иван ЛИ принял делегацию Киля.", ["Иван ЛИ"]),
        ("ru", "В Томске вспоминали, как Александр II подарил городу колокол.", ["Александр II"]),
    ],
)  # fmt: skip
def test_a_short_surname_in_capitals_is_one_where_an_office_or_other_names_say_so(
    lang: str, text: str, people: list[str]
) -> None:
    assert [p.name for p in read(Document(source="x", text=text, lang=lang)).people] == people
