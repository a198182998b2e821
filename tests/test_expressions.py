"""No expression of ours can be stalled: each is met with texts of 100 kB made against it.

Those written as they stand are read off the source, those put together at run time
are listed as they are compiled while documents of every language are read, but not yet tried.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "pobratim"
LENGTH, SHORT = 100_000, 20_000
SECONDS = 0.1
BOUNDED = {  # what these are given is short, or is our own data when the index is built
    "gazetteer/sources.py": "names of our own packages",
    "gazetteer/merge.py": "names of our own packages",
    " *\n *": "blanks that follow each other have been made one",
    "documents/paragraphs.py": "the last hundred characters of a line",
}
FUNCTIONS = {"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
PIECES = (
    "a", "a ", "A", "aA", "а", "а ", "А", "é", "1", "1.", "1 ", "1-", "12.", " ", "\n", " \n", "\t", ".", ". ", "-", "a-",
    "-a", "'", "a'", "’", "\"", "«", "«a", "(", "(a", ")", "[", "<", "<a", "<a ", "&", "&#", "&a", ";", ":", "/", "//", "a.",
    "a@", "@", "#", "%", "\\", "_", "*", "=", "?", "a,", ",", "\u0301", "a\u0301", "\u200b", "年", "月", "日", "の", "ア", "x1", "e+",
    "<!---->", "--",
)  # fmt: skip

# What a run of the program compiles: every module, every language, every format of dates and names.
CATCH = """
import re, sys, json
from pathlib import Path
import re._compiler as compiler
source, found, original = sys.argv[1], {}, compiler.compile
def caught(pattern, flags=0):
    frame = sys._getframe(1)
    while frame and not frame.f_code.co_filename.startswith(source):
        if Path(frame.f_code.co_filename).parent.name != "re" and frame.f_code.co_filename != "<string>":
            return original(pattern, flags)
        frame = frame.f_back
    if frame and isinstance(pattern, str):
        found[pattern] = [int(flags), frame.f_code.co_filename[len(source):]]
    return original(pattern, flags)
re._compiler.compile = caught
import importlib
for room in ("facts", "lexicons", "gazetteer", "documents", "reading"):
    for path in sorted(Path(source, room).rglob("*.py")):
        if not path.stem.startswith(("__", "build")):
            importlib.import_module(".".join(("pobratim", *path.relative_to(source).with_suffix("").parts)))
from pobratim.facts.contract import Document
from pobratim.lexicons import languages
from pobratim.reading import read
from pobratim.reading.gate import found_in
text = "Ypres, 26.09.2025. Мэр города Ипр и посол, 26 сентября 2025 года; de 3 au 5 mai 1999, by 1st of May 2001. «A», said B. 2025年9月26日"
for lang in languages():
    read(Document(source="x", text=text, lang=lang))
found_in("twin town города партнеры")
print(json.dumps(found))
"""


@cache
def caught() -> dict[str, tuple[int, str]]:
    done = subprocess.run(
        [sys.executable, "-c", CATCH, str(SOURCE)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        # The code beside these tests, whatever path other tests of this process have set.
        env=os.environ | {"PYTHONPATH": str(SOURCE.parent)},
    )
    return {pattern: (flags, file) for pattern, (flags, file) in json.loads(done.stdout).items()}


@cache
def written() -> dict[str, tuple[int, str]]:
    """Expressions that stand in the source as plain strings; those only ever matched at one place are left
    out here, as a search for them from every place is nothing that happens: ``anchored`` has them.
    """
    return {source: (flags, where) for source, (flags, where, searched) in _every().items() if searched}


@cache
def anchored() -> dict[str, tuple[int, str]]:
    """Expressions of which only ``match`` and ``fullmatch`` are called."""
    return {source: (flags, where) for source, (flags, where, searched) in _every().items() if not searched}


@cache
def _every() -> dict[str, tuple[int, str, bool]]:
    found: dict[str, tuple[int, str, bool]] = {}
    for path in SOURCE.rglob("*.py"):
        tree = path.read_text("utf-8")
        for call in calls(path):
            if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str):
                flags = re.IGNORECASE if "re.I" in ast.unparse(call) else 0
                line = tree.splitlines()[call.lineno - 1]
                named = re.match(r"(\w+)(?:: Final)? = re\.compile", line)
                name = named[1] if named else ""
                used = set(re.findall(rf"\b{name}\.(\w+)\(", tree)) if name else {ast.unparse(call.func)[3:]}
                searched = not used or not used <= {"match", "fullmatch"}
                where = f"{path.relative_to(SOURCE)}:{call.lineno}"
                found[call.args[0].value] = (int(flags), where, searched)
    return found


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr in FUNCTIONS and ast.unparse(node.func.value) == "re":
            yield node


def slowest(pattern: re.Pattern[str], method: str = "search") -> tuple[float, str]:
    """The first search that takes too long, in seconds of this process, and what was repeated."""
    letters = "".join(dict.fromkeys(c for c in pattern.pattern if c.isalnum()))[:30]
    for piece in (*PIECES, letters or "x"):
        for end in ("!", ""):
            # A search that grows with the square of the text takes 25 times as long for five times the text.
            if seconds(pattern, (piece * SHORT)[:SHORT] + end, method, SECONDS / 25) > SECONDS / 25:
                took = seconds(pattern, (piece * LENGTH)[:LENGTH] + end, method)
                if took > SECONDS:
                    return took, piece
    return 0.0, ""


def seconds(pattern: re.Pattern[str], text: str, method: str = "search", enough: float = SECONDS) -> float:
    """Of the first match; measured again where it seems slow, as other work may have been in the way."""
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        getattr(pattern, method)(text)
        best = min(best, time.process_time() - began)
        if best < enough:
            break
    return best


def test_a_bad_expression_would_be_found() -> None:
    assert seconds(re.compile(r"(\w+\s?)*$"), "a" * 22 + "!") > SECONDS
    assert seconds(re.compile(r"a+b"), "a" * LENGTH) > SECONDS


def test_every_call_is_seen() -> None:
    assert len(written()) > 50
    assert len(caught()) > len(written()) / 2


@pytest.mark.parametrize("sort", ["written", "anchored"])
def test_no_expression_takes_more_than_a_tenth_of_a_second(sort: str) -> None:
    slow = []
    every = {"written": written, "anchored": anchored}[sort]()
    for source, (flags, where) in every.items():
        if any(room in where for room in BOUNDED) or source in BOUNDED:
            continue
        took, piece = slowest(re.compile(source, flags), "match" if sort == "anchored" else "search")
        if took > SECONDS:
            slow.append(f"{where}: {source[:60]!r} takes {took:.2f} s on {piece!r} repeated")
    assert not slow, "\n".join(slow)
