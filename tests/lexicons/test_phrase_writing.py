"""What a writer of phrases may believe to work and does not: named with the phrase, why, and what would be right."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator

import pytest

from pobratim.facts.contract import Document
from pobratim.lexicons.lexicon import fold, languages, load
from pobratim.reading.elements import expand
from pobratim.reading.phrases import entries
from pobratim.reading.text import cut

LANGUAGES = languages()
FILES = ("offices", "events", "links", "memorials", "organisations", "themes", "occasions")
TAGS = ("<place>", "<person>", "<date>", "<number>")
BRACKET = re.compile(r"(?<!\S)\(([^()]*)\)(?=\*?(?:\s|$))")
# In the order they are asked: what it looks like, why it is never met, what would be right.
FAULTS = (
    (r"^\s|\s$|\s\s", "a blank too many", "one blank between two words, none at the ends"),
    (
        r"(?:\(\S|\|)[^()\s]*<|<\w+>\|",
        "a tag in a bracket is a plain word there",
        "two phrases, one with the tag",
    ),
    (
        r"[(|](?:\.\.|~)\d*|(?:\.\.|~)\d*\|",
        "a gap in a bracket is a plain word there",
        "two phrases, one with a gap",
    ),
    (r"\(\||\|\||\|\)|\(\)|(?<!\S)\||\|(?!\S)", "an empty alternative", "two phrases, one without the word"),
    (r"\([^() ]*\(", "a bracket in a bracket", "one bracket with all the words"),
    (r"\([^() ]+ [^()]*\)", "a bracket with several words in one place", "a phrase for each"),
    (r"[^\s(]\(|\)(?!\*?(?:\s|$))", "a word grown together with a bracket", "the words in full"),
    (r"^(?:\.\.|~|<)", "it must begin with a word", "the phrase from its first word on"),
    (r" (?:\.\.|~)\d*$", "a gap at its end does nothing", "the phrase without it"),
    (r"\.\.\d* (?:\.\.|~)|~\d* (?:\.\.|~)| ~.* ~", "two gaps in one place, or two ~", "one gap"),
    (r"(?:\.\.|~)\d*[^\d\s]|[^\s(|.](?:\.\.|~)", "a gap grown together with a word", "a blank between them"),
    (r"\w\*[^\s|)*]", "a * in the middle of a word", "its beginning, or each of its forms"),
    (r"\*[^\s|()*]+\*(?![^(\s]*\))|\*[^\s|()*]+\*", "a * at both ends means its end alone", "its ends, each"),
    (r"[^\W\d_X]*[A-ZÀ-ÝА-ЯЁ][^\W\d_]*(?![^{]*\})", "a capital says nothing", "small letters"),
)


def faults(phrase: str) -> list[str]:
    """Why a phrase, as its file has it, cannot mean what its writer meant; [] if it can."""
    plain = re.sub(r"(?<![^\s|(])(\d\d)XX(?![^\s|)])", r"\g<1>98", phrase)
    found = [f"{why}; write {right}" for looks, why, right in FAULTS if re.search(looks, plain)]
    found += [
        f"there is no tag {t}; write one of {', '.join(TAGS)}"
        for t in re.findall(r"<[^>]*>?", plain)
        if t not in TAGS
    ]
    twice = [w for b in BRACKET.findall(plain) for w in set(b.split("|")) if b.split("|").count(w) > 1]
    return [*found, *[f"{word!r} stands twice in a bracket; write it once" for word in twice]]


def words_of(element: str) -> list[str]:
    """The words of an element as they are listed; a gap, a tag and a mark alone have none."""
    if element.startswith(("..", "<")) or element in "()":
        return []
    beginnings = element.endswith(")*")
    listed = element.removesuffix("*").strip("()") if element.startswith("(") else element
    return [word + "*" * beginnings for word in listed.split("|")]


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("met (mayor|<person>)", "a tag in a bracket"),
        ("met mayor|<person>", "a tag in a bracket"),
        ("met (..|the) mayor", "a gap in a bracket"),
        ("met (the|) mayor", "an empty alternative"),
        ("met (the mayor|guests)", "several words"),
        ("met ((the|a)|guests)", "a bracket in a bracket"),
        ("(sign|seal)ed pact", "grown together with a bracket"),
        ("..4 pact", "must begin with a word"),
        ("signed ..4", "a gap at its end"),
        ("signed ..4 ..2 pact", "two gaps"),
        ("signed ..four pact", "a gap grown together"),
        ("sign*ed pact", "in the middle of a word"),
        ("*chor* sang", "at both ends"),
        ("met Ukraine", "a capital says nothing"),
        ("met <town>", "there is no tag <town>"),
        ("met (guests|mayor|guests)", "stands twice"),
        ("met  guests", "a blank too many"),
    ],
)  # fmt: skip
def test_each_fault_is_named(phrase: str, why: str) -> None:
    assert any(why in fault for fault in faults(phrase)), faults(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "met (mayor|mayors) ..4 <person>",
        "({guests}|choir*|*band) ~8 {arrived}",
        "(visit|tour)* of <place>",
        "since (19XX|20XX)",
        "d' (amitié|entente)",
        "( retd|ret|retired )",
        "a . d .",
    ],
)
def test_what_may_be_written_has_no_fault(phrase: str) -> None:
    assert not faults(phrase)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_is_written_so_that_it_never_matches(lang: str) -> None:
    words = load(lang)
    listed = [(".".join(label), words.as_written(phrase)) for label, phrase in entries(words, *FILES)]
    assert not [f"{lang}/{place}: {phrase!r}: {why}" for place, phrase in listed for why in faults(phrase)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_a_group_are_single_words(lang: str) -> None:
    """A group may stand in a bracket, where two words, a gap or a tag are none."""
    path = load(lang).folder / "groups.toml"
    listed = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    wrong = [(name, w) for name, words in listed.items() for w in words if re.search(r"[\s()|<>~]|\.\.", w)]
    assert not [f"{lang}/groups.toml {name}: {w!r}: write single words" for name, w in wrong]
    assert not [
        f"{lang}/groups.toml {n}: {w!r}: {why}" for n, ws in listed.items() for w in ws for why in faults(w)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_a_phrase_is_one_word_of_a_text(lang: str) -> None:
    """ "p.o" is three: a full stop, a hyphen at an end and most marks stand alone in a text ("p . o")."""
    lexicon = load(lang)
    where: dict[str, str] = {}
    for label, phrase in entries(lexicon, *FILES):
        for element in (e for one in expand(fold(phrase)) for e in one.split()):
            for word in words_of(element):
                where.setdefault(word, ".".join(label))
    wrong = []
    for word, place in where.items():
        bare = re.sub(r"^(\d\d)xx$", r"\g<1>98", word.strip("*"))
        before = "x" if word.startswith(("*", "'")) else ""
        behind = "x" if word.endswith(("*", "'")) else ""  # where words have no blanks it is one of its own
        text = cut(Document(source="s", text=f"{before}{bare}{behind}", lang=lang), lexicon)
        if word.endswith("'") or word.startswith("'"):
            fits = any(token.low == bare for token in text.tokens)
        else:
            fits = len(text.tokens) == 1 or (word.endswith("*") and text.tokens[0].low == bare)
        if not fits:
            wrong.append(f"{lang}/{place}: {word!r} is {[t.low for t in text.tokens]} in a text")
    assert not wrong


def said(phrase: str) -> list[list[frozenset[str]]]:
    """What a phrase says: of each it expands to the words that may stand in each place."""
    return [[frozenset(words_of(e) or [e]) for e in one.split()] for one in expand(fold(phrase))]


def twice_told(listed: list[tuple[str, str]]) -> Iterator[str]:
    """The phrases of a list all of which another one of it says too."""
    meant = [(written, said(phrase)) for written, phrase in listed]
    by_length: dict[int, list[tuple[int, list[frozenset[str]]]]] = defaultdict(list)
    for i, (_, ways) in enumerate(meant):
        for way in ways:
            by_length[len(way)].append((i, way))
    for i, (written, ways) in enumerate(meant):
        tellers = [
            next(
                (
                    k
                    for k, y in by_length[len(x)]
                    if k != i and all(a <= b for a, b in zip(x, y, strict=True))
                ),
                None,
            )
            for x in ways
        ]
        if ways and None not in tellers:
            yield f"{written!r} is told by {meant[tellers[0] or 0][0]!r}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_says_only_what_another_of_its_list_says(lang: str) -> None:
    words = load(lang)
    lists: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for label, phrase in entries(words, *FILES):
        if label != ("offices", "akim", "words"):  # asked word by word
            lists[label].append((words.as_written(phrase), phrase))
    wrong = [(label, told) for label, listed in lists.items() for told in twice_told(listed)]
    assert not [f"{lang}/{'.'.join(label)}: {told}; one of them is enough" for label, told in wrong]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_tells_two_types_of_event_or_two_tenses(lang: str) -> None:
    """Nothing could choose between them; what is both a noun and a verb is the surer."""
    told: dict[str, set[str]] = defaultdict(set)
    for label, phrase in entries(load(lang), "events"):
        for one in expand(fold(phrase)):
            told[one].add(".".join(label))
    assert not {f"{lang}: {phrase}: {sorted(where)}" for phrase, where in told.items() if len(where) > 1}
