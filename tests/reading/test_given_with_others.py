"""Whoever only comes along gives and gets nothing; of two "von" the second may say who gives."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _sides(lang: str, text: str) -> tuple[str | None, str | None]:
    found = read(Document("made up", text, lang=lang, published="2022-06-10"))
    names = {p.id: p.name for p in (*found.places, *found.people)}
    gift = next(e for e in found.events if e.type is EventType.GIFT)
    return names.get(gift.giver or ""), names.get(gift.receiver or "")


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("de", "Mit den Gästen aus Tata überreichte der Bürgermeister der Feuerwehr eine Fahne.", None, None),
        ("de", "Zusammen mit der Delegation aus Tata überreichte Bürgermeister Anton Mayer den Kindern ein Buch.", "Anton Mayer", None),
        ("nl", "Samen met de gasten uit Tata overhandigde burgemeester Jan de Wit de brandweer een vlag.", "Jan de Wit", None),
        ("en", "Together with the guests from Tata the mayor presented the fire brigade with a flag.", None, None),
        ("fr", "Avec les invités de Tata, le maire a offert un drapeau aux pompiers.", None, None),
        ("de", "Die Gäste aus Tata überreichten mit dem Bürgermeister von Kiel der Feuerwehr eine Fahne.", "Tata", None),
        ("de", "Die Gäste aus Tata überreichten dem Bürgermeister von Kiel eine Fahne.", "Tata", "Kiel"),
        ("de", "In Lindlar wurde Hans Peter Scheurer vom Löschzug Lindlar ein silberner Helm von der Feuerwehr Brionne übergeben.", "Brionne", "Hans Peter Scheurer"),
        ("de", "Dem Vorsitzenden Hans Peter Scheurer vom Partnerschaftsverein Lindlar wurde von der Bürgermeisterin von Brionne ein Helm überreicht.", "Brionne", "Hans Peter Scheurer"),
        ("de", "In Kiel wurde dem Chor aus Tallinn ein Bild vom Hafen überreicht.", None, "Tallinn"),
        ("de", "Han Weber erhob das Glas, bevor er Reiner Brombach ein Bild überreichte.", "Han Weber", "Reiner Brombach"),
    ],
)  # fmt: skip
def test_who_gives_and_who_gets(lang: str, text: str, giver: str | None, receiver: str | None) -> None:
    assert _sides(lang, text) == (giver, receiver)
