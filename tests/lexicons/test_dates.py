"""The date words: they agree with CLDR, and every template finds the words it is made of."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from babel import Locale, localedata

import pobratim.lexicons
from pobratim.facts.contract import Document
from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.dates.grammar import FRAMES, compile_grammar
from pobratim.reading.dates.template import Node
from pobratim.reading.dates.words import pieces
from pobratim.reading.text import Text, cut

ROOM = Path(pobratim.lexicons.__file__).parent
LANGUAGES = sorted(p.parent.name for p in ROOM.glob("*/dates.toml"))
SAMPLES = {
    "modern": "2014",
    "day": "26", "year": "2019", "plain": "1987", "number": "50", "decade": "1970", "full": "26.09.2025", "brief": "2.5.25",
    "my": "09.2025", "dm": "26.09", "years": "1939-1945",
}  # fmt: skip
INSIDE = frozenset(("point", "partial", "whole"))


def cut_of(lang: str, words: str) -> Text:
    """Some words, cut."""
    return cut(Document("words", words, lang=lang), load(lang))


def table_of(lang: str) -> dict[str, Any]:
    """One language's dates.toml."""
    return tomllib.loads((ROOM / lang / "dates.toml").read_text(encoding="utf-8"))


def words_of(table: dict[str, Any], kind: str, number: int) -> set[str]:
    """The folded forms of a month, weekday or season."""
    return {fold(w) for w in table[kind][str(number)]}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_month_and_weekday_names_hold_those_of_cldr(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(localedata, "_cache", {})  # else an alias that one locale follows changes the others
    table, locale = table_of(lang), Locale.parse(lang)
    for context, width in itertools.product(("format", "stand-alone"), ("wide", "abbreviated")):
        for number, name in locale.months[context][width].items():
            word = re.sub(r"\.$", "", fold(name))
            assert word in words_of(table, "months", number), f"{lang}: month {number} is {word!r} in CLDR"
        for day, name in locale.days[context][width].items():
            forms = words_of(table, "weekdays", day + 1) | words_of(table, "shorts", day + 1)
            assert re.sub(r"\.$", "", fold(name)) in forms, f"{lang}: weekday {day + 1} is {name!r} in CLDR"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_form_means_two_months_or_two_weekdays(lang: str) -> None:
    for kind in ("months", "weekdays", "seasons"):
        forms = [fold(w) for words in table_of(lang)[kind].values() for w in words]
        assert sorted(forms) == sorted(set(forms)), f"{lang}: {kind}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_tables(lang: str) -> None:
    table, model = table_of(lang), table_of("en")
    assert set(model) <= set(table)
    optional = {"days", "recurring", "relative", "ago", "later", "years"}
    assert optional <= set(table["rules"])
    assert set(model["rules"]["relative"]) == set(table["rules"]["relative"])
    assert set(model["rules"]["recurring"]) == set(table["rules"]["recurring"])


def example(node: Node, table: dict[str, Any], choose: int) -> list[str]:
    """Words that a template should match; ``choose`` turns through its alternatives."""
    if node.leaf:
        if node.optional and choose % 2:
            return []
        word = _sample(sorted(node.leaf.wanted)[0], node.leaf.captured, table)
        # A word that is only looked at is marked: it is no part of the match.
        return ["<" + word if node.leaf.look else word]
    if node.optional and choose % 2:
        return []
    choice = node.choices[choose % len(node.choices)]
    return [w for child in choice for w in example(child, table, choose)]


def _sample(wanted: str, captured: str, table: dict[str, Any]) -> str:
    if wanted.startswith("="):
        return wanted[1:].title() if table["capitalised"] else wanted[1:]
    if wanted in SAMPLES:
        return SAMPLES[wanted]
    if captured and wanted == captured:
        return str(
            table[f"{wanted}s"]["1" if f"{wanted}s" in ("weekdays", "shorts") else _any(table, wanted)][0]
        )
    return str(table["words"][wanted][0])


def _any(table: dict[str, Any], kind: str) -> str:
    return sorted(table[f"{kind}s"])[-1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_template_matches_its_own_words(lang: str) -> None:
    table = table_of(lang)
    grammar = compile_grammar(table)
    for rule, choose in itertools.product(grammar.points.rules, (0, 1, 2)):
        words = example(rule.tree, table, choose)
        line = pieces(cut_of(lang, " ".join(w.lstrip("<") for w in words)), grammar.vocabulary).line
        covered = max((found.end - found.start for found in grammar.points.search(line)), default=0)
        looked = sum(
            len(pieces(cut_of(lang, w), grammar.vocabulary).line) - 1 for w in words if w.startswith("<")
        )
        assert covered == len(line) - looked, f"{lang}: {rule.template!r} never matches all of {words}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_frames_are_there_for_since_until_and_about(lang: str) -> None:
    rules = compile_grammar(table_of(lang)).frames.rules
    assert {rule.name for rule in rules} == set(FRAMES)
