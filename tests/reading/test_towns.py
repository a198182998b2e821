"""Which town of a name is meant, by what the whole text says."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.nouns import Place
from pobratim.gazetteer import Context, open_gazetteer, resolve
from pobratim.reading import read

PERTH_IN_SCOTLAND, PERTH_IN_AUSTRALIA = "geonames:2640358", "geonames:2063523"


def place(lang: str, text: str, words: str) -> Place:
    found = read(Document("here", text, lang=lang)).places
    return next(p for p in found if words in {m.text for m in p.mentions})


def test_words_of_one_countrys_press_say_which_town_is_meant() -> None:
    scottish = "The Provost welcomed the visitors to Perth. Councillors and pupils had organised a programme."
    assert place("en", scottish, "Perth").id == PERTH_IN_SCOTLAND
    assert place("en", "The visitors arrived in Perth. They stayed a week.", "Perth").id == PERTH_IN_AUSTRALIA
    swiss = "Der Gemeindeammann empfing die Gäste in Oberkirch. Ausserdem spielte die Musik auf der Strasse."
    assert place("de", swiss, "Oberkirch").country == "CH"
    german = (
        "Der Oberbürgermeister empfing die Gäste in Oberkirch. Außerdem spielte die Musik auf der Straße."
    )
    assert place("de", german, "Oberkirch").country == "DE"


def test_what_only_some_countries_write_says_less_than_what_one_does() -> None:
    names = open_gazetteer().names("Perth")
    one = resolve("Perth", names, Context(usage={"GB": 0.67}, press=["GB"]))
    several = resolve("Perth", names, Context(usage={"GB": 0.17, "AU": 0.17, "CA": 0.17}))
    assert one is not None and several is not None
    assert (one.place.id, several.place.id) == (PERTH_IN_SCOTLAND, PERTH_IN_AUSTRALIA)


def test_an_adjective_of_a_region_names_it() -> None:
    text = "The Bavarian guests came from Neustadt. They sang in Neustadt before."
    assert place("en", text, "Neustadt").id in {
        c.id for c in open_gazetteer().names("Neustadt") if c.admin1 == "iso3166-2:DE-BY"
    }


def test_towns_of_one_country_say_of_each_other_which_they_are() -> None:
    """None of the three is plain by itself: each is the larger one's namesake, together they lie in Ohio."""
    text = (
        "Trains stop in Dayton, in Springfield and in Dublin. A bridge in Springfield is closed, "
        "so is the road from Dublin to Columbus in Ohio."
    )
    assert place("en", text, "Springfield").id == "geonames:4525353"
    assert place("en", text, "Dublin").id == "geonames:5152333"


def test_what_is_no_place_says_nothing_of_others() -> None:
    """A street that bears the name of a town of West Virginia sets nothing there."""
    text = "The lane on Elkview Drive is closed. The town council of Athens meets on Monday in Georgia."
    assert place("en", text, "Athens").country != "GR" or place("en", text, "Athens").id == "geonames:264371"


def test_one_more_of_a_list_of_countries_is_a_country() -> None:
    text = "Delegates came from Belgium, Luxembourg and the Netherlands."
    assert place("en", text, "Luxembourg").id == "iso3166:LU"


def test_a_case_form_of_another_language_is_no_name() -> None:
    assert place("fr", "Le comité de Nyons a fêté ses amis à Nyons.", "Nyons").country == "FR"


def test_the_reason_that_decides_comes_first() -> None:
    names = open_gazetteer().names("Perth")
    choice = resolve("Perth", names, Context(beside=frozenset(["GB"]), usage={"GB": 0.5}))
    assert choice is not None and choice.place.id == PERTH_IN_SCOTLAND
    assert choice.reasons[0] == "its country or region stands beside the name"
    assert "words of the press" in choice.reasons[1]


@pytest.mark.parametrize("name", ["Perth", "Richmond", "Брест", "Neustadt"])
def test_the_answer_does_not_depend_on_chance(name: str) -> None:
    names = open_gazetteer().names(name)
    answers = {resolve(name, names, Context()).place.id for _ in range(3)}  # type: ignore[union-attr]
    assert len(answers) == 1
