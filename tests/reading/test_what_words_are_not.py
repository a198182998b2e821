"""Words that look like a town, a person, a day or a deed and are none, as real pages have them."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(text: str, lang: str = "en", published: str | None = None) -> Reading:
    return read(Document("a page", text, lang, published))


def towns(reading: Reading) -> set[str]:
    return {place.name for place in reading.places}


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(event.type.value, event.modality.value) for event in reading.events]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "The City of Selby hosts guests from Filderstadt. The City is proud.",
            {"Selby", "Filderstadt"},
        ),
        (
            "en",
            "Guests from Dijon walked along the lake and dined at The Point in Oxford.",
            {"Dijon", "Oxford"},
        ),
        ("fr", "Le maire de La Ville, Paul Moreau, a reçu les élus de Mayence à Dijon.", {"Mainz", "Dijon"}),
        ("en", "Guests from Dijon met on Maple Avenue S.E. in Calgary.", {"Dijon", "Calgary"}),
        ("en", "Leeds won a prize for Innovation in Arts and Culture from Dortmund.", {"Leeds", "Dortmund"}),
        ("en", "The Capital city Mayor received the ambassador of Japan in Nairobi.", {"Japan", "Nairobi"}),
        (
            "de",
            "Seit 1990 sind Dijon und die Gemeinde Partner. Gäste aus Mainz kamen.",
            {"Dijon", "Mainz"},
        ),
        ("de", "Das Fest in Mainz war groß, weil die Stadt Mitglied im Verband ist.", {"Mainz"}),
        ("fr", "Les élus de Mayence ont visité à Dijon la Cité du Rabot.", {"Mainz", "Dijon"}),
        ("ru", "Гости из Гента осмотрели больницу в Заводском районе.", {"Ghent", "Zavodskii raion"}),
        ("ru", "На Дне города гости из Гента передали книги библиотеке имени Горького.", {"Ghent"}),
        ("ru", "Гости из Гента возложили цветы к памятнику Пушкину.", {"Ghent"}),
        ("kk", "Бурса қаласында Абайдың мүсіні ашылды. Абай күні тойланды, Абай туралы айтылды.", {"Bursa"}),
        ("kk", "Тараз қаласынан келген қонақтар Абай қаласында болды.", {"Taraz", "Abay"}),
        ("kk", "Ұлы Жібек жолы бойындағы Тараз қаласына делегация келді.", {"Taraz"}),
        ("en", "In the days of the Soviet Union a delegation from Leeds visited Tula.", {"Leeds", "Tula"}),
    ],
)
def test_a_word_for_a_municipality_is_no_town(lang: str, text: str, expected: set[str]) -> None:
    assert towns(reading_of(text, lang)) == expected


def test_a_town_stands_behind_its_mayors_office_whatever_name_follows() -> None:
    reading = reading_of("The Mayor of Osijek Vladimir Hart met the Mayor of Murrhardt Armin Moser.")
    assert towns(reading) == {"Osijek", "Murrhardt"}
    assert [p.office for p in reading.people] == ["mayor", "mayor"]


def test_a_meeting_is_nobody_and_letters_behind_a_name_are_no_part_of_it() -> None:
    assert not reading_of("Members came to the Annual General Meeting in Selby.").people
    reading = reading_of("Ambassador Paul Harding CMG and Captain Ann Moss LVO laid wreaths in Yokohama.")
    assert [p.name for p in reading.people] == ["Paul Harding", "Ann Moss"]


def test_a_name_tells_no_event() -> None:
    assert ("performance", "done") not in told(reading_of("Ryu Sang Min, the mayor of Gunsan, was in Leeds."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The society is looking forward to welcoming a large party from Dijon to Selby.", "planned"),
        ("The council considered whether to host a delegation from Tsuyama in Selby.", "planned"),
        ("Tsuyama has asked the council to send a delegation to Japan in July 2023.", "planned"),
        ("The society welcomed a large party from Dijon to Selby.", "done"),
    ],
)
def test_what_is_looked_forward_to_is_to_come(text: str, expected: str) -> None:
    assert ("visit", expected) in told(reading_of(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was revealed at a dinner in Selby that a school from Dijon seeks a partner.", "unveiling"),
        ("The mayor of Dijon was entertained by Councillor Thornby in Selby.", "performance"),
        ("The two sides signed a memorandum on friendly exchanges between Selby and Dijon.", "exchange"),
        ("A plaque was unveiled in Selby by two pioneers of the twinning arrangement.", "agreement"),
        ("A clock was installed in 2019 in the park in Selby.", "award"),
    ],
)
def test_other_words_tell_no_such_event(text: str, kind: str) -> None:
    assert kind not in {event for event, _ in told(reading_of(text))}


def test_no_jubilee_is_reckoned_that_lies_ahead() -> None:
    text = "The mayors of Selby and Tsuyama re-signed the twinning agreement on the 20th anniversary in 2018."
    assert [e.date for e in reading_of(text).events if e.type.value == "agreement"] == ["2018"]


def test_whoever_is_named_in_a_speech_alone_does_not_give_it() -> None:
    text = "From the Mayor's Update\n\n“We were in Herford, where the Mayor, Ole Brandt, received all guests warmly.”"
    assert not any(s.speaker for s in reading_of(text).statements)
