"""Dutch as town halls, local papers and associations write it: what their pages tell and what they do not."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading_of(text: str, title: str = "Kop", lang: str = "nl") -> Reading:
    return read(Document("a sentence", f"{title}\n\n{text}", lang, title))


def names(reading: Reading) -> dict[str, str]:
    return {x.id: x.name for x in (*reading.places, *reading.people, *reading.organisations)}


def ties(reading: Reading) -> set[frozenset[str]]:
    called = names(reading)
    return {frozenset(called[p] for p in tie.places) for tie in reading.partnerships}


@pytest.mark.parametrize(
    ("text", "people", "places"),
    [
        ("Burgemeester Kramer van Lampertheim kwam aan.", {"Kramer"}, {"Lampertheim"}),
        ("Wethouder De Boer van Steenwijk sprak.", {"De Boer"}, {"Steenwijk"}),
        ("Wethouder Jan van Houten sprak.", {"Jan van Houten"}, set()),
    ],
)
def test_behind_a_surname_stands_the_town_of_the_office(
    text: str, people: set[str], places: set[str]
) -> None:
    """Behind a given name "van" goes on with the name."""
    reading = reading_of(text)
    assert {p.name for p in reading.people} == people
    assert {p.name for p in reading.places} == places


def test_a_country_in_brackets_says_where_a_small_town_lies() -> None:
    assert "Dobruška" in names(reading_of("De banden met Dobruska (Tsjechië) worden aangehaald.")).values()


def test_an_article_before_the_name_of_a_list_leaves_the_word_for_a_town_beside_it() -> None:
    reading = reading_of(
        "Drie jaar geleden kwamen de Fransen van partnergemeente Le Marais Vernier naar Ieper."
    )
    assert ties(reading) == {frozenset({"Marais-Vernier", "Ypres"})}


def test_a_saint_goes_on_the_name_of_a_band() -> None:
    called = names(reading_of("Fanfare St. Cecilia speelde op 3 mei 2019 op het plein in Venlo.")).values()
    assert "Fanfare St. Cecilia" in called


@pytest.mark.parametrize(
    ("lang", "text", "pairs"),
    [
        ("nl", "De gemeente is ook verbroederd met Cave (Italië) en Westerburg (Duitsland).", []),
        ("en", "The town is twinned with Dijon and Mainz.", []),
        ("nl", "Ieper heeft een stedenband met Gemünden am Main, een stad ten oosten van Frankfurt am Main.",
         [("Ypres", "Gemünden am Main")]),
        ("nl", "Gasten uit Dijon kwamen naar Dijon. Er was een uitwisseling tussen de zusterstad Siegen en Ieper.",
         [("Siegen", "Ypres")]),
        ("en", "Dresden marks the twinnings with Dijon (since 1961), Foobarville and Semey.",
         [("Dresden", "Dijon"), ("Dresden", "Semey")]),
        ("nl", "Dat jaar stond in het teken van de verbroedering met Siegen en met Dijon.", []),
        ("en", "Coventry is twinned with Weimar, a town east of Erfurt.", [("Coventry", "Weimar")]),
        ("nl", "In Ieper werd de verbroedering gevierd. Er kwamen gasten uit Siegen en de andere partnersteden "
               "Dijon en Semey.", [("Ypres", "Siegen"), ("Ypres", "Dijon"), ("Ypres", "Semey")]),
    ],
)  # fmt: skip
def test_whose_twins_are_listed(lang: str, text: str, pairs: list[tuple[str, str]]) -> None:
    """Those behind "with" are somebody's, not each other's, and where a small one lies is no twin."""
    assert ties(reading_of(text, lang=lang)) == {frozenset(pair) for pair in pairs}


TOLD = [
    ("Op 24 augustus 2019 is er een officiële ontvangst in Venlo.", "meeting planned"),
    ("In 2019 kwam er een einde aan de jumelage van Ieper met Siegen.", "plan done"),
    ("Het bestuur wenst de banden met de zustergemeente weer nauwer aan te halen.", "plan planned"),
    ("De fractie vroeg het college na te gaan of een stedenband mogelijk is.", "plan planned"),
    ("In 2001 werd door vrijwilligers de jumelage opgericht.", "agreement done"),
    ("Zo ontstond in 1974 de verbroedering.", "agreement done"),
    ("Op zaterdag 7 mei 2022 is de verbroedering officieel een feit.", "agreement done"),
    ("In 2019 was het de beurt aan de inwoners van Ieper om naar Siegen te gaan.", "visit done"),
    (
        "De fanfare van Ieper vierde in 2019 in Siegen de veertigste verbroederingsverjaardag.",
        "ceremony done",
    ),
    ("De stad bevroor in 2024 de stedenband met Siegen.", "plan done"),
    (
        "Op 25 september 2019 vloog een groep van drie leraren en tien leerlingen naar Siegen.",
        "exchange done",
    ),
    (
        "In 2021 tekende Ieper een overeenkomst met Siegen om de samenwerking te bekrachtigen.",
        "agreement done",
    ),
    ("De bond organiseerde in 2019 een regionaal ontmoetingsmoment in Siegen.", "conference done"),
    ("In mei 2022 gingen al vier vrachtwagens met dekens richting Lviv.", "aid done"),
    ("In 2019 werden de stoffelijke resten van een soldaat in Siegen begraven.", "ceremony done"),
    ("In 2019 stonden in Siegen de burgemeester en zijn ambtenaren klaar.", "meeting done"),
    ("In 2019 stond Siegen voor de gasten op het programma.", "visit done"),
    ("In 2019 deden aan het toernooi in Siegen ploegen uit vier landen mee.", "exchange done"),
]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_events_in_the_words_of_pages(text: str, event: str) -> None:
    told = {f"{e.type.value} {e.modality.value}" for e in reading_of(text, "Ieper en Siegen").events}
    assert event in told


UNTOLD = [
    ("De gasten kregen een programma aangeboden in Ieper.", "gift"),
    ("In 1946 werd in Ieper een monument onthuld ter herinnering aan de soldaten.", "gift"),
    ("Wij bedanken de gastgezinnen in Ieper voor hun inzet.", "award"),
    ("Daarmee droeg men bij aan de presentatie van Ieper aan het dorp.", "conference"),
    ("De werkgroep heeft sinds 1990 contact met Siegen.", "meeting"),
    ("De vereniging was verbijsterd over het optreden van de burgemeester in Ieper.", "performance"),
    ("De raadsleden stuurden in 2021 brieven naar gevangenen in Siegen.", "visit"),
    ("Vrijdagavond vertrekken onze gasten weer naar Siegen.", "visit"),
    ("In 2019 gingen de raadsleden met elkaar in gesprek over de stedenband.", "plan"),
    ("De intrede van de soldaten zorgde voor een bijzondere sfeer in Ieper.", "performance"),
    ("Op 25 april 1915 landden de soldaten, toen de troepen landden in Gallipoli.", "visit"),
    ("Het bezoek aan Siegen wordt in mei georganiseerd in het kader van een nieuwe stedenband.", "ceremony"),
    ("Ieper werkt rond ontwikkelingssamenwerking en humanitaire hulp.", "aid"),
    ("De gasten stapten in voor een rit terug naar hun woonplaats Siegen.", "visit"),
    ("Op 3 mei 2022 werden zeven voertuigen overhandigd aan de brandweer van Lviv.", "gift"),
    ("De diplomaten van de ambassade in Siegen gingen naar de dichter.", "award"),
    ("De kranslegging in Ieper vond plaats op 11 november 2019.", "ceremony"),
    ("De weg naar Siegen is deze week in beide richtingen dicht.", "visit"),
    ("De fototentoonstelling reist in het najaar van Ieper naar Siegen.", "visit"),
    ("De raad van Ieper boog zich over de begroting.", "conference"),
    ("De universiteit van Siegen gaat een nieuwe opleiding aanbieden.", "gift"),
]


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_what_says_something_else(text: str, kind: str) -> None:
    assert kind not in {e.type.value for e in reading_of(text).events}
