"""What people are invited to, or will go to, is to come; what was signed is over, whatever is told before."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read

MEETING, SHOW, SIGNED = EventType.MEETING, EventType.PERFORMANCE, EventType.AGREEMENT
CEREMONY, VISIT = EventType.CEREMONY, EventType.VISIT


def told(lang: str, text: str, type_: EventType) -> list[tuple[str, str | None]]:
    """Status and day of each event of a type, in an item of Wednesday, 13 March 2019."""
    reading = read(Document("made up", text, lang, published="2019-03-13"))
    return [(e.modality.value, e.date) for e in reading.events if e.type is type_]


TO_COME = [
    ("en", MEETING, "Residents of Newport are invited to a reception for the guests from Kinsale on Friday.", "2019-03-15"),
    ("en", SHOW, "Everyone is invited to the concert of the choir from Kinsale in Newport on Friday.", "2019-03-15"),
    ("en", CEREMONY, "The public is invited to attend the ceremony at the memorial in Newport on Friday.", "2019-03-15"),
    ("en", CEREMONY, "City leaders will mark the 20th anniversary of Newport’s sister city relationship with Kinsale on Friday.", "2019-03-15"),
    ("en", VISIT, "A delegation from Kinsale has been invited to take part in the parade in Newport.", None),
    ("nl", SHOW, "Iedereen is vrijdag welkom op het concert van het koor uit Melle in de kerk van Hoorn.", "2019-03-15"),
    ("nl", MEETING, "Inwoners van Hoorn zijn vrijdag uitgenodigd voor een receptie met de gasten uit Melle.", "2019-03-15"),
    ("de", MEETING, "Alle Einwohner von Melle sind am Freitag zum Empfang der Gäste aus Torgelow eingeladen.", "2019-03-15"),
    ("de", SHOW, "Die Bevölkerung ist am Freitag herzlich zum Konzert des Chores aus Torgelow in Melle eingeladen.", "2019-03-15"),
    ("fr", SIGNED, "Dans les jours à venir une délégation de Fès se rendra à Dijon pour la signature de cet accord de jumelage.", None),
    ("en", SIGNED, "Next year a delegation from Kiel will travel to Kendal for the signing of the twinning agreement.", "2020"),
]  # fmt: skip
OVER = [
    ("en", MEETING, "The mayor of Kinsale was invited to dinner at the town hall in Newport on Friday.", "2019-03-08"),
    ("en", CEREMONY, "The two towns celebrated 30 years of friendship on Saturday and the mayor who laid the stone will visit Kiel in May.", "2019-03-09"),
    ("en", SIGNED, "In May 2018 a delegation from Kiel travelled to Kendal for the signing of the twinning agreement.", "2018-05"),
    ("en", SIGNED, "From 23 to 28 March a delegation from Kiel will visit Tallinn. Kiel also signed an agreement with Tallinn.", None),
    ("de", SIGNED, "Vom 23. bis 28. März besucht eine Delegation aus Kiel Tallinn. Kiel unterzeichnete auch einen Vertrag mit Tallinn.", None),
    ("fr", SIGNED, "Du 23 au 28 mars, une délégation de Dijon se rendra à Mayence. Dijon a aussi signé une convention avec Mayence.", None),
    ("nl", SIGNED, "Van 23 tot 28 maart bezoekt een delegatie Melle. Ook Hoorn tekende een overeenkomst met Melle om de band te bekrachtigen.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "type_", "text", "day"), TO_COME)
def test_what_they_are_invited_to_is_to_come(lang: str, type_: EventType, text: str, day: str | None) -> None:
    assert told(lang, text, type_) == [(Modality.PLANNED.value, day)]


@pytest.mark.parametrize(("lang", "type_", "text", "day"), OVER)
def test_what_was_done_is_over(lang: str, type_: EventType, text: str, day: str | None) -> None:
    assert told(lang, text, type_) == [(Modality.DONE.value, day)]


@pytest.mark.parametrize(
    "text",
    [
        "A delegation from Cork came to the Sister City Summit in Dublin.",
        "The Sister City Festival in Boulder drew guests from Cork.",
    ],
)
def test_a_meeting_of_sister_cities_ties_none(text: str) -> None:
    reading = read(Document("made up", text, "en", published="2019-03-13"))
    assert not reading.partnerships
    assert "Summit" not in {p.name for p in reading.places}


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("nl", "Koksijde. In mei verwelkomde het stadsbestuur een delegatie in het kader van de stedenband met Ieper.", "Koksijde"),
        ("de", "Borken. Am Montag empfing die Stadt eine Delegation im Rahmen der Partnerschaft mit Whitstable.", "Borken"),
        ("en", "Kendal. On Monday the town welcomed a delegation as part of its twinning with Rinteln.", "Kendal"),
    ],
)  # fmt: skip
def test_whoever_receives_does_so_at_home(lang: str, text: str, place: str) -> None:
    reading = read(Document("made up", text, lang, published="2019-06-13"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events} == {place}
