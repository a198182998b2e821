"""What is told of "now", behind a comma or semicolon, is of no year that was told before it."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TOLD = [
    ("en", "Bath is twinned with Kaposvár. In 2013 councillors from Bath visited Kaposvár; a delegation has now come to Bath.", [("visit", "2013"), ("visit", None)]),
    ("en", "Bath is twinned with Kaposvár. In 1987 the twinning charter was signed; now the two mayors have renewed it in Bath.", [("agreement", "1987"), ("agreement", None)]),
    ("de", "Kiel ist Partnerstadt von Coventry. 2013 besuchten Stadträte aus Kiel Coventry; nun hat eine Delegation aus Coventry den Besuch erwidert.", [("visit", "2013"), ("visit", None)]),
    ("fr", "Dijon est jumelée avec Mayence. En 2013, des élus de Dijon ont visité Mayence ; une délégation de Mayence est maintenant venue à Dijon.", [("visit", "2013"), ("visit", None)]),
    ("nl", "Gent is verzusterd met Kanazawa. In 2013 bezocht een groep uit Gent de stad Kanazawa, nu kwam een delegatie uit Kanazawa naar Gent.", [("visit", "2013"), ("visit", None)]),
    ("ru", "Тула — побратим Керчи. В 2013 году депутаты Тулы посетили Керчь; теперь делегация Керчи нанесла ответный визит в Тулу.", [("visit", "2013"), ("visit", None)]),
    ("kk", "Семей – Құлжаның бауырласы. 2013 жылы Семей депутаттары Құлжаға барды; енді Құлжа делегациясы Семейге келді.", [("visit", "2013"), ("visit", None)]),
    # where it stands before the year, or beside the thing alone, it says nothing
    ("de", "Kiel ist Partnerstadt von Coventry. Nun wurde 2013 auch ein Vertrag mit Brest unterzeichnet.", [("agreement", "2013")]),
    ("en", "Bath is twinned with Kaposvár. The bench, now in the park, was given by Kaposvár in 1997.", [("gift", "1997")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "events"), TOLD)
def test_now_is_no_year_told_before_it(lang: str, text: str, events: list[tuple[str, str | None]]) -> None:
    found = read(Document("sample", text, lang, published="2024-01-20")).events
    assert [(e.type.value, e.date) for e in found] == events
