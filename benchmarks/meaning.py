"""The search by meaning: how often the right passage of another language comes first, by model.

    python benchmarks/meaning.py

Beside it character trigrams, as the peer that knows no meaning. `meaning.toml` has the questions. "answered":
the share of questions whose passage is above the threshold; "strange": of the questions that nothing answers,
the share of which something is.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pobratim.matching.embedding import MODELS
from pobratim.matching.nearness import Nearness

Rows = NDArray[np.float32]
_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def main() -> None:
    """A line a model."""
    keys = list(_TABLE["passages"])
    said = [text for _, text in _TABLE["passages"].values()]
    langs = [lang for lang, _ in _TABLE["passages"].values()]
    asked = [(q, keys.index(key)) for key, qs in _TABLE["questions"].items() for q in qs]
    strange = _TABLE["strange"]["questions"]
    print(
        f"{len(said)} passages, {len(asked)} questions in other languages, {len(strange)} that none answers"
    )
    print(f"{'':44}first  in 3   answered  strange  ms a question")
    texts = [q for q, _ in asked] + strange
    right = [n for _, n in asked]
    for name, near, passages, questions, ms in _measured(said, langs, texts):
        cosines = questions @ passages.T
        known = cosines[: len(asked)]
        places = [(row > row[n]).sum() for row, n in zip(known, right, strict=True)]
        first, three = (sum(p < k for p in places) / len(places) for k in (1, 3))
        answered = sum(row[n] >= near for row, n in zip(known, right, strict=True)) / len(right)
        wrong = (cosines[len(asked) :].max(axis=1) >= near).mean()
        print(f"{name:44}{first:5.2f}{three:6.2f}{answered:10.2f}{wrong:9.2f}{ms:10.1f}")


def _measured(
    said: list[str], langs: list[str], texts: list[str]
) -> Iterator[tuple[str, float, Rows, Rows, float]]:
    for package, module, made in MODELS:
        if not find_spec(package):
            print(f"{package}: not installed (pip install 'pobratim[semantic]')")
            continue
        embedder = getattr(import_module(module), made)()
        nearness = Nearness(embedder)
        nearness.questions(texts[:1])
        begin = time.process_time()
        questions = nearness.questions(texts)
        ms = 1000 * (time.process_time() - begin) / len(texts)
        yield embedder.name, embedder.near, nearness.passages(said, langs), questions, ms
        raw = embedder.passages(said), embedder.queries(texts)
        yield "  its vectors as they are", 0.82, *raw, ms
    begin = time.process_time()
    rows = _trigrams([*said, *texts])
    ms = 1000 * (time.process_time() - begin) / len(rows)
    yield "character trigrams", 0.1, rows[: len(said)], rows[len(said) :], ms


def _trigrams(texts: list[str]) -> Rows:
    sets = [{t[n : n + 3].lower() for n in range(len(t) - 2)} for t in texts]
    column = {g: n for n, g in enumerate(sorted(set().union(*sets)))}
    rows = np.zeros((len(texts), len(column)), np.float32)
    for n, grams in enumerate(sets):
        rows[n, [column[g] for g in grams]] = 1
    unit: Rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


if __name__ == "__main__":
    main()
