"""Days as chronicles, minutes and obituaries tell them: of that same year, in a name, since when, regularly."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

A, V, M, U = EventType.AGREEMENT, EventType.VISIT, EventType.MEETING, EventType.UNVEILING
C, G = EventType.CEREMONY, EventType.GIFT


def _dates(lang: str, text: str, published: str | None = "2019-11-10") -> dict[EventType, str | None]:
    found = read(Document("made up", text, lang=lang, published=published))
    return {e.type: e.date for e in found.events}


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("nl", "Het 5 mei-comité van Gouda bracht een bezoek aan Solingen.", None),
        ("nl", "Het 4 en 5 mei comité uit Hoorn heeft een bezoek gebracht aan Příbram.", None),
        ("de", "Die Delegation aus Brest besuchte das Gymnasium am 1. Mai-Platz in Kassel.", None),
        ("en", "The 4th of July Committee of Rochester visited Rennes.", None),
        ("fr", "La délégation de Kiel a visité le collège du 8 mai 1945 à Vannes.", None),
        ("nl", "Op 5 mei bracht een comité van Gouda een bezoek aan Solingen.", "2019-05-05"),
        ("de", "Die Delegation aus Brest besuchte am 1. Mai das Gymnasium in Kassel.", "2019-05-01"),
        ("en", "On the 4th of July a committee of Rochester visited Rennes.", "2019-07-04"),
    ],
)
def test_a_day_within_a_name_is_no_date(lang: str, text: str, date: str | None) -> None:
    assert _dates(lang, text).get(V) == date


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "Le 14 juillet 1960, l'acte de jumelage fut signé à Vierzon. Cette même année, des élus de "
            "Rendsburg furent reçus le 12 novembre à la mairie. Le lendemain, une rue fut inaugurée.",
        ),
        (
            "de",
            "Am 14. Juli 1960 wurde in Vierzon die Partnerschaftsurkunde unterzeichnet. Im selben Jahr wurden "
            "am 12. November Stadträte aus Rendsburg im Rathaus empfangen. Am nächsten Tag wurde eine Straße "
            "eingeweiht.",
        ),
        (
            "ru",
            "14 июля 1960 года в Твери был подписан договор. В том же году 12 ноября в мэрии приняли "
            "депутатов из Оснабрюка. На следующий день открыли улицу.",
        ),
    ],
)
def test_a_day_of_that_same_year_and_the_next_one(lang: str, text: str) -> None:
    told = _dates(lang, text)
    assert (told[A], told[M], told[U]) == ("1960-07-14", "1960-11-12", "1960-11-13")


def test_the_year_is_told_by_its_day_alone() -> None:
    text = (
        "On 14 July 1960 the twinning charter was signed in Lancaster. In the same year, guests from Rendsburg "
        "visited the town on 12 November. A day later a tree was planted."
    )
    told = _dates("en", text)
    assert (told[V], told[C]) == ("1960-11-12", "1960-11-13")


def test_the_next_day_is_none_behind_the_year_of_a_thing() -> None:
    text = (
        "Guests from Kiel laid flowers at the stone unveiled on 5 May 1985 in Kendal. "
        "The next day they opened a show."
    )
    assert "1985-05-06" not in _dates("en", text).values()


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        (
            "fr",
            "L’amitié entre Vannes et Cuxhaven s’est concrétisée peu à peu en 2002. Le 29\nmai 2004, les maires "
            "ont signé la charte du jumelage à Vannes en\nprésence de nombreux habitants de toutes les communes "
            "des\nenvirons et des deux comités.",
            "2004-05-29",
        ),
        (
            "de",
            "Die Partnerschaft mit Kiel begann früh und auf sehr vielen verschiedenen Wegen. Am 3.\nJuni 1967 "
            "unterzeichneten die Bürgermeister in Brest feierlich eine\nurkunde, die schon sehr lange von den "
            "beiden Räten der Stadt\ngefordert worden war, und pflanzten am Abend desselben Tages\nzwei Linden.",
            "1967-06-03",
        ),
        (
            "nl",
            "De band van Gouda met de stad in Duitsland is oud en sterk gebleven. Op 12\nmei 1990 tekenden de "
            "burgemeesters een oorkonde in Gouda, in\naanwezigheid van zeer veel inwoners uit beide steden en\n"
            "alle dorpen.",
            "1990-05-12",
        ),
    ],
)
def test_a_date_over_the_end_of_a_full_line_is_one(lang: str, text: str, date: str) -> None:
    assert _dates(lang, text, None)[A] == date


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Since the last meeting of the Twinning Committee on 22 March 2012 we have learnt of the death of "
            "Hans Moser.\n\nThe Mayor of Kendal received the pupils from Kiel.",
        ),
        (
            "de",
            "Seit der letzten Sitzung des Partnerschaftskomitees am 22. März 2012 haben wir vom Tod von Hans "
            "Moser erfahren.\n\nDer Bürgermeister empfing die Schüler aus Brest im Rathaus von Soest.",
        ),
    ],
)
def test_a_day_since_when_is_not_carried_on(lang: str, text: str) -> None:
    assert "2012-03-22" not in _dates(lang, text, "2012-12-13").values()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Hans Moser aus Soest starb vergangene Woche. Er besuchte regelmäßig die Kirmes in Brest."),
        ("en", "John Moss of Kendal died last week. He regularly visited the fair in Rinteln."),
        ("nl", "Jan Smit uit Gouda overleed vorige week. Hij bezocht regelmatig de kermis in Solingen."),
        (
            "en",
            "At the annual meeting on Monday, Ann Moss was elected. Highlights were the visit to Rinteln.",
        ),
        (
            "de",
            "Bei der Hauptversammlung am 28. Januar wurde Anna Moser gewählt. Höhepunkt war der Besuch in Dijon.",
        ),
    ],
)
def test_what_was_done_again_and_again_or_in_the_year_is_of_no_day(lang: str, text: str) -> None:
    assert _dates(lang, text, "2020-04-20")[V] is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Diese Städtefreundschaft zwischen Soest und Brest besteht 2012 seit 20 Jahren."),
        ("en", "In 2012 the twinning of Kendal and Rinteln has existed for 20 years."),
        ("fr", "En 2012, le jumelage entre Vannes et Cuxhaven existe depuis 20 ans."),
    ],
)
def test_a_tie_that_has_held_for_years_is_of_so_long_ago(lang: str, text: str) -> None:
    assert _dates(lang, text, "2012-09-12")[A] == "1992"


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        (
            "fr",
            "Le temps fort de 2016 était sans conteste le voyage à Berlin, du 12 au 18 septembre.",
            "done",
        ),
        ("fr", "La délégation de Kiel n'est pas venue à Brest le 12 mars.", None),
        ("de", "Die Delegation aus Brest ist am 12. März nicht nach Kiel gekommen.", None),
        ("de", "Die Delegation aus Brest kam am 12. März nicht nach Kiel.", None),
        ("nl", "De delegatie uit Kiel is op 12 maart niet naar Gouda gekomen.", None),
        ("de", "Die Delegation aus Brest ist am 12. März nach Kiel gekommen.", "done"),
    ],
)
def test_who_has_not_come_has_visited_nobody(lang: str, text: str, modality: str | None) -> None:
    found = read(Document("made up", text, lang=lang, published="2017-04-09"))
    assert next((e.modality.value for e in found.events if e.type is V), None) == modality


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("nl", "Wethouder Jan Maes trad bij het bezoek uit Solingen op als gastheer in Gouda.", {V}),
        ("de", "Beim Besuch aus Brest in Soest trat Anna Moser als Dolmetscherin auf.", {V}),
        ("en", "The meeting agreed to their adoption as a true record. Kendal and Rinteln Twinning.", set()),
    ],
)
def test_acting_as_a_host_is_no_show_and_minutes_are_no_plan(
    lang: str, text: str, kinds: set[EventType]
) -> None:
    assert set(_dates(lang, text)) == kinds


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "en",
            "After the visit to Krefeld in September, the German guests came to Kendal in April.",
            {"Krefeld": "2017-09", "Kendal": "2018-04"},
        ),
        (
            "nl",
            "Na het bezoek aan Solingen in september kwamen de Duitse gasten in april naar Gouda.",
            {"Solingen": "2017-09", "Gouda": "2018-04"},
        ),
        (
            "ru",
            "После поездки в Крефельд в сентябре немецкие гости приехали в апреле в Тверь.",
            {"Krefeld": "2017-09", "Tver": "2018-04"},
        ),
    ],
)
def test_what_was_before_is_over_and_keeps_its_month(lang: str, text: str, places: dict[str, str]) -> None:
    found = read(Document("made up", text, lang=lang, published="2018-06-20"))
    names = {p.id: p.name for p in found.places}
    assert {names[e.place or ""]: e.date for e in found.events if e.type is V} == places
    assert all(e.modality.value == "done" for e in found.events)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Tot 2015 kwamen elk jaar veteranen uit Kelowna naar Veendam voor de herdenking op 4 mei."),
        (
            "de",
            "Bis 2015 kamen jedes Jahr Gäste aus Brest nach Soest, um an der Feier am 8. Mai teilzunehmen.",
        ),
        ("fr", "Jusqu'en 2015, des amis de Kiel venaient chaque année à Vannes pour la cérémonie du 8 mai."),
    ],
)
def test_a_day_of_every_year_until_then_is_none_of_this_one(lang: str, text: str) -> None:
    assert not {d for d in _dates(lang, text, "2020-03-20").values() if d and d.startswith("2020")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "This year's exchange takes place on Saturday 13th April to Wednesday 17th April in Chorleywood.",
        ),
        (
            "fr",
            "L'échange de cette année entre Vannes et Cuxhaven aura lieu du samedi 13 au mercredi 17 avril.",
        ),
        (
            "en",
            "Chorleywood Twinning Association is hosting visitors from Dardilly from 13th April to 17th April.",
        ),
    ],
)
def test_what_this_year_brings_is_on_the_days_told(lang: str, text: str) -> None:
    found = read(Document("made up", text, lang=lang, published="2019-02-01"))
    assert [(e.date, e.modality.value) for e in found.events] == [("2019-04-13/2019-04-17", "planned")]
