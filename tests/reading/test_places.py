"""Places as sentences: what is one, which one is meant, and what only looks like one."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(lang: str, text: str, title: str = "Headline") -> Reading:
    return read(Document("a sentence", f"{title}\n\n{text}", lang, title))


def named(reading: Reading) -> set[str]:
    return {p.name for p in reading.places}


@pytest.mark.parametrize(
    ("lang", "text", "expected", "why"),
    [
        ("ru", "Делегация из Ипра приехала в Семей.", {"Ypres", "Semey"}, "genitive and accusative"),
        (
            "ru",
            "Под Верденом во Франции погибли сотни тысяч солдат.",
            {"Verdun", "France"},
            "the battle, not the town in Canada",
        ),
        ("kk", "Ипрдің әкімі Семейге келді.", {"Ypres", "Semey"}, "Kazakh genitive and dative"),
        ("de", "Die Delegation reiste nach Ypern in Belgien.", {"Ypres", "Belgium"}, "a German exonym"),
        ("fr", "La cérémonie a eu lieu à Louvain, en Belgique.", {"Leuven", "Belgium"}, "a French exonym"),
        ("nl", "De burgemeester bezocht Rijsel in Frankrijk.", {"Lille", "France"}, "a Dutch exonym"),
        ("en", "She lives in Paris, Texas.", {"Paris", "Texas"}, "the state beside it says which"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_places_are_found(lang: str, text: str, expected: set[str], why: str) -> None:
    assert named(reading_of(lang, text)) == expected, why


def test_paris_in_texas_is_in_the_united_states() -> None:
    paris = next(p for p in reading_of("en", "She lives in Paris, Texas.").places if p.name == "Paris")
    assert paris.country == "US"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le cortège est parti de la place La Roche-sur-Yon."),
        ("nl", "Onder de Menenpoort klonk de Last Post."),
        ("en", "The Menin Gate was crowded for the Last Post."),
        ("ru", "Концерт прошёл на улице Гомельской."),
        ("de", "Das Fest war auf dem Platz in der Dresdner Straße."),
    ],
)
def test_streets_and_gates_are_no_places_of_facts(lang: str, text: str) -> None:
    assert named(reading_of(lang, text)) == set()


def test_a_city_that_only_the_dateline_names_is_left_out() -> None:
    reading = reading_of(
        "en", "TIRANA, June 12 - The Ambassador of Japan handed over books in Korça on Friday."
    )
    assert "Tirana" not in named(reading)
    assert "Korçë" in named(reading)


def test_a_place_the_gazetteer_lacks_is_kept_as_local() -> None:
    reading = reading_of("ru", "Гости побывали в селе Нововымышленное.")
    (place,) = reading.places
    assert place.id.startswith("local:")
    assert place.mentions[0].text == "Нововымышленное"


def test_half_of_a_longer_name_is_not_the_town() -> None:
    reading = reading_of("fr", "La commune est jumelée avec Vila das Aves au Portugal.")
    assert "Vila" not in named(reading)
    assert "Aves" not in named(reading)


@pytest.mark.parametrize(
    ("lang", "text", "expected", "why"),
    [
        ("fr", "La Suède et l'Allemagne ont signé.", {"Sweden", "Germany"}, "a country behind an article"),
        ("fr", "Il a traversé la Corrèze et l'Alaska.", {"Corrèze", "Alaska"}, "regions behind an article"),
        ("fr", "Il séjourna à Nancy, puis à Milan.", {"Nancy", "Milan"}, "too big for a woman's name"),
        ("fr", "On fêtait l'Ascension.", set(), "a feast that is an island too"),
        ("de", "Er kam in Sofia an.", {"Sofia"}, "a capital behind its preposition"),
        ("de", "Es sprach der Präsident Uruguays.", {"Uruguay"}, "a country is nobody behind an office"),
        ("de", "Er lebt auf Kreta und in Andalusien.", {"Crete", "Andalusia"}, "regions lists leave unnamed"),
        ("en", "She played for the Portland Trail Blazers.", set(), "a club some words on"),
        ("en", "He studied at Texas Tech University.", set(), "a university some words on"),
        ("en", "The senator John Kerry left.", set(), "a county of Ireland besides"),
        ("nl", "Dat zei Louis Michel in Kinshasa.", {"Kinshasa"}, "a preposition, and no part of the name"),
    ],
)
def test_names_in_newspapers(lang: str, text: str, expected: set[str], why: str) -> None:
    assert named(reading_of(lang, text)) == expected, why


@pytest.mark.parametrize(
    ("lang", "text", "expected", "why"),
    [
        ("en", "They crossed the Cedarbeck River at dawn.", {"Cedarbeck River"}, "a river by its word"),
        ("en", "She sailed on Lake Onderaga.", {"Lake Onderaga"}, "a lake, its word before it"),
        ("fr", "Il dormit au bord du lac de Naussanne.", {"lac de Naussanne"}, "a lake, in small letters"),
        ("en", "The Cedarbeck River Authority met.", set(), "a body named after a river"),
        ("en", "The valley was green.", set(), "the word alone"),
        (
            "de",
            "Die Stadt Mechernich empfing Gäste aus Nyons.",
            {"Nyons", "Mechernich"},
            "no genitive of Nyon",
        ),
        ("de", "Gäste aus Herzebrock-Clarholz kamen.", {"Herzebrock-Clarholz"}, "a town no list has"),
    ],
)
def test_names_no_list_has(lang: str, text: str, expected: set[str], why: str) -> None:
    assert named(reading_of(lang, text)) == expected, why


@pytest.mark.parametrize(
    ("lang", "text", "towns"),
    [
        (
            "en",
            "A delegation from Salem, Oregon, came on Tuesday. Salem has been a twin town since 1986.",
            {"Salem": "US", "Oregon": "US"},
        ),
        ("en", "The mayor of Savannah, Georgia, arrived in Batumi.", {"Savannah": "US", "Georgia": "US", "Batumi": "GE"}),
        ("nl", "Een groep uit Heusden in Noord-Brabant kwam langs. Heusden is een zusterstad.",
         {"Heusden": "NL", "North Brabant": "NL"}),
        ("de", "Eine Delegation aus Melle in Niedersachsen reiste nach Berlare in Belgien.",
         {"Melle": "DE", "Lower Saxony": "DE", "Berlare": "BE", "Belgium": "BE"}),
        ("en", "They flew to London, Paris, New York and Tokyo.",
         {"London": "GB", "Paris": "FR", "New York City": "US", "Tokyo": "JP"}),
        ("en", "The mayor of Tbilisi, Georgia, was there.", {"Tbilisi": "GE", "Georgia": "GE"}),
    ],
)  # fmt: skip
def test_a_region_beside_a_town_says_which_town_and_the_town_which_region(
    lang: str, text: str, towns: dict[str, str]
) -> None:
    assert {p.name: p.country for p in reading_of(lang, text).places} == towns


def test_a_surname_speaks_for_no_country() -> None:
    text = "Bürgermeister Matthias Bühler kam mit einer Delegation aus Oberkirch nach Thann."
    places = {p.name: p.country for p in reading_of("de", text).places}
    assert places == {"Oberkirch": "DE", "Thann": "FR"}
