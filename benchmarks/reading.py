"""Documents a second on one core, cold start and resident memory, beside natasha on the same Russian texts.

    pip install -e . && pip install -r benchmarks/requirements.txt
    python benchmarks/reading.py [--rounds 5] [--passes 4] [--at-least 3]

Each reader works in a child process of its own, pinned to one and the same CPU, in alternating rounds, and
medians are printed. natasha does segmentation, morphology and names (no syntax), Pobratim the whole Reading.
The first pass is told apart from the later ones, as caches of words are then still empty. With --natasha
PYTHON it runs under another interpreter than Pobratim's.
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
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT.parent / "shared" / "data" / "readings", ROOT / "src" / "pobratim" / "examples")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
READERS = ("pobratim", "natasha")
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
    """A child: read the texts of every line that comes in, answer with the seconds and the peak memory."""
    began = time.perf_counter()
    read = {"pobratim": pobratim, "natasha": natasha}[reader]()
    answer({"ready": time.perf_counter() - began})
    for line in sys.stdin:
        began = time.perf_counter()
        for text in json.loads(line):
            read(text)
        seconds = time.perf_counter() - began
        answer({"seconds": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024})


def answer(figures: dict[str, float]) -> None:
    """One line to the parent."""
    print(json.dumps(figures), flush=True)


class Child:
    """A reader in a process of its own, on one CPU."""

    def __init__(self, reader: str, python: str, cpu: int | None) -> None:
        self.reader, self.command = reader, [python, str(Path(__file__)), "--child", reader]
        self.cpu = cpu
        self.process = self.start(stderr=subprocess.PIPE)
        line = self.process.stdout.readline() if self.process.stdout else ""
        if not line:
            _, error = self.process.communicate()
            raise ChildProcessError(
                f"{reader} does not start: {(error.strip() or 'no output').splitlines()[-1]}"
            )

    def start(self, **streams: Any) -> subprocess.Popen[str]:
        """The process, its pipes open."""
        return subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **ONE_THREAD},
            preexec_fn=self.pin,
            **streams,
        )

    def pin(self) -> None:
        """Keep this process to one CPU where the system can."""
        if self.cpu is not None:
            os.sched_setaffinity(0, {self.cpu})

    def round(self, texts: list[str]) -> dict[str, float]:
        """Seconds for these texts and the peak memory so far."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(texts) + "\n")
        self.process.stdin.flush()
        figures: dict[str, float] = json.loads(self.process.stdout.readline())
        return figures

    def cold(self, text: str) -> float:
        """Seconds from the start of a new process to the end of its first text."""
        began = time.perf_counter()
        process = self.start(stderr=subprocess.DEVNULL)
        process.communicate(json.dumps([text]) + "\n")
        return time.perf_counter() - began

    def close(self) -> None:
        """End the process."""
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait()


def command_line(file: Path, cpu: int | None) -> float:
    """Seconds of `pobratim read FILE`, from the start of the process to its end."""
    program = "from pobratim.cli import main; main()"
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program, "read", str(file), "--format", "jsonl"],
        check=True,
        capture_output=True,
        preexec_fn=(lambda: os.sched_setaffinity(0, {cpu})) if cpu is not None else None,
    )
    return time.perf_counter() - began


def measured(child: Child, texts: list[str], passes: int, rounds: list[dict[str, float]]) -> None:
    """One more round of one reader."""
    rounds.append(child.round(texts * (passes if rounds else 1)))


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


def measure(children: list[Child], texts: list[str], rounds: int, passes: int) -> dict[str, dict[str, float]]:
    """Figures by reader; the first round of each is its first pass."""
    found: dict[str, list[dict[str, float]]] = {child.reader: [] for child in children}
    colds: dict[str, list[float]] = {child.reader: [] for child in children}
    for number in range(rounds + 1):
        for child in children:
            measured(child, texts, passes, found[child.reader])
            if number < 3:
                colds[child.reader].append(child.cold(texts[0]))
    return {
        name: {
            "first": len(texts) / first["seconds"],
            "later": len(texts) * passes / statistics.median(f["seconds"] for f in later),
            "cold": statistics.median(colds[name]),
            "mb": max(f["mb"] for f in later),
        }
        for name, (first, *later) in found.items()
    }


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
    children = []
    for reader, python in zip(READERS, (sys.executable, options.natasha), strict=True):
        try:
            children.append(Child(reader, python, cpu))
        except ChildProcessError as error:
            print(f"{error}; see the head of this file for what to install", file=sys.stderr)
    rows = measure(children, texts, options.rounds, options.passes)
    for child in children:
        child.close()
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
