"""Accuracy by kind, speed by language, the gate: parts of benchmarks/reading.py that need no natasha."""

from __future__ import annotations

import json
import random
import re
import resource
import time

from accuracy import LANGUAGES, SCORER, SETS, report
from pobratim.facts.contract import Document
from pobratim.reading import read
from pobratim.reading.gate import Gate, hyperscan_sieve

SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«—“\"„]?[^\W\d_])")
BYTES, WARM, DOCUMENTS = 2_500, 50, 150


def accuracy() -> None:
    """Precision, recall and F1 by kind and by language, for each annotated set at hand.

    The last line of each is by phrases alone, without what all words of a sentence say.
    """
    for name, gold in SETS.items():
        if not gold.is_dir() or not SCORER.is_file():
            print(f"{name}: the items or the scorer are not here")
            continue
        print(f"-- {name}\n{report(gold, True)}")
        bare = next(line for line in report(gold, False).splitlines() if line.startswith("ALL"))
        print(f"by phrases alone: {bare.removeprefix('ALL').strip()}\n")


def texts(lang: str) -> list[str]:
    """Annotated texts of a language."""
    paths = [p for gold in SETS.values() if gold.is_dir() for p in sorted(gold.glob("*.txt"))]
    mine = [p for p in paths if p.name.startswith(f"{lang}-") or p.name.endswith(f".{lang}.txt")]
    return list(dict.fromkeys(p.read_text("utf-8") for p in mine))


def recombined(items: list[str], count: int) -> list[str]:
    """Documents of two to three kilobytes, never read: a headline and whole sentences of all items."""
    draw = random.Random(7)
    heads = [item.split("\n", 1)[0] for item in items]
    told = [s for item in items for line in item.split("\n")[1:] for s in SENTENCE.split(line) if s.strip()]
    made = []
    for _ in range(count):
        lines, size = [draw.choice(heads)], 0
        while size < BYTES:
            lines.append(" ".join(draw.sample(told, 3)))
            size += len(lines[-1].encode())
        made.append("\n".join(lines))
    return made


def languages() -> None:
    """Documents a second by language, Document to JSON text, in seconds of this process.

    By phrases alone first, then weighed by all words of each sentence; other documents each time.
    """
    for by_sense, name in ((False, "by phrases"), (True, "by sense")):
        for lang in LANGUAGES:
            _language(lang, by_sense, name)
        print(f"{name}: resident {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _language(lang: str, by_sense: bool, name: str) -> None:
    made = recombined(texts(lang), 2 * (WARM + DOCUMENTS))[by_sense::2]
    documents = [Document(source="x", text=text, lang=lang) for text in made]
    for document in documents[:WARM]:
        json.dumps(read(document, by_sense).to_json(), ensure_ascii=False)
    began = time.process_time()
    for document in documents[WARM:]:
        json.dumps(read(document, by_sense).to_json(), ensure_ascii=False)
    took = time.process_time() - began
    size = sum(len(d.text.encode()) for d in documents[WARM:])
    rates = f"{DOCUMENTS / took:6.1f} docs/s {size / took / 1e6:5.2f} MB/s"
    print(f"{name}, {lang} {rates} of {size // DOCUMENTS} B", flush=True)


def gate() -> None:
    """What passes of the annotated items, and how fast texts are judged with and without hyperscan."""
    sieve = hyperscan_sieve()
    items = {lang: texts(lang) for lang in LANGUAGES}
    plain = Gate(lambda data: None)
    for lang, listed in items.items():
        print(f"{lang} {sum(map(plain.worth_reading, listed))} of {len(listed)} annotated items pass")
    ordinary = [
        "The engine hummed and the rain fell on the empty road. " * 50,
        "Дождь шёл всю ночь, дорога опустела. " * 50,
    ]
    refused = [text.encode() for text in ordinary] * 300
    mixed = refused[:400] + [text.encode() for listed in items.values() for text in listed][:40]
    random.Random(7).shuffle(mixed)
    for name, one in (("hyperscan", Gate(sieve) if sieve else None), ("standard library", plain)):
        if one is None:
            print(f"{name}: not installed")
            continue
        for kind, data in (("texts that are refused", refused), ("a mixture, a tenth of it items", mixed)):
            print(f"{name}: {_rate(one, data):.0f} MB/s of {kind}")


def _rate(one: Gate, data: list[bytes]) -> float:
    """Megabytes a second, the best of three."""
    best = 0.0
    for _ in range(3):
        began = time.process_time()
        for content in data:
            one.worth_reading(content)
        best = max(best, sum(map(len, data)) / (time.process_time() - began) / 1e6)
    return best
