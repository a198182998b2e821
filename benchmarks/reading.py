"""Documents and megabytes a second on one core, cold start and memory, beside natasha on Russian texts.

    python benchmarks/reading.py --install [--rounds 5] [--documents 300] [--at-least 3] [--natasha PYTHON]

The readers take turns, each time in a new process pinned to one and the same CPU; medians are printed.
natasha does all it can (morphology, lemmas, syntax, names, dates), Pobratim the whole Reading with its JSON
text: by phrases, as it is installed, and by sense, with the extra. natasha lives in a virtual environment of
its own, .natasha, made by --install.

No text is read twice, and none that is measured was read to warm up. There are two measurements:
new texts     every other item, once, after a warm-up on the rest of them and fifty documents recombined from
              that rest alone; the next round the other way round
recombined    documents of some thousand characters, each a headline and whole sentences drawn from all items
              in an order no other document has, after a warm-up on fifty that are not measured
The first says what a text costs whose words are mostly new, the second what it costs in a long run, which
--at-least judges, of the reader by sense. Seconds
are those of the process on its CPU, so that other work on the machine does not blur them; what happens
before the first reading (imports, models, patterns) counts as cold start alone, in seconds of the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (
    ROOT.parent / "shared" / "data" / "readings",
    ROOT.parent / "shared" / "seed",
    ROOT / "tests" / "gold",
    ROOT / "tests" / "gold" / "items",
    ROOT / "src" / "pobratim" / "examples",
)
OWN = ROOT / ".natasha"
PARTS = ("accuracy", "languages", "gate", "reliability", "speed")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
OURS = {"by phrases": False, "by sense": True}
READERS = (*OURS, "natasha")
WARM = 50  # recombined documents that both read before the clock runs
LENGTH = 1500  # two to three kilobytes of UTF-8; characters after which a recombined document is long enough
SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«—А-ЯЁ])")
Read = Callable[[str], object]


def pobratim(by_sense: bool) -> Read:
    """The whole Reading of a text, by phrases alone or weighed by all words of each sentence."""
    from pobratim.facts.contract import Document
    from pobratim.reading import read

    return lambda text: json.dumps(
        read(Document(source="benchmark", text=text, lang="ru"), by_sense).to_json(), ensure_ascii=False
    )


def natasha() -> Read:
    """All that natasha has: segmentation, morphology, lemmas, syntax, names, their normal forms, dates."""
    from natasha import (
        DatesExtractor,
        Doc,
        MorphVocab,
        NewsEmbedding,
        NewsMorphTagger,
        NewsNERTagger,
        NewsSyntaxParser,
        Segmenter,
    )

    segmenter, embedding, vocabulary = Segmenter(), NewsEmbedding(), MorphVocab()
    morph, syntax, names = (of(embedding) for of in (NewsMorphTagger, NewsSyntaxParser, NewsNERTagger))
    dates = DatesExtractor(vocabulary)

    def read(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morph)
        for token in doc.tokens:
            token.lemmatize(vocabulary)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)
        for span in doc.spans:
            span.normalize(vocabulary)
        return doc.spans, list(dates(text))

    return read


def work(reader: str) -> None:
    """A child: read some texts to warm up, then each of the others once; print seconds and peak memory."""
    asked = json.load(sys.stdin)
    read = pobratim(OURS[reader]) if reader in OURS else natasha()
    for text in asked["warm"]:
        read(text)
    began = time.process_time()
    for text in asked["texts"]:
        read(text)
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "mb": memory}))


class Reader:
    """A reader, run in a new process each time, on one CPU."""

    def __init__(self, name: str, python: str, cpu: int | None) -> None:
        self.name, self.cpu = name, cpu
        self.command = [python, str(Path(__file__)), "--child", name]

    def run(self, warm: list[str], texts: list[str]) -> dict[str, float]:
        """The child's figures, and ``whole``, the seconds of the process. Raises ChildProcessError."""
        began = time.perf_counter()
        if not Path(self.command[0]).is_file():
            raise ChildProcessError(f"{self.name} does not run: there is no {self.command[0]}")
        done = subprocess.run(
            self.command,
            input=json.dumps({"warm": warm, "texts": texts}),
            capture_output=True,
            text=True,
            env={**os.environ, **ONE_THREAD},
            preexec_fn=pinned(self.cpu),
        )
        if done.returncode:
            why = done.stderr.strip().splitlines() or [f"exit status {done.returncode}"]
            raise ChildProcessError(f"{self.name} does not run: {why[-1]}")
        figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return {**figures, "whole": time.perf_counter() - began}


def pinned(cpu: int | None) -> Callable[[], None] | None:
    """What a child does first: keep to one CPU, where the system can."""
    return None if cpu is None else lambda: os.sched_setaffinity(0, {cpu})


def command_line(file: Path, name: str, cpu: int | None) -> float:
    """Seconds of `pobratim read FILE`, from the start of the process to its end."""
    program, how = "from pobratim.cli import main; main()", f"--{name.replace(' ', '-')}"
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program, "read", how, str(file), "--format", "jsonl"],
        check=True,
        capture_output=True,
        preexec_fn=pinned(cpu),
    )
    return time.perf_counter() - began


LABELS = {
    "new": "new texts, documents a second",
    "new_mb": "new texts, MB a second",
    "long": "recombined, documents a second",
    "long_mb": "recombined, MB a second",
    "cold": "cold start to the first reading, s",
    "mb": "peak resident memory, MB",
}


def table(rows: dict[str, dict[str, float]]) -> str:
    """The figures, a column a reader."""
    lines = [f"{'':36}" + "".join(f"{name:>12}" for name in rows)]
    for key, label in LABELS.items():
        lines.append(f"{label:36}" + "".join(f"{figures[key]:12.2f}" for figures in rows.values()))
    return "\n".join(lines)


def measure(
    readers: list[Reader], items: list[str], recombined: list[str], rounds: int
) -> dict[str, dict[str, float]]:
    """Medians by reader, the readers taking turns; one that does not run is named and left out."""
    found: dict[str, list[dict[str, float]]] = {}
    halves = (items[::2], items[1::2])
    for number in range(rounds):
        warm, new = halves[number % 2], halves[1 - number % 2]
        for reader in list(readers):
            try:
                cold = reader.run([], items[:1])["whole"]
                first = reader.run([*warm, *recombine(warm, WARM)], new)
                long = reader.run(recombined[:WARM], recombined[WARM:])
            except ChildProcessError as error:
                print(f"{error}; --install makes natasha's environment", file=sys.stderr)
                readers.remove(reader)
                continue
            row = rates("new", new, first["seconds"]) | rates("long", recombined[WARM:], long["seconds"])
            found.setdefault(reader.name, []).append({**row, "cold": cold, "mb": long["mb"]})
    return {
        name: {key: statistics.median(row[key] for row in rows) for key in LABELS}
        for name, rows in found.items()
    }


def rates(name: str, texts: list[str], seconds: float) -> dict[str, float]:
    """Documents and megabytes (of UTF-8) a second."""
    size = sum(len(text.encode()) for text in texts)
    return {name: len(texts) / seconds, f"{name}_mb": size / seconds / 1e6}


def russian() -> list[Path]:
    """The Russian items at hand."""
    every = [path for folder in FOLDERS if folder.is_dir() for path in sorted(folder.glob("*.txt"))]
    return [path for path in every if path.name.startswith("ru-") or path.name.endswith(".ru.txt")]


def recombine(items: list[str], count: int) -> list[str]:
    """Documents of a headline and whole sentences of the items, no two alike; the same ones every time."""
    draw = random.Random(2010)
    heads = [item.split("\n", 1)[0] for item in items]
    sentences = [
        s for item in items for line in item.split("\n")[1:] for s in SENTENCE.split(line) if s.strip()
    ]
    made: dict[str, None] = {}
    while len(made) < count:
        lines, length = [draw.choice(heads)], 0
        while length < LENGTH:
            paragraph = " ".join(draw.sample(sentences, 3))
            lines.append(paragraph)
            length += len(paragraph)
        made["\n".join(lines)] = None
    return list(made)


def main() -> int:
    """Exit status 1 when Pobratim is not as many times faster as --at-least says, 2 without natasha then."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--documents", type=int, default=300, help="recombined documents measured in a round")
    ask.add_argument("--at-least", type=float, default=0.0, help="fail below so many times natasha's rate")
    ask.add_argument("--natasha", default=str(OWN / "bin" / "python"), metavar="PYTHON")
    ask.add_argument("--install", action="store_true", help="make natasha's environment first")
    ask.add_argument(
        "--only", choices=PARTS, action="append", help="one part, instead of all; may be repeated"
    )
    ask.add_argument("--child", choices=READERS, help=argparse.SUPPRESS)
    options = ask.parse_args()
    if options.child:
        work(options.child)
        return 0
    if options.install and not OWN.is_dir():
        install()
    for part in options.only or PARTS:
        print(f"\n== {part}", flush=True)
        if part != "speed":
            parts()[part]()
    return speed(options) if "speed" in (options.only or PARTS) else 0


def install() -> None:
    """natasha in an environment of its own: its old dependencies stay out of ours."""
    subprocess.run([sys.executable, "-m", "venv", str(OWN)], check=True)
    listed = str(Path(__file__).with_name("requirements.txt"))
    subprocess.run([str(OWN / "bin" / "pip"), "install", "--quiet", "-r", listed], check=True)


def parts() -> dict[str, Callable[[], object]]:
    """What is measured besides speed beside natasha, imported only when asked for."""
    import by_language
    import reliability

    return {
        "accuracy": by_language.accuracy,
        "languages": by_language.languages,
        "gate": by_language.gate,
        "reliability": lambda: reliability.main([]),
    }


def speed(options: argparse.Namespace) -> int:
    """Both readers in turns; 1 when not as many times faster as --at-least says."""
    from pobratim import compiled

    files = russian()
    items = list(dict.fromkeys(path.read_text("utf-8") for path in files))
    recombined = recombine(items, WARM + options.documents)
    cpu = max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    readers = [Reader(name, sys.executable if name in OURS else options.natasha, cpu) for name in READERS]
    print("the reader as machine code" if compiled.in_use() else "the reader from its sources")
    rows = measure(readers, items, recombined, options.rounds)
    where = "no one CPU" if cpu is None else f"CPU {cpu}"
    length = sum(map(len, recombined)) // len(recombined)
    print(
        f"{len(items)} Russian items of {sum(map(len, items)) // len(items)} characters on average, "
        f"{options.documents} recombined of {length}; {where}; {options.rounds} rounds"
    )
    print(table(rows))
    for name in rows.keys() & OURS:
        whole = statistics.median(command_line(files[0], name, cpu) for _ in range(5))
        print(f"{f'pobratim read FILE, {name}, s':36}{whole:12.2f}")
    return verdict(rows, options.at_least)


def verdict(rows: dict[str, dict[str, float]], at_least: float) -> int:
    """Print how many times faster on new words and in a long run; judge the long run."""
    if set(rows) != set(READERS):
        print("one of them did not run: no ratio")
        return 2 if at_least else 0
    long = 0.0
    for name in OURS:
        new, long = (rows[name][key] / rows["natasha"][key] for key in ("new", "long"))
        print(f"{name} {new:.1f} times as many new documents a second, {long:.1f} times in a long run")
    return int(long < at_least)


if __name__ == "__main__":
    sys.exit(main())
