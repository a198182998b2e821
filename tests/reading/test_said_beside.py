"""What stands beside an event and is not it: years of a disaster or a tie, messages, towns of those received."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.nouns import Event
from pobratim.reading import read


def told(lang: str, text: str) -> tuple[Reading, dict[str | None, str]]:
    reading = read(Document("sample", text, lang, published="2026-06-03"))
    names = {n.id: n.name for n in (*reading.places, *reading.people)}
    return reading, {None: "", **names}


def of_type(reading: Reading, *kinds: EventType) -> list[Event]:
    return [e for e in reading.events if e.type in kinds]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "A bench in memory of the victims of the 1995 earthquake was unveiled in Riga by visitors from Kobe.",
        ),
        (
            "en",
            "Mayor Ann Bell unveiled a plaque in Coventry to the 1956 uprising with guests from Kecskemét.",
        ),
        ("ru", "В Риге гости из Кобе открыли скамью в память о жертвах землетрясения 1995 года."),
        ("de", "In Riga haben Gäste aus Kobe eine Bank für die Opfer des Erdbebens von 1995 enthüllt."),
        (
            "fr",
            "À Riga, des visiteurs de Kobe ont inauguré un banc à la mémoire des victimes du séisme de 1995.",
        ),
        (
            "nl",
            "In Riga onthulden bezoekers uit Kobe een bank voor de slachtoffers van de aardbeving van 1995.",
        ),
        (
            "kk",
            "Ригада Кобеден келген қонақтар 1995 жылғы жер сілкінісінің құрбандарына арналған орындық ашты.",
        ),
    ],
)
def test_the_year_of_what_is_remembered_is_not_that_of_the_stone(lang: str, text: str) -> None:
    (unveiling,) = of_type(told(lang, text)[0], EventType.UNVEILING)
    assert unveiling.date is None


@pytest.mark.parametrize(
    ("lang", "text", "year"),
    [
        ("en", "In 1995 the mayor of Kobe unveiled a memorial in Riga for the victims of the earthquake.", "1995"),
        ("en", "A memorial to the victims of the flood was unveiled in Riga in 1995.", "1995"),
        ("ru", "Памятник жертвам бомбардировки 1940 года открыли в Ковентри в 1967 году.", "1967"),
        ("de", "1967 wurde in Kiel von Gästen aus Coventry ein Denkmal für die Opfer des Krieges enthüllt.", "1967"),
        ("fr", "En 1995, le maire de Kobe a inauguré à Riga un monument aux victimes du séisme.", "1995"),
        ("kk", "1995 жылы Ригада Кобе қаласының әкімі зілзала құрбандарына ескерткіш ашты.", "1995"),
    ],
)  # fmt: skip
def test_the_year_of_the_unveiling_is_kept_beside_it(lang: str, text: str, year: str) -> None:
    dates = [e.date for e in of_type(told(lang, text)[0], EventType.UNVEILING)]
    assert dates == [year]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ambassador Hideo Suzuki met mayor Ann Bell in Bath and discussed the twinning with Takamatsu, signed in 1988."),
        ("de", "Botschafter Hideo Suzuki sprach in Kiel mit Oberbürgermeister Ulf Kamp über die 1988 geschlossene Partnerschaft mit Takamatsu."),
        ("fr", "L'ambassadeur Hideo Suzuki a été reçu à Tours par le maire Emmanuel Denis, avec qui il a évoqué le jumelage avec Takamatsu, conclu en 1988."),
        ("nl", "Ambassadeur Hideo Suzuki sprak in Gouda met burgemeester Jan Smit over de in 1988 gesloten stedenband met Takamatsu."),
    ],
)  # fmt: skip
def test_a_tie_that_is_talked_about_was_concluded_then_and_the_meeting_is_of_today(
    lang: str, text: str
) -> None:
    reading, _ = told(lang, text)
    assert {e.date for e in of_type(reading, EventType.MEETING, EventType.VISIT)} == {None}
    (tie,) = of_type(reading, EventType.AGREEMENT)
    assert tie.date == "1988"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor of Bath received a letter from the mayor of Kiel."),
        ("en", "The town council of Bath has received an invitation from Kiel."),
        ("de", "Die Stadt Kiel erhielt eine Einladung aus Coventry."),
        ("fr", "Le maire de Niort a reçu une lettre du maire de Marbourg."),
        ("nl", "De burgemeester van Gouda ontving een brief van de burgemeester van Solingen."),
        ("ru", "Мэр Пскова получил письмо от мэра Нарвы."),
        ("ru", "Глава Пскова принял решение о продолжении дружбы с Нарвой и принял приглашение мэра."),
        ("kk", "Семей мәслихаты шешім қабылдады. Семей Ипрдің шақыруын қабылдады."),
    ],
)
def test_a_message_is_no_guest_and_no_gift(lang: str, text: str) -> None:
    assert not of_type(told(lang, text)[0], EventType.VISIT, EventType.MEETING, EventType.GIFT)


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "The mayor of Bath received Ulf Kamp, mayor of Kiel.", "Bath"),
        ("de", "Der Bürgermeister von Kiel empfing Bürgermeisterin Ann Bell aus Bath.", "Kiel"),
        ("nl", "De burgemeester van Gouda ontving burgemeester Tim Kurzbach van Solingen.", "Gouda"),
        ("ru", "Мэр Нарвы принял главу Пскова Бориса Елкина.", "Narva"),
        ("ru", "Мэр Нарвы встретил в аэропорту главу Пскова Бориса Елкина.", "Narva"),
        ("kk", "Семей әкімі Ипр мэрі Катрин Десомерді қабылдады.", "Semey"),
        (
            "ru",
            "Мэр Семея Нурбол Нурсагатов посетил Ипр. Он принял участие в церемонии возложения венков.",
            "Ypres",
        ),
        ("de", "Eine Kieler Delegation besuchte Coventry.", "Coventry"),
        ("nl", "De Groningse delegatie bezocht gisteren Odense.", "Odense"),
        ("ru", "Городская делегация посетила Ханау.", "Hanau am Main"),
    ],
)
def test_where_they_were_received_and_what_they_visited(lang: str, text: str, place: str) -> None:
    reading, names = told(lang, text)
    assert reading.events
    assert {names[e.place] for e in reading.events} == {place}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("De Zwolse stedenband met Lünen bestaat vijftig jaar.", "Zwolle"),
        ("De Haarlemse stedenband met Angers bestaat vijftig jaar.", "Haarlem"),
        ("De Goudse stedenband met Solingen bestaat vijftig jaar.", "Gouda"),
        ("De Nijmeegse stedenband met Pskov bestaat nog.", "Nijmegen"),
    ],
)
def test_a_dutch_adjective_names_its_town(text: str, town: str) -> None:
    reading, names = told("nl", text)
    (tie,) = reading.partnerships
    assert town in {names[p] for p in tie.places}


def test_adjectives_of_nations_are_no_towns() -> None:
    text = "Poolse en Duitse scholieren bezochten een Friese boerderij. Het Deense koor zong een Weense wals."
    assert not told("nl", text)[0].places


def test_a_council_named_by_its_town_is_nobody() -> None:
    reading, names = told(
        "de", "Gemeinderat Ladenburg: Der Gemeinderat beschloss eine Partnerschaft mit Stryj."
    )
    assert "Ladenburg" in names.values()
    assert not reading.people
    assert [p.name for p in told("de", "Gemeinderat Meier reiste nach Stryj.")[0].people] == ["Meier"]


def test_the_name_of_a_monument_is_not_that_of_who_stands_before_it() -> None:
    reading, _ = told("kk", "Ипр қаласының мэрі Катрин Десомер Абай ескерткішіне гүл қойды.")
    assert "Катрин Десомер" in {p.name for p in reading.people}


def test_what_was_handed_over_is_not_those_who_came_along() -> None:
    text = (
        "The Lord Mayor of Coventry received a casket of earth from Volgograd. It was handed over by "
        "Mr Yuri Starovatykh, who is in Coventry with five colleagues."
    )
    assert [e.object for e in of_type(told("en", text)[0], EventType.GIFT)] == ["casket of earth"]


def test_a_french_day_with_a_hyphen() -> None:
    text = "À l'occasion du 8-Mai, une gerbe a été déposée à Poitiers par une délégation de Marbourg."
    (wreath,) = of_type(told("fr", text)[0], EventType.WREATH_LAYING)
    assert wreath.date == "2026-05-08"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("A concert was held in Ely Cathedral with guests from Ribe.", "Ely"),
        ("A band from Wetzlar played at Leeds Town Hall.", "Leeds"),
    ],
)
def test_an_english_building_names_its_town(text: str, town: str) -> None:
    reading, names = told("en", text)
    (performance,) = of_type(reading, EventType.PERFORMANCE)
    assert names[performance.place] == town


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("fr", "La convention avec Gori devait être signée en novembre à Niort.", Modality.PLANNED),
        ("fr", "Le jumelage de Niort avec Gori aurait dû être signé en mai.", Modality.CANCELLED),
        ("en", "The charter between Bath and Gori should have been signed in May.", Modality.CANCELLED),
    ],
)
def test_what_was_to_be_signed_was_not(lang: str, text: str, modality: Modality) -> None:
    (agreement,) = of_type(told(lang, text)[0], EventType.AGREEMENT)
    assert agreement.modality is modality


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("nl", "Wethouder Jaap van der Haar ontving de gasten uit Solingen.", "Jaap van der Haar"),
        ("nl", "Burgemeester Wim van den Donker reisde naar Solingen.", "Wim van den Donker"),
    ],
)
def test_a_dutch_name_with_an_article_of_old_is_whole(lang: str, text: str, name: str) -> None:
    assert [p.name for p in told(lang, text)[0].people] == [name]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Mayor Anne Cheetham aus Rossendale sprach in Bocholt."),
        ("de", "Burgemeester Jan Smit aus Aalten sprach in Bocholt."),
        ("nl", "Mayor Ann Bell uit Rossendale sprak in Aalten."),
        ("fr", "Le mayor Ann Bell, de Northampton, a parlé à Poitiers."),
    ],
)
def test_a_mayor_keeps_the_word_of_home(lang: str, text: str) -> None:
    assert [p.office for p in told(lang, text)[0].people] == ["mayor"]


def test_the_pair_are_the_two_just_named() -> None:
    text = "Mayor Ann Bell of Coventry met Attila Szita, mayor of Kaposvár. The pair laid flowers at the memorial."
    reading, names = told("en", text)
    (wreath,) = of_type(reading, EventType.WREATH_LAYING)
    assert [names[p] for p in wreath.who] == ["Ann Bell", "Attila Szita"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les maires Jean Petit et Lutz Brockmann ont inauguré à Saumur une plaque rappelant la signature du jumelage avec Verden, le 2 juin 1967."),
        ("de", "Die Bürgermeister Ulf Kamp und Jean Petit enthüllten in Verden eine Tafel zur Erinnerung an die Unterzeichnung der Partnerschaft mit Saumur am 2. Juni 1967."),
        ("ru", "Мэры Иван Петров и Ульф Камп открыли в Пскове памятную доску в честь подписания договора о побратимстве с Верденом 2 июня 1967 года."),
    ],
)  # fmt: skip
def test_a_plaque_that_recalls_the_signing_is_not_of_its_day(lang: str, text: str) -> None:
    reading, _ = told(lang, text)
    (unveiling,), (signing,) = of_type(reading, EventType.UNVEILING), of_type(reading, EventType.AGREEMENT)
    assert unveiling.date is None
    assert (signing.date, signing.who) == ("1967-06-02", ())


def test_a_german_thing_behind_an_adjective_is_no_town() -> None:
    reading, names = told("de", "Belfort schenkte den Leonbergern einen bronzenen Löwen.")
    (gift,) = of_type(reading, EventType.GIFT)
    assert names[gift.giver] == "Belfort"
    assert "Leuven" not in names.values()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The delegation visited {} on Friday."),
        ("de", "Die Delegation besuchte am Freitag {}."),
        ("de", "Am Freitag besuchte eine Delegation {}."),
        ("fr", "La délégation a visité {} vendredi."),
        ("nl", "De delegatie bezocht vrijdag {}."),
    ],
)
@pytest.mark.parametrize("town", ["Nancy", "Essen", "Florence", "Poitiers", "Dubrovnik"])
def test_what_a_delegation_visits_is_a_town(lang: str, text: str, town: str) -> None:
    reading, names = told(lang, text.format(town))
    (visit,) = of_type(reading, EventType.VISIT)
    assert names[visit.place].startswith(town)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Delegation besuchte am Freitag Kirchen und Museen."),
        ("en", "The delegation visited Nancy Roe at home. The guests visited Church Farm."),
        ("fr", "La délégation a visité Nancy Dupont."),
        ("ru", "Делегация посетила Эрмитаж. Гости посетили Кремль и Арбат."),
    ],
)
def test_what_a_delegation_visits_may_be_something_else(lang: str, text: str) -> None:
    assert not told(lang, text)[0].places
