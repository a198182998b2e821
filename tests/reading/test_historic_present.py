"""What a verb in the present tells of a day that is over was done; of a day to come it is a plan."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

DONE, PLANNED = "done", "planned"


def told(lang: str, text: str) -> set[tuple[str, str | None, str]]:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-10-08"))
    return {(e.type.value, e.date, e.modality.value) for e in reading.events}


CASES = [
    ("nl", "Zaterdag 5 oktober worden we ontvangen op het stadhuis van Pribram.", "meeting", "2019-10-05", DONE),
    ("nl", "Zaterdag 5 oktober 2019 worden we ontvangen op het stadhuis van Pribram.", "meeting", "2019-10-05", DONE),
    ("nl", "De delegatie uit Pribram wordt op 5 oktober 2019 op het stadhuis van Hoorn ontvangen.", "visit", "2019-10-05", DONE),
    ("nl", "In 2015 wordt een delegatie uit Pribram ontvangen op het stadhuis van Hoorn.", "visit", "2015", DONE),
    ("nl", "Op 5 oktober bezoeken we het museum in Pribram en worden de gasten door de burgemeester ontvangen.", "visit", "2019-10-05", DONE),
    ("de", "Am Samstag, 5. Oktober werden wir im Rathaus von Pribram empfangen.", "meeting", "2019-10-05", DONE),
    ("de", "Am 5. Oktober wird in Melle ein Gedenkstein enthüllt.", "unveiling", "2019-10-05", DONE),
    ("fr", "Le samedi 5 octobre, nous sommes reçus à la mairie de Mechernich.", "meeting", "2019-10-05", DONE),
    ("en", "On 5 October a wreath is laid in Kendal by the mayor of Rinteln.", "wreath-laying", "2019-10-05", DONE),
    ("nl", "Zaterdag 12 oktober worden we ontvangen op het stadhuis van Pribram.", "meeting", "2019-10-12", PLANNED),
    ("nl", "Zaterdag worden we ontvangen op het stadhuis van Pribram.", "meeting", "2019-10-12", PLANNED),
    ("nl", "Op 5 mei wordt in Hoorn een plaquette onthuld.", "unveiling", "2020-05-05", PLANNED),
    ("de", "Am 12. Oktober wird in Melle ein Gedenkstein enthüllt.", "unveiling", "2019-10-12", PLANNED),
    ("nl", "In 2015 werd het verdrag getekend en in november wordt een delegatie uit Pribram ontvangen in Hoorn.", "visit", "2019-11", PLANNED),
    ("nl", "Het in 1965 gesloten verdrag met Pribram wordt in Hoorn hernieuwd.", "agreement", None, PLANNED),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "date", "modality"), CASES)
def test_the_day_says_whether_a_present_is_over(
    lang: str, text: str, kind: str, date: str | None, modality: str
) -> None:
    assert (kind, date, modality) in told(lang, text)


def test_will_is_no_report() -> None:
    kinds = told("nl", "Op 5 oktober 2018 zal een delegatie uit Pribram in Hoorn worden ontvangen.")
    assert all(modality == PLANNED for _, _, modality in kinds)
