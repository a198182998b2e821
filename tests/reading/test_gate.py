"""The gate: what is about twin cities passes, what is not mostly does not, with hyperscan and without."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from pobratim.lexicons import languages
from pobratim.reading import worth_reading
from pobratim.reading.gate import Gate, Sieve, found_in, hyperscan_sieve, triggers

ROOT = Path(__file__).resolve().parents[2]
READINGS = ROOT.parent / "shared" / "data" / "readings"
GOLD = (ROOT / "tests" / "gold", ROOT / "tests" / "gold" / "items")

TIES = {
    "ru": "Наш город и Ипр – города-побратимы.",
    "kk": "Семей мен Ипр – бауырлас қалалар.",
    "en": "The two are twin towns.",
    "nl": "De zustersteden vieren feest.",
    "fr": "Le comité de jumelage se réunit.",
    "de": "Die Partnerstadt lädt ein.",
    "uk": "Міста-побратими зустрілися.",
    "pl": "Miasta partnerskie spotkały się.",
    "es": "Las dos ciudades hermanas celebran.",
    "it": "I comuni gemellati si incontrano.",
    "ja": "両市は姉妹都市です。",
}
ORDINARY = {
    "ru": "Сборная обыграла соперников со счётом 3:1. Второй тайм прошёл под дождём, тренер остался доволен.",
    "kk": "Кеше ауа райы бұлтты болып, кешке қарай жаңбыр жауды. Жол полициясы жүргізушілерге ескерту жасады.",
    "en": "The new phone has a larger battery and a better camera. It said nothing of aid for the hard of hearing.",
    "nl": "De trein reed door de sneeuw. Reizigers klaagden over de vertraging en de koude wagons.",
    "fr": "Le moteur consomme moins et la boîte a six rapports. Le coffre est plus grand qu'avant.",
    "de": "Die Aktie fiel um drei Prozent. Analysten hatten mit einem besseren Quartal gerechnet.",
}


@cache
def sieve() -> Sieve | None:
    return hyperscan_sieve()


def both(content: str | bytes) -> bool:
    """What the gate says without the sieve and, where hyperscan is installed, with it: the same."""
    plain = Gate(lambda data: None).worth_reading(content)
    if quick := sieve():
        assert Gate(quick).worth_reading(content) is plain
    return plain


def test_every_language_read_has_its_words() -> None:
    assert set(languages()) <= set(triggers())
    assert set(TIES) >= set(triggers())
    assert all(t.enough > 1 and len(t.together) >= t.enough for t in triggers().values())


@pytest.mark.parametrize("lang", TIES)
def test_a_tie_is_enough_in_any_case(lang: str) -> None:
    for text in (TIES[lang], TIES[lang].upper(), TIES[lang].title()):
        assert both(text), text
        assert both(text.encode())


@pytest.mark.parametrize("lang", ORDINARY)
def test_ordinary_news_is_not(lang: str) -> None:
    assert not both(ORDINARY[lang])
    assert not both(ORDINARY[lang].encode())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("Города\u2011побратимы", "a hyphen that does not break"),
        ("Города -\nпобратимы", "a line break between the words"),
        ("Сес\u00adтры и по\u00adбра\u00adти\u00admы".replace("m", "м"), "soft hyphens inside a word"),
        ("по\u200bбратимы", "a zero-width blank inside a word"),
        ("\u202eпобратимы\u202c", "direction marks around it"),
        ("Вено\u0301к лёг к подножию", "a stress mark"),
        ("le comité d&rsquo;accueil et la ville jumel&eacute;e", "letters that HTML escapes"),
        ("<p>&#1087;&#1086;&#1073;&#1088;&#1072;&#1090;&#1080;&#1084;</p>", "a word escaped as a whole"),
        ("Bâle, ville sœur".encode("cp1252"), "an old code page of the West"),
        ("Города-побратимы".encode("cp1251"), "an old code page of the East"),
        ("Города-побратимы".encode("utf-16"), "sixteen bits with a mark"),
        ("d\u00e9l\u00e9gation jumel\u00e9e".encode(), "UTF-8"),
        (
            "Städtefreundschaft: Stadtrat ehrt Gäste; Partnerstädte".encode().decode("cp1252"),
            "UTF-8 taken for another",
        ),
        ("Делегация: города-побратимы и мэр".encode().decode("latin-1"), "UTF-8 taken for another"),
        ("Делегация: города-побратимы и мэр".encode().decode("cp1251").encode(), "UTF-8 taken for another"),
        ("Staedtepartnerschaft", "umlauts spelt out"),
        ("une ville jumelee, des villes soeurs", "no accents"),
        ("бауырлас калалар", "Kazakh in Russian letters"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_the_words_are_known_however_they_are_written(content: str | bytes, why: str) -> None:
    assert both(content), why


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00\xff", "зaпобрат", "unsistercity", "гость " * 50, "мэр мэра мэры мэром мэру", "12345"],
)
def test_a_word_within_a_word_or_one_word_alone_is_not_enough(text: str) -> None:
    assert not both(text)
    assert not both(text.encode())


def test_words_are_counted_by_language_and_each_once() -> None:
    few = "делегация и посольство; the mayor and the delegation"
    assert {b.lang for b in found_in(few)} >= {"ru", "en"}
    assert not both(few)
    assert both(few + "; мэр, памятник открыт, гости вручили подарки")


def positive(folder: Path) -> dict[str, str]:
    """Texts in which a tie or at least two events are annotated."""
    found = {}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if gold.get("partnerships") or len(gold.get("events", ())) > 1:
            found[path.stem] = path.with_suffix(".txt").read_text("utf-8")
    return found


@pytest.mark.parametrize("folder", [READINGS, *GOLD], ids=["readings", "examples", "items"])
def test_what_is_annotated_passes(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the annotated items are not beside this checkout")
    texts = positive(folder)
    lost = [name for name, text in texts.items() if not both(text)]
    print(f"{folder.name}: {len(texts) - len(lost)} of {len(texts)} pass")
    assert len(lost) <= 0.02 * len(texts), lost


def test_it_stands_at_the_door_of_the_room() -> None:
    assert worth_reading(TIES["en"])
