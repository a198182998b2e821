"""How many years of what: a tie's age in all the ways the press tells it, and what else has anniversaries."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="test", text=text, lang=lang, published="2019-05-10"))


def told(lang: str, text: str) -> list[tuple[int, str]]:
    """The years, and the towns of the tie, the name or the words they are of."""
    found = reading(lang, text)
    names = {noun.id: noun.name for noun in (*found.places, *found.people)}
    out = []
    for jubilee in found.anniversaries:
        sides = jubilee.of.removeprefix("partnership:").split("+")
        out.append((jubilee.years, " & ".join(sorted(names.get(side, side) for side in sides))))
    return out


@pytest.mark.parametrize(
    ("lang", "text", "years"),
    [
        ("en", "Coventry and Kiel are celebrating 50 years of twinning.", 50),
        ("en", "Coventry and Kiel have been twinned for twenty-five years.", 25),
        ("en", "The twinning of Coventry and Kiel is 40 years old.", 40),
        ("en", "The twinning of Coventry and Kiel turned 50.", 50),
        ("en", "Coventry and Kiel marked the fiftieth anniversary of their twinning.", 50),
        ("en", "For half a century Coventry and Kiel have been twin cities.", 50),
        ("de", "Kiel und Coventry feiern 50 Jahre Städtepartnerschaft.", 50),
        ("de", "Seit 25 Jahren sind Kiel und Coventry Partnerstädte.", 25),
        ("de", "Die Städtepartnerschaft von Kiel und Coventry besteht seit 40 Jahren.", 40),
        ("de", "Zum 50-jährigen Bestehen der Städtepartnerschaft von Kiel und Coventry kam der Chor.", 50),
        ("fr", "Lille et Cologne fêtent les 50 ans de leur jumelage.", 50),
        ("fr", "Lille et Cologne sont jumelées depuis 60 ans.", 60),
        ("fr", "Lille et Cologne ont fêté le cinquantième anniversaire du jumelage.", 50),
        ("nl", "Gent en Kiel vieren 50 jaar stedenband.", 50),
        ("nl", "De stedenband tussen Gent en Kiel bestaat 25 jaar.", 25),
        ("nl", "Gent en Kiel zijn al 30 jaar partnersteden.", 30),
        ("ru", "Калининград и Киль отмечают 25 лет побратимства.", 25),
        ("ru", "Калининград и Киль отмечают двадцатилетие побратимских связей.", 20),
        ("kk", "Семей мен Ипр бауырласқанына 25 жыл толды.", 25),
    ],
)
def test_how_long_two_towns_have_been_tied(lang: str, text: str, years: int) -> None:
    found = reading(lang, text)
    assert [(a.years, a.of.split(":")[0]) for a in found.anniversaries] == [(years, "partnership")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Coventry and Kiel have been twinned for over 50 years."),
        ("en", "Coventry and Kiel will be twin cities for the next five years."),
        ("fr", "Lille et Cologne sont jumelées depuis plus de cinquante ans."),
        ("de", "Kiel und Coventry sind seit rund 50 Jahren Partnerstädte."),
        ("de", "Der 86-jährige Karl Weber aus Kiel besuchte die Partnerstadt Coventry."),
        ("nl", "De 93-jarige Jan Peeters uit Gent bezocht Kiel."),
        ("de", "Kiel und Coventry sind Partnerstädte. Der Jahrestag ist am 24. Mai."),
    ],
)
def test_a_rough_number_and_an_age_are_no_anniversary(lang: str, text: str) -> None:
    assert told(lang, text) == []


def test_of_several_ties_the_one_whose_town_is_named() -> None:
    text = (
        "Kiel ist seit 1947 mit Coventry und seit 1964 mit Brest verschwistert. "
        "Im Mai feierte man 55 Jahre Städtepartnerschaft mit Brest."
    )
    assert told("de", text) == [(55, "Brest & Kiel")]


@pytest.mark.parametrize(
    ("lang", "text", "of"),
    [
        (
            "en",
            "The mayor of Kiel spoke on the 74th anniversary of the end of the war.",
            (74, "end of the war"),
        ),
        ("de", "Zum 74. Jahrestag des Kriegsendes sprach der Bürgermeister von Kiel.", (74, "Kriegsendes")),
        ("fr", "Lille a fêté le 75e anniversaire de la Libération.", (75, "Libération")),
        ("nl", "Gent vierde 75 jaar bevrijding.", (75, "bevrijding")),
        ("en", "Semey celebrated the 180th anniversary of Abai Kunanbaiuly.", (180, "Abai Kunanbaiuly")),
    ],
)
def test_what_else_has_anniversaries(lang: str, text: str, of: tuple[int, str]) -> None:
    assert told(lang, text) == [of]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "For the 50th anniversary of the partnership a delegation from Kiel visited Coventry."),
        ("de", "Zum 50-jährigen Bestehen der Partnerschaft besuchte eine Delegation aus Coventry Kiel."),
        ("kk", "Серіктестіктің 25 жылдығына орай Киль делегациясы Семейге келді."),
    ],
)
def test_the_guests_town_is_not_so_old(lang: str, text: str) -> None:
    assert all(len(name.split(" & ")) == 2 for _, name in told(lang, text))


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", 'The exhibition "Kiel Yesterday and Today" opened in Coventry on 3 May 2019.', "2019-05-03"),
        (
            "de",
            "Die Ausstellung „Coventry gestern und heute“ wurde am 3. Mai 2019 in Kiel eröffnet.",
            "2019-05-03",
        ),
        ("ru", "Выставка «Киль вчера и сегодня» открылась в Калининграде 3 мая 2019 года.", "2019-05-03"),
        ("kk", "2019 жылғы 3 мамырда Семейде «Киль: кеше және бүгін» көрмесі ашылды.", "2019-05-03"),
        # Between two titles it does, and whoever is quoted tells of a day.
        ("en", 'The exhibition "Old Kiel" opened yesterday beside "New Coventry" in Coventry.', "2019-05-09"),
        (
            "de",
            "Die Ausstellung „Altes Coventry“ wurde gestern in Kiel neben „Neues Kiel“ eröffnet.",
            "2019-05-09",
        ),
        ("en", '"We came to Kiel yesterday," said Anna Moss of Coventry.', "2019-05-09"),
        (
            "en",
            'The mayor said "We left Kiel yesterday" and thanked Coventry for the reception.',
            "2019-05-09",
        ),
    ],
)
def test_a_title_tells_no_day(lang: str, text: str, date: str) -> None:
    assert {e.date for e in reading(lang, text).events} == {date}
