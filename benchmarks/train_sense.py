"""Learn what a sentence tells of by all its words, from the annotated texts in tests/gold.

    python benchmarks/train_sense.py [--check] [--without FOLDER ...]

Writes src/pobratim/reading/sensing/LANG.tsv. A sentence is of every type whose annotated words begin in it.
--check learns from two thirds and measures on the rest, three times over, what stands in neither as the text
of the same people or cities, and writes nothing: average precision of all pairs of sentence and type, and of
those that no phrase finds. Needs scikit-learn and scipy, which are no part of Pobratim.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pobratim.documents import read_file
from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading.findings import Findings
from pobratim.reading.reader import findings_of
from pobratim.reading.sensing.belief import LEAST, UNIT, ZERO, odds
from pobratim.reading.sensing.signs import signs_of
from pobratim.reading.text import Sentence
from sentences import FOLDER, HALVES, PUBLISHED, passages

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
ITEMS, MARKED = (GOLD / "items", GOLD / "apart", GOLD), GOLD / "marked"
TABLES = ROOT / "src" / "pobratim" / "reading" / "sensing"
LANGUAGES = ("de", "en", "fr", "kk", "nl", "ru")
TYPES = tuple(kind.value for kind in EventType)
FOLDS = 3
OFTEN = 2  # sentences in which a sign must stand
STRENGTH = 10.0  # how little weights are held at nought: liblinear's C
TONGUE = 0.3  # how large the language is beside its words
RARE = 4.0  # by which the weight of rare signs is divided
MOST = ZERO - LEAST  # units that a table can hold either way
REACH = 60  # characters of annotated words whose middle says which sentence tells them
MARK = re.compile(r"\[\[([a-z,:\- ]+)\|([^\]\[]*)\]\]")
HEAD = "# A sign and what it adds for each type, a letter each: P is nought, each letter on 0.15 more.\n"


@dataclass(frozen=True)
class Row:
    """One sentence: its item, its signs as they are weighed, the types it tells.

    ``found`` are the types that phrases found in it, each with its raw confidence.
    """

    item: str
    signs: dict[str, float]
    told: frozenset[str]
    found: dict[str, float]


def annotated(folder: Path) -> Iterator[tuple[str, Document, list[tuple[str, int, int]]]]:
    """Items with their events as (type, start, end) of the words annotated."""
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        document = read_file(path, published=gold["published"])
        events = [
            (e["type"], document.text.find(e.get("quote") or "\0"), e.get("quote") or "")
            for e in gold["events"]
        ]
        yield path.stem, document, [(kind, at, at + len(quote)) for kind, at, quote in events if at >= 0]


def marked(folder: Path) -> Iterator[tuple[str, Document, list[tuple[str, int, int]]]]:
    """Texts with their events marked in them, as folder/README.md says; several a file."""
    for path in sorted(folder.glob("*.txt")):
        for number, item in enumerate(re.split(r"^={4}\s*$", path.read_text("utf-8"), flags=re.M), 1):
            text, events, done = "", list[tuple[str, int, int]](), 0
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


def passage_rows() -> Iterator[list[Row]]:
    """Short passages, each a row, of the half that words are made looking at."""
    for lang in LANGUAGES:
        for passage in passages(FOLDER / f"{lang}.tsv"):
            if passage.half == HALVES[0]:
                found = findings_of(
                    Document("passage", passage.text, lang, published=PUBLISHED), by_sense=False
                )
                together = [
                    name for sentence in found.text.sentences for name in signs_of(found.text, sentence)
                ]
                told = frozenset(kind for kind, how in passage.events if how != "denied")
                yield [Row(passage.text, sized(lang, together), told, {})]


def rows(item: str, document: Document, events: list[tuple[str, int, int]]) -> Iterator[Row]:
    """Its sentences."""
    found = findings_of(document)
    for sentence in found.text.sentences:
        middles = [(kind, (start + min(end, start + REACH)) / 2) for kind, start, end in events]
        told = frozenset(kind for kind, at in middles if sentence.start <= at < sentence.end)
        yield Row(item, weighed(found, sentence), told, dict(phrased(found, sentence)))


def weighed(found: Findings, sentence: Sentence) -> dict[str, float]:
    """The signs of a sentence by language, as the sum in ``belief.sensed`` takes them."""
    return sized(found.text.lang, list(signs_of(found.text, sentence)))


def sized(lang: str, signs: list[str]) -> dict[str, float]:
    """The more there are, the less each counts."""
    size = 1 / math.sqrt(max(len(signs), 1))
    return {**{f"{lang}:{sign}": size * count for sign, count in Counter(signs).items()}, f"{lang}:~": TONGUE}


def phrased(found: Findings, sentence: Sentence) -> Iterator[tuple[str, float]]:
    """The types that phrases found here, and how sure of it they are."""
    for event in found.events:
        if any(s.start < sentence.end and sentence.start < s.end for s in event.evidence):
            yield event.type.value, event.confidence


def learned(rows: list[Row]) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    """What each sign adds for each type, and what every sentence starts with."""
    from scipy.sparse import diags  # type: ignore[import-untyped]
    from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    often = Counter(sign for row in rows for sign in row.signs)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{s: v for s, v in row.signs.items() if often[s] >= OFTEN} for row in rows])
    names = list(vectors.feature_names_)
    scale = [
        1.0 if n.endswith(":~") else (math.log((1 + len(rows)) / (1 + often[n])) + 1) / RARE for n in names
    ]
    table = (table @ diags(scale)).tocsr()
    weights: dict[str, dict[str, float]] = {name: {} for name in names}
    starts = {}
    for kind in TYPES:
        model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear")
        model.fit(table, [kind in row.told for row in rows])
        starts[kind] = float(model.intercept_[0])
        for name, by, weight in zip(names, scale, model.coef_[0], strict=True):
            weights[name][kind] = float(weight) * by
    return weights, starts


def share(row: Row, kind: str, weights: dict[str, dict[str, float]], starts: dict[str, float]) -> float:
    """How far a sentence is believed to tell of a type."""
    total = starts[kind] + sum(v * weights[s][kind] for s, v in row.signs.items() if s in weights)
    return 1 / (1 + math.exp(-total))


def check(texts: list[list[Row]]) -> None:
    """Print what is right of what was not learned from, and how sure it was."""
    fold = {id(t): zlib.crc32(t[0].item.encode()) % FOLDS for t in texts}
    pairs: list[tuple[float, bool, bool]] = []
    phrases: list[
        tuple[float, float, bool]
    ] = []  # share, raw confidence, right: of texts no phrase was made for
    for k in range(FOLDS):
        weights, starts = learned([row for t in texts if fold[id(t)] != k for row in t])
        for text in (t for t in texts if fold[id(t)] == k):
            for n, row in enumerate(text):
                shares = {kind: share(row, kind, weights, starts) for kind in TYPES}
                pairs += [(at, kind in row.told, kind in row.found) for kind, at in shares.items()]
                if "." in row.item:
                    near = {kind for other in text[max(n - 1, 0) : n + 2] for kind in other.told}
                    phrases += [(shares[kind], raw, kind in near) for kind, raw in row.found.items()]
    print(f"{len(texts)} texts; average precision {average(pairs):.3f}")
    print(f"of what no phrase finds {average([p for p in pairs if not p[2]]):.3f}")
    for low, high in ((0.1, 0.2), (0.2, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 1.01)):
        some = [right for at, right, known in pairs if low <= at < high and not known]
        print(f"believed {low} to {high}, no phrase: {len(some)}, right {sum(some) / max(len(some), 1):.2f}")
    fit(phrases)


def fit(phrases: list[tuple[float, float, bool]]) -> None:
    """Print what share and phrase add to the belief in an event of a phrase, as ``belief.belief`` has it."""
    from sklearn.linear_model import LogisticRegression

    signs = [[odds(share), raw] for share, raw, _ in phrases]
    model = LogisticRegression(C=10).fit(signs, [right for *_, right in phrases])
    print(f"by sense, by phrase {model.coef_[0]}, ever {model.intercept_}")
    beliefs = model.predict_proba(signs)[:, 1]
    for low in (0.0, 0.3, 0.5, 0.7, 0.8, 0.9):
        some = [
            p[2] for p, at in zip(phrases, beliefs, strict=True) if low <= at < low + 0.1 + 0.1 * (low < 0.7)
        ]
        print(f"a phrase believed from {low}: {len(some)}, right {sum(some) / max(len(some), 1):.2f}")


def average(pairs: list[tuple[float, bool, bool]]) -> float:
    """Average precision."""
    right = total = 0.0
    for rank, (_, true, _) in enumerate(sorted(pairs, key=lambda p: -p[0]), 1):
        if true:
            right += 1
            total += right / rank
    return total / max(right, 1)


def write(weights: dict[str, dict[str, float]], starts: dict[str, float]) -> None:
    """A table a language."""
    for lang in LANGUAGES:
        own = {n[3:]: row for n, row in weights.items() if n.startswith(f"{lang}:") and n != f"{lang}:~"}
        tongue = weights.get(f"{lang}:~", {})
        bias = {kind: starts[kind] + TONGUE * tongue.get(kind, 0.0) for kind in TYPES}
        lines = [
            "\t".join(("~types", *TYPES)),
            "\t".join(("~start", *(f"{bias[kind]:.3f}" for kind in TYPES))),
        ]
        for name, row in sorted(own.items()):
            units = [max(-MOST, min(MOST, round(row.get(kind, 0.0) / UNIT))) for kind in TYPES]
            if any(abs(unit) > 1 for unit in units):
                lines.append(name + "\t" + "".join(chr(ZERO + unit) for unit in units))
        (TABLES / f"{lang}.tsv").write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
        print(f"{lang}: {len(lines) - 2} signs")


def main() -> None:
    """Learn and write, or learn and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--without", nargs="*", default=[], help="a file of names of items to leave out")
    options = parser.parse_args()
    out = {line.strip() for file in options.without for line in Path(file).read_text("utf-8").splitlines()}
    sources = [*(item for folder in ITEMS for item in annotated(folder)), *marked(MARKED)]
    ours = (s for s in sources if s[1].lang in LANGUAGES and s[0] not in out)
    texts = [text for source in ours if (text := list(rows(*source)))] + list(passage_rows())
    if options.check:
        check(texts)
    else:
        write(*learned([row for text in texts for row in text]))


if __name__ == "__main__":
    sys.exit(main())
