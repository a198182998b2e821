"""How French pages say who took part, when and where, without naming it again beside the event."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import Modality
from pobratim.reading import read


def reading(text: str, published: str | None = "2019-05-14", lang: str = "fr") -> Reading:
    return read(Document(source="test", text=text, lang=lang, published=published))


def who(told: Reading, kind: str) -> list[set[str]]:
    names = {x.id: x.name for x in (*told.people, *told.organisations)}
    return [{names[i] for i in e.who} for e in told.events if e.type == kind]


def dates(told: Reading, kind: str) -> list[str | None]:
    return [e.date for e in told.events if e.type == kind]


def where(told: Reading, kind: str) -> list[str | None]:
    names = {p.id: p.name for p in told.places}
    return [names.get(e.place or "") for e in told.events if e.type == kind]


@pytest.mark.parametrize("words", ["Les deux responsables ont", "Tous deux ont", "L'un et l'autre ont"])
def test_two_who_were_just_named_are_taken_up(words: str) -> None:
    text = f"Le sénateur Marc Petit a reçu Anne Durand, ministre, à Pau. {words} signé un accord."
    assert who(reading(text), "agreement") == [{"Marc Petit", "Anne Durand"}]


def test_of_three_nobody_knows_which_two_are_meant() -> None:
    text = (
        "Marc Petit, Anne Durand et Luc Morel se sont vus à Pau. Les deux responsables ont signé un accord."
    )
    assert who(reading(text), "agreement") != [{"Marc Petit", "Anne Durand"}]


def test_the_latter_is_whoever_was_named_last() -> None:
    text = "À Pau, Marc Petit a remis un vase au maire, Luc Morel. Celui-ci a offert un livre en retour."
    assert who(reading(text), "gift")[-1] == {"Luc Morel"}


def test_who_sent_apologies_was_not_there() -> None:
    text = "Marc Petit, maire de Pau, a dévoilé une plaque samedi à Pau. Luc Morel, sénateur, s'était fait excuser."
    assert who(reading(text), "unveiling") == [{"Marc Petit"}]


def test_an_acting_mayor_by_his_abbreviation() -> None:
    told = reading("Le bourgmestre f.f. de Huy, Luc Morel, a dévoilé une plaque samedi.")
    assert [(p.name, p.office) for p in told.people] == [("Luc Morel", "mayor")]
    assert who(told, "unveiling") == [{"Luc Morel"}]


def test_the_last_day_of_a_stay() -> None:
    text = "Du 3 au 6 mai, des élus de Gand ont visité Pau. Au dernier jour, une plaque a été dévoilée à Pau."
    assert dates(reading(text), "unveiling") == ["2019-05-06"]


def test_weeks_and_months_from_the_day_just_told() -> None:
    text = "Samedi 13 avril, une plaque a été dévoilée à Pau. {} plus tard, une gerbe a été déposée à Pau."
    assert dates(reading(text.format("Deux semaines")), "wreath-laying") == ["2019-04"]
    assert dates(reading(text.format("Un mois")), "wreath-laying") == ["2019-05"]


def test_a_weekend_that_was_spent() -> None:
    told = reading("Des élus de Gand ont passé le week-end à Pau.")
    assert dates(told, "visit") == ["2019-05-11/2019-05-12"]


def test_their_pen_friends_who_will_come() -> None:
    text = (
        "Des lycéens de Gand ont séjourné à Pau. En novembre, leurs correspondants se rendront en Belgique."
    )
    back = next(e for e in reading(text).events if e.date == "2019-11")
    assert back.modality is Modality.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "La fanfare de Gand était l'invitée de Pau samedi.",
        "À l'invitation de leurs amis de Pau, des élus de Gand sont venus samedi.",
    ],
)
def test_guests_are_where_they_were_asked_to_come(text: str) -> None:
    assert where(reading(text), "visit") == ["Pau"]


def test_a_city_keeps_its_jubilee_at_home() -> None:
    text = "La ville de Pau a célébré samedi les trente ans de son jumelage avec Gand."
    assert where(reading(text), "ceremony") == ["Pau"]


def test_so_many_weeks_ahead_only_where_it_is_to_come() -> None:
    told = reading("Dans deux mois, une plaque sera dévoilée à Pau.")
    assert dates(told, "unveiling") == ["2019-07"]
    told = reading("Une plaque a été dévoilée à Pau dans les délais, en deux mois.")
    assert dates(told, "unveiling") == [None]


@pytest.mark.parametrize(
    "opening",
    ["Maire de Huy depuis 2014", "Réélue maire de Huy en octobre", "Nommée en mai maire de Huy"],
)
def test_an_office_that_opens_the_sentence(opening: str) -> None:
    told = reading(f"{opening}, Anne Petit a dévoilé une plaque samedi.")
    assert [(p.name, p.office) for p in told.people] == [("Anne Petit", "mayor")]


def test_whoever_stands_before_the_verb_does_it_though_an_aside_stands_between() -> None:
    text = (
        "Le sénateur Luc Morel, qui était du voyage, a remis une cloche au maire de Gand, Jan Smet, à Gand."
    )
    assert "Luc Morel" in who(reading(text), "gift")[0]


def test_who_went_before_in_office_was_not_there() -> None:
    text = "Le consul Luc Morel a visité Pau lundi. Il succède à Anne Petit, devenue ambassadrice."
    assert who(reading(text), "visit") == [{"Luc Morel"}]


def ties(text: str) -> set[frozenset[str]]:
    told = reading(text)
    names = {p.id: p.name for p in told.places}
    return {frozenset(names[i] for i in t.places) for t in told.partnerships}


def test_a_list_with_of_before_each_is_of_a_town_outside() -> None:
    text = "Bourges fête ses amis. La ville sœur d'Augsbourg, de Forlì et de Koszalin recevra en mai."
    assert ties(text) == {frozenset(("Bourges", twin)) for twin in ("Augsburg", "Forlì", "Koszalin")}


def test_three_that_are_each_others() -> None:
    text = "Un triple jumelage unit Gradignan, Pfungstadt et Figline Valdarno."
    assert len(ties(text)) == 3


def test_the_town_told_of_behind_besides() -> None:
    text = "Outre Ettlingen, Épernay est jumelée avec Middelkerke, en Belgique, et Clevedon, au Royaume-Uni."
    assert ties(text) == {frozenset(("Épernay", twin)) for twin in ("Ettlingen", "Middelkerke", "Clevedon")}


def test_the_other_twins_of_the_town_told_of() -> None:
    text = "Vichy est jumelée avec Logroño. Dunfermline et Bad Tölz, les autres villes jumelles, ont écrit."
    assert ties(text) == {frozenset(("Vichy", twin)) for twin in ("Logroño", "Dunfermline", "Bad Tölz")}


def test_regions_with_the_word_that_says_what_they_are() -> None:
    assert ties("La région Bretagne et le land de Saxe sont partenaires depuis 1995.") == {
        frozenset(("Brittany", "Saxony"))
    }


def test_the_office_in_front_of_whoever_does_it() -> None:
    text = "Le maire de Huy, Luc Morel, a dévoilé une plaque avec Anne Petit. Son prédécesseur, Jean Roux, avait signé l'accord en 1992."
    assert who(reading(text), "agreement") == [{"Jean Roux"}]


def test_he_is_no_woman_named_in_between() -> None:
    text = (
        "Luc Morel, maire de Huy, est arrivé lundi à Pau. Accueilli par Anne Petit, maire de Pau, il a visité "
        "le musée. Mercredi, il se rendra à Gand."
    )
    last = who(reading(text), "visit")[-1]
    assert last == {"Luc Morel"}


def test_what_a_visit_will_end_with_is_to_come() -> None:
    text = "Des élus de Gand sont arrivés lundi à Pau. Le séjour s'achèvera vendredi par la signature d'un accord."
    told = reading(text)
    signing = next(e for e in told.events if e.type == "agreement")
    assert (signing.date, signing.modality) == ("2019-05-17", Modality.PLANNED)


def test_whose_mayor_is_awaited_does_not_receive_him() -> None:
    told = reading("Des élus de Pau ont visité Gand lundi. Le maire de Pau est attendu en octobre.")
    assert "Pau" not in where(told, "visit")[1:]


def test_the_direction_of_a_town_leads_there() -> None:
    told = reading(
        "Un camion chargé de vêtements prendra samedi la direction de Gand, annonce la ville de Pau."
    )
    assert where(told, "aid") == ["Ghent"]


def test_what_was_signed_in_both_towns_is_two_signings() -> None:
    told = reading(
        "Deux fêtes\n\nLa charte a été signée le 5 mai 1984 à Dijon puis le 20 octobre 1985 à Kiel, en Allemagne."
    )
    assert dates(told, "agreement") == ["1984-05-05", "1985-10-20"]
    assert where(told, "agreement") == ["Dijon", "Kiel"]


@pytest.mark.parametrize("words", ["regagné l'Italie", "rentrés à Faenza", "repartis pour l'Italie"])
def test_going_home_is_no_place_of_a_stay(words: str) -> None:
    verb = "ont" if words.startswith("regagné") else "sont"
    text = f"Des amis à Dijon\n\nLes Italiens de Faenza étaient à Dijon samedi. Lundi, ils {verb} {words}."
    assert set(where(reading(text), "visit")) == {"Dijon"}


def test_a_slash_joins_the_towns_of_a_pair() -> None:
    text = "Des clubs\n\nDans le cadre des jumelages Dijon / Mainz et Beaune / Bensheim, les clubs ont joué."
    told = reading(text)
    names = {p.id: p.name for p in told.places}
    pairs = {frozenset(names[i] for i in tie.places) for tie in told.partnerships}
    assert pairs == {frozenset(["Dijon", "Mainz"]), frozenset(["Beaune", "Bensheim"])}


def test_the_committee_that_goes_there_does_not_go_to_its_own_town() -> None:
    text = (
        "Un voyage\n\nLe comité de Dijon a une jumelle en Allemagne, Kiel. "
        "Une délégation du comité de jumelage de Dijon s'y est rendue en juin 2018."
    )
    assert "Dijon" not in where(reading(text), "visit")


def test_guests_and_what_they_did_are_one_visit() -> None:
    text = (
        "Un voyage\n\nUne délégation composée d'élus et de dix membres du comité de Dijon "
        "s'est rendue à Kiel le week-end du 4 mai 2019."
    )
    assert dates(reading(text), "visit") == ["2019-05-04/2019-05-05"]


def test_a_year_beyond_a_semicolon_is_of_what_is_told_there() -> None:
    text = (
        "Des fêtes\n\nSamedi, à Dijon, le public a vu un film sur l'échange avec Kiel en 1967 ; "
        "puis ont été signées à Dijon les chartes avec Kiel."
    )
    assert "1967" not in dates(reading(text), "agreement")


def test_whom_the_town_received_is_its_guest() -> None:
    text = (
        "Des invités\n\nLa ville de Dijon a reçu samedi la visite d'une délégation de Kiel : "
        "Hans Schmidt, maire de Kiel, et son adjoint."
    )
    assert where(reading(text), "visit") == ["Dijon"]


def test_to_meet_for_a_ceremony_is_no_meeting_beside_it() -> None:
    text = "Un hommage\n\nLes anciens de Dijon et de Kiel se sont réunis samedi à Dijon pour rendre hommage aux morts."
    told = reading(text)
    assert dates(told, "ceremony") == ["2019-05-11"]
    assert dates(told, "meeting") == []


@pytest.mark.parametrize("word", ["Ma", "Mon", "Ta", "Sa", "Vos", "Je", "On", "Tous", "Bonne"])
def test_a_word_of_everyday_is_no_town(word: str) -> None:
    told = read(Document("x", f"{word} ville jumelle de Dijon est Kiel.", "fr", published="2019-05-14"))
    assert {p.name for p in told.places} <= {"Dijon", "Kiel"}


def test_towns_that_guests_will_see_are_no_twins_of_theirs() -> None:
    text = (
        "Ich liebe Kiel\n\nNotre ville jumelle est à l'honneur. 25 jeunes Allemands sont logés dans les familles : "
        "ils visiteront Lille, Lyon, Bruxelles, sans oublier Dijon."
    )
    assert reading(text).partnerships == ()


def test_presents_of_a_ceremony_are_a_part_of_it() -> None:
    text = (
        "Un accueil\n\nSamedi, à Dijon, après l'échange de présents de la cérémonie officielle, "
        "les invités de Kiel ont déposé une gerbe."
    )
    told = reading(text)
    assert dates(told, "gift") == ["2019-05-11"]
    assert dates(told, "ceremony") == ["2019-05-11"]


@pytest.mark.parametrize(
    "text",
    [
        "Dijon est jumelée avec Kiel depuis 1967 et avec Volgograd depuis 1992.",
        "Depuis 1967, Dijon est jumelée avec Kiel, et depuis 1992 avec Volgograd.",
    ],
)
def test_each_twin_has_its_own_year(text: str) -> None:
    told = reading(text)
    names = {p.id: p.name for p in told.places}
    years = {names[c]: t.since for t in told.partnerships for c in t.places if names[c] != "Dijon"}
    assert years == {"Kiel": "1967", "Volgograd": "1992"}
