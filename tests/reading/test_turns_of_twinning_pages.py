"""How French and English pages of twin towns tell who, when and where, and what their words do not say."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(text: str, lang: str, published: str | None = "2024-05-14") -> Reading:
    return read(Document(source="test", text=text, lang=lang, published=published))


def told(text: str, lang: str, published: str | None = "2024-05-14") -> set[tuple[str, str | None, str]]:
    """Type, date and place of each event."""
    item = reading(text, lang, published)
    names = {p.id: p.name for p in item.places}
    return {(e.type.value, e.date, names.get(e.place or "", "")) for e in item.events}


def who(text: str, lang: str) -> dict[str | None, set[str]]:
    """Who took part, by the date of the event."""
    item = reading(text, lang)
    names = {p.id: p.name for p in item.people}
    return {e.date: {names[i] for i in e.who if i in names} for e in item.events}


RENEWED = [
    ("fr", "Le maire Luc Morel a renouvelé dimanche la charte signée en 1982 par les maires Jean Petit et Jan Smet."),
    ("fr", "Le maire Luc Morel a réaffirmé dimanche le serment prêté en 1982 par Jean Petit et Jan Smet."),
    ("fr", "Le maire Luc Morel a renouvelé dimanche la charte que Jean Petit et Jan Smet avaient signée en 1982."),
    ("en", "Mayor Luc Morel renewed on Sunday the oath sworn in 1982 by Jean Petit and Jan Smet."),
    ("nl", "Burgemeester Luc Morel hernieuwde zondag het charter dat in 1982 door Jean Petit en Jan Smet werd ondertekend."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), RENEWED)
def test_who_renews_today_did_not_sign_then(lang: str, text: str) -> None:
    assert who(text, lang) == {"2024-05-12": {"Luc Morel"}, "1982": {"Jean Petit", "Jan Smet"}}


def test_whoever_renewed_long_ago_was_there_long_ago() -> None:
    text = "Jean Petit et Jan Smet ont renouvelé en 1992 la charte à Pau."
    assert who(text, "fr") == {"1992": {"Jean Petit", "Jan Smet"}}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le jumelage de Pau et Gand a été signé en 1979. La charte a été renouvelée par Luc Morel et Jan Smet."),
        ("en", "The twinning of Pau and Ghent was signed in 1979. The charter was signed again by Luc Morel and Jan Smet and renewed."),
        ("de", "Die Partnerschaft von Pau und Gent wurde 1979 unterzeichnet. Die Urkunde wurde von Luc Morel und Jan Smet erneuert."),
    ],
)  # fmt: skip
def test_what_is_renewed_is_not_renewed_on_the_day_it_was_first_signed(lang: str, text: str) -> None:
    assert who(text, lang)[None] == {"Luc Morel", "Jan Smet"}


def test_today_goes_on_behind_the_paper_of_then() -> None:
    text = "Samedi à Pau, Luc Morel a renouvelé la charte que Jean Petit avait signée en 1982. Une gerbe a été déposée."
    assert ("wreath-laying", "2024-05-11", "Pau") in told(text, "fr")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Samedi 12 octobre, nous fêterons les 30 ans du jumelage avec la ville allemande de Melle. Un groupe de 40 Allemands arrivera le jeudi."),
        ("en", "On Saturday 12 October we will celebrate 30 years of twinning with the German town of Melle. A group of 40 Germans will arrive on Thursday."),
    ],
)  # fmt: skip
def test_guests_come_before_the_feast_at_the_end_of_the_week_and_it_is_not_in_their_town(
    lang: str, text: str
) -> None:
    assert told(text, lang) == {("ceremony", "2024-10-12", ""), ("visit", "2024-10-10/2024-10-12", "")}


def test_a_feast_in_the_town_of_the_guests_is_there() -> None:
    text = "Samedi 12 octobre, les 30 ans du jumelage seront fêtés dans la ville allemande de Melle. Un groupe de 40 Allemands viendra en mai."
    assert ("ceremony", "2024-10-12", "Melle") in told(text, "fr")


NOTHING = [
    ("en", "Over the weekend in Bath, old friendships were renewed and new ones made.", "agreement"),
    ("en", "In Bath Ann Moss renewed acquaintances with guests from Aix on Sunday.", "agreement"),
    ("fr", "À Pau, Luc Morel a offert une coupe, « un cadeau qui scelle nos relations ».", "agreement"),
    ("fr", "À Pau, une poignée de main a scellé dimanche l'amitié des deux villes.", "agreement"),
    ("en", "The charter signed with Aix is on display in Bath town hall.", "exhibition"),
    ("en", "A quilt given by Aix is now on display in the museum of Bath.", "exhibition"),
    ("en", "Hospitality was on display in Bath on Sunday.", "exhibition"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), NOTHING)
def test_words_of_signing_and_showing_that_tell_of_neither(lang: str, text: str, kind: str) -> None:
    assert kind not in {t for t, _, _ in told(text, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "The friendship pact between Bath and Aix was renewed on Sunday.", "agreement"),
        ("en", "Paintings by artists from Aix went on display in Bath on Sunday.", "exhibition"),
        ("fr", "À Pau, Luc Morel et Jan Smet ont scellé l'amitié des deux villes par la signature d'une charte.", "agreement"),
    ],
)  # fmt: skip
def test_words_of_signing_and_showing_that_tell_of_it(lang: str, text: str, kind: str) -> None:
    assert kind in {t for t, _, _ in told(text, lang)}


def test_the_day_that_is_remembered_gives_todays_rite_no_year() -> None:
    text = (
        "Hommage aux morts du 11 novembre 1918\n\nPublié le 21 novembre 2017\n\n"
        "Le 19 novembre s'est tenue à Pau une cérémonie en mémoire des morts du 11 novembre 1918."
    )
    assert told(text, "fr", None) == {("ceremony", "2017-11-19", "Pau")}
    told_of_then = (
        "How it began\n\n21 November 2017\n\nThe charter was signed in Bath on 29 June 1981. "
        "On 23 October guests from Aix came to Bath. The second charter was signed on 2 May 1982."
    )
    assert ("visit", "1981-10-23", "Bath") in told(told_of_then, "en", None)


def status(text: str, lang: str) -> set[tuple[str, str | None, str, str]]:
    """Type, date, status and place of each event."""
    item = reading(text, lang)
    names = {p.id: p.name for p in item.places}
    return {(e.type.value, e.date, e.modality.value, names.get(e.place or "", "")) for e in item.events}


TURNS = [
    ("fr", "Début mai, c'était au tour des jeunes Allemands de venir à Pau.", ("exchange", "2024-05", "done", "Pau")),
    ("fr", "Le 5 mai, c'était au tour d'une délégation de Gand de se rendre à Pau.", ("visit", "2024-05-05", "done", "Pau")),
    ("fr", "Ce fut ensuite au tour des Gantois de venir à Pau en avril.", ("visit", "2024-04", "done", "Pau")),
    ("fr", "En août, ce sera au tour des habitants de Pau de se rendre à Gand.", ("visit", "2024-08", "planned", "Ghent")),
    ("fr", "Cette année, c'est au tour des habitants de Pau de se rendre à Gand en août.", ("visit", "2024-08", "planned", "Ghent")),
    ("en", "In early May it was the turn of the pupils from Ghent to visit Bath.", ("exchange", "2024-05", "done", "Bath")),
    ("en", "In August it will be the turn of the people of Bath to visit Ghent.", ("visit", "2024-08", "planned", "Ghent")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), TURNS)
def test_whose_turn_it_was_has_come_and_whose_turn_it_will_be_is_to_come(
    lang: str, text: str, expected: tuple[str, str, str, str]
) -> None:
    assert status(text, lang) == {expected}


def test_a_journey_that_had_been_made_is_over() -> None:
    text = "Ils se connaissent car en novembre, les collégiens de Pau avaient fait le voyage à Otterndorf."
    assert status(text, "fr") == {("exchange", "2023-11", "done", "Otterndorf")}
    ahead = "En novembre, les collégiens de Pau feront le voyage à Otterndorf."
    assert status(ahead, "fr") == {("exchange", "2024-11", "planned", "Otterndorf")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le président du comité de jumelage Luc Morel a dévoilé lundi une plaque à Pau."),
        ("fr", "Le chef du service des sports Luc Morel a dévoilé lundi une plaque à Pau."),
        ("fr", "Le chef de l'Etat français Luc Morel a dévoilé lundi une plaque à Pau."),
        ("fr", "Le directeur des sports Luc Morel a dévoilé lundi une plaque à Pau."),
        ("nl", "De voorzitter van het comité Luc Morel onthulde maandag een plaat in Gent."),
    ],
)
def test_who_holds_an_office_of_a_body_does_it(lang: str, text: str) -> None:
    assert who(text, lang) == {"2024-05-13": {"Luc Morel"}}


def test_whose_letter_it_is_does_not_hand_it_over() -> None:
    text = "The letter of the chair of the twinning association Ann Moss was presented in Bath on Monday."
    assert who(text, "en") == {"2024-05-13": set()}


@pytest.mark.parametrize(
    "text",
    [
        "How good for our students to be part of celebrating twinning in Bath.",
        "It was the turn of the students to be part of the celebrations in Bath.",
    ],
)
def test_pupils_who_are_part_of_something_do_not_travel(text: str) -> None:
    assert not {e for e in told(text, "en") if e[0] == "exchange"}


WENT_FOR = [
    "On Saturday the mayor of Morlaix, Jean Petit, joined the mayor of Truro, Ann Moss, in Truro to re-sign the charter.",
    "Guests from Morlaix and the mayors gathered in Truro on Saturday to sign a new charter.",
    "The mayors met in Truro on Saturday to sign the twinning charter.",
]


@pytest.mark.parametrize("text", WENT_FOR)
def test_what_people_came_together_to_sign_was_signed_there(text: str) -> None:
    assert ("agreement", "2024-05-11", "done", "Truro") in status(text, "en")


def test_what_somebody_travelled_to_sign_was_signed_where_he_went() -> None:
    text = "Mayor Ann Moss of Truro travelled to Morlaix on Saturday to sign a new charter."
    assert status(text, "en") == {
        ("visit", "2024-05-11", "done", "Morlaix"),
        ("agreement", "2024-05-11", "done", "Morlaix"),
    }


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "The mayor of Morlaix will come to Truro on Saturday to sign the charter.", "2024-05-18"),
        ("en", "Councillors in Truro voted on Friday to sign a charter with Morlaix.", None),
        (
            "en",
            "Ann Moss joined a committee in Truro to sign a charter with Morlaix in August 2025.",
            "2025-08",
        ),
        (
            "fr",
            "Les élus de Pau se sont réunis vendredi pour préparer la signature de la charte avec Gand en mars.",
            "2025-03",
        ),
    ],
)
def test_what_is_still_to_be_signed_is_planned(lang: str, text: str, date: str | None) -> None:
    signed = {e[1:3] for e in status(text, lang) if e[0] == "agreement"}
    assert signed == {(date, "planned")}


def test_whether_to_sign_is_not_signed() -> None:
    text = "Councillors in Truro met on Friday to decide whether to sign a charter with Morlaix."
    assert told(text, "en") == {("meeting", "2024-05-10", "Truro")}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Officials from Truro and Morlaix met in the Cornish city on Saturday.", {"Truro", "Morlaix"}),
        ("The mayor of the Norman town of Falaise came to Truro on Saturday.", {"Falaise", "Truro"}),
        ("The mayor of Norman came to Truro on Saturday.", {"Norman", "Truro"}),
    ],
)
def test_the_land_of_a_town_is_no_town(text: str, places: set[str]) -> None:
    assert {p.name for p in reading(text, "en").places} == places


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("fr", "À Pau, le maire a rappelé les difficultés rencontrées par les deux comités.", "meeting"),
        ("fr", "Le festival de Pau a rencontré un grand succès auprès des membres du comité.", "meeting"),
        ("en", "The project of Truro and Morlaix met with great success on Friday.", "meeting"),
        ("en", "Councillor Ann Moss MBE welcomed guests from Morlaix to Truro on Friday.", "award"),
        ("en", "The Lord-Lieutenant, Mr John Hill, OBE, unveiled a plaque in Truro on Friday.", "award"),
    ],
)
def test_what_is_met_with_and_letters_behind_a_name_are_no_event(lang: str, text: str, kind: str) -> None:
    assert kind not in {t for t, _, _ in told(text, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("fr", "Le maire de Pau a rencontré les membres du comité de Gand dimanche.", "meeting"),
        ("en", "Mayor Ann Moss of Truro met with the mayor of Morlaix on Friday.", "meeting"),
        ("en", "Ann Moss of Truro was awarded the MBE on Friday for her work.", "award"),
    ],
)
def test_who_is_met_and_what_is_awarded(lang: str, text: str, kind: str) -> None:
    assert kind in {t for t, _, _ in told(text, lang)}


def ties(text: str, lang: str) -> set[frozenset[str]]:
    item = reading(text, lang)
    names = {p.id: p.name for p in item.places}
    return {frozenset(names[i] for i in t.places) for t in item.partnerships}


def test_a_castle_that_guests_are_shown_is_in_no_twin() -> None:
    text = (
        "Une délégation de Pau s'est rendue à Melle en Allemagne pour le 40e anniversaire du jumelage. "
        "Samedi, elle a visité Melle et le château de Kiel. L'amitié entre les deux communes est forte."
    )
    assert ties(text, "fr") == {frozenset(("Pau", "Melle"))}


def test_two_towns_of_one_land_that_were_just_named_may_be_twins() -> None:
    text = "Die Bürgermeister von Kassel und Hof enthüllten einen Stein. Er steht für 25 Jahre Städtepartnerschaft."
    assert ties(text, "de") == {frozenset(("Kassel", "Hof"))}


def test_whose_other_twin_it_is() -> None:
    text = (
        "The event brought together young people from Warwick and Verden, as well as Warwick's other twin "
        "town, Saumur in France."
    )
    assert frozenset(("Verden", "Saumur")) not in ties(text, "en")


def test_the_mayor_of_a_friendship_town_is_one_guest_of_several() -> None:
    text = (
        "On Saturday a fair was held in Huntingdon. Also there were mayors from the twin towns of Szentendre "
        "in Hungary and Salon de Provence in France, and the mayor of the friendship town Gubbio in Italy."
    )
    assert ties(text, "en") == {
        frozenset(("Huntingdon", twin)) for twin in ("Szentendre", "Salon-de-Provence", "Gubbio")
    }
    of_one = "The twin towns of Huntingdon: Szentendre in Hungary and Gubbio in Italy."
    assert ties(of_one, "en") == {frozenset(("Huntingdon", twin)) for twin in ("Szentendre", "Gubbio")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ce samedi, Luc Morel, maire de Pau, reçoit une délégation de Gand.", ("2024-05-18", "planned")),
        ("La ville de Pau reçoit ce samedi une délégation de Gand.", ("2024-05-18", "planned")),
        ("Ce samedi, la ville de Pau a reçu une délégation de Gand.", ("2024-05-11", "done")),
    ],
)
def test_this_saturday_is_to_come_beside_a_present(text: str, expected: tuple[str, str]) -> None:
    assert {e[1:3] for e in status(text, "fr") if e[0] == "visit"} == {expected}


def test_an_article_that_opens_a_sentence_is_no_part_of_an_island() -> None:
    assert {p.name for p in reading("La réunion s'est tenue à Pau mardi.", "fr").places} == {"Pau"}
    island = reading("Des élus de La Réunion sont venus à Pau mardi.", "fr")
    assert {p.name for p in island.places} == {"Réunion", "Pau"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "À Pau, tous ces souvenirs ont été remis en mémoire par la présidente."),
        ("en", "Rouen is the birthplace of Richard Moss, who arrived in Ireland in the 11th century."),
        ("fr", "Rouen a vu naître Richard Petit, qui est arrivé en Irlande au XIe siècle."),
        ("en", "Ann Moss came up with the idea of the memorial in Halifax to honour the Canadians."),
    ],
)
def test_what_is_recalled_of_old_and_ideas_are_no_events(lang: str, text: str) -> None:
    assert not told(text, lang)


def test_things_that_are_handed_over_and_help_after_the_war() -> None:
    text = "À Pau, des souvenirs ont été remis aux invités de Gand mardi."
    assert "gift" in {t for t, _, _ in told(text, "fr")}
    sent = "After the war the people of Truro sent clothes to Boppard."
    assert "aid" in {t for t, _, _ in told(sent, "en")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Mayor of Truro travelled to France this month with Limavady Twinning Association.", "France"),
        ("The choir went to Germany in May with Truro and Morlaix singers.", "Germany"),
        ("The choir went to Germany in May and sang in Boppard.", "Boppard"),
    ],
)
def test_whose_band_goes_along_is_not_where_they_went(text: str, place: str) -> None:
    assert {e[2] for e in told(text, "en") if e[0] == "visit"} == {place}


def test_the_land_of_a_twin_is_not_where_its_people_came() -> None:
    text = "A group from Morlaix, Truro's twin town in France, came to Truro on Friday."
    assert not {e for e in told(text, "en") if e[2] == "France"}


def test_a_trip_that_was_delayed_was_not_made_in_that_year() -> None:
    text = "The students were chosen in 2020, with the pandemic delaying their trip to Truro."
    assert not told(text, "en")
    made = "The students were chosen in 2020 for their trip to Truro in May."
    assert {e[0] for e in told(made, "en")} == {"exchange"}
