"""Pages as they stand: the year of an item, the day a jubilee is counted from, and whose twins a list is of."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _of(lang: str, text: str, published: str | None = None) -> Reading:
    return read(Document("made up", text, lang=lang, published=published))


def _dates(lang: str, text: str, kind: EventType) -> set[str | None]:
    return {e.date for e in _of(lang, text).events if e.type is kind}


def _places(lang: str, text: str, kind: EventType) -> set[str | None]:
    found = _of(lang, text)
    names = {place.id: place.name for place in found.places}
    return {names.get(e.place or "") for e in found.events if e.type is kind}


def _ties(lang: str, text: str) -> set[frozenset[str]]:
    found = _of(lang, text)
    names = {place.id: place.name for place in found.places}
    return {frozenset([names[place] for place in tie.places]) for tie in found.partnerships}


def _pairs(*pairs: str) -> set[frozenset[str]]:
    return {frozenset(pair.split("+")) for pair in pairs}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Im Juni besuchte eine Kehler Delegation Mezőkövesd. Vor 50 Jahren, am 13. August 1969, wurde der"
            " Vertrag geschlossen.",
        ),
        (
            "fr",
            "En juin une délégation de Dinan a visité Kehl. Il y a 50 ans, le 13 août 1969, le jumelage était signé.",
        ),
        (
            "en",
            "In June a delegation from Bath visited Kaposvár. 50 years ago, on 13 August 1969, the towns had signed"
            " a charter.",
        ),
        (
            "nl",
            "In juni reisde een delegatie uit Weert naar Dijon. 50 jaar geleden, op 13 augustus 1969, werd het verdrag"
            " getekend.",
        ),
        (
            "ru",
            "В июне делегация Пскова посетила Нейс. 50 лет назад, 13 августа 1969 года, города подписали договор.",
        ),
    ],
)
def test_how_long_ago_a_day_was_says_the_year_of_the_item(lang: str, text: str) -> None:
    assert _dates(lang, text, EventType.VISIT) == {"2019-06"}
    assert {(date or "")[:4] for date in _dates(lang, text, EventType.AGREEMENT)} == {"1969"}


def test_the_day_a_jubilee_is_counted_from_is_not_the_day_of_the_story() -> None:
    text = (
        "Die Partnerschaft von Schweinfurt und Châteaudun wurde am 17. Juli 1964 besiegelt, ein Jahr nach dem"
        " Vertrag von 1963.\n\nMit einem Festakt in Châteaudun haben beide Städte ihre 60-jährige Partnerschaft"
        " gefeiert. Bürgermeister Luc Morel empfing die Schweinfurter Gäste."
    )
    assert not {"1964-07-17", "1964"} & _dates("de", text, EventType.CEREMONY)
    assert not {"1964-07-17", "1964"} & _dates("de", text, EventType.MEETING)


def test_a_partnership_is_entered_into() -> None:
    text = "Am 31. Oktober 1994 ging die Stadt Kehl eine Partnerschaft mit der dänischen Stadt Ishøj ein."
    assert _dates("de", text, EventType.AGREEMENT) == {"1994-10-31"}


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        # Whoever welcomes has them for twins, and no guest has.
        (
            "de",
            "Stadtfest in Herbolzheim. Der Bürgermeister begrüßte neben Vertretern aus Sisteron auch die der"
            " Partnerstädte Morawica (Polen), Oliva (Spanien) und Kremnica.",
            _pairs("Herbolzheim+Morawica", "Herbolzheim+Oliva", "Herbolzheim+Kremnica"),
        ),
        (
            "en",
            "Celebrations in Bath. The mayor welcomed visitors from Kaposvár and the mayors of the twin towns"
            " Aix-en-Provence and Braunschweig.",
            _pairs("Bath+Aix-en-Provence", "Bath+Braunschweig"),
        ),
        (
            "de",
            "Feier in Kehl. In der Halle begrüßte der Bürgermeister Gäste aus Straßburg und deren Partnerstadt"
            " Dresden.",
            _pairs("Strasbourg+Dresden"),
        ),
        (
            "de",
            "Eine Delegation aus Kehl wurde in der Partnerstadt Montmorency begrüßt.",
            _pairs("Kehl+Montmorency"),
        ),
        # A year's journeys are no list of twins.
        (
            "de",
            "Höhepunkte der Partnerschaft waren der Besuch in Dijon, die Besichtigung der Mine in Bochnia und das"
            " Fest in Brackenheim.",
            set(),
        ),
        # Nor is a town that guests are shown.
        (
            "fr",
            "Jumelage\n\nNous fêtons les 40 ans du jumelage avec Herschbach en Allemagne. Les amis de Herschbach"
            " arrivent jeudi. Vendredi, balade à Saint-Malo.",
            set(),
        ),
        # Partners of pupils are no partner towns.
        (
            "de",
            "Bürgermeisterin Anna Kurz begrüßte in Goslar Schüler aus Mions. Mit den deutschen Partnern fuhren sie"
            " nach Wolfsburg.",
            set(),
        ),
    ],
)
def test_whose_twins_guests_are(lang: str, text: str, pairs: set[frozenset[str]]) -> None:
    assert _ties(lang, text) == pairs


@pytest.mark.parametrize(
    ("lang", "text", "kind", "place"),
    [
        (
            "fr",
            "Le comité de Dinan est jumelé avec Kehl en Allemagne. Le 3 mai 2019 la chorale a donné un concert chez"
            " nos amis allemands.",
            EventType.PERFORMANCE,
            "Kehl",
        ),
        (
            "de",
            "Die Stadt Kehl ist mit Montmorency verschwistert. Am 3. Mai 2019 feierte der Chor das Jubiläum bei den"
            " französischen Freunden.",
            EventType.CEREMONY,
            "Montmorency",
        ),
        (
            "fr",
            "Répondant à une invitation du comité de jumelage de Lezay, une délégation de Barver a effectué un long"
            " trajet.",
            EventType.VISIT,
            "Lezay",
        ),
        (
            "en",
            "Pupils from the grammar school in Kiel visited Coventry on 3 April 2024.",
            EventType.EXCHANGE,
            "Coventry",
        ),
    ],
)
def test_where_guests_are(lang: str, text: str, kind: EventType, place: str) -> None:
    assert _places(lang, text, kind) == {place}


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        (
            "Am Montag überreichte der Bürgermeister von Kehl den Gästen aus Dijon ein Gemälde.",
            None,
            "Dijon",
        ),
        (
            "Am Montag überreichten die Gäste aus Dijon dem Bürgermeister von Kehl ein Gemälde.",
            "Dijon",
            "Kehl",
        ),
        ("Ein Gemälde wurde am Montag von den Gästen aus Dijon in Kehl überreicht.", "Dijon", None),
    ],
)
def test_german_guests_in_the_dative_are_given_to(text: str, giver: str | None, receiver: str | None) -> None:
    found = _of("de", text, "2022-05-10")
    names = {place.id: place.name for place in found.places}
    gifts = [e for e in found.events if e.type is EventType.GIFT]
    assert [(names.get(e.giver or ""), names.get(e.receiver or "")) for e in gifts] == [(giver, receiver)]


def test_bands_are_no_town() -> None:
    text = "Vereine, Chöre und Kapellen aus Herzogenaurach kamen nach Wolfsberg in Österreich."
    assert "Kapellen" not in {p.name for p in _of("de", text).places}
    assert "Kapellen" in {p.name for p in _of("de", "Eine Delegation aus Kapellen besuchte Moers.").places}
