"""Where a story is set: the town that ends "besuchte eine Delegation aus Kiel … Gera.", never that of the guests."""

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

TEXTS = [
    (
        "de",
        "Freunde aus Herford in Gera\n\nVom 23. bis 25. September besuchte eine Herforder Delegation mit ihrem "
        "Bürgermeister, dem Stadtrat und dem Chor Gera.\n\nHerford half einst beim Aufbau der Bücherei. Mit Herford "
        "tauscht die Stadt auch Lehrlinge aus. Im Rathaus gab es eine Ausstellung.",
        "Gera",
    ),
    (
        "en",
        "Falkirk welcomes friends from Odenwald\n\nThe guests from Kiel visited the old mill, the lakes and Edinburgh. At "
        "the reception in Falkirk the mayors exchanged certificates. An exhibition was opened in the hall.",
        "Falkirk",
    ),
]


@pytest.mark.parametrize(("lang", "text", "host"), TEXTS, ids=[t[2] for t in TEXTS])
def test_the_story_is_where_they_went(lang: str, text: str, host: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2016-09-26"))
    named = {p.id: p.name for p in reading.places}
    shows = [named.get(e.place or "") for e in reading.events if e.type is EventType.EXHIBITION]
    assert shows == [host]


GUESTS = [
    ("fr", "Les 30 ans du jumelage avec la ville allemande de Herford seront fêtés du 5 au 7 mai. Un groupe de 40 Allemands sera accueilli dans les familles."),
    ("en", "The party for 30 years of twinning with the German town of Herford is on 5 May. A group of 40 Germans will arrive the day before."),
]  # fmt: skip
THERE = [
    (
        "en",
        "The twinning association went to Herford from 10 to 13 May. A group of Germans visited Bath last year.",
    ),
    ("de", "Vom 10. bis 13. Mai feiern wir in Herford. Eine Gruppe von Deutschen besuchte das Museum."),
]


@pytest.mark.parametrize(("lang", "text"), GUESTS, ids=[c[0] for c in GUESTS])
def test_guests_are_not_where_their_countrymen_come_from(lang: str, text: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2018-04-27"))
    assert reading.events
    assert all(e.place is None for e in reading.events)


@pytest.mark.parametrize(("lang", "text"), THERE, ids=[c[0] for c in THERE])
def test_where_somebody_goes_he_is(lang: str, text: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2018-04-27"))
    named = {p.id: p.name for p in reading.places}
    assert "Herford" in {named.get(e.place or "") for e in reading.events}


def test_who_shows_guests_round_is_at_home() -> None:
    text = (
        "The Exeter Twinning Association hosted a delegation from Kiel on 4 February. The school prepared a celebration "
        "honouring Kiel Mayor Ulf Kaempf. Headteacher Ann Moss led the delegation on a tour of the school."
    )
    reading = read(Document("test", text, lang="en", published="2023-02-08"))
    named = {p.id: p.name for p in reading.people}
    visits = [e for e in reading.events if e.type is EventType.VISIT]
    assert visits
    assert all("Ann Moss" not in [named.get(p) for p in e.who] for e in visits)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The plaque was unveiled in Bath on Wednesday 9 April."),
        ("fr", "L'inauguration de la plaque a eu lieu à Dijon le mercredi 9 avril à 17h30."),
    ],
)
def test_a_wrong_weekday_makes_no_day_of_another_year(lang: str, text: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2013-04-29"))
    assert [e.date for e in reading.events] == ["2013-04-09"]


def test_a_reserve_named_after_a_twin_lies_at_home() -> None:
    text = "Visitors from Missoula came to Palmerston North. On 15 November the mayor planted a tree at Missoula Reserve."
    reading = read(Document("test", text, lang="en", published="2017-12-30"))
    named = {p.id: p.name for p in reading.places}
    assert {named.get(e.place or "") for e in reading.events} == {"Palmerston North"}


def test_a_town_named_as_a_twin_alone_is_not_where_it_is_kept() -> None:
    text = "We celebrate 40 years of twinning with Kaposvár. An exhibition was opened on Sunday."
    reading = read(Document("test", text, lang="en", published="2024-05-07"))
    assert [e.place for e in reading.events if e.type is EventType.EXHIBITION] == [None]
