"""What looks like an event and is none: things that travel, parts of a stay, towns that only give their name."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import Modality
from pobratim.facts.nouns import Event
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="test", text=text, lang=lang, published="2024-05-14"))


def events(lang: str, text: str) -> list[Event]:
    return list(reading(lang, text).events)


def types_of(lang: str, text: str) -> list[str]:
    return [e.type.value for e in events(lang, text)]


def place_of(lang: str, text: str, kind: str) -> str | None:
    told = reading(lang, text)
    names = {p.id: p.name for p in told.places}
    return next((names.get(e.place or "") for e in told.events if e.type.value == kind), None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The mayor of Coventry was glad. A letter from the twin town of Kiel came to Coventry in May.",
        ),
        ("en", "Friends of Kiel came together in Coventry on Sunday."),
        ("de", "Im Juli reist die Ausstellung aus Dijon weiter nach Dresden."),
        ("de", "Am Sonntag ging es für die Gruppe aus Dijon zum Flughafen nach Dresden."),
        ("fr", "Une lettre venue de Dresde est arrivée à Dijon."),
        ("fr", "Tout est parti de Dijon, dit le maire de Dresde."),
        ("nl", "De tentoonstelling reisde in mei van Keulen naar Venlo."),
        ("ru", "В мае из Гродно в Вологду пришло письмо."),
    ],
)
def test_what_comes_and_is_nobody_is_no_visit(lang: str, text: str) -> None:
    assert "visit" not in types_of(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "In the evening the singers from Kiel gave a short recital in Coventry."),
        ("fr", "Le maire de Dijon a offert un cocktail aux amis de Dresde."),
        ("nl", "De dirigent uit Keulen gaf een concert in Venlo."),
    ],
)
def test_what_nobody_keeps_is_no_gift(lang: str, text: str) -> None:
    assert "gift" not in types_of(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "kept"),
    [
        (
            "de",
            "Zwölf Schüler aus Dijon waren im Mai zum Austausch in Dresden. "
            "Im Rathaus hieß sie Bürgermeisterin Anna Weber willkommen.",
            ["exchange", "meeting"],
        ),
        (
            "fr",
            "Douze élèves de Dresde ont passé une semaine à Dijon chez leurs correspondants. "
            "Mercredi, le groupe a été accueilli à la mairie par le maire.",
            ["exchange", "meeting"],
        ),
    ],
)
def test_a_welcome_in_a_story_of_pupils_is_no_visit_of_its_own(lang: str, text: str, kept: list[str]) -> None:
    assert types_of(lang, text) == kept


def test_years_of_exchanges_are_no_exchange() -> None:
    text = "The mayor of Coventry looked back on forty years of exchanges with Kiel."
    assert "exchange" not in types_of("en", text)


def test_to_inaugurate_an_exhibition_unveils_nothing() -> None:
    text = "Le maire de Dresde a inauguré à Dijon l'exposition de photos de sa ville."
    assert types_of("fr", text) == ["exhibition"]


def test_the_giver_is_not_where_the_gift_was_given() -> None:
    text = "Dijon a reçu un banc en cadeau de sa ville jumelle Dresde."
    assert place_of("fr", text, "gift") == "Dijon"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The two mayors signed the charter on behalf of Kiel."),
        ("de", "Die beiden Bürgermeister unterzeichneten die Urkunde im Namen der Stadt Dijon."),
        ("nl", "De twee burgemeesters tekenden de oorkonde in naam van Keulen."),
        ("fr", "Les deux maires ont signé la charte en l'honneur de Dresde."),
    ],
)
def test_a_town_in_whose_name_it_is_done_is_no_place(lang: str, text: str) -> None:
    told = reading(lang, text)
    assert all("said (at)" not in e.rule for e in told.events if e.type.value == "agreement")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Every year on 11 November a wreath is laid at the memorial in Coventry by a delegation from Kiel."),
        ("fr", "Chaque année, le 11 novembre, une délégation de Dresde dépose une gerbe au monument de Dijon."),
        ("ru", "Ежегодно 9 мая делегация из Гродно возлагает венок к памятнику в Вологде."),
    ],
)  # fmt: skip
def test_every_year_speaks_for_its_whole_sentence(lang: str, text: str) -> None:
    told = events(lang, text)
    assert [e.modality for e in told if e.type.value == "wreath-laying"] == [Modality.RECURRING]
    assert all(e.modality is Modality.RECURRING and e.date is None for e in told)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Een delegatie uit Keulen is in Venlo op bezoek geweest."),
        ("de", "Eine Delegation aus Dijon ist in Dresden zu Besuch gewesen."),
    ],
)
def test_a_visit_that_has_been_is_not_going_on(lang: str, text: str) -> None:
    assert [(e.type.value, e.date) for e in events(lang, text)] == [("visit", None)]


def test_partners_who_share_what_they_know_meet_nobody() -> None:
    assert types_of("nl", "Venlo en Keulen wisselden ervaringen uit over afval.") == ["exchange"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Am 8. Oktober kommen die Gäste aus Dijon zur Partnerschaftsfeier nach Dresden."),
        ("nl", "In oktober komt een delegatie uit Keulen naar Venlo voor de feestavond."),
    ],
)
def test_what_they_will_come_for_is_no_event_beside_the_visit(lang: str, text: str) -> None:
    assert types_of(lang, text) == ["visit"]


def test_a_welcome_of_guests_told_before_is_a_meeting_alone() -> None:
    text = (
        "Een koor uit Keulen was van donderdag tot en met zondag te gast in Arcen. "
        "Burgemeester Jan de Vries ontving de gasten vrijdag op het gemeentehuis van Venlo."
    )
    assert types_of("nl", "Gasten\n\n" + text).count("visit") == 1


def test_what_was_said_on_a_screen_was_at_nobodys() -> None:
    text = (
        "Мэр Вологды провёл встречу с мэром Гродно.\n\n"
        "Мэр Вологды Иван Орлов провёл видеоконференцию с мэром Гродно. Вологда и Гродно — побратимы."
    )
    assert place_of("ru", text, "meeting") is None


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        ("fr", "Dijon a reçu. De Dresde étaient venus le maire et vingt habitants.", "visit", None),
        ("fr", "Le maire de Dresde, Klaus Berg, est à Dijon depuis jeudi.", "visit", "Dijon"),
        ("fr", "À Dijon, le maire et son adjointe les attendaient devant la mairie de Dijon.", "meeting", "Dijon"),
        ("nl", "Burgemeester Jan de Vries vertrekt op 20 augustus naar Keulen.", "visit", "Cologne"),
        ("nl", "In het stadhuis van Venlo werden de gasten uit Keulen welkom geheten.", "meeting", "Venlo"),
    ],
)  # fmt: skip
def test_plain_verbs_of_coming_and_welcoming(lang: str, text: str, kind: str, place: str | None) -> None:
    assert kind in types_of(lang, text)
    assert place is None or place_of(lang, text, kind) == place


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The summer festival of the twin towns took place in Coventry on Sunday."),
        ("ru", "В Вологде прошёл фестиваль народной музыки, на который приехали гости из Гродно."),
        ("kk", "Семейде Бурса қаласы өнерпаздарының фестивалі өтті."),
    ],
)
def test_a_festival_is_a_performance(lang: str, text: str) -> None:
    types = types_of(lang, text)
    assert "performance" in types and "ceremony" not in types


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Ein Rettungswagen brachte den Fahrer nach Hannover ins Krankenhaus."),
        ("nl", "Een ambulance bracht de bestuurder op 4 mei naar het ziekenhuis in Zwolle."),
        ("kk", "Жедел жәрдем жүргізушіні Семей ауруханасына жеткізді."),
        ("fr", "Le conseil municipal de Vannes a voté le budget mardi."),
        ("de", "Der Rat der Stadt Celle hat am Dienstag den Haushalt beschlossen."),
    ],
)
def test_news_of_one_town_tells_no_aid_and_no_plan(lang: str, text: str) -> None:
    assert not types_of(lang, text)


def test_aid_beside_a_twin_is_told() -> None:
    assert "aid" in types_of(
        "de", "Celle schickte der Partnerstadt am 4. Mai einen Rettungswagen voller Verbandszeug."
    )
