"""How much of what is annotated the reader finds: fact F1, overall and by language, for each set."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from pobratim.documents import read_file
from pobratim.reading import read

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"
FLOORS = Path(__file__).with_name("floors.toml")
SETS = {
    "readings": SHARED / "data" / "readings",
    "examples": ROOT / "tests" / "gold",
    "items": ROOT / "tests" / "gold" / "items",
    # No weights of dates, places and people are learned from these, and nothing at all from the last two.
    "apart": ROOT / "tests" / "gold" / "apart",
    "unseen": ROOT / "tests" / "gold" / "unseen",
    "blind": ROOT / "tests" / "gold" / "blind",
}
LANGUAGES = ("ru", "kk", "en", "nl", "fr", "de")


def floors() -> dict[str, dict[str, float]]:
    """The F1 below which nothing may fall: set, then language, ``all`` or all ``by_phrases`` alone."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def scores(name: str) -> dict[str, float]:
    """F1 of one set by language and over ``all``, and ``by_phrases`` alone over all.

    Raises RuntimeError where a span is not in its text.
    """
    return parsed(report(SETS[name], True)) | {"by_phrases": parsed(report(SETS[name], False))["all"]}


def report(gold: Path, by_sense: bool) -> str:
    """What the scorer prints of a set."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "readings.jsonl"
        lines.write_text("\n".join(readings(gold, by_sense)) + "\n", "utf-8")
        command = [sys.executable, str(SCORER), str(gold), str(lines), "--by-lang"]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout


def readings(gold: Path, by_sense: bool = True) -> list[str]:
    """One reading a line of every annotated text, read with the date it was published on."""
    out = []
    for path in sorted(gold.glob("*.txt")):
        published = json.loads(path.with_suffix(".json").read_text("utf-8"))["published"]
        document = read_file(path, published=published)
        out.append(json.dumps(read(document, by_sense).to_json(), ensure_ascii=False))
    return out


def parsed(said: str) -> dict[str, float]:
    """The figures of a report."""
    wrong = re.search(r"^spans that do not match their text: (\d+) of (\d+)$", said, re.M)
    whole = re.search(r"^fact F1 ([\d.]+)$", said, re.M)
    if not wrong or not whole or wrong[1] != "0":
        raise RuntimeError(f"no score, or a span that is not in its text:\n{said}")
    by_language = re.findall(r"^(\w\w) .* ALL ([\d.]+)$", said, re.M)
    return {"all": float(whole[1])} | {lang: float(f1) for lang, f1 in by_language if lang in LANGUAGES}
