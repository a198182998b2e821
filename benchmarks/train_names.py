"""Learn what the words around a name say it is, from corpora you have and from the items in tests/gold.

    python benchmarks/train_names.py LANG LANG:FILE,TOKEN,TAG,SENTENCES,WEIGHT ...

Writes src/pobratim/reading/naming/LANG.tsv. A corpus is a column file or a folder as ``benchmarks/names.py``
reads them (of a folder WEIGHT alone counts): TOKEN and TAG are its columns, SENTENCES make a document (0: the
file has no empty lines, and is cut at full stops), WEIGHT is what an example of it counts. Of a corpus in
another language only the signs that are no
words are learned, and of our own items in it too. What is ours is tests/gold, and invented sentences of what
is not in it, clubs and companies, in benchmarks/name_items. Only corpora whose licence allows it are learned
from: docs/reading.md names those that were. No text is kept and no name is learned: a word of the name itself
is a sign where it is also written small, its end where five words have it. Standard library only.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from names import Gold, brat, columns, joined
from pobratim.facts.contract import Document
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming import belief
from pobratim.reading.naming.around import OF_THE_LANGUAGE
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.places.by_context import PlaceJudge
from pobratim.reading.places.finding import judged
from pobratim.reading.reader import before_places

ROOT = Path(__file__).resolve().parent.parent
ITEMS = ROOT / "tests" / "gold"
INVENTED = ROOT / "benchmarks" / "name_items"
TABLES = ROOT / "src" / "pobratim" / "reading" / "naming"
PLACES, PEOPLE = frozenset(["LOC", "GPE"]), frozenset(["PER", "PERSON"])
MARKS = {"L": "LOC", "P": "PER", "O": "ORG"}
OWN_WEIGHT, OTHERS_WEIGHT = (
    3.0,
    2.0,
)  # what an example of our own items counts, and of those in other languages
EPOCHS, RATE = 12, 0.2
DECAY = 3.0  # how strongly weights are held at nought
OFTEN = 5  # documents in which a sign must stand
SMALLEST = 0.05  # weights below this are not written
WORDS, ENDS = (
    ("w=", "f=", "e="),
    ("3=", "4="),
)  # signs that are words of the name, and its end
INFLECTED = frozenset(["ru", "kk", "uk"])
STEM, ENDING = 3, 2  # letters of a name that stay in any case, and that a case takes away at most
LONGEST, CUT = 80, 15  # tokens of a sentence, and sentences of a document, where the file has no empty lines


class Source(NamedTuple):
    """One text with its names, its language, and what an example of it counts."""

    lang: str
    text: str
    gold: Gold
    weight: float


class Example(NamedTuple):
    """One name: 0 a place, 1 a person, 2 anything else; and what stands around it."""

    document: int
    kind: int
    weight: float
    signs: list[str]


def texts(lang: str, corpora: list[str]) -> Iterator[Source]:
    """Every document of the corpora, and our own items in their languages."""
    langs = {lang: OWN_WEIGHT}
    for corpus in corpora:
        at, _, columned = corpus.partition(":")
        langs.setdefault(at, OTHERS_WEIGHT)
        path, token, tag, sentences, weight = columned.rsplit(",", 4)
        if Path(path).is_dir():
            documents = brat(Path(path))
        elif int(sentences):
            documents = columns(Path(path), int(token), int(tag), int(sentences))
        else:
            documents = recut(Path(path), int(token), int(tag))
        for text, gold in documents:
            yield Source(at, text, list(trimmed(text, gold)), float(weight))
    for at, counts in langs.items():
        for path in sorted((*ITEMS.glob(f"items/{at}-*.txt"), *ITEMS.glob(f"*.{at}.txt"))):
            text = path.read_text("utf-8")
            item = json.loads(path.with_suffix(".json").read_text("utf-8"))
            yield Source(at, text, own(text, item, inflected=at in INFLECTED), counts)
        invented = INVENTED / f"{at}.txt"
        for paragraph in invented.read_text("utf-8").split("\n\n") if invented.exists() else ():
            yield Source(at, *marked(paragraph), counts)


def recut(path: Path, token: int, tag: int) -> Iterator[tuple[str, Gold]]:
    """The documents of a file without empty lines: a sentence ends at a full stop."""
    sentence, document = list[list[str]](), list[list[list[str]]]()
    for line in path.read_text("utf-8", errors="replace").splitlines():
        row = line.split()
        if len(row) <= max(token, tag) or row[0] == "#":
            continue
        sentence.append(row)
        if row[token] in ".!?" or len(sentence) == LONGEST:
            document.append(sentence)
            sentence = []
        if len(document) == CUT:
            yield joined(document, token, tag)
            document = []
    if document:
        yield joined(document, token, tag)


def trimmed(text: str, gold: Gold) -> Iterator[tuple[int, int, str]]:
    """Without the marks that a corpus leaves at the ends of names."""
    for start, end, kind in gold:
        while end > start and not text[end - 1].isalnum():
            end -= 1
        while start < end and not text[start].isalnum():
            start += 1
        if start < end:
            yield start, end, kind


def marked(paragraph: str) -> tuple[str, Gold]:
    """An invented text without its marks, and where they put names: "{L:Leeds}"."""
    text, gold = "", list[tuple[int, int, str]]()
    lines = [line for line in paragraph.splitlines() if not line.startswith("#")]
    for piece in re.split(r"({[LPO]:[^}]+})", "\n".join(lines)):
        if piece.startswith("{"):
            gold.append((len(text), len(text) + len(piece) - 4, MARKS[piece[1]]))
            piece = piece[3:-1]
        text += piece
    return text, gold


def own(text: str, item: dict[str, list[dict[str, object]]], *, inflected: bool = False) -> Gold:
    """Where the people, organisations and places of an item of ours are named; ``inflected``: in any case."""
    names = {
        "PER": [n for p in item["people"] for m in (p["name"], p.get("mention")) for n in (m, *lasts(m))],
        "ORG": [o["name"] for o in item.get("organisations", ())],
        "LOC": [n for p in item["places"] for n in (p["name"], *list(p["mentions"]))],  # type: ignore[call-overload]
    }
    gold: Gold = []
    for kind, listed in names.items():
        for name in sorted({str(n) for n in listed if n}, key=len, reverse=True):
            for match in re.finditer(shape_of(name, inflected=inflected), text):
                if not any(a < match.end() and match.start() < b for a, b, _ in gold):
                    gold.append((match.start(), match.end(), kind))
    return gold


def lasts(name: object) -> list[str]:
    """The surname that stands alone further on."""
    return str(name or "").split()[-1:]


def shape_of(name: str, *, inflected: bool) -> str:
    """An expression that a name fits; ``inflected``: whatever its words end in."""
    if not inflected:
        return rf"(?<!\w){re.escape(name)}(?!\w)"
    words = (rf"{re.escape(w[: max(STEM, len(w) - ENDING)])}\w{{0,{2 * ENDING}}}" for w in name.split())
    return rf"(?<!\w){' '.join(words)}(?!\w)"


def kind_of(start: int, end: int, gold: Gold) -> int:
    """What the corpus says of a name: a place only where its ends are those of the corpus."""
    for a, b, kind in gold:
        if a < end and start < b and (kind in PEOPLE or kind in PLACES):
            return 1 if kind in PEOPLE else 0 if (a, b) == (start, end) else 2
    return 2


def examples(lang: str, corpora: list[str]) -> list[Example]:
    """Every name that a list has, wherever it stands."""
    out = []
    for number, (at, text, gold, weight) in enumerate(texts(lang, corpora)):
        found = before_places(Document("corpus", text, lang=at))
        settled, names = judged(found)
        judge = PlaceJudge(found.text, settled.countries)
        for raw, choice, believed in names:
            span = found.text.span(raw.first, raw.last)
            kind = kind_of(span.start, span.end, gold)
            signs = judge.signs(raw, choice, believed)
            if at != lang:
                signs = [s for s in signs if not s.startswith(OF_THE_LANGUAGE)]
            out.append(Example(number, kind, weight, signs))
    return out


def small_words(lang: str, corpora: list[str]) -> frozenset[str]:
    """Words that are written small at least twice: no names."""
    counts: Counter[str] = Counter()
    for source in texts(lang, corpora):
        if source.lang == lang:
            counts.update(w for w in re.findall(r"\w+", source.text) if w.islower())
    return frozenset(w for w, times in counts.items() if times > 1)


def kept(asked: list[Example], small: frozenset[str], lang: str) -> frozenset[str]:
    """Signs that stand often enough and are no names: words written small too, ends of many words."""
    where, ended = defaultdict[str, set[int]](set), defaultdict[str, set[str]](set)
    for example in asked:
        last = next((s[2:] for s in example.signs if s.startswith(("w=", "e="))), "")
        for sign in example.signs:
            where[sign].add(example.document)
            ended[sign].add(last)
    names = wording(load(lang))

    def is_name(sign: str) -> bool:
        if sign.startswith(WORDS):
            return sign[2:] not in small
        if sign.startswith(ENDS):
            return len(ended[sign]) < OFTEN
        words = sign.partition("=")[2].split() if sign.startswith(OF_THE_LANGUAGE) else ()
        return any(w not in small and gender_of(w, names) is not None for w in words)

    return frozenset(sign for sign, texts in where.items() if len(texts) >= OFTEN and not is_name(sign))


def learn(asked: list[Example], signs: frozenset[str]) -> dict[str, list[float]]:
    """What each sign adds for a place and for a person (multinomial logistic, AdaGrad, held at nought)."""
    weights: dict[str, list[float]] = {s: [0.0, 0.0] for s in signs}
    steps: dict[str, list[float]] = {s: [1e-3, 1e-3] for s in signs}
    order = [(e.kind, e.weight, [s for s in dict.fromkeys(e.signs) if s in signs]) for e in asked]
    often = Counter(s for _, _, said in order for s in said)
    dice = random.Random(1)
    for _ in range(EPOCHS):
        dice.shuffle(order)
        for kind, weight, said in order:
            for k, share in enumerate(belief.belief_of(said, weights)):  # type: ignore[arg-type]
                slope = weight * ((kind == k) - share)
                for sign in said:
                    own_weight, step = weights[sign], steps[sign]
                    pull = slope - DECAY * own_weight[k] / often[sign]
                    step[k] += pull * pull
                    own_weight[k] += RATE * pull / math.sqrt(step[k])
    return weights


def main(arguments: list[str]) -> None:
    """Learn one language and write its table."""
    lang, *corpora = arguments
    asked = examples(lang, corpora)
    weights = learn(asked, kept(asked, small_words(lang, corpora), lang))
    rows = sorted((s, *w) for s, w in weights.items() if max(map(abs, w)) >= SMALLEST)
    head = "# A sign, what it adds for a place and for a person. Written by benchmarks/train_names.py.\n"
    body = "".join(f"{sign}\t{place:.2f}\t{person:.2f}\n" for sign, place, person in rows)
    (TABLES / f"{lang}.tsv").write_text(head + body, "utf-8")
    print(lang, len(asked), "names,", len(rows), "signs", dict(Counter(e.kind for e in asked)))


if __name__ == "__main__":
    main(sys.argv[1:])
