"""Documents a second on one core, cold start and resident memory, beside natasha on the same Russian texts.

    pip install -e . && pip install -r benchmarks/requirements.txt
    python benchmarks/reading.py [--rounds 5] [--passes 4] [--at-least 3]

The readers take turns, each time in a new process pinned to one and the same CPU; medians are printed.
natasha does segmentation, morphology and names (no syntax), Pobratim the whole Reading. Three texts are read
to warm up. The first pass over the others is told apart from the later ones, as caches of words are then
nearly empty. Passes are counted in seconds of that CPU, so that other work on the machine does not blur them;
starts in seconds of the clock. With --natasha PYTHON it runs under another interpreter than Pobratim's.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT.parent / "shared" / "data" / "readings", ROOT / "src" / "pobratim" / "examples")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
READERS = ("pobratim", "natasha")
WARM = 3  # texts that both read before the clock runs, so that patterns and tables are there
Read = Callable[[str], object]


def pobratim() -> Read:
    """The whole Reading of a text."""
    from pobratim.facts.contract import Document
    from pobratim.reading import read

    return lambda text: read(Document(source="benchmark", text=text, lang="ru")).to_json()


def natasha() -> Read:
    """Segmentation, morphology and named entities of a text."""
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter

    segmenter, embedding = Segmenter(), NewsEmbedding()
    morph, names = NewsMorphTagger(embedding), NewsNERTagger(embedding)

    def read(text: str) -> object:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morph)
        doc.tag_ner(names)
        return doc.spans

    return read


def work(reader: str) -> None:
    """A child: read some texts to warm up, then the texts once and again; print seconds and peak memory."""
    asked = json.load(sys.stdin)
    read = {"pobratim": pobratim, "natasha": natasha}[reader]()
    for text in asked["warm"]:
        read(text)
    marks = [time.process_time()]
    for _ in range(asked["passes"] + 1):
        for text in asked["texts"]:
            read(text)
        marks.append(time.process_time())
    first, *later = (after - before for before, after in pairwise(marks))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"first": first, "later": sum(later), "mb": memory}))


class Reader:
    """A reader, run in a new process each time, on one CPU."""

    def __init__(self, name: str, python: str, cpu: int | None) -> None:
        self.name, self.cpu = name, cpu
        self.command = [python, str(Path(__file__)), "--child", name]

    def run(self, warm: list[str], texts: list[str], passes: int) -> dict[str, float]:
        """The child's figures, and ``whole``, the seconds of the process. Raises ChildProcessError."""
        began = time.perf_counter()
        done = subprocess.run(
            self.command,
            input=json.dumps({"warm": warm, "texts": texts, "passes": passes}),
            capture_output=True,
            text=True,
            env={**os.environ, **ONE_THREAD},
            preexec_fn=pinned(self.cpu),
        )
        if done.returncode:
            raise ChildProcessError(f"{self.name} does not run: {done.stderr.strip().splitlines()[-1]}")
        figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return {**figures, "whole": time.perf_counter() - began}


def pinned(cpu: int | None) -> Callable[[], None] | None:
    """What a child does first: keep to one CPU, where the system can."""
    return None if cpu is None else lambda: os.sched_setaffinity(0, {cpu})


def command_line(file: Path, cpu: int | None) -> float:
    """Seconds of `pobratim read FILE`, from the start of the process to its end."""
    program = "from pobratim.cli import main; main()"
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program, "read", str(file), "--format", "jsonl"],
        check=True,
        capture_output=True,
        preexec_fn=pinned(cpu),
    )
    return time.perf_counter() - began


def table(rows: dict[str, dict[str, float]]) -> str:
    """The figures, a column a reader."""
    labels = {
        "first": "documents a second, first pass",
        "later": "documents a second, later passes",
        "cold": "cold start to the first reading, s",
        "mb": "peak resident memory, MB",
    }
    lines = [f"{'':36}" + "".join(f"{name:>12}" for name in rows)]
    for key, label in labels.items():
        lines.append(f"{label:36}" + "".join(f"{figures[key]:12.2f}" for figures in rows.values()))
    return "\n".join(lines)


def measure(readers: list[Reader], texts: list[str], rounds: int, passes: int) -> dict[str, dict[str, float]]:
    """Medians by reader, the readers taking turns; one that does not run is named and left out."""
    found: dict[str, list[dict[str, float]]] = {}
    for _ in range(rounds):
        for reader in list(readers):
            try:
                cold = reader.run(texts[:1], [], 0)["whole"]
                figures = reader.run(texts[:WARM], texts[WARM:], passes)
            except ChildProcessError as error:
                print(f"{error}; see the head of this file for what to install", file=sys.stderr)
                readers.remove(reader)
                continue
            found.setdefault(reader.name, []).append({**figures, "cold": cold})
    return {name: rates(rows, len(texts) - WARM, passes) for name, rows in found.items()}


def rates(rows: list[dict[str, float]], texts: int, passes: int) -> dict[str, float]:
    """Documents a second and the like from the seconds of each round."""
    middle = {key: statistics.median(row[key] for row in rows) for key in rows[0]}
    first, later = texts / middle["first"], texts * passes / middle["later"]
    return {"first": first, "later": later, "cold": middle["cold"], "mb": middle["mb"]}


def russian() -> list[Path]:
    """The Russian items at hand."""
    every = [path for folder in FOLDERS if folder.is_dir() for path in sorted(folder.glob("*.txt"))]
    return [path for path in every if path.name.startswith("ru-") or path.name.endswith(".ru.txt")]


def main() -> int:
    """Exit status 1 when Pobratim is not as many times faster as --at-least says, 2 without natasha then."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--passes", type=int, default=4, help="passes over the texts in a round")
    ask.add_argument("--at-least", type=float, default=0.0, help="fail below so many times natasha's rate")
    ask.add_argument("--natasha", default=sys.executable, metavar="PYTHON")
    ask.add_argument("--child", choices=READERS, help=argparse.SUPPRESS)
    options = ask.parse_args()
    if options.child:
        work(options.child)
        return 0
    files = russian()
    texts = [path.read_text("utf-8") for path in files]
    cpu = max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    pythons = (sys.executable, options.natasha)
    readers = [Reader(name, python, cpu) for name, python in zip(READERS, pythons, strict=True)]
    rows = measure(readers, texts, options.rounds, options.passes)
    where = "no one CPU" if cpu is None else f"CPU {cpu}"
    print(f"{len(texts)} Russian texts, {sum(map(len, texts))} characters; {where}; {options.rounds} rounds")
    print(table(rows))
    if "pobratim" in rows:
        whole = statistics.median(command_line(files[0], cpu) for _ in range(5))
        print(f"{'pobratim read FILE, whole command, s':36}{whole:12.2f}")
    return verdict(rows, options.at_least)


def verdict(rows: dict[str, dict[str, float]], at_least: float) -> int:
    """Print how many times faster, and judge it."""
    if set(rows) != set(READERS):
        print("one of the two did not run: no ratio")
        return 2 if at_least else 0
    first, later = (rows["pobratim"][key] / rows["natasha"][key] for key in ("first", "later"))
    print(
        f"pobratim reads {later:.1f} times as many documents a second ({first:.1f} times on the first pass)"
    )
    return int(min(first, later) < at_least)


if __name__ == "__main__":
    sys.exit(main())
