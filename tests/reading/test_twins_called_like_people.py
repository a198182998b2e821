"""Towns called like people or like things, where a tie, a mayor or those who come from there name them."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TOLD = {
    "en": (
        "Kiel has been twinned with {} since 1974.",
        "Kiel has been linked with {} since 1974.",
        "Kiel has signed a friendship agreement with {}.",
        "The twinning between Kiel and {} is 50 years old.",
        "The mayors of Kiel and {} signed a charter.",
        "Kiel and its twin town {} celebrated.",
        "A delegation from {} visited Kiel.",
    ),
    "de": (
        "Kiel ist seit 1974 mit {} verschwistert.",
        "Seit 1974 besteht eine Städtepartnerschaft zwischen Kiel und {}.",
        "Die Partnerschaft mit {} wurde in Kiel erneuert.",
        "Kiel und {} sind seit 1974 Partnerstädte.",
        "50 Jahre Partnerschaft Kiel – {}",
        "Gäste aus {} waren in Kiel.",
    ),
    "fr": (
        "Kiel est jumelée avec {} depuis 1974.",
        "Les maires de Kiel et de {} ont signé une charte.",
        "L'amitié entre Kiel et {} est vivante.",
        "Une délégation de {} a visité Kiel.",
    ),
    "nl": (
        "Kiel heeft sinds 1974 een stedenband met {}.",
        "De vriendschap met {} werd in Kiel gevierd.",
        "De burgemeester van {} kwam naar Kiel.",
        "Een delegatie uit {} bezocht Kiel.",
        "Het koor reisde in mei naar {}.",
    ),
}
TOWNS = {
    "en": ("Derby", "Nancy", "Reading", "Lincoln", "Florence"),
    "de": ("Derby", "Nancy", "Reading", "Como", "Essen", "Halle", "Minden"),
    "fr": ("Derby", "Nancy", "Reading", "Florence", "Tours"),
    "nl": ("Derby", "Nancy", "Como", "Florence", "Essen"),
}


@pytest.mark.parametrize(
    ("lang", "told", "town"), [(lang, told, town) for lang in TOLD for told in TOLD[lang] for town in TOWNS[lang]]
)  # fmt: skip
def test_a_town_is_named(lang: str, told: str, town: str) -> None:
    reading = read(Document("sample", f"A day\n\n{told.format(town)}", lang))
    assert any(m.text == town for place in reading.places for m in place.mentions)
    assert not any(town in m.text for person in reading.people for m in person.mentions)


@pytest.mark.parametrize("town", ["Владимиром", "Орлом", "Чеховом", "Лионом", "Йеной"])
def test_a_town_in_the_instrumental_is_a_friend_of_a_town(town: str) -> None:
    reading = read(Document("sample", f"День\n\nКиль дружит с {town} с 1974 года.", "ru"))
    assert any(m.text == town for place in reading.places for m in place.mentions)


@pytest.mark.parametrize("town", ["Владимир", "Орал", "Лион", "Тараз"])
@pytest.mark.parametrize(
    "told", ["Киль мен {} 1974 жылдан бауырлас.", "Киль мен {} арасындағы достық нығайды."]
)
def test_two_towns_that_nothing_else_speaks_for_are_twins(told: str, town: str) -> None:
    reading = read(Document("sample", f"Күн\n\n{told.format(town)}", "kk"))
    assert {m.text for place in reading.places for m in place.mentions} == {"Киль", town}
    assert len(reading.partnerships) == 1


@pytest.mark.parametrize(
    ("lang", "text", "nowhere"),
    [
        ("en", "Anna from Kiel has been friends with Nancy since 1974.", "Nancy"),
        ("en", "The boy celebrated with his twin Lincoln in Kiel.", "Lincoln"),
        ("en", "The twinning was run by Kiel and Florence Dixon.", "Florence"),
        ("en", "The mayors of Kiel and Nancy Smith signed a charter.", "Nancy"),
        ("en", "Kiel has been twinned with Nancy Roe's village, Stockley.", "Nancy"),
        ("de", "Die Kieler Partnerschaft lebt, und Anne war mit Nancy befreundet.", "Nancy"),
        ("de", "Die Städtepartnerschaft mit Leben füllen wollen Kiel und Mitte.", "Mitte"),
        ("de", "Die Freundschaft zwischen Anna und Nancy lebt in Kiel.", "Nancy"),
        ("fr", "L'amitié entre Anna et Florence dure depuis Kiel.", "Florence"),
        ("ru", "Глава администрации Киля дружит с Владимиром.", "Владимиром"),
        ("ru", "Школьница из Киля подружилась с Софией и с Лионом.", "Лионом"),
        ("nl", "De band tussen Kiel en Florence Smit leeft.", "Florence"),
        ("nl", "Burgemeester Jan van Derby kwam naar Kiel.", "Derby"),
    ],
)
def test_somebody_of_the_name_is_no_town(lang: str, text: str, nowhere: str) -> None:
    reading = read(Document("sample", f"A day\n\n{text}", lang))
    assert nowhere not in {m.text for place in reading.places for m in place.mentions}
