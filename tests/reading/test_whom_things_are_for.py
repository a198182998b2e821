"""A town's twin, what is named after one or held for its guests, and a letter to another mayor."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def reading_of(lang: str, text: str, published: str = "2017-12-30") -> Reading:
    return read(Document("sample", text, lang, published=published))


def places(reading: Reading, kind: EventType) -> set[str | None]:
    names = {p.id: p.name for p in reading.places}
    return {names.get(e.place or "") for e in reading.events if e.type is kind}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        ("en", "A delegation from Braintree's twin town, Menden, Germany, arrived in town last week. On Wednesday a bench was unveiled in the park and dedicated to Menden.", EventType.UNVEILING, "Braintree"),
        ("en", "A delegation from Summerland’s sister city, Toyokoro, Japan, arrived in town last week.\nA welcome reception was held at city hall on Tuesday.", EventType.MEETING, "Summerland"),
        ("en", "Councillors travelled to Braintree's twin town, Menden. A tree was planted on Sunday.", EventType.CEREMONY, "Menden"),
        ("en", "Pupils from Kendal visited Kendal's twin town, Rinteln, on 3 May.", EventType.EXCHANGE, "Rinteln"),
        ("en", "On 8 November Mayor Grant Smith welcomed the group to Palmerston North. The Mayor planted a tree at Missoula Reserve (named for our Sister City) on 15 November.", EventType.CEREMONY, "Palmerston North"),
        ("nl", "Op het marktplein in Lopik werd zaterdag een bank onthuld, opgedragen aan partnerstad Sarsina.", EventType.UNVEILING, "Lopik"),
        ("de", "Auf dem Marktplatz in Rinteln wurde am Samstag eine der Partnerstadt Kendal gewidmete Bank enthüllt.", EventType.UNVEILING, "Rinteln"),
        ("en", "A choir from Reading's twin town, Düsseldorf, sang on Sunday.", EventType.PERFORMANCE, "Reading"),
        ("en", "Kingston welcomed a delegation from Scottsdale, Kingston's sister city, on Friday.", EventType.VISIT, "Kingston"),
    ],
)  # fmt: skip
def test_whose_twin_it_is_says_nothing_of_where(lang: str, text: str, kind: EventType, place: str) -> None:
    assert places(reading_of(lang, text), kind) == {place}


def test_what_is_called_so_is_not_unveiled() -> None:
    text = "The mayor stood at the entrance to Missoula Reserve, named for our US Sister City, in Palmerston North."
    assert not reading_of("en", text).events
    named = "On Friday a square in Coventry was named after its twin town Kiel."
    assert places(reading_of("en", named), EventType.UNVEILING) == {"Coventry"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "She brought greetings from the Mayor of Kiel to Mayor Ann Bell.", "Ann Bell"),
        (
            "nl",
            "Zij bracht de groeten over van de burgemeester van Kiel aan burgemeester Anna Bakker.",
            "Anna Bakker",
        ),
        ("fr", "Elle a transmis une lettre du maire de Kiel au maire Jean Roux.", "Jean Roux"),
    ],
)
def test_a_mayor_who_is_written_to_is_another(lang: str, text: str, name: str) -> None:
    assert [(p.name, p.office_of) for p in reading_of(lang, text).people] == [(name, None)]


def test_two_offices_side_by_side_are_of_one() -> None:
    reading = reading_of("en", "Mayor of Worcester Councillor Ian Imray gave a speech.")
    assert [p.office_of for p in reading.people] == [reading.places[0].id]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("De Heerder burgemeester De Graaf hield in Balve een toespraak.", {"De Graaf": None}),
        ("Schepen De Ridder opende in Balve een beurs.", {"De Ridder": None}),
        ("De stedenband Sliedrecht-Orăştie bestaat vijftien jaar. Burgemeester Bălan van Orăştie werd ontvangen. Burgemeester Van Hemmen sprak.", {"Bălan": "Orăştie", "Van Hemmen": "Sliedrecht"}),
    ],
)  # fmt: skip
def test_dutch_surnames_with_de_and_van(text: str, people: dict[str, str | None]) -> None:
    reading = reading_of("nl", text)
    names = {None: None, **{p.id: p.name for p in reading.places}}
    assert {p.name: names[p.office_of] for p in reading.people} == people
    assert not reading_of("nl", "De graaf van dienst sprak in Balve.").people


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "RESOLVED: That the Minutes of the meeting of the Twinning Committee held on 22 March 2012 be approved as a correct record and signed by the Chairman. Tonbridge is twinned with Heusenstamm."),
        ("en", "It was proposed by Mr E Gadsby and seconded by Mrs D Gadsby that Mr P McGowan was elected as Chairman of Ruddington Twinning Association."),
        ("nl", "De notulen van de vergadering van 22 maart 2012 worden goedgekeurd en ondertekend door de voorzitter. Lopik en Sarsina zijn partnersteden."),
        ("de", "Das Protokoll der Sitzung vom 22. März 2012 wurde genehmigt und unterzeichnet. Rinteln und Kendal sind Partnerstädte."),
    ],
)  # fmt: skip
def test_minutes_and_elections_tell_no_event(lang: str, text: str) -> None:
    assert not reading_of(lang, text).events


@pytest.mark.parametrize(
    ("lang", "text", "row"),
    [
        ("nl", "Met het ondertekenen van een oorkonde herbevestigden Heerde en Balve zaterdag hun stedenband.", ("agreement", "2017-12-30", "done")),
        ("nl", "Een afgeschreven brandweerauto is afgelopen week op weg gegaan naar de zusterstad Cebu-City.", ("aid", "2017-12-18/2017-12-24", "done")),
        ("en", "The first weekend in September 2018 sees us playing host to our friends from Aviron, arriving on the Friday evening.", ("visit", "2018-08-31", "planned")),
        ("en", "On 8 November Mayor Grant Smith welcomed the group to Palmerston North. The following week the mayor and the group planted a tree.", ("ceremony", "2017-11", "done")),
    ],
)  # fmt: skip
def test_what_was_done_and_when(lang: str, text: str, row: tuple[str, str, str]) -> None:
    assert row in {(e.type.value, e.date, e.modality.value) for e in reading_of(lang, text).events}


def test_last_autumn_is_known_from_a_month() -> None:
    reading = reading_of("en", "The council welcomed guests from Kiel last autumn.", published="2024-07")
    assert [e.date for e in reading.events] == ["2023-23"]


def test_a_thing_ends_before_whom_it_is_given_to() -> None:
    reading = reading_of("nl", "De stad Aurich schenkt ieder jaar een kerstboom aan Appingedam.")
    assert [e.object for e in reading.events] == ["kerstboom"]
