"""A date in a relative clause is that of the clause."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

GIFT, UNVEILING, CEREMONY, WREATH = (
    EventType.GIFT,
    EventType.UNVEILING,
    EventType.CEREMONY,
    EventType.WREATH_LAYING,
)
TOLD = [
    ("en", "Coventry is twinned with Kiel. The peace bell that Kiel sent to Coventry in 1985 was rung at a ceremony on Friday.", {GIFT: "1985", CEREMONY: "2024-06-14"}),
    ("en", "Coventry is twinned with Kiel. On Friday a wreath was laid at the stone which Kiel gave to Coventry in 1985.", {GIFT: "1985", WREATH: "2024-06-14"}),
    ("de", "Kiel ist Partnerstadt von Coventry. Die Skulptur, die Coventry 1985 Kiel geschenkt hat, wurde am Freitag enthüllt.", {GIFT: "1985", UNVEILING: "2024-06-14"}),
    ("nl", "Gent is verzusterd met Kanazawa. De gedenksteen die Kanazawa in 1989 aan Gent schonk, is vrijdag opnieuw onthuld door burgemeester Jan Maes.", {GIFT: "1989", UNVEILING: "2024-06-14"}),
    ("fr", "Dijon est jumelée avec Mayence. La statue que Mayence a offerte à Dijon en 1985 a été dévoilée vendredi.", {GIFT: "1985", UNVEILING: "2024-06-14"}),
    ("ru", "Тула — город-побратим Керчи. В пятницу открыли скульптуру, которую Керчь подарила Туле в 1985 году.", {GIFT: "1985", UNVEILING: "2024-06-14"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "days"), TOLD)
def test_each_act_has_the_date_of_its_clause(lang: str, text: str, days: dict[EventType, str]) -> None:
    reading = read(Document("sample", f"2024\n\n{text}", lang, published="2024-06-17"))
    dates = {e.type: e.date for e in reading.events}
    assert {kind: dates.get(kind) for kind in days} == days


def test_a_clause_with_todays_date_tells_of_the_event_before_it() -> None:
    text = "The wreath-laying in Coventry, which was held on Friday, was attended by Mayor Ulf Kamp of Kiel."
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    assert {e.date for e in reading.events if e.type is WREATH} == {"2024-06-14"}
