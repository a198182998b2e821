"""Words beside an event that say whose house it is, that it is only expected, or where its thing stands."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def reading_of(lang: str, text: str) -> Reading:
    return read(Document(text=text, lang=lang, source="x", published="2027-05-20"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "Les élèves de Tulle ont visité la maison natale de Gottlieb Daimler et ont été reçus par le maire.",
        ),
        (
            "de",
            "Die Schüler aus Tulle besichtigten das Geburtshaus von Gottlieb Daimler und wurden empfangen.",
        ),
    ],
)
def test_whose_house_is_seen_takes_no_part(lang: str, text: str) -> None:
    assert all(not event.who for event in reading_of(lang, text).events)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Leurs correspondants allemands sont attendus à Tulle à l'automne."),
        ("de", "Ihre französischen Austauschpartner werden im Herbst in Kiel erwartet."),
        ("en", "Their German exchange partners are expected in Bath in the autumn."),
        ("nl", "Hun Duitse penvrienden worden in het najaar in Duiven verwacht."),
    ],
)
def test_who_is_expected_is_still_to_come(lang: str, text: str) -> None:
    (event,) = reading_of(lang, text).events
    assert (event.date, event.modality) == ("2027-23", Modality.PLANNED)


def test_a_square_where_a_stone_is_unveiled_is_not_unveiled() -> None:
    (event,) = reading_of("ru", "Мэр Минска открыл в сквере камень.").events
    assert (event.type, event.object) == (EventType.UNVEILING, None)
    (event,) = reading_of("ru", "Мэр Минска открыл сквер.").events
    assert (event.type, event.object) == (EventType.UNVEILING, "сквер")


def test_doctors_who_are_received_bring_no_aid() -> None:
    reading = reading_of(
        "fr", "L'adjointe Nora Petit a reçu une délégation de médecins ukrainiens de Louhansk."
    )
    assert EventType.AID not in {event.type for event in reading.events}


def test_a_tie_that_is_suspended_is_none() -> None:
    reading = reading_of("nl", "De gemeente Venlo schort de stedenband met Klagenfurt op.")
    assert {tie.modality for tie in reading.partnerships} <= {Modality.DENIED}


def test_a_tie_entered_into_so_many_years_ago_is_told() -> None:
    reading = reading_of("nl", "Leiden vierde dat het vijftig jaar geleden een band aanging met Oxford.")
    assert len(reading.partnerships) == 1
    assert ("agreement", "1977") in {(event.type.value, event.date) for event in reading.events}
