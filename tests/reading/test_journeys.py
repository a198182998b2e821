"""Where the story of a journey is set, and where travellers are: (language, text, type, English name of place)."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

# The headline alone says where they come back from; the text's own sentence names no place.
BACK: list[tuple[str, str, str, str]] = [
    ("en", "Coventry singers home from Dresden\n\nThe choir of the town gave a concert on Friday.\n", "performance", "Dresden"),
    ("de", "Kieler Chor aus Coventry zurück\n\nDer Chor gab am Freitag ein Konzert.\n", "performance", "Coventry"),
    ("nl", "Koor uit Venlo terug uit Krefeld\n\nHet koor gaf vrijdag een concert.\n", "performance", "Krefeld"),
    ("fr", "La chorale de Dijon de retour de Dresde\n\nLa chorale a donné un concert vendredi.\n", "performance", "Dresden"),
    ("ru", "Хор из Вологды вернулся из Омска\n\nХор дал концерт в пятницу.\n", "performance", "Omsk"),
    ("kk", "Семей хоры Омбыдан оралды\n\nХор жұма күні концерт берді.\n", "performance", "Omsk"),
]  # fmt: skip

# Travellers named by their home are at the other town, even of what is to come.
ELSEWHERE: list[tuple[str, str, str, str]] = [
    ("en", "Coventry and Dresden\n\nCoventry is a twin of Dresden. Next year a group from Dresden will come for a visit.\n", "visit", "Coventry"),
    ("de", "Kiel und Coventry\n\nKiel ist Partnerstadt von Coventry. Im Herbst werden Gäste aus Coventry erwartet.\n", "visit", "Kiel"),
    ("nl", "Venlo en Krefeld\n\nVenlo is partnerstad van Krefeld. Volgend jaar komen de gasten uit Krefeld op bezoek.\n", "visit", "Venlo"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "place"), [*BACK, *ELSEWHERE])
def test_a_journey_says_where_it_was(lang: str, text: str, kind: str, place: str) -> None:
    reading = read(Document(source="sample", text=text, lang=lang, published="2024-05-20"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events if e.type.value == kind] == [place]


def test_who_goes_to_visit_a_town_is_no_goal_of_it() -> None:
    """A town named as whoever travels stands behind the verb in Dutch; the goal is where they go "to"."""
    text = "Venlo en Krefeld\n\nIn mei 2024 bracht Venlo een bezoek aan Krefeld.\n"
    reading = read(Document(source="sample", text=text, lang="nl", published="2024-06-20"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type.value == "visit"} == {"Krefeld"}


def test_the_rule_of_an_event_says_why_it_is_set_there() -> None:
    text = "Coventry singers home from Dresden\n\nThe choir of the town gave a concert on Friday.\n"
    reading = read(Document(source="sample", text=text, lang="en", published="2024-05-20"))
    assert any("home from Dresden" in event.rule for event in reading.events)
