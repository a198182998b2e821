"""A page of twin towns, each on a line of its own with what is told of it below: every tie, with its year."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

PAGES = [
    ("de", "Partnerstädte der Stadt Gera\n\nGera unterhält Partnerschaften mit fünf Städten in Europa und Amerika.\n\nSaint-Denis (Frankreich)\nDie älteste Partnerschaft besteht seit 1959. Jedes Jahr reisen Jugendliche beider Städte zueinander.\n\nFort Wayne (USA)\nSeit 1992 verbindet beide Städte eine Freundschaft.\n\nSliven, Bulgarien\n1965 begann der Austausch mit Sliven.", {("Gera", "Saint-Denis", "1959"), ("Gera", "Fort Wayne", "1992"), ("Gera", "Sliven", None)}),
    ("en", "Our twin towns\n\nExeter has formal links with four towns.\n\nRennes, France (twinned 1957)\nThe link with Rennes is the oldest.\n\nBad Homburg, Germany (twinned 1965)\nThe twinning charter was signed in Exeter on 28 September 1965.\n\nTerracina, Italy (twinned 1988)\nStudents visit each other every year.", {("Exeter", "Rennes", "1957"), ("Exeter", "Bad Homburg vor der Höhe", "1965"), ("Exeter", "Terracina", "1988")}),
    ("fr", "Les villes jumelées\n\nBrest est jumelée avec huit villes.\n\nPlymouth (Royaume-Uni), depuis 1963\nLa charte a été signée à Plymouth le 8 juin 1963.\n\nKiel (Allemagne), depuis 1964\nLes pompiers des deux villes se rencontrent chaque année.", {("Brest", "Plymouth", "1963"), ("Brest", "Kiel", "1964")}),
    ("nl", "Zustersteden van Gouda\n\nGouda heeft stedenbanden met drie steden.\n\nSolingen (Duitsland), sinds 1957\nIn 2017 werd het zestigjarig bestaan gevierd.\n\nGloucester (Verenigd Koninkrijk), sinds 1972\nElk jaar komt een koor uit Gloucester naar Gouda.", {("Gouda", "Solingen", "1957"), ("Gouda", "Gloucester", "1972")}),
    ("ru", "Города-побратимы Ярославля\n\nУ Ярославля девять городов-побратимов.\n\nПуатье (Франция), 1970 год\nВ 2019 году делегация Пуатье приезжала на день города.\n\nБерлингтон (США), 1988 год\nШкольники обменивались письмами.", {("Yaroslavl", "Poitiers", "1970"), ("Yaroslavl", "Burlington", "1988")}),
    ("kk", "Семей қаласының бауырлас қалалары\n\nСемейдің алты бауырлас қаласы бар.\n\nУрумчи (Қытай), 2006 жыл\nКелісімге Семейде қол қойылды.\n\nПавлодар, 2010 жыл\nЖыл сайын мәдениет күндері өтеді.", {("Semey", "Ürümqi", "2006"), ("Semey", "Pavlodar", "2010")}),
]  # fmt: skip


def ties(lang: str, text: str) -> set[tuple[str, str, str | None]]:
    reading = read(Document(source="page", text=text, lang=lang))
    names = {place.id: place.name for place in reading.places}
    return {(names[t.places[0]], names[t.places[1]], t.since) for t in reading.partnerships}


@pytest.mark.parametrize(("lang", "text", "expected"), PAGES, ids=[p[0] for p in PAGES])
def test_every_town_with_a_line_of_its_own_is_a_twin(
    lang: str, text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    found = {(*sorted(pair[:2]), pair[2]) for pair in ties(lang, text)}
    assert found == {(*sorted(pair[:2]), pair[2]) for pair in expected}


LISTS = [
    ("en", "Exeter twin towns\n\nTown | Country | Since\nRennes | France | 1957\nBad Homburg | Germany | 1965", {"Rennes": "1957", "Bad Homburg vor der Höhe": "1965"}),
    ("fr", "Jumelages de la ville de Brest\n\nPlymouth (Royaume-Uni) : 1963\nKiel (Allemagne) : 1964", {"Plymouth": "1963", "Kiel": "1964"}),
    ("en", "Exeter is twinned with Rennes in France (1957), Bad Homburg in Germany (1965) and Terracina in Italy (1988).", {"Rennes": "1957", "Bad Homburg vor der Höhe": "1965", "Terracina": "1988"}),
    ("de", "Gera ist verschwistert mit Saint-Denis (Frankreich, 1959), Fort Wayne (USA, 1992) und Sliven (Bulgarien, 1965).", {"Saint-Denis": "1959", "Fort Wayne": "1992", "Sliven": "1965"}),
    ("fr", "Brest est jumelée avec Plymouth (1963), Kiel (1964) et Yokosuka (1970).", {"Plymouth": "1963", "Kiel": "1964", "Yokosuka": "1970"}),
    ("nl", "Gouda heeft stedenbanden met Solingen (1957), Gloucester (1972) en Elmina (2003).", {"Solingen": "1957", "Gloucester": "1972", "Elmina": "2003"}),
    ("ru", "Побратимы Ярославля: Пуатье (Франция, 1970), Кассель (Германия, 1988) и Ханау (Германия, 1997).", {"Poitiers": "1970", "Kassel": "1988", "Hanau am Main": "1997"}),
    ("kk", "Семейдің бауырлас қалалары: Урумчи (Қытай, 2006), Омбы (Ресей, 2010), Ипр (Бельгия, 2012).", {"Ürümqi": "2006", "Omsk": "2010", "Ypres": "2012"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "years"), LISTS, ids=[f"{p[0]}-{n}" for n, p in enumerate(LISTS)])
def test_the_year_in_brackets_is_that_of_the_town_before_it(
    lang: str, text: str, years: dict[str, str]
) -> None:
    told = {town: since for a, b, since in ties(lang, text) for town in (a, b) if town in years}
    assert told == years


def test_a_year_at_the_head_of_its_line_dates_the_line() -> None:
    text = (
        "Хроника побратимства Ярославля и Пуатье\n\n1970 год. Подписан договор о побратимстве в Ярославле.\n"
        "1995 год. В Пуатье открыта площадь Ярославля."
    )
    reading = read(Document(source="page", text=text, lang="ru"))
    dates = {e.type: e.date for e in reading.events}
    assert (dates["agreement"], dates["unveiling"]) == ("1970", "1995")


NONE = [
    # Nothing above says that they are twins.
    ("en", "Where to go from Exeter\n\nRennes, France (2 hours)\nA walk along the river is worth an afternoon.\n\nKiel, Germany (5 hours)\nThe harbour is one of the busiest of the country."),
    # What has ended is none.
    ("en", "Our twin towns\n\nExeter had formal links with two towns.\n\nRennes, France (1957)\nThe twinning was ended in 2012.\n\nKiel, Germany (1965)\nThe twinning was ended in 2013."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_other_lists_tie_nobody(lang: str, text: str) -> None:
    assert ties(lang, text) == set()
