"""Lines broken for the width of a page: letters, minutes and cuttings read as if they were not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from broken_lines import WAYS, Way, facts
from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.fair_copy.full_lines import put_together
from pobratim.reading.why_not import why_not

GOLD = Path(__file__).resolve().parent.parent / "gold"
ITEMS = [
    GOLD / "items" / f"{name}.txt" for name in ("de-1112", "en-203", "fr-204", "kk-1139", "nl-204", "ru-604")
]
SURE = (
    "a letter, 72 wide",
    "print, 64 wide, words parted",
    "a column, 45 wide",
    "a narrow column, 34 wide, words parted",
    "with a margin",
    "cited in a letter",
)
ANDS = ("und", "and", "en", "et", "мен", "и")


def of_soft_hyphens(text: str) -> str:
    return WAYS["print, 64 wide, words parted"](text).replace("-\n", "\u00ad\n")


def told(text: str, lang: str, published: str) -> Counter[tuple[str, object]]:
    """What is read, every span of it standing in the text as it was given."""
    found = read(Document("test", text, lang, published=published))
    assert found.document.text == text
    assert all(span.stands_in(text) for span in found.spans())
    return Counter(facts(found))


@pytest.mark.parametrize(
    "broken", [*[WAYS[way] for way in SURE], of_soft_hyphens], ids=[*SURE, "soft hyphens"]
)
@pytest.mark.parametrize("path", ITEMS, ids=lambda path: path.stem)
def test_an_item_is_read_the_same_however_its_lines_are_broken(path: Path, broken: Way) -> None:
    text = path.read_text("utf-8").strip()
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    other = broken(text)
    assert other.count("\n") > text.count("\n") + 4
    whole = told(text, gold["lang"], gold["published"])
    assert {"places", "people", "events"} <= {kind for kind, _ in whole}, "who tells nothing shows nothing"
    assert told(other, gold["lang"], gold["published"]) == whole


CASES: Sequence[tuple[str, str]] = (
    # A break before a small letter is a blank, one before a capital too where the next word did not fit.
    (
        "Eine Delegation aus der Partnerstadt traf am\nvergangenen Freitag ein, begleitet von Annick\nReynaud, "
        "der Bürgermeisterin von Seclin. Sie\nblieb bis Sonntag und pflanzte einen Baum.",
        "Eine Delegation aus der Partnerstadt traf am vergangenen Freitag ein, begleitet von Annick Reynaud, "
        "der Bürgermeisterin von Seclin. Sie blieb bis Sonntag und pflanzte einen Baum.",
    ),
    # A parted word is whole; what is written with its hyphen keeps it, and so does half of a pair.
    ("Die Dele-\ngation kam.", "Die Delegation kam."),
    ("Gäste aus Baden-\nWürttemberg kamen.", "Gäste aus Baden-Württemberg kamen."),
    ("Der Kultur-\nund Sportverein kam.", "Der Kultur- und Sportverein kam."),
    ("A twin-town day: the twin-\ntown mayor came.", "A twin-town day: the twin-town mayor came."),
    (
        "Our twin is a small town. The twin-\ntown mayor came.",
        "Our twin is a small town. The twin-town mayor came.",
    ),
    ("Деле-\n   гация прибыла.", "Делегация прибыла."),
)


@pytest.mark.parametrize("raw, whole", CASES)
def test_full_lines_are_put_together(raw: str, whole: str) -> None:
    text, lost = put_together(raw, ANDS)
    assert text == whole
    kept = [c for at, c in enumerate(raw) if not any(start <= at < end for start, end in lost)]
    assert "".join(kept).replace("\n", " ") == whole, "what is not lost stays, letter for letter"


@pytest.mark.parametrize(
    "raw",
    [
        "One line without an end",
        # Headlines, lists, programmes, addresses and verse have their lines for themselves.
        "Visite à Kindsbach\n\nLe maire a reçu la délégation.\nLes élèves ont chanté.\nOn a planté un arbre.",
        "Villes jumelées :\nKindsbach\nSceaux\nLeamington Spa\nBrühl",
        "- visite de la mairie\n- dépôt de gerbe\n- vin d'honneur\n- dîner des familles\n- départ",
        "accueil à la mairie\ndépôt de gerbe au monument aux morts de la ville\nvin d'honneur\ndîner des familles\n"
        "départ",
        "10:00 Empfang\n11:00 Kranzniederlegung am Ehrenmal\n12:30 Mittagessen\n15:00 Konzert",
        "Der Bürgermeister empfing die Gäste.\nDanach pflanzten sie einen Baum.\nAm Abend gab es ein Konzert.",
        "First paragraph of the story ends here.\n\nsecond one begins with a small letter and goes on.\n\nThird.",
        "Anna Schmidt, Bürgermeisterin\nPeter Maier, Stadtrat\nOlga Iwanowa, Dolmetscherin\nJan Kowalski, Lehrer",
        "> One line of another's letter",
        "5 > 3 and\n3 < 5",
    ],
)
def test_other_lines_stay(raw: str) -> None:
    assert put_together(raw, ANDS) == (raw, [])


def test_why_not_finds_words_across_a_break_and_says_where_they_stand() -> None:
    text = (
        "The twin town sent a dele-\ngation on Friday. They said that the mayor might\nperhaps lay a wreath one "
        "day, if there was time,\nand went home again in the evening of the same day."
    )
    reasons = why_not(Document("test", text, "en"), "might perhaps lay a wreath")
    assert reasons
    assert all(reason.span.stands_in(text) for reason in reasons)
    assert all(reason.span.text.strip() for reason in reasons)
    why_not(Document("test", text, "en"), "sent a delegation")  # it stands there, though parted
