"""Captions that say what each holds in a bracket: whose twins their towns are no committee's name tells."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def _ties(lang: str, text: str) -> set[frozenset[str]]:
    found = read(Document("made up", text, lang=lang))
    names = {place.id: place.name for place in found.places}
    return {frozenset(str(names[place]) for place in tie.places) for tie in found.partnerships}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "Sur la photo, de gauche à droite : Jean Dupont (maire de Quimper), Annie Le Gall (présidente du "
            "comité de jumelage de Lorient), Helmut Braun (maire de Remscheid).",
        ),
        (
            "de",
            "Auf dem Bild von links: Klaus Weber (Bürgermeister von Günzburg), Anna Meier (Präsidentin des "
            "Partnerschaftskomitees von Lannion), Jan Kowalski (Bürgermeister von Strzegom), Petra Lang "
            "(Vorsitzende des Partnerschaftsvereins Sternberg).",
        ),
        (
            "nl",
            "Op de foto: Jan Kok (burgemeester van Hoorn), Anna Bos (voorzitter van het jumelagecomité van "
            "Příbram), Piet Vos (burgemeester van Delft).",
        ),
        (
            "en",
            "In the picture: Ann Bell (Mayor of Kendal), Jim Hill (chair of the twinning association of "
            "Bath), Kurt Braun (Mayor of Rinteln).",
        ),
        (
            "ru",
            "На фото: Иван Петров (мэр Пскова), Анна Вебер (председатель общества дружбы городов-побратимов "
            "Нойса), Жан Ру (мэр Арля).",
        ),
        (
            "kk",
            "Суретте: Асан Үсенов (Семей әкімі), Анна Вебер (бауырлас қалалар қоғамының төрайымы, Веймар), "
            "Жан Ру (Арль мэрі).",
        ),
    ],
)
def test_a_committee_in_a_caption_ties_nobody_to_the_others(lang: str, text: str) -> None:
    assert not _ties(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "ties"),
    [
        # The town outside of the brackets has the committee of its twin beside it.
        (
            "de",
            "Günzburgs Bürgermeister Klaus Weber begrüßte Anna Meier (Präsidentin des Partnerschaftskomitees "
            "von Lannion), Jan Kowalski (Bürgermeister von Augsburg) und Petra Lang (Landrätin, Ulm).",
            {("Günzburg", "Lannion")},
        ),
        # The tie is told outside of them.
        (
            "fr",
            "Jean Dupont (maire de Quimper) et Helmut Braun (maire de Remscheid) ont fêté le jumelage.",
            {("Quimper", "Remscheid")},
        ),
        # One bracket names both.
        (
            "fr",
            "Annie Le Gall (présidente du comité de jumelage entre Quimper et Remscheid) était à Lorient.",
            {("Quimper", "Remscheid")},
        ),
        (
            "de",
            "Köln ist mit Lille und Turin (Bürgermeister Stefano Lo Russo) partnerschaftlich verbunden.",
            {("Cologne", "Lille"), ("Cologne", "Turin")},
        ),
    ],
)
def test_what_is_told_outside_stays(lang: str, text: str, ties: set[tuple[str, str]]) -> None:
    assert _ties(lang, text) == {frozenset(tie) for tie in ties}
