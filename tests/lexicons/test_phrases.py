"""Every phrase of every language can be found again, and no language has fewer tables than its neighbours."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pobratim import lexicons as room
from pobratim.facts.contract import Document
from pobratim.lexicons.lexicon import fold, languages, load
from pobratim.reading.dates import find_dates
from pobratim.reading.phrases import Phrases, entries
from pobratim.reading.text import Text, cut

PHRASE_FILES = ("events", "links", "memorials", "organisations", "themes", "occasions")
FILES = ("language", *PHRASE_FILES)
# Tables whose keys are names or points of grammar, which differ from language to language.
NAMED = {
    ("links", "lent"),
    ("links", "lent"),
    ("memorials", "heads"),
    ("memorials", "known"),
    ("organisations", "known"),
    ("occasions", "observances"),
    ("language", "cases"),
    ("language", "place_heads"),
    ("language", "usage"),
    ("language", "country_codes"),
}
ROOM = Path(room.__file__).parent
LANGUAGES = languages()
SAMPLES = 6
GAPS = ("..", "~")
# What a tagged element is given to stand on; a date is tagged by the reader itself, with the words it takes in.
TAGGED = {"<place>": "Qwertyville", "<person>": "Qwertyson", "<date>": "1998", "<number>": "12"}


def alternatives(word: str) -> list[str]:
    """The words an element stands for, without its marks; a gap stands for none."""
    if word.startswith(GAPS):
        return [""]
    if word in TAGGED:
        return [TAGGED[word]]
    words = [w.strip("*") for w in word.removesuffix("*").strip("()").split("|")]
    return [re.sub(r"^(\d\d)XX$", r"\g<1>98", w) for w in words]


def samples(phrase: str) -> Iterator[str]:
    """Texts the phrase is meant for: each alternative of each element at least once, in both orders of a "~"."""
    one, either, other = phrase.partition(" ~")
    if either:
        gap, _, other = other.partition(" ")
        yield from samples(f"{one} ..{gap} {other}")
        yield from samples(f"{other} ..{gap} {one}")
        return
    choices = [alternatives(w) for w in phrase.split()]
    longest = max(len(c) for c in choices)
    for i in range(longest):
        words = [c[i % len(c)] for c in choices]
        text = " ".join(w for w in words if w)
        # An elided word and an English possessive stand without a blank; behind an elision something follows.
        yield re.sub(r" 's\b", "'s", re.sub(r"(?<=')\s", "", text)) + ("x" if text.endswith("'") else "")


def tagged(text: Text) -> Text:
    """Tags as later steps of the reader would set them."""
    tags = {fold(v): k.strip("<>") for k, v in TAGGED.items()}
    text.tags.update({i: tags[t.low] for i, t in enumerate(text.tokens) if t.low in tags})
    for dated in find_dates(text, None):
        first, last = text.token_at(dated.span.start), text.token_at(dated.span.end)
        text.tags.update(dict.fromkeys(range(first, last), "+date") | {first: "date"})
    return text


def paths(node: Any, at: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every table and key below a node; the keys of tables of names are left out."""
    if isinstance(node, dict):
        for key, child in node.items():
            if at not in NAMED:
                yield (*at, key)
                yield from paths(child, (*at, key))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_phrase_is_well_formed(lang: str) -> None:
    ill = []
    for label, phrase in entries(load(lang), *PHRASE_FILES):
        words = phrase.split()
        whole = [
            re.fullmatch(r"\.\.\d{0,2}|~\d{0,2}|<(place|person|date|number)>|\([^()<>]+\)\*?|[^()<>]+", w)
            for w in words
        ]
        empty = [w for w in words if not w.startswith(GAPS) and not all(alternatives(w))]
        if not words or words[0].startswith((*GAPS, "<")) or not all(whole) or empty or "?" in phrase:
            ill.append((".".join(label), phrase))
    assert not ill, "blanks inside brackets, empty alternatives or no word to begin with"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_phrase_is_found_in_the_text_it_was_made_for(lang: str) -> None:
    words = load(lang)
    lost = []
    for label, phrase in entries(words, *PHRASE_FILES):
        alone = Phrases([(label, phrase)])
        for sample in itertools.islice(samples(phrase), 60):
            text = tagged(cut(Document(source="sample", text=sample, lang=lang), words))
            if not any(hit.label == label for hit in alone.find(text)):
                lost.append((".".join(label), phrase, sample))
    assert not lost, f"{len(lost)} samples are not found by their own phrase"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_stands_twice_under_one_label(lang: str) -> None:
    seen = list(entries(load(lang), *PHRASE_FILES))
    assert not {e for e in seen if seen.count(e) > 1}


@pytest.mark.parametrize("lang", [x for x in LANGUAGES if x != "ru"])
def test_a_language_has_the_tables_and_keys_of_its_neighbours(lang: str) -> None:
    for file in FILES:
        assert set(paths(load(lang).table(file), (file,))) == set(paths(load("ru").table(file), (file,)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_occasions_point_at_observances_that_are_described(lang: str) -> None:
    known = tomllib.loads((ROOM / "observances.toml").read_text("utf-8"))
    named = set(load(lang).table("occasions")["observances"])
    assert named <= set(known), f"described are {', '.join(sorted(known))}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_abbreviations_and_words_of_a_language_are_folded_single_words(lang: str) -> None:
    words = load(lang)
    for path in (("abbreviations",), ("prepositions", "at"), ("pronouns", "place"), ("joins", "and")):
        listed = words.words("language", *path)
        assert listed or path[0] == "prepositions", f"{path} is empty"
        assert all(w == fold(w) and not w.endswith(".") and " " not in w for w in listed)


def is_found(phrase: str, sample: str) -> bool:
    """Whether the phrase is found in an English text."""
    text = cut(Document(source="s", text=sample, lang="en"), load("en"))
    return bool(list(Phrases([(("x",), phrase)]).find(text)))


@pytest.mark.parametrize(
    ("phrase", "sample", "found"),
    [
        ("signed ..2 agreement", "They signed the twinning agreement.", True),
        ("signed ..2 agreement", "He signed. Agreement came.", False),
        ("signed ..2 agreement", "signed a b c agreement", False),
        ("signed ~2 agreement", "The agreement was signed.", True),
        ("signed ~2 agreement", "They signed the twinning agreement.", True),
        ("signed ..2 agreement", "The agreement was signed.", False),
        ("(signed|sealed) ~ (pact|agreement) today", "The pact today and then it was sealed.", True),
        ("since (19XX|20XX)", "Twins since 1947.", True),
        ("since (19XX|20XX)", "Since 20 towns met.", False),
        ("since (19XX|20XX)", "Since 1850.", False),
    ],
)
def test_a_phrase_says_what_may_stand_between_its_words(phrase: str, sample: str, found: bool) -> None:
    """Nothing outside its sentence, no gap too wide, either order where it says so, and years as years."""
    assert is_found(phrase, sample) is found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_is_two_phrases(lang: str) -> None:
    """ "fasste ..6 zusammen|fasst ..6 zusammen" is no choice of two: a choice of several words stands in brackets."""
    wrong = []
    for label, phrase in entries(load(lang), *PHRASE_FILES):
        outside = re.sub(r"\([^()]*\)", "()", phrase)
        if sum(" " in part for part in outside.split("|")) > 1 and "|" in outside:
            wrong.append((*label, phrase))
    assert not wrong
