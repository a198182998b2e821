"""What stands beside an event and is none, or is another than its words say."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def types_of(lang: str, text: str, title: str = "Headline") -> list[str]:
    reading = read(Document("sample", f"{title}\n\n{text}\n", lang))
    return sorted(event.type.value for event in reading.events)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Im Oktober 2019 reisten zwanzig Gymnasiasten aus Kiel nach Coventry."),
        ("en", "Twelve pupils from Kiel arrived in Coventry on 3 May 2019."),
        ("fr", "Vingt collégiens de Dijon ont été reçus à Mayence le 3 mai 2019."),
        ("nl", "Twaalf leerlingen uit Siegen waren op 3 mei 2019 te gast in Ieper."),
        ("ru", "Двенадцать школьников из Ипра приехали в Семей 3 мая 2019 года."),
    ],
)
def test_a_journey_of_pupils_is_an_exchange(lang: str, text: str) -> None:
    assert "exchange" in types_of(lang, text)
    assert "visit" not in types_of(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Mayor John Brown and Ambassador Anna Weber discussed waste, tourism and the exchange of students.",
        ),
        (
            "de",
            "Bürgermeister Karl Braun und Botschafterin Anna Weber sprachen über Tourismus und den Schüleraustausch.",
        ),
        ("ru", "Мэр Иван Петров и посол Анна Вебер обсудили туризм, спорт и обмен студентами."),
        (
            "kk",
            "Семей әкімі Ермак Сәлімов пен Ипр мэрі Эммили Талпе кездесіп, студент алмасу туралы сөз болды.",
        ),
    ],
)
def test_what_is_talked_about_does_not_happen(lang: str, text: str) -> None:
    assert "exchange" not in types_of(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "Une délégation de Mayence a visité Dijon dans le cadre du quarantième anniversaire du jumelage.",
        ),
        ("de", "Eine Delegation aus Coventry besuchte Kiel im Rahmen der Feierlichkeiten zum Jubiläum."),
    ],
)
def test_an_occasion_is_no_ceremony(lang: str, text: str) -> None:
    assert "ceremony" not in types_of(lang, text)


def test_noun_and_verb_of_one_clause_are_one_gift() -> None:
    assert types_of("de", "Als Gastgeschenk überreichte Karl Braun in Kiel ein Gemälde.").count("gift") == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "No agreement has been signed in Coventry; John Brown said a letter of intent could follow."),
        ("de", "Zwischen Kiel und Coventry wurde kein Vertrag unterzeichnet."),
    ],
)
def test_no_paper_is_no_agreement(lang: str, text: str) -> None:
    assert "agreement" not in types_of(lang, text)


def test_a_council_that_will_decide_meets_nobody() -> None:
    assert types_of(
        "de", "Der Gemeinderat von Kiel will im Dezember 2019 über die Partnerschaft beraten."
    ) == ["plan"]


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        (
            "en",
            "Coventry and Kiel sign friendship agreement",
            "Mayor John Brown welcomed a delegation from Kiel.",
        ),
        (
            "nl",
            "Ieper en Siegen tekenen vriendschapscharter",
            "Burgemeester Emmily Talpe ontving gasten uit Siegen.",
        ),
        (
            "de",
            "Kiel und Coventry unterzeichnen Vertrag",
            "Bürgermeister Karl Braun empfing Gäste aus Coventry.",
        ),
    ],
)
def test_an_agreement_may_stand_in_the_headline_alone(lang: str, title: str, text: str) -> None:
    assert "agreement" in types_of(lang, text, title)


def test_the_ceremony_is_that_of_what_was_told_just_before() -> None:
    told = (
        "Les maires de Dijon et de Mayence ont signé un accord. La cérémonie a eu lieu à la mairie de Dijon."
    )
    assert "ceremony" not in types_of("fr", told)


def test_a_night_with_families_is_part_of_the_stay() -> None:
    text = (
        "The delegation from Kiel arrived in Coventry on 3 May 2019. The guests stayed with local families."
    )
    assert types_of("en", text) == ["visit"]


def test_the_visit_back_of_pupils_is_an_exchange() -> None:
    text = (
        "Zwölf Schüler aus Kiel besuchten im Mai 2019 Coventry. {} werden im Oktober 2019 in Kiel erwartet."
    )
    assert types_of("de", text.format("Die Engländer")) == ["exchange", "exchange"]
    official = text.format("Eine Delegation und Bürgermeister Karl Braun")
    assert types_of("de", official) == ["exchange", "visit"]


def test_well_attended_tells_of_no_visit() -> None:
    assert "visit" not in types_of("de", "Gut besucht war am 3. Mai 2019 das Fest der Gäste in Kiel.")


def test_an_award_is_no_gift_beside_it() -> None:
    text = "On 3 May 2019 Mayor John Brown of Coventry presented Anna Weber with a medal."
    assert types_of("en", text) == ["award"]


def test_a_gift_in_return_is_one_more() -> None:
    text = (
        "Am 3. Mai 2019 überreichte Karl Braun in Kiel ein Bild. Im Gegenzug gab es von Anna Weber ein Buch."
    )
    assert types_of("de", text) == ["gift", "gift"]


def test_a_tie_since_a_year_is_an_agreement_of_that_year() -> None:
    reading = read(Document("a", "Kop\n\nKiel en Coventry hebben sinds 1977 een vriendschapsband.", "nl"))
    assert [(e.type.value, e.date) for e in reading.events] == [("agreement", "1977")]


def test_an_item_of_an_agenda_is_told_once() -> None:
    text = "12. Visit to Kiel. Mr Brown reported that 24 members had visited Kiel on 3 May 2019."
    assert types_of("en", text) == ["visit"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Karl Braun überreichte Anna Weber am 3. Mai 2019 in Kiel eine bemalte Kuchenform."),
        ("nl", "Jan de Vries kwam op 3 mei 2019 naar Ieper. Emmily Talpe gaf hem een doos wafels."),
        ("en", "On 3 May 2019 John Brown met Anna Weber in Coventry and handed her a deckchair."),
        ("fr", "Le 3 mai 2019 à Dijon, le maire Jean Morel a offert à Anne Petit une chaise longue."),
    ],
)
def test_a_verb_that_only_gives_wants_no_known_object(lang: str, text: str) -> None:
    assert "gift" in types_of(lang, text)


def test_years_in_brackets_behind_twins_are_an_agreement_each() -> None:
    text = "Coventry's sister cities are Kiel (1947), Dresden (1956) and Graz."
    found = read(Document("sample", f"Headline\n\n{text}\n", "en")).events
    assert [(e.type.value, e.date) for e in found] == [("agreement", "1947"), ("agreement", "1956")]
    assert types_of("en", "The roads out of Coventry (1947) and Kiel (1956) are old.") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Kiel und Coventry sind seit 20 Jahren Partner."),
        ("en", "Kiel and Coventry have been twinned for 20 years."),
        ("fr", "Dijon et Coventry sont jumelées depuis plus de vingt ans."),
        ("nl", "Ieper en Kiel zijn al 20 jaar verbroederd."),
        ("ru", "Тверь и Капошвар дружат уже 20 лет."),
        ("kk", "Семей мен Ипр 20 жылдан бері бауырлас."),
    ],
)
def test_what_has_held_for_years_was_agreed_on_no_day_of_the_story(lang: str, text: str) -> None:
    found = read(Document("sample", text, lang, published="2019-05-03"))
    assert "agreement" not in [e.type.value for e in found.events]
    assert len(found.partnerships) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kiel and Coventry, twinned for 20 years, renewed their charter."),
        ("fr", "Dijon et Coventry, jumelées depuis vingt ans, ont renouvelé leur charte."),
        ("de", "Kiel und Coventry, seit 20 Jahren Partner, erneuerten ihren Vertrag."),
    ],
)
def test_a_charter_renewed_by_towns_twinned_for_years_is_signed(lang: str, text: str) -> None:
    """What stands between commas says how long they are twins, and nothing of the signing."""
    assert types_of(lang, text) == ["agreement"]


@pytest.mark.parametrize(
    ("lang", "text", "years"),
    [
        (
            "fr",
            "Dijon s'est unie par jumelage à Mayence (Allemagne) en 1958, à Prague en 1997 et à Volgograd en 1960.",
            ["1958", "1997", "1960"],
        ),
        ("nl", "Ieper verbroederde met Siegen in 1967 en met Sittingbourne in 1964.", ["1967", "1964"]),
        ("en", "Guests of the twin towns met in Kiel in 1998 and in Coventry in 2001.", []),
        ("de", "Die Partnerstädte trafen sich 1998 in Kiel und 2001 in Coventry.", []),
    ],
)
def test_ties_told_in_a_row_with_their_years(lang: str, text: str, years: list[str]) -> None:
    """Each is an agreement of its year; where twins of each other met is none, as phrases go."""
    found = read(Document("sample", f"Headline\n\n{text}\n", lang), by_sense=False).events
    assert [e.date for e in found if e.type.value == "agreement"] == years


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Anna Weber, who has chaired the Coventry Twinning Association since 2009, lives in Kiel."),
        ("de", "Die Bilder aus Kiel blieben in Coventry länger als geplant."),
        ("fr", "Le maire de Dijon veut créer 45 emplois à Chenôve."),
        ("nl", "De burgemeester van Ieper kreeg de opdracht het nieuws van Siegen te brengen."),
    ],
)
def test_wishes_orders_and_clubs_are_no_events_of_two_towns(lang: str, text: str) -> None:
    assert types_of(lang, text) == []


def test_a_prize_that_went_to_a_town_is_no_journey() -> None:
    assert types_of("en", "The Europe Prize went to Coventry and Kiel.") == ["award"]


def test_the_swiss_write_ss() -> None:
    assert types_of(
        "de", "Am Freitag stiessen Gäste aus Kiel in Coventry auf die Freundschaft an."
    ) == types_of("de", "Am Freitag stießen Gäste aus Kiel in Coventry auf die Freundschaft an.")
    assert "ceremony" in types_of("de", "Am Freitag stiess man in Kiel auf die Freundschaft an.")
