"""Sentences with the types of events they tell, from the texts in tests/gold, and more made of them."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pobratim.documents import read_file
from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading.reader import findings_of
from pobratim.reading.sensing.belief import LEARNED

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
ITEMS, MARKED = (GOLD / "items", GOLD / "apart", GOLD), GOLD / "marked"
UNSEEN, BLIND = GOLD / "unseen", GOLD / "blind"
LANGUAGES = LEARNED
TYPES = tuple(sorted(kind.value for kind in EventType))
REACH = 60  # characters of annotated words whose middle says which sentence tells them
MARK = re.compile(r"\[\[([a-z,:\- ]+)\|([^\]\[]*)\]\]")
PUBLIC = 6  # texts that name a person of the story of one at most; who is in more is no sign of a story
TWINS = 40  # and of a pair of cities
Events = list[tuple[str, int, int]]
# Of more sentences: how words are changed, and how clauses of two sentences are put together.
NEAREST = 12
SHARES = (0.15, 0.3, 0.5)  # of words changed in a sentence
CLAUSE = re.compile(r"[,;:–—] | (?:and|und|et|en|и|мен|және) ")
WORD = re.compile(r"[^\W\d_]+")
SHORT, LONG = 20, 400  # characters of a sentence that others are made of


@dataclass(frozen=True)
class Told:
    """A sentence, the types it tells, and of those that phrases found in it the raw confidence."""

    words: str
    types: frozenset[str]
    found: dict[str, float]


@dataclass(frozen=True)
class Text:
    """Its name, its language, its sentences."""

    name: str
    lang: str
    sentences: tuple[Told, ...]


def annotated(folder: Path) -> Iterator[tuple[str, Document, Events]]:
    """Items with their events as (type, start, end) of the words annotated."""
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        document = read_file(path, published=gold["published"])
        events = [
            (e["type"], document.text.find(e.get("quote") or "\0"), e.get("quote") or "")
            for e in gold["events"]
        ]
        yield path.stem, document, [(kind, at, at + len(quote)) for kind, at, quote in events if at >= 0]


def marked(folder: Path) -> Iterator[tuple[str, Document, Events]]:
    """Texts with their events marked in them, as folder/README.md says; several a file."""
    for path in sorted(folder.glob("*.txt")):
        for number, item in enumerate(re.split(r"^={4}\s*$", path.read_text("utf-8"), flags=re.M), 1):
            text, events, done = "", Events(), 0
            for mark in MARK.finditer(item.strip()):
                text += item.strip()[done : mark.start()]
                kinds = [kind.partition(":")[0].strip() for kind in mark[1].split(",")]
                events += [(kind, len(text), len(text) + len(mark[2])) for kind in kinds]
                text, done = text + mark[2], mark.end()
            text += item.strip()[done:]
            unknown = {kind for kind, *_ in events} - set(TYPES)
            if unknown or "[[" in text:
                raise ValueError(
                    f"{path.name}, item {number}: a mark that is none, or no type: {sorted(unknown)}"
                )
            yield f"{path.stem}.{number}", Document(f"{path.stem}.{number}", text, lang=path.stem[:2]), events


def told(name: str, document: Document, events: Events) -> Text:
    """Its sentences, each with every type whose annotated words have their middle in it."""
    found = findings_of(document, by_sense=False)
    middles = [(kind, (start + min(end, start + REACH)) / 2) for kind, start, end in events]
    rows = []
    for sentence in found.text.sentences:
        here = frozenset(kind for kind, at in middles if sentence.start <= at < sentence.end)
        by_phrases = {
            event.type.value: event.confidence
            for event in found.events
            if any(s.start < sentence.end and sentence.start < s.end for s in event.evidence)
        }
        words = found.text.raw[sentence.start : sentence.end].replace("\n", " ").strip()
        rows.append(Told(words, here, by_phrases))
    return Text(name, document.lang or "", tuple(rows))


def stories(folders: Iterable[Path]) -> dict[str, str]:
    """Of each item the first of those that tell the same story: they share a person or a pair of cities."""
    names: dict[object, list[str]] = {}
    for path in (p for folder in folders for p in sorted(folder.glob("*.json"))):
        gold = json.loads(path.read_text("utf-8"))
        pairs = {tuple(sorted(pair)) for pair in gold["partnerships"]}
        for key in {person["name"] for person in gold["people"]} | pairs:
            names.setdefault(key, []).append(path.stem)
    first: dict[str, str] = {}

    def root(name: str) -> str:
        while first.setdefault(name, name) != name:
            name = first[name]
        return name

    for key, these in names.items():
        if len(these) <= (TWINS if isinstance(key, tuple) else PUBLIC):
            for name in these[1:]:
                first[root(name)] = root(these[0])
    return {name: root(name) for these in names.values() for name in these}


def more(texts: list[Text], like: dict[str, dict[str, list[str]]], times: int, seed: int) -> list[str]:
    """Sentences made of those of texts: words changed for others like them, clauses of two put together.

    ``like``: of each language and word those that are most like it, the likest first.
    """
    chance = random.Random(seed)
    by_language: dict[str, list[str]] = {}
    for text in texts:
        by_language.setdefault(text.lang, []).extend(
            s.words for s in text.sentences if SHORT < len(s.words) < LONG
        )
    out = []
    for lang, sentences in by_language.items():
        for words in sentences:
            for _ in range(times):
                made = _made(words, chance.choice(sentences), lang, like.get(lang, {}), chance)
                if made != words and len(made) >= SHORT:
                    out.append(made)
    return out


def _made(words: str, other: str, lang: str, like: dict[str, list[str]], chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < 0.55:
        return _changed(words, lang, like, chance.choice(SHARES), chance)
    if drawn < 0.9:
        both = _cut(words, True, chance) + _cut(other, False, chance)
        return both if drawn < 0.8 else _changed(both, lang, like, 0.25, chance)
    return _changed(_cut(words, chance.random() < 0.5, chance), lang, like, 0.2, chance)


def _changed(words: str, lang: str, like: dict[str, list[str]], share: float, chance: random.Random) -> str:
    """With so many of its words changed; names are left as they are."""

    def change(word: re.Match[str]) -> str:
        others = like.get(word[0].lower())
        is_name = lang != "de" and word[0][0].isupper() and word.start() > 0
        if not others or is_name or chance.random() > share:
            return word[0]
        other = others[min(int(chance.expovariate(0.3)), len(others) - 1)]
        return other.capitalize() if word[0][0].isupper() else other

    return WORD.sub(change, words)


def _cut(words: str, first: bool, chance: random.Random) -> str:
    """One side of a clause's end, or of a blank where there is none."""
    ends = [m.end() for m in CLAUSE.finditer(words)] or [m.end() for m in re.finditer(" ", words)]
    if not ends:
        return words
    at = chance.choice(ends)
    return words[:at] if first else words[at:]


def vocabulary(texts: list[Text], lang: str) -> list[str]:
    """Words of a language, in the texts and among the commonest of all (wordfreq), but for names."""
    from wordfreq import available_languages, top_n_list  # type: ignore[import-not-found]

    often: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in (t for t in texts if t.lang == lang):
        for sentence in text.sentences:
            for word in re.findall(r"[^\W\d_]{3,}", sentence.words):
                often[word.lower()] += 1
                large[word.lower()] += word[0].isupper()
    ours = {word for word, times in often.items() if lang == "de" or large[word] < times}
    common = top_n_list(lang, 30_000) if lang in available_languages("small") else []
    return sorted(ours | {word for word in common if word.isalpha() and len(word) > 3})
