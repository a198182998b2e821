"""What stands around an event and says when and where it was, whose office it is and which towns are tied."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(lang: str, text: str, title: str = "X", published: str = "2022-10-19") -> Reading:
    return read(Document("a sentence", f"{title}\n\n{text}", lang, title, published=published))


def dates(reading: Reading, kind: str) -> list[str | None]:
    return [e.date for e in reading.events if e.type.value == kind]


def places(reading: Reading, kind: str) -> list[str | None]:
    called = {p.id: p.name for p in reading.places}
    return [called.get(e.place or "") for e in reading.events if e.type.value == kind]


def ties(reading: Reading) -> set[frozenset[str]]:
    called = {p.id: p.name for p in reading.places}
    return {frozenset(called[p] for p in tie.places) for tie in reading.partnerships}


def test_feasts_of_several_days() -> None:
    told = reading_of("nl", "De fanfare uit Gouda trok met Pinksteren naar Beaune.", published="2017-06-13")
    assert dates(told, "visit") == ["2017-06-04/2017-06-05"]


def test_a_month_that_opens_a_line_of_a_list() -> None:
    text = "4 mei: wethouder Jan Maes legt een krans in Hoorn.\nOktober: het koor uit Kiel zingt in Hoorn."
    assert dates(reading_of("nl", text, published="2018"), "performance") == ["2018-10"]


def test_a_preposition_of_the_headline_says_nothing_of_the_text() -> None:
    """The "op" of the headline does not put the story in the town the guests are from."""
    text = "Inwoners van de zusterstad Nagasaki waren vrijdag te gast in Leiden."
    assert places(reading_of("nl", text, "Bezoek op het kasteel"), "visit") == ["Leiden"]


def test_back_from_a_journey_to_a_town() -> None:
    """Whatever the choir is from, the story is set where it went."""
    text = "Het koor uit Breda is terug van een reis naar Lviv. Het gaf vrijdag twee concerten."
    assert places(reading_of("nl", text), "performance") == ["Lviv"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Jan Maes, oud-burgemeester van Gouda, is zaterdag benoemd tot ereburger van Solingen."),
        (
            "en",
            "Ann Moss, the former mayor of Coventry, was made an honorary citizen of Solingen on Saturday.",
        ),
    ],
)
def test_a_town_honours_its_citizens_at_home(lang: str, text: str) -> None:
    assert places(reading_of(lang, text), "award") == ["Solingen"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De burgemeesters Jan Maes van Gouda en Paul Weber van Solingen tekenden een akte in Gouda."),
        (
            "nl",
            "De burgemeesters Jan Maes (CDA) uit Gouda en Paul Weber uit Solingen tekenden een akte in Solingen.",
        ),
        ("en", "The mayors Ann Moss of Gouda and Paul Weber of Solingen signed a charter in Solingen."),
    ],
)
def test_an_office_of_several_is_of_each_with_his_town(lang: str, text: str) -> None:
    reading = reading_of(lang, text)
    called = {p.id: p.name for p in reading.places}
    assert [(p.office, called.get(p.office_of or "")) for p in reading.people] == [
        ("mayor", "Gouda"),
        ("mayor", "Solingen"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        (
            "nl",
            "Gouda is verzusterd met Solingen, terwijl Delft een band heeft met Jena en Lublin.",
            ["Gouda Solingen", "Delft Jena", "Delft Lublin"],
        ),
        (
            "en",
            "Coventry is twinned with Kiel, while Bristol has links with Hanover and Porto.",
            ["Coventry Kiel", "Bristol Hanover", "Bristol Porto"],
        ),
        (
            "de",
            "Osnabrück ist mit Haarlem verschwistert, während Münster Partnerschaften mit Orléans und Lublin pflegt.",
            ["Osnabrück Haarlem", "Münster Orléans", "Münster Lublin"],
        ),
        ("nl", "Boxtel heeft een stedenband met Wittlich, en Oss met Warmbronn.", ["Boxtel Wittlich"]),
        (
            "nl",
            "Het verbond tussen Coesfeld, De Bilt en Płońsk bestaat twintig jaar.",
            ["Coesfeld De_Bilt", "Coesfeld Płońsk", "De_Bilt Płońsk"],
        ),
        (
            "en",
            "The friendship between Coventry, Kiel and Volgograd began in 1944.",
            ["Coventry Kiel", "Coventry Volgograd", "Kiel Volgograd"],
        ),
        ("nl", "De groep bezocht Náchod, waarmee Zwolle sinds 1998 een band heeft.", ["Náchod Zwolle"]),
        ("nl", "Een akkoord tussen de universiteiten bindt studenten uit Leuven en Lviv.", []),
    ],
)
def test_whose_ties_a_sentence_tells(lang: str, text: str, pairs: list[str]) -> None:
    """Each clause has its own towns, and one bond between three is of each with each."""
    told = {frozenset(name.replace("_", " ") for name in pair.split()) for pair in pairs}
    assert ties(reading_of(lang, text)) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "nl",
            "De burgemeester van Gouda, de heer Jan Maes, en die van Solingen, Paul Weber, tekenden een akte.",
        ),
        ("de", "Der Bürgermeister von Gouda, Jan Maes, und der von Solingen, Paul Weber, unterschrieben."),
        ("fr", "Le maire de Gouda, Jan Maes, et celui de Solingen, Paul Weber, ont signé la charte."),
        ("en", "The mayor of Gouda, Jan Maes, and that of Solingen, Paul Weber, signed the charter."),
    ],
)
def test_the_one_of_another_town_has_the_office_just_named(lang: str, text: str) -> None:
    reading = reading_of(lang, text)
    called = {p.id: p.name for p in reading.places}
    assert {p.name: (p.office, called.get(p.office_of or "")) for p in reading.people} == {
        "Jan Maes": ("mayor", "Gouda"),
        "Paul Weber": ("mayor", "Solingen"),
    }


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("nl", "Daar spraken Jan Maes, Piet Claes en Anna Bos. Daarna legden zij een krans.", {"Jan Maes", "Piet Claes", "Anna Bos"}),
        ("de", "Am Mahnmal sprachen Jan Maas und Anna Weber. Dann legten sie einen Kranz nieder.",
         {"Jan Maas", "Anna Weber"}),
        ("en", "Ann Moss and Paul Weber spoke at the memorial. Then they laid a wreath.", {"Ann Moss", "Paul Weber"}),
    ],
)  # fmt: skip
def test_they_are_those_listed_just_before(lang: str, text: str, who: set[str]) -> None:
    reading = reading_of(lang, text)
    called = {p.id: p.name for p in reading.people}
    assert {called[w] for e in reading.events if e.type.value == "wreath-laying" for w in e.who} == who


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("nl", "Jan Maes sprak vrijdag in Gouda. Wethouder Anna Bos speldde hem een medaille op.", "award"),
        (
            "nl",
            "Jan Maes was vrijdag te gast in Gouda. Wethouder Anna Bos overhandigde hem een boek.",
            "gift",
        ),
        ("en", "Jan Maes spoke in Coventry on Friday. Mayor Ann Moss presented him with a medal.", "award"),
        (
            "de",
            "Jan Maas sprach am Freitag in Solingen. Bürgermeisterin Anna Weber überreichte ihm ein Buch.",
            "gift",
        ),
    ],
)
def test_whoever_is_given_something_by_a_pronoun(lang: str, text: str, kind: str) -> None:
    reading = reading_of(lang, text)
    called = {p.id: p.name for p in reading.people}
    who = {called[w] for e in reading.events if e.type.value == kind for w in e.who}
    assert len(who) == 2, "the one who gives, and the one named in the sentence before"


def test_whoever_something_is_handed_to_with_an_office_between() -> None:
    reading = reading_of(
        "nl", "Wethouder Anna Bos overhandigde een boek aan oud-wethouder Jan Maes, een kenner."
    )
    called = {p.id: p.name for p in reading.people}
    assert {called[w] for e in reading.events for w in e.who} == {"Anna Bos", "Jan Maes"}


def test_a_short_sentence_with_a_day_is_no_dateline() -> None:
    """ "Was" is as short as the "am" of "Frankfurt am Main, 3. Mai"."""
    text = (
        "Burgemeester Jan Maes van Gouda was van maandag tot woensdag in Solingen. Hij sprak er met de raad."
    )
    assert places(reading_of("nl", text), "visit") == ["Solingen"]


def test_a_name_with_the_word_for_tomorrow_says_no_day() -> None:
    text = "Wethouder Anna Bos legde vrijdag met leerlingen van De Vijf Morgen een krans in Gouda."
    assert dates(reading_of("nl", text), "wreath-laying") == ["2022-10-14"]


@pytest.mark.parametrize(
    ("lang", "text", "office"),
    [
        ("nl", "De rector van de Universiteit Gent, Rik Maenhout, sprak in Lublin.", "rector"),
        ("nl", "De dirigent van de Koninklijke Harmonie, Jan Maes, sprak in Gouda.", "conductor"),
        ("fr", "Le recteur de l'Université Laval, Jean Petit, a parlé à Dijon.", "rector"),
    ],
)
def test_a_body_of_capitals_stands_between_an_office_and_its_holder(
    lang: str, text: str, office: str
) -> None:
    assert [p.office for p in reading_of(lang, text).people] == [office]


def test_he_behind_the_verb_is_whoever_the_sentence_before_is_about() -> None:
    text = "Burgemeester Jan Maes bezocht vrijdag Solingen. Zaterdag ondertekende hij er een akte."
    reading = reading_of("nl", text)
    assert [e.who for e in reading.events if e.type.value == "agreement"] == [("person:jan-maes",)]
