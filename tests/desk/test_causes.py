"""Whatever keeps a document from being read is said in the reader's language, never in English by default."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pobratim import documents
from pobratim.documents.fetching import Why
from pobratim.web.desk.inbox.causes import cause, key_of, note
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


def noted() -> Iterator[str]:
    """Every line that tells a reviewer of something odd, with figures and words for what is filled in."""
    for path in ROOM.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            found: list[ast.expr] = []
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("notes.append",)):
                found = list(node.args)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "_take_out":
                found = [ast.Constant(f"{ast.literal_eval(node.args[1])} removed")]
            elif isinstance(node, ast.AugAssign) and ast.unparse(node.target) == "notes":
                found = list(getattr(node.value, "elts", ()))
            elif isinstance(node, ast.Assign) and "notes[" in ast.unparse(node.targets[0]):
                found = [node.targets[0].slice]  # type: ignore[attr-defined]
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_SAYS":
                found = [ast.Constant(v.format("Sign in")) for v in ast.literal_eval(node.value).values()]
            elif (
                isinstance(node, ast.Return)
                and isinstance(node.value, ast.Tuple)
                and path.name == "encoding.py"
            ):
                found = [e for e in node.value.elts if isinstance(e, ast.JoinedStr)]
            for one in found:
                text = f"{spelt(one.left)}Каzаn" if isinstance(one, ast.BinOp) else spelt(one)
                if text and text != "25 removed":  # what is taken out is named where it is called
                    yield text


NOTED = sorted(set(noted()))


def test_there_are_many_notes_too() -> None:
    assert len(NOTED) > 15


@pytest.mark.parametrize("line", NOTED)
def test_every_note_has_words_of_its_own(line: str) -> None:
    key, _ = key_of(line, "notes")
    assert key != "other", line
    for lang in LANGUAGES:
        said = note(words_of(lang), line)
        assert said and "{" not in said, lang
        assert lang == "en" or said != note(words_of("en"), line)


def test_a_note_nobody_knows_is_still_said() -> None:
    assert note(words_of("kk"), "something new") == words_of("kk").say("inbox.note.other")
