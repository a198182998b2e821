"""English and Dutch items of town halls, clubs and papers: what their clauses tell, and what they do not."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read

DAY = "2024-06-12"  # a Wednesday

# No headline stands above these: their first paragraph is the lead.
LEADS = [
    ("nl", "Burgemeester Jan Pot van Borne en burgemeester Ann Lenz van Rheine hebben zaterdag een gedenksteen onthuld op het plein.\n\n"
           "Een delegatie uit Rheine bezocht zondag het museum in Borne.", "unveiling"),
    ("en", "A dozen delegates from Hameln arrived in Torquay on Monday to see the harbour and the new museum.\n\n"
           "The mayor of Torquay gave them a clock on Tuesday.", "visit"),
    ("de", "Bürgermeister Jan Pott aus Heubach und Bürgermeisterin Ann Petit aus Laxou haben am Samstag eine Bank enthüllt.\n\n"
           "Am Sonntag besuchte die Delegation aus Laxou das Museum in Heubach.", "unveiling"),
    ("fr", "Le maire de Sens, Jean Petit, et le maire de Lörrach, Karl Lenz, ont dévoilé samedi une plaque sur la place.\n\n"
           "La délégation de Lörrach a visité dimanche le musée de Sens.", "unveiling"),
]  # fmt: skip

# Towns called like words, the building that was seen, an article that Dutch writes small.
TOWNS = [
    ("en", "Mayor Ann Bell of Bath welcomed a delegation from Kiel on Tuesday.", {"Bath", "Kiel"}),
    ("en", "Mayor Ann Bell of Reading met the mayor of Düsseldorf on Tuesday.", {"Reading", "Düsseldorf"}),
    ("en", "Councillors in Derby gave the visitors from Osnabrück a book.", {"Derby", "Osnabrück"}),
    ("en", "Pupils from Wuppertal visited Colchester Castle on Monday.", {"Colchester", "Wuppertal"}),
    ("en", "Mayor Ann Bell of Bath Road School met guests from Kiel.", {"Kiel"}),
    ("en", "The mayor met guests from Kiel and looked at Viking ships.", {"Kiel"}),
    ("nl", "Maandag vertrok een klas uit de Bilt naar Coesfeld.", {"De Bilt", "Coesfeld"}),
    ("nl", "In den Helder werden gasten uit Coesfeld ontvangen.", {"Den Helder", "Coesfeld"}),
    ("nl", "Jan van de Bilt ontving gasten uit Coesfeld.", {"Coesfeld"}),
]  # fmt: skip

DONE, PLANNED, CANCELLED, PROMISED = (
    Modality.DONE,
    Modality.PLANNED,
    Modality.CANCELLED,
    Modality.PROMISED,
)
# The event, its day and status.
WHEN = [
    # English sets the day of what is to come behind where they go.
    ("en", "A delegation from Hameln visits Torquay on Friday.", "visit", "2024-06-14", PLANNED),
    ("en", "The mayor of Hameln returns to Torquay on Friday.", "visit", "2024-06-14", PLANNED),
    ("en", "A delegation from Hameln visited Torquay on Friday.", "visit", "2024-06-07", DONE),
    ("en", "Guests from Hameln had come to Torquay by coach on Friday.", "visit", "2024-06-07", DONE),
    # What somebody went for he did.
    ("nl", "Burgemeester Jan Pot vloog zaterdag naar Rheine om een monument te onthullen.", "unveiling", "2024-06-08", DONE),
    ("nl", "Burgemeester Jan Pot reist zaterdag naar Rheine om een monument te onthullen.", "unveiling", "2024-06-15", PLANNED),
    ("de", "Bürgermeister Jan Pott reiste am Samstag nach Laxou, um einen Vertrag zu unterzeichnen.", "agreement", "2024-06-08", DONE),
    ("de", "Bürgermeister Jan Pott wird am Samstag nach Laxou reisen, um einen Vertrag zu unterzeichnen.", "agreement", "2024-06-15", PLANNED),
    # "Zetten" is past and present.
    ("nl", "De burgemeesters Frank Stumpf en Jan Bos zetten zaterdag hun handtekening onder een charter in Assen.", "agreement", "2024-06-08", DONE),
    ("nl", "De koren uit Assen en Naila hadden elkaar in oktober al ontmoet in Borne.", "meeting", "2023-10", DONE),
    # Called off, promised.
    ("en", "A delegation from Hameln, which had hoped to attend, was unable to travel to Torquay.", "visit", None, CANCELLED),
    ("nl", "De reis van de rugbyclub uit Hilversum naar Castres gaat niet door.", "visit", None, CANCELLED),
    ("en", "He promised the mayor of Hameln a return visit.", "visit", None, PROMISED),
    # The year of "since" is that of something else.
    ("en", "It was the first visit to Voerde since the reform of local government in 2009.", "visit", None, DONE),
    ("nl", "Het was het eerste bezoek aan Voerde sinds de gemeentelijke herindeling in 2009.", "visit", None, DONE),
    ("de", "Es war der erste Besuch in Voerde seit der Gebietsreform im Jahr 2009.", "visit", None, DONE),
]  # fmt: skip

# The event and where it was.
WHERE = [
    ("en", "Torquay Twinning Association hosted a delegation from Hameln on Friday.", "visit", "Torquay"),
    ("en", "Hameln Twinning Association was welcomed by the mayor of Torquay on Friday.", "meeting", "Torquay"),
    ("nl", "De jumelagevereniging van Borne ontving vrijdag veertig gasten uit Rheine.", "visit", "Borne"),
    ("en", "A delegation from China's Haiyan county, Zhejiang Province, visited its sister city Batesville in Indiana.", "visit", "Batesville"),
    ("en", "The mayor of Harpenden, Ann Bell, has visited one of Harpenden's twin towns in Germany. She went to Alzey.", "visit", "Alzey"),
    # Where somebody is to go next is not where he was met.
    ("en", "The ambassador was welcomed to Coventry on Wednesday. He met students who are off to Dresden in October.", "meeting", "Coventry"),
    ("nl", "De ambassadeur was woensdag te gast in Kampen. Hij stak een kaars aan en ontmoette scholieren die in oktober naar Meinerzhagen gaan.", "ceremony", "Kampen"),
]  # fmt: skip

# Who gave it, and to whom.
GIVEN = [
    ("en", "The Mayor, Cllr Alan Green, presented his French counterpart, Jo Kohl, with a framed print of Torquay harbour.", "Alan Green", None),
    ("nl", "Zij werden in Hardenberg ontvangen door burgemeester Maarten Bos, die zijn ambtgenoot Volker Lenz een schilderij overhandigde.", "Maarten Bos", "Volker Lenz"),
    ("nl", "Burgemeester Maarten Bos overhandigde zijn ambtgenoot Volker Lenz een schilderij in Hardenberg.", "Maarten Bos", "Volker Lenz"),
]  # fmt: skip


def reading_of(lang: str, text: str) -> Reading:
    return read(Document("sample", text, lang, published=DAY))


@pytest.mark.parametrize(("lang", "text", "kind"), LEADS)
def test_a_lead_paragraph_is_no_headline(lang: str, text: str, kind: str) -> None:
    end = text.index("\n")
    events = [e for e in reading_of(lang, text).events if e.type == EventType(kind)]
    assert any(span.start < end for e in events for span in e.evidence)


def test_a_headline_names_what_the_text_tells() -> None:
    text = "Delegation from Hameln visits Torquay\n\nGuests arrived in Torquay on Monday. They gave the mayor a clock."
    events = reading_of("en", text).events
    assert all(any(span.start > text.index("\n") for span in e.evidence) for e in events)


@pytest.mark.parametrize(("lang", "text", "towns"), TOWNS)
def test_towns(lang: str, text: str, towns: set[str]) -> None:
    assert {place.name for place in reading_of(lang, text).places} == towns


def test_a_word_for_a_town_is_no_town_of_its_own() -> None:
    text = "A delegation from Mutsu City, Japan, is visiting Port Angeles to mark the 20th year of a sister city agreement."
    assert {place.name for place in reading_of("en", text).places} == {"Mutsu", "Japan", "Port Angeles"}


@pytest.mark.parametrize(("lang", "text", "kind", "day", "status"), WHEN)
def test_when(lang: str, text: str, kind: str, day: str | None, status: Modality) -> None:
    events = [e for e in reading_of(lang, text).events if e.type == EventType(kind)]
    assert [(e.date, e.modality) for e in events] == [(day, status)]


@pytest.mark.parametrize(("lang", "text", "kind", "town"), WHERE)
def test_where(lang: str, text: str, kind: str, town: str) -> None:
    reading = reading_of(lang, text)
    names = {place.id: place.name for place in reading.places}
    events = [e for e in reading.events if e.type == EventType(kind)]
    assert [names.get(e.place or "") for e in events] == [town]


@pytest.mark.parametrize(("lang", "text", "giver", "receiver"), GIVEN)
def test_who_gave_it(lang: str, text: str, giver: str, receiver: str | None) -> None:
    reading = reading_of(lang, text)
    names = {person.id: person.name for person in reading.people}
    gifts = [e for e in reading.events if e.type is EventType.GIFT]
    assert [(names.get(e.giver or ""), names.get(e.receiver or "")) for e in gifts] == [(giver, receiver)]


def test_a_counterpart_of_the_mayor_is_a_mayor() -> None:
    text = GIVEN[0][1]
    assert [str(p.office) for p in reading_of("en", text).people] == ["mayor", "mayor"]


def test_a_mayor_is_of_the_town_behind_the_name() -> None:
    reading = reading_of("en", "Mayor Ann Bell of Bath welcomed a delegation from Kiel on Tuesday.")
    names = {place.id: place.name for place in reading.places}
    assert [names.get(person.office_of or "") for person in reading.people] == ["Bath"]
