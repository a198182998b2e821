"""People and places by mention, on a corpus you have: precision, recall and F1.

    python benchmarks/names.py FOLDER_OR_FILE --lang ru [--places CITY,COUNTRY] [--people PERSON] [--nouns]

Two formats are known by the file: brat (a folder of .txt with .ann beside each, as NEREL) and columns (one
token a line, the last column its IOB tag, a blank line between sentences, -DOCSTART- between documents, as
CoNLL, WikiNER, GermEval, KazNERD; --token names the column of the word, --tag that of the tag). A document of
a column file without -DOCSTART- is --sentences sentences. Mentions are compared with all mentions of the
Reading: exact, and overlapping (one to one). --nouns leaves out adjectives that a Russian corpus counts as
countries and towns («российский»), as no Reading has them.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from pobratim.facts.contract import Document
from pobratim.reading import read

Gold = list[tuple[int, int, str]]
_NO_BLANK_BEFORE = frozenset(".,;:!?)]}%»”…")
_NO_BLANK_BEHIND = frozenset("([{«“")
_ADJECTIVE = re.compile(r"[сц]к(ий|ого|ому|им|ом|ая|ой|ую|ие|их|ое|ими)$")
PLACES = "LOC,GPE,CITY,COUNTRY,STATE_OR_PROVINCE,DISTRICT"


def brat(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Every text of a folder with its entities."""
    for path in sorted(folder.glob("*.txt")):
        gold: Gold = []
        for line in path.with_suffix(".ann").read_text("utf-8").splitlines():
            if line.startswith("T"):
                kind, first, *_, last = re.split(r"[ ;]", line.split("\t")[1])
                gold.append((int(first), int(last), kind))
        with path.open(encoding="utf-8", newline="") as file:
            yield file.read(), gold


def columns(path: Path, token: int, tag: int, sentences: int) -> Iterator[tuple[str, Gold]]:
    """The documents of a column file, put together again as running text."""
    document: list[list[list[str]]] = []
    for sentence in path.read_text("utf-8", errors="replace").split("\n\n"):
        rows = [
            line.split()
            for line in sentence.splitlines()
            if line.strip() and not line.startswith(("#\t", "# "))
        ]
        starts = any("-DOCSTART-" in cell for row in rows for cell in row)
        if document and (starts or len(document) >= sentences):
            yield joined(document, token, tag)
            document = []
        if rows and not starts:
            document.append(rows)
    if document:
        yield joined(document, token, tag)


def joined(document: list[list[list[str]]], token: int, tag: int) -> tuple[str, Gold]:
    """Sentences as lines, with blanks as print has them, and where the tags put entities."""
    text, gold = "", list[tuple[int, int, str]]()
    for rows in document:
        inside, line = "", len(text)
        for row in (row for row in rows if len(row) > max(token, tag)):
            word, label = row[token], row[tag]
            glued = word in _NO_BLANK_BEFORE or text[-1:] in _NO_BLANK_BEHIND or len(text) == line
            text += "" if glued else " "
            start = len(text)
            text += word
            kind = label.partition("-")[2]
            if kind and (label[0] != "B" and kind == inside):
                gold[-1] = (gold[-1][0], len(text), kind)
            elif kind:
                gold.append((start, len(text), kind))
            inside = kind
        text += "\n"
    return text, gold


def overlapping(gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> int:
    """How many found spans overlap a gold span, each of which counts once."""
    left, count = sorted(gold), 0
    for start, end in sorted(found):
        match = next((g for g in left if g[0] < end and start < g[1]), None)
        if match:
            left.remove(match)
            count += 1
    return count


def main() -> None:
    """Read, compare, print one line for people and one for places."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--lang", required=True)
    parser.add_argument("--people", default="PER,PERSON")
    parser.add_argument("--places", default=PLACES)
    parser.add_argument("--token", type=int, default=0)
    parser.add_argument("--tag", type=int, default=-1)
    parser.add_argument("--sentences", type=int, default=1)
    parser.add_argument("--nouns", action="store_true")
    options = parser.parse_args()
    corpus = options.corpus
    documents = (
        brat(corpus) if corpus.is_dir() else columns(corpus, options.token, options.tag, options.sentences)
    )
    kinds = {"people": set(options.people.split(",")), "places": set(options.places.split(","))}
    counts = {name: [0, 0, 0, 0] for name in kinds}
    for text, entities in documents:
        reading = read(Document("corpus", text, lang=options.lang))
        for name, wanted in kinds.items():
            gold = {(a, b) for a, b, kind in entities if kind in wanted and text[a : a + 1] != ""}
            if options.nouns and name == "places":
                gold = {(a, b) for a, b in gold if text[a].isupper() and not _ADJECTIVE.search(text[a:b])}
            found = {(m.start, m.end) for thing in getattr(reading, name) for m in thing.mentions}
            for i, n in enumerate((len(gold & found), overlapping(gold, found), len(found), len(gold))):
                counts[name][i] += n
    for name, (exact, near, found_all, gold_all) in counts.items():
        print(name, "exact", scored(exact, found_all, gold_all), "overlap", scored(near, found_all, gold_all))


def scored(right: int, found: int, gold: int) -> str:
    """Precision, recall and F1 to three places."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


if __name__ == "__main__":
    main()
