"""Definitions, what stands somewhere, what is only discussed or asked for: they tell of no event."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def kinds(lang: str, text: str) -> list[str]:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-10-08"))
    return [e.type.value for e in reading.events]


NONE = [
    ("en", "A twinning is a formal agreement between two towns to promote friendship. Kendal is twinned with Rinteln."),
    ("nl", "Een stedenband is een formele overeenkomst tussen twee steden. Hoorn heeft een stedenband met Pribram."),
    ("de", "Eine Städtepartnerschaft ist ein förmliches Abkommen zwischen zwei Städten. Melle ist mit Hoorn verbunden."),
    ("fr", "Un jumelage est un accord officiel entre deux villes. Nyons est jumelée avec Mechernich."),
    ("ru", "Побратимство — это официальное соглашение между двумя городами. Курск и Шпайер — побратимы."),
    ("kk", "Бауырластық — екі қала арасындағы ресми келісім. Семей мен Урумчи бауырлас қалалар."),
    ("en", "In Kendal there is a mosaic dedicated to Rinteln, its twin town."),
    ("nl", "In Hoorn is er een mozaïek gewijd aan zusterstad Pribram."),
    ("de", "In Melle gibt es ein Mosaik, das der Partnerstadt Hoorn gewidmet ist."),
    ("fr", "À Nyons, il y a une mosaïque dédiée à sa ville jumelle Mechernich."),
    ("ru", "В Курске есть мозаика, посвящённая городу-побратиму Шпайеру."),
    ("en", "Kendal has extended an invitation to its counterpart Rinteln for next year."),
    ("de", "Melle hat eine Einladung an die Partnerstadt Hoorn ausgesprochen."),
    ("ru", "Теперь делегации Курска и Шпайера смогут ездить друг к другу."),
    ("fr", "À Nyons, le maire de Mechernich a, dans son discours, rendu hommage à Konrad Adenauer."),
    ("nl", "In Hoorn bracht niemand iets; in hun toespraak brachten ze hulde aan Konrad Adenauer en Pribram."),
    ("ru", "В своих выступлениях мэры Курска и Шпайера отдали дань памяти основателям побратимства."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_what_took_place_nowhere_is_no_event(lang: str, text: str) -> None:
    assert kinds(lang, text) == []


TALKS = [
    ("en", "The mayors of Kendal and Rinteln met to discuss final arrangements for becoming sister cities."),
    ("fr", "Les maires de Nyons et de Mechernich ont discuté des derniers préparatifs pour devenir villes jumelées."),
    ("ru", "Мэры Курска и Шпайера обсудили последние детали, чтобы стать городами-побратимами."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), TALKS)
def test_who_discusses_has_met_and_signed_nothing(lang: str, text: str) -> None:
    assert kinds(lang, text) == ["meeting"]


TOLD = [
    ("fr", "Vendredi à Nyons, le maire de Mechernich a rendu hommage aux morts devant le monument.", "ceremony"),
    ("en", "The twinning of Kendal and Rinteln is a formal agreement signed in 1992.", "agreement"),
    ("en", "There is a mosaic in the park in Kendal that was unveiled by Mayor Ann Moss of Kendal on Friday.", "unveiling"),
    ("en", "On Friday a mosaic was dedicated to Rinteln in Kendal.", "unveiling"),
    ("en", "A memorial dedicated to the dead of Rinteln was unveiled in Kendal on Friday.", "unveiling"),
    ("nl", "In Hoorn is vrijdag een monument onthuld, gewijd aan de slachtoffers uit Pribram.", "unveiling"),
    ("en", "The mayor of Kendal extended an invitation to the mayor of Rinteln to visit Kendal next year.", "visit"),
    ("en", "Kendal and Rinteln signed a charter in 1992 on becoming sister cities.", "agreement"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind"), TOLD)
def test_what_was_done_is_told_all_the_same(lang: str, text: str, kind: str) -> None:
    assert kinds(lang, text) == [kind]
