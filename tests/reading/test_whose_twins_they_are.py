"""Whose twins towns are where a sentence leaves it to the item, and everyday words that are towns."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _ties(lang: str, text: str) -> set[frozenset[str]]:
    reading = read(Document("made up", text, lang=lang, published="2024-05-10"))
    names = {place.id: place.name for place in reading.places}
    return {frozenset([names[place] for place in tie.places]) for tie in reading.partnerships}


def _pairs(*pairs: str) -> set[frozenset[str]]:
    return {frozenset(pair.split("+")) for pair in pairs}


def test_twins_that_are_counted_are_those_of_the_town_at_home() -> None:
    # "the town" is the paper's own, though the item names the new twin most.
    text = (
        "Viernheim feiert\n\nViernheim und Mława besiegelten ihre Partnerschaft. Mława schickte zwanzig Gäste. "
        "Mława ist nach Franconville und Rovigo die dritte Partnerin der Stadt."
    )
    others = _pairs("Viernheim+Mława", "Viernheim+Franconville", "Viernheim+Rovigo")
    assert _ties("de", text) == others


def test_one_more_of_the_family_is_a_twin_of_the_town_at_home() -> None:
    text = (
        "Half a century with Bry\n\nSawbridgeworth marked fifty years of twinning with Bry-sur-Marne. "
        "Moosburg, the third town in the family, had sent a band."
    )
    assert _ties("en", text) == _pairs("Sawbridgeworth+Bry-sur-Marne", "Sawbridgeworth+Moosburg")


def test_two_towns_abroad_are_no_twins_because_a_tie_is_spoken_of() -> None:
    # Without a "with" nobody says that these two are each other's.
    text = (
        "Ipswich remembers\n\nIpswich is twinned with Arras. Wreaths were laid in Ipswich by the mayor of Hamm "
        "and by the president of the Arras twinning committee."
    )
    assert frozenset(["Hamm", "Arras"]) not in _ties("en", text)


@pytest.mark.parametrize(
    ("lang", "text", "town"),
    [
        ("fr", "Trois villes\n\nGray est jumelée avec Stühlingen depuis 1990.", "Gray"),
        ("en", "Twins\n\nDeal is twinned with Saint-Omer and Vlissingen.", "Deal"),
        ("de", "Partner\n\nDie Partnerstadt Gray hat zum Fest geladen.", "Gray"),
        ("de", "Austausch\n\nKonstanz empfing am Montag eine Delegation aus Fontainebleau.", "Konstanz"),
        (
            "en",
            "Visit\n\nMayor Stefan Brandtner of Kiel, who came by train, laid a wreath in Coventry.",
            "Kiel",
        ),
        ("de", "Ein neuer Vorstand\n\nKönigstein – Am Freitag hat der Verein gewählt.", "Königstein"),
    ],
)
def test_words_around_an_everyday_name_say_that_it_is_a_town(lang: str, text: str, town: str) -> None:
    assert town in {place.name for place in read(Document("made up", text, lang=lang)).places}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Comité\n\nConstance, membre du comité de jumelage de Totnes, a parlé."),
        ("fr", "Comité\n\nConstance est bénévole au comité de jumelage de Totnes."),
        ("de", "Austausch\n\nBürgermeister Paul Steinbach sprach. Steinbach empfing Gäste aus Weida."),
        ("de", "Feier\n\nEine Partnerschaft mit Weida gibt es seit 1990."),
    ],
)
def test_somebody_or_an_article_before_a_tie_is_no_town(lang: str, text: str) -> None:
    names = {place.name for place in read(Document("made up", text, lang=lang)).places}
    assert not names & {"Konstanz", "Steinbach", "Eine"}


def test_towns_led_by_with_behind_a_tie_are_twins_too() -> None:
    text = (
        "Arnhem stopt\n\nArnhem is sinds 1990 met Coventry verbroederd. "
        "Met Gera in Duitsland en Hradec Králové in Tsjechië gaat Arnhem wel door."
    )
    assert _ties("nl", text) == _pairs("Arnhem+Coventry", "Arnhem+Gera", "Arnhem+Hradec Králové")


def test_a_journey_with_a_town_is_no_tie() -> None:
    text = "Reise\n\nWittlich ist mit Avallon verschwistert. Mit Wien beginnt im Herbst die Reihe der Reisen."
    assert _ties("de", text) == _pairs("Wittlich+Avallon")


def test_each_clause_has_its_own_twins() -> None:
    text = (
        "Niet alleen\n\nBree staat niet alleen: Antwerpen is bevriend met Shanghai, "
        "Lommel met het Namibische Ongwediva."
    )
    assert _ties("nl", text) == _pairs("Antwerp+Shanghai", "Lommel+Ongwediva")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Council\n\nA motion to offer Lutsk a friendship agreement will come before Gravesham council.",
        ),
        ("en", "Council\n\nKendal voted to open talks with Kolomyia about a friendship agreement."),
        ("de", "Rat\n\nDer Rat von Herford berät heute über eine Städtepartnerschaft mit Drohobytsch."),
    ],
)
def test_what_is_asked_for_or_talked_about_is_no_tie_yet(lang: str, text: str) -> None:
    assert not _ties(lang, text)


def test_the_two_towns_that_signed_are_those_the_item_is_about() -> None:
    text = (
        "Gäste aus Lublin in Münster\n\nDer Bürgermeister von Münster empfing Gäste aus Lublin. "
        "Die beiden Städte unterzeichneten 2015 ein Abkommen. In Lublin freute man sich."
    )
    assert _ties("de", text) == _pairs("Münster+Lublin")


def test_twin_towns_of_a_town_are_listed_in_the_next_sentence() -> None:
    text = (
        "Turnier\n\nEingeladen waren Mannschaften aus den Partnerstädten von Siegen. "
        "Sie kamen aus Amstelveen, Koszalin und Nahariya."
    )
    assert _ties("de", text) == _pairs("Siegen+Amstelveen", "Siegen+Koszalin", "Siegen+Nahariyya")


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("nl", "Feest\n\nVeertig jaar jumelage Zevenaar-Weilburg werd gevierd.", ["Zevenaar+Weilburg"]),
        ("nl", "Nieuws\n\nStichting Stedenband Groningen-San Carlos zoekt leden.", ["Groningen+San Carlos"]),
        (
            "nl",
            "Nieuws\n\nNaast Goslar telt Gouda nog twee partnersteden: Dijon en Kolín.",
            ["Gouda+Goslar", "Gouda+Dijon", "Gouda+Kolín"],
        ),
        ("nl", "Nieuws\n\nIn Aalst prees Jan Maes uit Brussel de band tussen België en Japan.", []),
        (
            "nl",
            "Nieuws\n\nDeventer koos voor samenwerking met gemeenten in Israël. In Keulen werd vergaderd.",
            [],
        ),
    ],
)
def test_two_towns_as_one_word_a_town_besides_others_and_countries(
    lang: str, text: str, pairs: list[str]
) -> None:
    assert _ties(lang, text) == _pairs(*pairs)


def test_the_town_with_which_others_are_twinned_has_them_all() -> None:
    text = (
        "Des villes\n\nMainz (Allemagne), Cluj (Roumanie) et York (Angleterre) : ce sont les villes avec "
        "lesquelles Dijon est jumelée. Mainz enverra dix personnes, Mainz viendra en car."
    )
    ties = _ties("fr", text)
    assert ties and all("Dijon" in tie for tie in ties)


@pytest.mark.parametrize(
    "told",
    [
        "Zaterdag heeft een delegatie uit Goslar Gouda bezocht.",
        "Zaterdag bezocht een delegatie uit Goslar Gouda.",
        "Zaterdag bezocht de burgemeester van Goslar Gouda, waar hij sprak.",
    ],
)
def test_two_towns_of_two_countries_stand_side_by_side_behind_from(told: str) -> None:
    text = f"Nieuws\n\n{told}"
    reading = read(Document("made up", text, lang="nl", published="2024-05-10"))
    assert {place.name for place in reading.places} == {"Goslar", "Gouda"}


def test_two_towns_with_a_dash_before_a_tie_word_are_its_two() -> None:
    text = "Friends in Kettering and in Lahnstein met. The Kettering-Lahnstein twinning is 40 years old."
    assert _ties("en", text) == _pairs("Kettering+Lahnstein")
    assert _ties("en", "The Kettering/Lahnstein twinning is 40.") == _pairs("Kettering+Lahnstein")


def test_towns_that_are_somebodys_twins_are_not_each_others() -> None:
    assert _ties("en", "Kiel and Dresden are Coventry's twins.") == _pairs(
        "Coventry+Kiel", "Coventry+Dresden"
    )


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        (
            "en",
            "They visited the French twin town of Wendelstein, Saint-Junien, for five days.",
            "Saint-Junien",
        ),
        ("de", "Die Delegation besuchte die Partnerstadt von Kiel, Coventry.", "Coventry"),
        ("nl", "De delegatie bezocht de zusterstad van Gent, Wiesbaden.", "Wiesbaden"),
        ("fr", "La délégation a visité la ville jumelle de Caen, Würzburg.", "Würzburg"),
    ],
)
def test_the_twin_town_of_a_town_is_not_that_town(lang: str, text: str, place: str) -> None:
    reading = read(Document(text=text, lang=lang, source="x", published="2026-10-12"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events if e.type is EventType.VISIT] == [place]
