"""Towns that only their mayor's office shows, and everyday words that are no towns."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="made up", text=text, lang=lang, published="2020-07-24"))


def holders(told: Reading) -> dict[str, str | None]:
    """Whose mayor each person is, by name."""
    names = {place.id: place.name for place in told.places}
    return {person.name: names.get(person.office_of or "") for person in told.people}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "Totnes mayor Ann Bell welcomed Vire mayor Marc Petit on Friday.",
            {"Ann Bell": "Totnes", "Marc Petit": "Vire"},
        ),
        (
            "Lufkin Mayor Ann Bell welcomed Kanuma Mayor Sato Kenji on Friday.",
            {"Ann Bell": "Lufkin", "Sato Kenji": "Kanuma"},
        ),
    ],
)
def test_a_town_stands_before_its_mayor(text: str, whose: dict[str, str]) -> None:
    assert holders(reading("en", text)) == whose


@pytest.mark.parametrize(
    "text",
    [
        "Lord Mayor Ann Bell welcomed guests from Kassel on Friday.",
        "Former Mayor Bob Hill welcomed guests from Kassel on Friday.",
        "Labour Mayor Jo Cox welcomed guests from Kassel on Friday.",
        "Then Mayor Pete Orr welcomed guests from Kassel on Friday.",
        "Ann Taylor, mayor, and Jackson Mayor won a race in Kassel.",
    ],
)
def test_a_word_before_a_mayor_is_no_town(text: str) -> None:
    assert [place.name for place in reading("en", text).places] == ["Kassel"]


@pytest.mark.parametrize(
    ("text", "town", "people"),
    [
        (
            "Burgemeester Delft dankt Trier voor hulp\n\nDe burgemeester van Delft bedankte vrijdag Trier.",
            "Delft",
            [],
        ),
        (
            "Burgemeester Den Bosch bedankt Trier\n\nIn Den Bosch legde een delegatie uit Trier een krans.",
            "'s-Hertogenbosch",
            [],
        ),
        (  # a surname that stands behind a given name is nobody's town
            "Burgemeester Houten opent winkel\n\nBurgemeester Jan van Houten van Delft ontving gasten uit Trier.",
            "Delft",
            ["Jan van Houten"],
        ),
        (
            "Burgemeester Houten opent winkel\n\nDe burgemeester van Delft ontving vrijdag gasten uit Trier.",
            "Delft",
            ["Houten"],
        ),
    ],
)
def test_a_headline_leaves_out_the_word_between_mayor_and_town(
    text: str, town: str, people: list[str]
) -> None:
    told = reading("nl", text)
    assert {place.name for place in told.places} == {town, "Trier"}
    assert [person.name for person in told.people] == people


def test_an_everyday_word_behind_an_article_is_no_town() -> None:
    told = reading(
        "en",
        "Dartmouth in Devon is to be a sister city of its namesake in Massachusetts, USA. "
        "The signing will take place on Saturday in the Guildhall. Guests from Boston, Massachusetts, come.",
    )
    assert "Guildhall" not in [place.name for place in told.places]


def test_an_everyday_word_of_a_title_is_no_twin() -> None:
    told = reading(
        "en", "Pupils from Vire performed at the 30th Anniversary Twinning Celebration in Totnes on May 7."
    )
    assert [place.name for place in told.places] == ["Vire", "Totnes"]
