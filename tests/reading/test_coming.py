"""What is said of a country holds for its cities: who came is a guest, and where something was done it was."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading.reader import findings_of
from pobratim.reading.story.standing import standings

# Two towns that nothing else tells apart, and the adjective of who came: (language, text, its city, the other).
GUESTS: list[tuple[str, str, dict[str, str]]] = [
    ("en", "Kiel and Dijon\n\nKiel and Dijon planted a tree. The {} delegation stayed for five days.\n", {"French": "Kiel", "German": "Dijon"}),
    ("ru", "Киль и Дижон\n\nКиль и Дижон посадили дерево. {} делегация пробыла пять дней.\n", {"Французская": "Kiel", "Немецкая": "Dijon"}),
    ("nl", "Kiel en Dijon\n\nKiel en Dijon plantten een boom. De {} gasten bleven vijf dagen.\n", {"Franse": "Kiel", "Duitse": "Dijon"}),
    ("kk", "Киль мен Дижон\n\nКиль мен Дижон ағаш отырғызды. {} делегация бес күн болды.\n", {"Француз": "Kiel", "Неміс": "Dijon"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "hosts"), GUESTS)
def test_the_guests_of_a_country_are_not_at_home(lang: str, text: str, hosts: dict[str, str]) -> None:
    for guests, host in hosts.items():
        found = findings_of(Document(source="sample", text=text.format(guests), lang=lang))
        told = standings(found)
        assert found.places[told.host or ""].name == host
        signs = {found.places[city].name: own for city, own in told.signs.items()}
        assert [name for name, own in signs.items() if "land-guests" in own] == [
            ({"Kiel", "Dijon"} - {host}).pop()
        ]


def test_where_something_was_done_counts_and_where_it_will_be_does_not() -> None:
    text = "Twenty years\n\nLeeds and Kiel are friends. A treaty was signed in Kiel on Sunday.\n"
    told = standings(found := findings_of(Document(source="sample", text=text, lang="en")))
    signs = {found.places[city].name: own for city, own in told.signs.items()}
    assert "deeds:now" in signs["Kiel"] and "deeds:now" not in signs["Leeds"]
    soon = standings(findings_of(Document(source="sample", text=text.replace("was", "will be"), lang="en")))
    assert not any("deeds:now" in own for own in soon.signs.values())
