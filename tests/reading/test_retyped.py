"""Letters typed for others that a keyboard had not: Kazakh and Ukrainian with Latin ones, accents for ’."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.fair_copy.retyped import retyped

ITEMS = Path(__file__).resolve().parent.parent / "gold" / "items"
KAZAKH = [{"і": "i", "І": "I"}, {"ә": "ə", "Ә": "Ə"}, {"ә": "ǝ", "ө": "ɵ", "Ө": "Ɵ"}, {"һ": "h", "і": "i"}]
UKRAINIAN = [{"і": "i", "І": "I"}, {"ї": "ï", "Ї": "Ï"}]


def told(text: str, lang: str, published: str) -> tuple[object, ...]:
    found: Reading = read(Document("test", text, lang, published=published))
    assert found.document.text == text
    assert all(span.stands_in(text) for span in found.spans())
    assert not any("mixing" in note for note in found.document.notes)
    return (
        [p.id for p in found.places],
        [(p.id, p.name, p.office) for p in found.people],
        [(e.type, e.date, e.place, e.who) for e in found.events],
    )


@pytest.mark.parametrize(
    "name, letters",
    [
        *[(name, letters) for name in ("kk-1132", "kk-1707", "kk-1751") for letters in KAZAKH],
        *[(path.stem, letters) for path in sorted(ITEMS.glob("uk-*.txt"))[:2] for letters in UKRAINIAN],
    ],
)
def test_typed_letters_change_no_fact(name: str, letters: dict[str, str]) -> None:
    text = (ITEMS / f"{name}.txt").read_text("utf-8").strip()
    gold = json.loads((ITEMS / f"{name}.json").read_text("utf-8"))
    typed = text.translate(str.maketrans(letters))
    assert typed != text
    assert retyped(typed, gold["lang"]) == text
    whole = told(text, gold["lang"], gold["published"])
    assert all(whole[:2]) and told(typed, gold["lang"], gold["published"]) == whole


@pytest.mark.parametrize(
    "text, lang",
    [
        ("Cемей – қала.", "kk"),  # a Latin C is no letter that is typed for another
        ("Семеi.", "kk"),  # one word is no habit
        ("IT, Ipsen, hotel, əlifba, WiFi", "kk"),  # words of Latin letters alone
        ("Он прибыл в Iпр, в Iпр, в Iпр.", "ru"),
        ("5´ 30` ‘a’ ` ´", "de"),
    ],
)
def test_other_letters_stay(text: str, lang: str) -> None:
    assert retyped(text, lang) == text


@pytest.mark.parametrize("accent", ["`", "´", "′"])
def test_an_accent_between_letters_is_an_apostrophe(accent: str) -> None:
    said = "L’ambassadeur d’Allemagne a rencontré hier le maire d’Arras. L’accord a été signé à l’hôtel de ville."
    assert retyped(said.replace("’", accent), "fr") == said
    assert told(said.replace("’", accent), "fr", "2020-03-03") == told(said, "fr", "2020-03-03")
