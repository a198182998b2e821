"""What two sentences tell of two things, what somebody tells in his own words, and each twin with its year."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def told(lang: str, text: str, published: str = "2024-05-20") -> Reading:
    return read(Document(source="test", text=text, lang=lang, published=published))


GIFTS = [
    ("en", "Guests in Coventry\n\nA delegation from Kiel visited Coventry. The mayor of Kiel, Karl Maier, presented Coventry with a painting. The mayor of Coventry, John Hill, gave the guests from Kiel a clock."),
    ("de", "Gäste in Dresden\n\nEine Delegation aus Dijon besuchte Dresden. Der Bürgermeister von Dijon, Jean Colin, überreichte ein Gemälde. Der Bürgermeister von Dresden, Karl Maier, überreichte den Gästen eine Uhr."),
    ("nl", "Gasten in Venlo\n\nEen delegatie uit Keulen bezocht Venlo. De burgemeester van Keulen, Karl Maier, overhandigde een schilderij. De burgemeester van Venlo, Jan Maes, gaf de gasten een boek."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), GIFTS, ids=[g[0] for g in GIFTS])
def test_two_things_given_are_two_gifts(lang: str, text: str) -> None:
    assert [e.type.value for e in told(lang, text).events].count("gift") == 2


def test_a_tree_is_planted_beside_the_feast() -> None:
    text = (
        "Kiel in Coventry\n\nOn Saturday, 18 May, Coventry and Kiel celebrated the 50th anniversary of their twinning "
        "in Coventry. Guests from Kiel filled the hall.\n\nIn the park of Coventry the two mayors planted an oak tree."
    )
    assert [e.type.value for e in told("en", text).events].count("ceremony") == 2


def test_an_outing_on_a_day_of_its_own_is_a_visit_of_its_own() -> None:
    text = (
        "Guests in Coventry\n\nA delegation from Kiel arrived in Coventry on Thursday, 16 May. "
        "On Saturday, 18 May, the guests from Kiel travelled to York."
    )
    visits = {(e.date, e.place) for e in told("en", text).events if e.type.value == "visit"}
    assert len(visits) == 2


SPOKEN = [
    ("en", 'Coventry and Kiel are twin towns. "We visited Kiel in May 2019 with the choir," said John Hill, the mayor of Coventry.', "2019-05"),
    ("de", "Dresden und Dijon sind Partnerstädte. „Im Mai 2019 besuchten wir mit dem Chor Dijon“, sagte Karl Maier, Bürgermeister von Dresden.", "2019-05"),
    ("ru", "Тверь и Омск — города-побратимы. «В мае 2019 года мы были в Омске с хором», — сказал мэр Твери Иван Петров.", "2019-05"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "day"), SPOKEN, ids=[s[0] for s in SPOKEN])
def test_what_is_said_counts_where_it_names_its_day(lang: str, text: str, day: str) -> None:
    assert ("visit", day) in [(e.type.value, e.date) for e in told(lang, text).events]


def test_what_is_said_without_a_day_tells_nothing() -> None:
    text = 'Coventry and Kiel are twin towns. "We visited Kiel with the choir," said John Hill, the mayor of Coventry.'
    assert not [e for e in told("en", text).events if e.type.value == "visit"]


YEARS = [
    ("en", "Coventry has been twinned with Kiel since 1968 and with Lidice since 1971."),
    ("fr", "Dijon est jumelée avec Mayence depuis 1968 et avec Lidice depuis 1971."),
    ("nl", "Met Krefeld is Venlo verbonden sinds 1968, met Lidice sinds 1971."),
    ("ru", "Тверь дружит с Омском с 1968 года, с Лидице — с 1971 года."),
]


@pytest.mark.parametrize(("lang", "text"), YEARS, ids=[y[0] for y in YEARS])
def test_each_twin_has_its_year(lang: str, text: str) -> None:
    assert {"1968", "1971"} <= {e.date for e in told(lang, text).events if e.type.value == "agreement"}


OTHER_VERBS = [
    ("nl", "meeting", "Burgemeester Jan Maes van Venlo had consul Karl Braun uit Krefeld te gast."),
    ("de", "meeting", "Der Partnerschaftsverein Kiel hielt am Montag seine Jahreshauptversammlung ab. Gäste aus Dijon waren dabei."),
    ("fr", "aid", "Dijon est jumelée avec Banfora, au Burkina Faso. Le comité de Dijon a fait creuser deux puits à Banfora."),
    ("fr", "unveiling", "Un rond-point de Dijon porte depuis vendredi le nom de Mayence."),
    ("nl", "unveiling", "Het museum in Venlo werd vrijdag heropend door de burgemeester van Krefeld."),
    ("ru", "gift", "Омск и Тверь — побратимы. Гости из Омска раздали детям Твери гостинцы."),
    ("kk", "exhibition", "Ташкент суретшілерінің туындыларын Тараз кітапханасынан көруге болады."),
    ("en", "ceremony", "Coventry and Kiel are twin towns. In Coventry the anniversary was kept with a dinner."),
    ("de", "performance", "Die Musiker aus Dijon liefen in Kiel im Umzug mit."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "kind", "text"), OTHER_VERBS, ids=[f"{o[0]}-{o[1]}" for o in OTHER_VERBS])
def test_other_words_tell_it_too(lang: str, kind: str, text: str) -> None:
    assert kind in [e.type.value for e in told(lang, text).events]


def test_a_story_that_begins_with_pupils_tells_of_an_exchange() -> None:
    text = (
        "Besuch aus Dijon\n\nZwanzig Schüler hatten eine lange Fahrt hinter sich. "
        "Am Montag reisten sie von Dijon nach Kiel."
    )
    assert "exchange" in [e.type.value for e in told("de", text).events]


def test_a_bench_got_from_a_twin_is_a_gift_and_no_agreement() -> None:
    types = [e.type.value for e in told("ru", "Тверь получила скамейку от побратима Омска.").events]
    assert "gift" in types and "agreement" not in types


def test_anthems_that_are_played_are_no_ceremony_of_their_own() -> None:
    text = "Les maires de Dijon et de Mayence se sont rencontrés à Dijon. Les hymnes ont été joués par la fanfare."
    assert "ceremony" not in [e.type.value for e in told("fr", text).events]


def test_what_will_have_been_is_over() -> None:
    text = "La délégation de Mayence n’aura pas fait le voyage à Dijon pour rien : elle a vu Dijon sous le soleil."
    visits = [e.modality.value for e in told("fr", text).events if e.type.value == "visit"]
    assert visits and set(visits) == {"done"}


def test_an_ambulance_given_to_a_town_at_war_is_aid() -> None:
    text = "Coventry and Lviv in Ukraine are twin towns. Coventry has handed two ambulances over to Lviv."
    types = [e.type.value for e in told("en", text).events]
    assert "aid" in types and "gift" not in types


ONE_ACT = [
    ("On 3 May 2024 Adam Hill of Coventry drove to Ukraine with 42 generators.", ["aid"]),  # no visit besides
    ("Three Coventry teachers are going to Kiel in June to share experience with colleagues.", ["exchange"]),
    ("Next summer eight pupils from Coventry will spend two weeks in Kiel.", ["exchange"]),
]


@pytest.mark.parametrize(("text", "types"), ONE_ACT, ids=["aid", "experts", "pupils"])
def test_a_journey_told_in_the_words_of_another_act_is_that_act(text: str, types: list[str]) -> None:
    assert [e.type.value for e in told("en", text).events] == types


def test_a_clause_that_is_to_come_from_its_first_word_on_is_not_also_done() -> None:
    (event,) = told("en", "Next summer eight pupils from Coventry will spend two weeks in Kiel.").events
    assert event.modality.value == "planned"


def test_what_somebody_will_receive_is_no_guest_unless_it_is_one() -> None:
    assert not told("en", "The museum in Coventry will receive a grant of £5,000.").events
    (event,) = told("en", "Mayor Anna Field will receive the ambassador in Coventry.").events
    assert (event.type.value, event.modality.value) == ("meeting", "planned")
