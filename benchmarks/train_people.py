"""Learn what the words around capitals say of somebody, from corpora you have and from our own items.

    python benchmarks/train_people.py LANG LANG:FILE,TOKEN,TAG,SENTENCES,WEIGHT ...

Writes src/pobratim/reading/naming/LANG.people.tsv. Corpora are given, and names kept out, as
``benchmarks/train_names.py`` does it; what is learned from are the names that the rules found without an
office or "Mr" before them, and the capitals that they doubt. Standard library only.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from pobratim.facts.contract import Document
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.belief import share_of
from pobratim.reading.naming.wording import gender_of, is_sound_only, wording
from pobratim.reading.people.by_context import NOUN, OF_THE_LANGUAGE, asked, towns_of
from pobratim.reading.people.finding import doubts
from pobratim.reading.places.finding import find_places
from pobratim.reading.reader import before_places
from train_names import ENDS, OFTEN, OWN_WEIGHT, PEOPLE, TABLES, WORDS, Source, small_words, texts

EPOCHS, RATE = 12, 0.2
DECAY = 5.0  # how strongly weights are held at nought
OTHERS = 0.5  # what an example in another language counts, beside one in this
TWICE = 2
NOUNS_CAPITAL = frozenset(["de"])
SMALLEST = 0.1  # weights below this are not written


class Example(NamedTuple):
    """One name, or capitals that may be one: whether it is somebody's, and what stands around it."""

    document: int
    is_person: bool
    weight: float
    signs: list[str]


def examples(lang: str, corpora: list[str], known: frozenset[str]) -> list[Example]:
    """Every name that is weighed, of every document; ``known``: nouns of the language."""
    out = []
    for number, source in enumerate(texts(lang, corpora)):
        found = before_places(Document("corpus", source.text, lang=source.lang))
        find_places(found)
        names, offices, doubted = doubts(found.text, found.place_mentions, found.gazetteer.country_of_word)
        own = known if source.lang == lang else frozenset()
        for first, last, rule, signs in asked(found.text, offices, names, doubted, towns_of(found), own):
            span = found.text.span(first, last)
            is_person = named_there(source, span.start, span.end, is_found=bool(rule))
            if source.lang == lang:
                out.append(Example(number, is_person, source.weight, signs))
            else:
                shared = [s for s in signs if not s.startswith(OF_THE_LANGUAGE)]
                out.append(Example(number, is_person, source.weight * OTHERS, shared))
    return out


def named_there(source: Source, start: int, end: int, *, is_found: bool) -> bool:
    """Whether the corpus names somebody there: for what the rules doubt, in just these words.

    A title that the corpus counts to the name ("M. Dupont") may stand before them.
    """
    for first, last, kind in source.gold:
        if kind in PEOPLE and first < end and start < last:
            title = source.text[first:start].strip()
            return is_found or (last == end and (not title or title[-1] == "." or title.islower()))
    return False


def kept(asked_for: list[Example], small: frozenset[str], lang: str) -> frozenset[str]:
    """Signs that stand in enough documents and hold no name: words written small too, ends of many words."""
    documents: dict[str, set[int]] = {}
    ended: dict[str, set[str]] = {}
    for example in asked_for:
        last = next((s[2:] for s in example.signs if s.startswith(("w=", "e="))), "")
        for sign in example.signs:
            documents.setdefault(sign, set()).add(example.document)
            if sign.startswith(ENDS):
                ended.setdefault(sign, set()).add(last)
    words = wording(load(lang))

    def holds_name(sign: str) -> bool:
        if sign.startswith(WORDS):
            return sign[2:] not in small
        if sign.startswith(ENDS):
            return len(ended[sign]) < OFTEN
        said = sign.partition("=")[2].replace("|", " ").split() if sign.startswith(OF_THE_LANGUAGE) else ()
        return any(w not in small and gender_of(w, words) is not None for w in said)

    return frozenset(s for s, texts_ in documents.items() if len(texts_) >= OFTEN and not holds_name(s))


def nouns(lang: str, corpora: list[str], small: frozenset[str]) -> frozenset[str]:
    """Where nouns have capitals: those that stand behind an article, and in nobody's name.

    In a corpus they do so twice, as its names are not all marked. Words that are written small, and with the
    capital of their sentence, are told with them.
    """
    if lang not in NOUNS_CAPITAL:
        return frozenset()
    words = wording(load(lang))
    behind: Counter[str] = Counter()
    named: set[str] = set()
    for source in (s for s in texts(lang, corpora) if s.lang == lang):
        for first, last, kind in source.gold:
            if kind in PEOPLE:
                named.update(source.text[first:last].lower().split())
        said = re.findall(r"[\w-]+", source.text)
        behind.update({w.lower(): TWICE for w in said if w[0].isupper() and w.lower() in small})
        for before, word in pairwise(said):
            if before.lower() in words.articles and word[0].isupper():
                behind[word.lower()] += TWICE if source.weight >= OWN_WEIGHT else 1
    return frozenset(
        noun
        for noun, times in behind.items()
        if times >= TWICE
        and noun not in named
        and (gender_of(noun, words) is None or is_sound_only(noun, words))
    )


def learn(asked_for: list[Example], signs: frozenset[str]) -> dict[str, float]:
    """What each sign adds (logistic, AdaGrad, held at nought)."""
    order = [(e.is_person, e.weight, [s for s in dict.fromkeys(e.signs) if s in signs]) for e in asked_for]
    often = Counter(s for _, _, said in order for s in said)
    weights, steps = dict.fromkeys(often, 0.0), dict.fromkeys(often, 1e-3)
    dice = random.Random(1)
    for _ in range(EPOCHS):
        dice.shuffle(order)
        for is_person, weight, said in order:
            slope = weight * (is_person - share_of(said, weights))
            for sign in said:
                pull = slope - DECAY * weights[sign] / often[sign]
                steps[sign] += pull * pull
                weights[sign] += RATE * pull / math.sqrt(steps[sign])
    return weights


def main(arguments: list[str]) -> None:
    """Learn one language and write its table."""
    lang, *corpora = arguments
    small = small_words(lang, corpora)
    known = nouns(lang, corpora, small)
    asked_for = examples(lang, corpora, known)
    weights = learn(asked_for, kept(asked_for, small, lang))
    rows = sorted((s, w) for s, w in weights.items() if abs(w) >= SMALLEST)
    head = "# A sign, and what it adds for a person. Written by benchmarks/train_people.py.\n"
    body = "".join(f"{sign}\t{adds:.2f}\n" for sign, adds in rows)
    listed = "".join(f"{NOUN}{noun}\n" for noun in sorted(known))
    (TABLES / f"{lang}.people.tsv").write_text(head + body + listed, "utf-8")
    print(lang, len(asked_for), "names,", len(rows), "signs", sum(e.is_person for e in asked_for), "people")


if __name__ == "__main__":
    main(sys.argv[1:])
