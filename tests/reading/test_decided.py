"""What is decided or announced on a day is done on another; and a headline's town holds nobody's office."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def told(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published="2024-06-14"))  # a Friday


DECIDED = [
    ("en", "Chester\n\nThe council voted on Tuesday to send an ambulance to Chernihiv.", EventType.AID),
    ("de", "Gera\n\nDer Stadtrat von Gera hat am Dienstag beschlossen, einen Rettungswagen nach Tschernihiw zu schicken.", EventType.AID),
    ("nl", "Gent\n\nDe gemeenteraad besloot dinsdag een brandweerwagen naar Tsjernihiv te sturen.", EventType.AID),
    ("de", "Kiel und Coventry\n\nDer Oberbürgermeister kündigte am Montag an, dass eine Delegation aus Coventry nach Kiel kommen wird.", EventType.VISIT),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind"), DECIDED)
def test_the_day_of_deciding_is_not_the_day_of_what_is_decided(lang: str, text: str, kind: EventType) -> None:
    (event,) = [e for e in told(lang, text).events if e.type is kind]
    assert event.modality in (Modality.PLANNED, Modality.PROMISED)
    assert event.date is None


def test_a_day_said_of_what_is_decided_stays() -> None:
    text = "Kiel und Coventry\n\nDer Rat beschloss, dass eine Delegation aus Coventry am 3. Juli 2024 nach Kiel kommen wird."
    assert "2024-07-03" in {e.date for e in told("de", text).events if e.type is EventType.VISIT}


OFFICES = [
    ("de", "Kiel und Coventry\n\nOberbürgermeister Ulf Kamp empfing am Montag Gäste aus Coventry."),
    ("nl", "Gent en Melle\n\nBurgemeester Dirk De Wit ontving maandag een delegatie uit Melle."),
    ("en", "Chester and Sens\n\nMayor Anna Price welcomed a delegation from Sens."),
]


@pytest.mark.parametrize(("lang", "text"), OFFICES)
def test_a_town_at_the_end_of_a_headline_has_not_the_mayor_of_the_next_line(lang: str, text: str) -> None:
    reading = told(lang, text)
    (mayor,) = [p for p in reading.people if p.office == "mayor"]
    last = text.split("\n")[0].split()[-1]
    assert mayor.office_of not in {p.id for p in reading.places if p.name == last}


def test_what_is_planned_is_not_called_off_with_the_trip_of_last_year() -> None:
    head = "Kiel und Coventry\n\nKiel und Coventry sind Partnerstädte. "
    planned = (
        "Der Gegenbesuch ist für Herbst 2025 geplant, die Reise im letzten Jahr war wegen Sturms ausgefallen."
    )
    off = "Ein Besuch in Coventry war für Mai geplant, musste aber abgesagt werden."
    assert [e.modality for e in told("de", head + planned).events] == [Modality.PLANNED]
    assert [e.modality for e in told("de", head + off).events] == [Modality.CANCELLED]
    told_en = told(
        "en", "Bolton and Paderborn are twins. The visit to Paderborn was planned for May, but was cancelled."
    )
    assert [e.modality for e in told_en.events] == [Modality.CANCELLED]


def test_a_dutch_article_behind_a_mayor_is_no_of() -> None:
    reading = told(
        "nl",
        "Melle is verzusterd met Eceabat. Gisteren woonde burgemeester Dirk De Wit de herdenking in Eceabat bij.",
    )
    (mayor,) = [p for p in reading.people if p.office == "mayor"]
    assert mayor.office_of in (None, "geonames:2791385")  # Melle, by his name; not Eceabat
