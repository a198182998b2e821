"""Themes as sentences: what is talked about, and what is only mentioned."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def themes(lang: str, text: str, title: str = "Headline") -> set[str]:
    return {t.id for t in read(Document("a sentence", f"{title}\n\n{text}", lang, title)).themes}


@pytest.mark.parametrize(
    ("lang", "text", "wanted", "why"),
    [
        ("en", "The towns will cooperate in education, sport and culture.", {"education", "sport", "culture"}, "listed"),
        ("ru", "Говорили о вывозе мусора.", {"environment"}, "what they spoke of is a theme"),
        ("de", "Die Stadt ist Mitglied bei Mayors for Peace.", {"peace", "nuclear disarmament"}, "its one cause"),
        ("en", "She will travel with the youth orchestra of the town hall.", set(), "to travel is no tourism"),
        ("de", "Die Verwaltung hat das Fest mit der Jugend im Park aufgebaut.", set(), "who worked is no theme"),
        ("en", "A minute of remembrance was kept at the stone.", set(), "one word in passing"),
        ("en", "The lecture was on Kazakhstan's renunciation of nuclear weapons.", {"nuclear disarmament"}, "told so"),
    ],
)  # fmt: skip
def test_what_is_talked_about(lang: str, text: str, wanted: set[str], why: str) -> None:
    assert themes(lang, text) == wanted, why


def test_a_headline_says_what_the_whole_story_is_about() -> None:
    told = "Das Spiel endete am Abend."
    assert themes("de", told, "Handballturnier in Kiel") == {"sport"}
    assert themes("de", f"{told} Das Handballturnier war lang.", "Besuch in Kiel") == set()
