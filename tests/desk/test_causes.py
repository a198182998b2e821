"""Whatever keeps a document from being read is said in the reader's language, never in English by default."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pobratim import documents
from pobratim.documents.fetching import Why
from pobratim.web.desk.inbox.causes import cause, key_of
from pobratim.web.wording.words import LANGUAGES, words_of

ROOM = Path(documents.__file__).parent
WORKING = ROOM.parent / "cli" / "working.py"


def lines() -> Iterator[str]:
    """Every line a Refusal is raised with, as far as it stands in the code; figures for what is filled in."""
    for path in [*ROOM.rglob("*.py"), WORKING]:
        tree = ast.parse(path.read_text("utf-8"))
        named = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal" and node.args:
                said = node.args[0]
                said = named.get(said.id, said) if isinstance(said, ast.Name) else said
                text = spelt(said)
                if text:
                    yield text


def spelt(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(p.value) if isinstance(p, ast.Constant) else "25" for p in node.values)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_mismatch":
        return "content does not match its name: it is a ZIP archive"
    return ""


LINES = sorted(set(lines()))


def test_there_are_many() -> None:
    assert len(LINES) > 25


# A worker that finds no feed says so of the feed; no document comes of it.
@pytest.mark.parametrize("line", [one for one in LINES if not one.startswith("no feed")])
def test_every_cause_has_words_of_its_own(line: str) -> None:
    key, slots = key_of(line)
    assert key != "other", line
    for lang in LANGUAGES:
        said = words_of(lang).say(f"inbox.cause.{key}").format(**slots)
        assert "{" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_not_to_fetch_has_words(lang: str) -> None:
    assert [why for why in Why if not words_of(lang).has(f"inbox.why.{why.value}")] == []


def test_what_nobody_foresaw_is_said_too() -> None:
    assert cause(words_of("kk"), "unreadable", "something new") == words_of("kk").say("inbox.cause.other")
