"""What is given, where no list has it: by its article, and no person, span of time or event."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

HEADS = {
    "de": "Kiel ist Partnerstadt von Coventry.",
    "en": "Coventry is twinned with Kiel.",
    "fr": "Dijon est jumelée avec Mayence.",
    "nl": "Gent is verzusterd met Kanazawa.",
}
THINGS = [
    ("en", "On Friday Mayor Jim Hill of Coventry gave Mayor Ulf Kamp a hand-carved walnut quaich.", "hand-carved walnut quaich"),
    ("en", "Mayor Jim Hill presented Ulf Kamp with a carved oak bench made by pupils.", "carved oak bench"),
    ("en", "Mayor Ulf Kamp was given a drum made by a craftsman of Kiel.", "drum"),
    ("en", "At a dinner on Friday the guests gave the city a weathervane.", "weathervane"),
    ("en", "The sundial that Kiel gave Coventry in 1985 has been cleaned.", "sundial"),
    ("en", "The weathervane donated by Kiel in 1995 turns again.", "weathervane"),
    ("en", "The granite obelisk was given by Kiel in 1995.", "granite obelisk"),
    ("en", "The weathervane, now in the park, was given by Kiel in 1995.", "weathervane"),
    ("fr", "Le cadran solaire, aujourd'hui dans le parc, a été offert par Mayence en 1995.", "cadran solaire"),
    ("de", "Die Sonnenuhr, die Coventry 1985 Kiel schenkte, geht wieder.", "Sonnenuhr"),
    ("fr", "Le cadran solaire a été offert par Mayence en 1995.", "cadran solaire"),
    ("nl", "De zonnewijzer die Kanazawa in 1989 aan Gent schonk, loopt weer.", "zonnewijzer"),
    ("de", "Bürgermeister Jim Hill überreichte Ulf Kamp einen geschmiedeten Feuerkorb.", "geschmiedeten Feuerkorb"),
    ("de", "Eine hölzerne Himmelsliege hat Coventry am Montag der Stadt Kiel geschenkt.", "hölzerne Himmelsliege"),
    ("fr", "Le maire de Mayence, Paul Noir, a remis à Jean Blanc un casse-noix sculpté.", "casse-noix sculpté"),
    ("nl", "Burgemeester Jan Maes gaf zijn collega Ken Ito een bronzen windroos.", "bronzen windroos"),
]  # fmt: skip
NOTHING = [
    ("en", "After a moment of silence Mayor Jim Hill presented Ulf Kamp with gifts."),
    ("en", "As a sign of friendship the guests handed over gifts in Coventry on Friday."),
    ("de", "Nach einem Jahr überreichten die Gäste in Kiel am Montag Geschenke."),
    ("fr", "Un groupe de Mayence a remis des cadeaux à Dijon samedi."),
    ("nl", "Na een uur overhandigden de gasten in Gent geschenken."),
]


def objects(lang: str, text: str) -> list[str | None]:
    reading = read(Document("sample", f"{HEADS[lang]} {text}", lang, published="2024-06-17"))
    return [e.object for e in reading.events if e.type is EventType.GIFT]


@pytest.mark.parametrize(("lang", "text", "thing"), THINGS)
def test_what_is_given(lang: str, text: str, thing: str) -> None:
    assert objects(lang, text) == [thing]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_nothing_is_named(lang: str, text: str) -> None:
    assert objects(lang, text) == [None]


def test_two_gifts_of_one_paragraph_are_two() -> None:
    text = "On Friday Ulf Kamp gave Jim Hill a compass in Coventry. Jim Hill gave Ulf Kamp a framed map."
    assert objects("en", text) == ["compass", "framed map"]


def test_a_gift_told_again_is_one() -> None:
    text = "On Friday Ulf Kamp gave Jim Hill a carved oak bench in Coventry. He presented him with the bench in the park."
    assert objects("en", text) == ["carved oak bench"]


def test_a_gift_whose_giver_and_thing_are_plain_is_told_whatever_the_words_sound_like() -> None:
    text = (
        "Burgemeester Jan Smit heeft zaterdag in het stadhuis van Goes een delegatie uit Panitzsch ontvangen, "
        "onder leiding van burgemeester Karin Pahl. Pahl schonk de gemeente een bank, die in het park komt."
    )
    gifts = [e for e in read(Document("s", text, "nl")).events if e.type.value == "gift"]
    assert [(e.giver, e.object) for e in gifts] == [("person:karin-pahl", "bank")]


MEMORIALS = [
    ("fr", "Ils ont fleuri le monument aux victimes des essais et des catastrophes que Mayence a remis à Dijon en 2010.", "monument aux victimes des essais et des catastrophes"),
    ("en", "They laid flowers at the memorial to the victims of the raids that Kiel gave to Coventry in 2010.", "memorial to the victims of the raids"),
    ("de", "Sie legten Blumen am Denkmal für die Opfer nieder, das Coventry 2010 der Stadt Kiel schenkte.", "Denkmal für die Opfer"),
    ("fr", "Ils ont fleuri le banc aux couleurs de la paix que Mayence a offert à Dijon en 2010.", "banc"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "thing"), MEMORIALS)
def test_what_a_clause_gives_is_no_part_of_its_name(lang: str, text: str, thing: str) -> None:
    (gift,) = [
        e for e in read(Document("s", f"{HEADS[lang]} {text}", lang)).events if e.type is EventType.GIFT
    ]
    assert (gift.date, gift.object) == ("2010", thing)


PAPERS = [
    ("nl", "Met het ondertekenen van een oorkonde bevestigden Gent en Kanazawa vrijdag hun vriendschap.", "oorkonde"),
    ("nl", "Gent en Kanazawa ondertekenden in 2013 een verdrag over cultuur en onderwijs.", "verdrag over cultuur en onderwijs"),
    ("nl", "Gent en Kanazawa ondertekenden in 2013 een Memorandum of Understanding.", "Memorandum of Understanding"),
    ("de", "Eine Urkunde unterschrieben die Bürgermeister von Kiel und Coventry 1967 neu.", "Urkunde"),
    ("de", "1967 unterzeichneten Kiel und Coventry einen Vertrag über die Partnerschaft.", "Vertrag über die Partnerschaft"),
    ("de", "1967 unterzeichneten Kiel und Coventry ein Abkommen über den Handel mit Fisch.", "Abkommen über den Handel"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "paper"), PAPERS)
def test_a_paper_ends_before_the_verb(lang: str, text: str, paper: str) -> None:
    events = read(Document("s", f"{HEADS[lang]} {text}", lang, published="2018-09-12")).events
    assert [e.object for e in events if e.type is EventType.AGREEMENT] == [paper]


def test_a_paper_ends_before_an_office_and_what_was_done_after_it_is_no_plan() -> None:
    text = "В Туле подписано соглашение с Керчью. После подписания документов глава Тулы Иван Орлов предложил гостям обед."
    events = read(Document("s", text, "ru", published="2021-09-25")).events
    papers = [(e.object, e.modality.value) for e in events if e.type is EventType.AGREEMENT]
    assert papers[0] == ("соглашение с Керчью", "done")
    assert all(paper in (("соглашение с Керчью", "done"), ("документов", "done")) for paper in papers)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A delegation from Kiel visited Bath. The mayor handed the guests an invitation to the town festival in September."),
        ("de", "Eine Delegation aus Tarare besuchte Herford. Der Bürgermeister überreichte den Gästen eine Einladung zum Stadtfest."),
        ("fr", "Une délégation de Kiel a visité Dijon. Le maire a remis aux invités une invitation à la fête de la ville."),
        ("nl", "Een delegatie uit Kiel bezocht Gouda. De burgemeester overhandigde de gasten een uitnodiging voor het stadsfeest."),
        ("ru", "Делегация Тараскона побывала в Томске. Мэр вручил гостям приглашение на День города."),
    ],
)  # fmt: skip
def test_an_invitation_is_no_gift(lang: str, text: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2003-07-31"))
    assert [e.type.value for e in reading.events if e.type.value in ("gift", "visit")] == ["visit"]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The mayor of Kiel presented a giant flag to the people of Bath.", "giant flag"),
        ("The mayor of Kiel presented a giant flag to the children of Bath.", "giant flag"),
        ("The mayor of Kiel presented a giant flag of Kiel to the Mayor of Bath.", "giant flag of Kiel"),
    ],
)
def test_a_flag_for_a_town_is_given(text: str, thing: str) -> None:
    events = read(Document("test", text, lang="en", published="2019-07-29")).events
    assert [(e.type.value, e.object) for e in events] == [("gift", thing)]


def test_guests_who_are_received_are_no_gift() -> None:
    text = "Vorige week ontving de burgemeester van Brugge een delegatie uit Burgos."
    told = {e.type.value for e in read(Document("test", text, lang="nl", published="2024-05-07")).events}
    assert "visit" in told
    assert "gift" not in told


def test_where_a_thing_was_put_is_not_what_was_given() -> None:
    text = (
        "A bench given by Kiel in 1967 was put back in Memorial Park by Coventry council workers on Tuesday."
    )
    reading = read(Document("test", text, lang="en", published="2024-05-07"))
    assert [(e.object, e.memorial) for e in reading.events if e.type.value == "gift"] == [("bench", None)]
