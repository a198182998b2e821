"""Where words stand without blanks, no word of one list hides the words of another: 訪問した of 訪問 した."""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest

from pobratim.facts.contract import Document
from pobratim.lexicons.grammar import UNSPACED
from pobratim.lexicons.lexicon import languages, load
from pobratim.reading.phrases import entries
from pobratim.reading.text import cut

FILES = ("events", "links", "memorials", "organisations", "themes", "occasions")
WITHOUT = [lang for lang in languages() if UNSPACED in load(lang).grammar]


def words_of(element: str) -> list[str]:
    """What may stand for an element; nothing for a gap, or for what is no word."""
    if element.startswith(("..", "~", "<")) or "*" in element:
        return []
    return element.strip("()").split("|")


@pytest.mark.parametrize("lang", WITHOUT)
def test_words_that_follow_each_other_are_cut_as_their_phrase_has_them(lang: str) -> None:
    listed = list(entries(load(lang), *FILES))
    known = defaultdict(set)  # single words by their label
    for label, phrase in listed:
        if " " not in phrase:
            known[label].update(words_of(phrase))
    hidden = []
    for label, phrase in listed:
        for first, second in itertools.pairwise(phrase.split()):
            for pair in itertools.product(words_of(first), words_of(second)):
                text = cut(Document(source="pair", text="".join(pair), lang=lang), load(lang))
                found = [t.text for t in text.tokens]
                if found != list(pair) and "".join(pair) not in known[label]:
                    hidden.append((".".join(label), *pair, found))
    assert not hidden, "write the words together in this list, or apart in the other"


def test_there_is_such_a_language() -> None:
    assert WITHOUT == ["ja"]
