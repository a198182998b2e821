"""What pages of the press write around the news: page marks, tenures, schools, and towns that say where."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(lang: str, text: str, published: str | None = "2019-05-14") -> Reading:
    return read(Document(source="test", text=text, lang=lang, published=published))


def offices(told: Reading) -> dict[str, str | None]:
    return {p.name: p.office for p in told.people}


def towns(told: Reading) -> set[str]:
    return {p.name for p in told.places}


def ties(told: Reading) -> set[frozenset[str]]:
    names = {p.id: p.name for p in told.places}
    return {frozenset(names[i] for i in t.places) for t in told.partnerships}


def test_the_age_of_a_page_is_no_date() -> None:
    told = reading("fr", "Publié il y a 6 mois. Des élus de Pau ont été reçus à Gand.")
    assert [e.date for e in told.events] == [None]


def test_a_year_of_two_digits_behind_strokes() -> None:
    told = reading("fr", "Le 16/08/14, des jeunes allemands ont été accueillis à Pau.", None)
    assert told.events[0].date == "2014-08-16"


@pytest.mark.parametrize(
    "text",
    [
        "François Petit, 1er adjoint, est venu à Gand.",
        "François Petit, 2e adjoint au maire de Pau, est venu à Gand.",
    ],
)
def test_ordinals_in_figures(text: str) -> None:
    assert offices(reading("fr", text)) == {"François Petit": "deputy-mayor"}


def test_and_of_somebody_else() -> None:
    text = "En présence d'Emma Durand, maire et d'Anne Petit, conseillère municipale, on a visité Gand."
    assert offices(reading("fr", text)) == {"Emma Durand": "mayor", "Anne Petit": "councillor"}


def test_a_school_is_called_so_and_nobody() -> None:
    told = reading("fr", "Marc Petit, professeur au collège Sierra Blanca, a visité Gand.")
    assert set(offices(told)) == {"Marc Petit"}


def test_the_counterpart_of_whoever_stands_outside_the_bracket() -> None:
    text = (
        "Jean Petit, maire de Cessy, accueillera avec le comité, porté par Luc Morel (président), "
        "son homologue Karl Lehmann vendredi."
    )
    assert offices(reading("fr", text))["Karl Lehmann"] == "mayor"


def test_a_programme_is_nobody() -> None:
    told = reading("fr", "Le projet Erasmus a mené des élèves de Pau à Gand. Bonjour à tous !")
    assert not told.people


def test_an_article_and_the_word_for_a_town_are_no_name() -> None:
    told = reading("fr", "La Ville de Visé est jumelée avec la Ville d'Aiguillon.")
    assert ties(told) == {frozenset(("Visé", "Aiguillon"))}


def test_an_article_makes_no_great_city() -> None:
    told = reading("fr", "Paul Petit, maire de Pau, est venu à Gand. Au Québec il faisait froid.")
    assert all(p.kind.value == "region" for p in told.places if p.name.startswith("Qu"))


@pytest.mark.parametrize(
    "text",
    [
        "Nemishaieve, près des villages voisins de Boutcha et Irpin, est jumelée avec Saint-André.",
        "Echichens et Préverenges fêtent un jubilé de leur jumelage respectif avec Gand.",
    ],
)
def test_towns_that_say_where_are_no_twins(text: str) -> None:
    told = ties(reading("fr", text))
    assert told <= {frozenset(("Nemishaieve", "Saint-André"))}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La cérémonie de jumelage a eu lieu à Pau avec Jean Petit, bourgmestre de Gand depuis 2013."),
        ("en", "Ann Moss, mayor of Bath since 2013, signed the twinning charter in Kiel."),
    ],
)
def test_the_year_of_an_office_is_no_date_of_an_event(lang: str, text: str) -> None:
    assert all(e.date is None for e in reading(lang, text).events)


def test_the_dead_of_long_ago_give_no_date_to_a_stone() -> None:
    text = "Hommage aux combattants de 1830 et inauguration d'un nouveau terrain à Gand."
    assert all(e.date is None for e in reading("fr", text).events)


@pytest.mark.parametrize(
    "text",
    [
        "Dans le cadre d'un échange organisé par Mme Petit, des élèves de Pau ont été reçus à Gand.",
        "« Pau parle à l'Europe », lancera Michel Petit à la mairie de Gand.",
        "Merci à l'office du tourisme de Gand d'avoir permis à Jean de venir.",
        "Les maires de Pau et de Gand arriveront à la conclusion que le compte est bon.",
        "La fête se tient à Gand lors du week-end prolongé de l'Ascension.",
        "À Gand, le cortège a pris le chemin du monument aux Morts.",
        "Cette soirée donnera le top départ d'un long week-end à Gand.",
    ],
)
def test_words_that_tell_no_event(text: str) -> None:
    types = {e.type.value for e in reading("fr", text).events}
    assert types <= {"exchange", "visit"} and not (types and ("arriveront" in text or "Morts" in text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pau et Gand sont désormais, officiellement, villes jumelles.", "agreement"),
        ("À Gand, la délégation a été reçue par Mme Anne Petit.", "meeting"),
        ("Les élus de Pau ont mené à Gand des réunions de travail le 8 mai.", "meeting"),
    ],
)
def test_more_wordings(text: str, kind: str) -> None:
    assert kind in {e.type.value for e in reading("fr", text).events}


def test_what_stands_before_the_verb_is_where_they_are_from() -> None:
    told = reading("fr", "Une délégation de la municipalité de Wuhan a visité Aubervilliers.")
    assert [told.places[[p.id for p in told.places].index(e.place or "")].name for e in told.events] == [
        "Aubervilliers"
    ]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Le maire du Mans est venu à Gand.", "Le Mans"),
        ("La délégation de Gand est arrivée au Havre.", "Le Havre"),
        ("Les amis des Herbiers sont venus à Gand.", "Les Herbiers"),
        ("Le maire du Puy-en-Velay a reçu la délégation de Gand.", "Le Puy-en-Velay"),
    ],
)
def test_a_preposition_takes_in_the_article_of_a_town(text: str, town: str) -> None:
    assert towns(reading("fr", text)) == {town, "Ghent"}


@pytest.mark.parametrize(
    "text",
    ["La délégation de Gand est venue au Palais de Justice.", "Jean du Plessis a reçu les amis de Gand."],
)
def test_a_house_or_a_family_is_no_town(text: str) -> None:
    assert towns(reading("fr", text)) == {"Ghent"}


@pytest.mark.parametrize(
    "text",
    [
        "Le jumelage entre Utrillas (province d'Aragon (Teruel) en Espagne) et Decazeville est fêté.",
        "Anne Petit a rappelé le jumelage d'Utrillas avec Decazeville, une ville d'Occitanie près de Rodez.",
    ],
)
def test_a_town_in_brackets_or_near_by_is_no_twin(text: str) -> None:
    assert ties(reading("fr", text)) == {frozenset(("Utrillas", "Decazeville"))}


def test_a_sign_of_friendship_is_no_signature() -> None:
    told = reading("fr", "Le maire de Pau a planté un tulipier en signe d'amitié avec Gand.")
    assert [e.type.value for e in told.events] == ["ceremony"]
    signed = reading("fr", "Le maire de Pau signe une charte avec Gand.")
    assert [e.type.value for e in signed.events] == ["agreement"]


def test_an_exchange_of_presents_is_told_once() -> None:
    told = reading("fr", "À Gand, un échange de cadeaux a été le moment fort pour les élus de Pau.")
    assert "exchange" not in {e.type.value for e in told.events}
    assert "gift" in {e.type.value for e in told.events}


def test_a_night_of_art_is_nobody() -> None:
    told = reading("fr", "Une « Nuit Blanche Kyoto » a été organisée. Le maire de Kyoto est venu à Pau.")
    assert not told.people and "Kyoto" in towns(told)


def test_the_town_of_a_mayor_is_no_given_name() -> None:
    told = reading("fr", "La maire de Paris Anne Colin sera reçue à Dakar.")
    assert offices(told) == {"Anne Colin": "mayor"} and "Paris" in towns(told)


def test_a_delegation_of_a_town_has_not_gone_there() -> None:
    text = "Une délégation de la Ville de Cannes, ayant à sa tête le maire Luc Morel, a séjourné à Québec."
    told = reading("fr", text)
    names = {p.id: p.name for p in told.places}
    assert {names.get(e.place or "") for e in told.events} == {"Québec"}


def test_fields_and_people_at_the_heart_of_talks() -> None:
    told = reading("fr", "Au cœur des échanges sera abordé l'appui à Gand. Elus et amis de Pau étaient là.")
    assert not told.people and "exchange" not in {e.type.value for e in told.events}
