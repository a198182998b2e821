"""The rules of the house that neither ruff nor import-linter can hold."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pobratim.cli import COMMANDS, main
from pobratim.facts.kinds import EventType
from pobratim.lexicons.lexicon import FILES

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "pobratim"
MODULES = sorted(SOURCE.rglob("*.py"))
OWN = [path for path in MODULES if "migrations" not in path.parts]
LONGEST_MODULE, LONGEST_FUNCTION = 400, 60
CODE = r"\"(?:de|en|es|fr|it|ja|kk|nl|pl|ru|uk)\""
LANGUAGE = re.compile(
    rf"\blang (?:==|!=|in|not in) [\[({{]?{CODE}|Final[^=]* = (?:frozenset\()?[\[({{]{CODE}[,\])}}]"
)
NAMED = 5  # lines of the reader that name a language; lower it when one is gone
DRAWERS = {"utils", "helpers", "common", "base", "misc"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8"), filename=str(path)))


def imported(path: Path) -> set[str]:
    """Every module name an import statement of the file names."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", OWN, ids=name_of)
def test_a_module_is_short_and_so_are_its_functions(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE, "split it by noun"
    long = [
        f"{node.name}, line {node.lineno}"
        for node in nodes(path)
        if isinstance(node, FUNCTIONS) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long, "name the steps"


@pytest.mark.parametrize("path", OWN, ids=name_of)
def test_a_module_says_what_it_holds(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), "one line at its head"


def test_no_drawers() -> None:
    assert not [name_of(p) for p in MODULES if DRAWERS & {p.stem, *p.relative_to(SOURCE).parts[:-1]}]


@pytest.mark.parametrize("path", OWN, ids=name_of)
def test_nothing_happens_behind_the_back(path: Path) -> None:
    """No signals, no save() or delete() of a model overridden, no exception caught without its name."""
    assert not {m for m in imported(path) if m.startswith(("django.dispatch", "django.db.models.signals"))}
    overridden = [
        f"{cls.name}.{f.name}"
        for cls in nodes(path)
        if isinstance(cls, ast.ClassDef)
        for f in cls.body
        if isinstance(f, FUNCTIONS) and f.name in ("save", "delete", "save_base")
    ]
    assert not overridden
    blind = [h.lineno for h in nodes(path) if isinstance(h, ast.ExceptHandler) and not is_named(h.type)]
    assert not blind


def is_named(caught: ast.expr | None) -> bool:
    every = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return not any(
        c is None or (isinstance(c, ast.Name) and c.id in ("Exception", "BaseException")) for c in every
    )


@pytest.mark.parametrize("room", ["facts", "lexicons", "reading", "calendars"])
def test_what_is_read_does_not_depend_on_the_clock(room: str) -> None:
    clocks = {"now", "today", "utcnow", "localtime", "gmtime", "time_ns", "monotonic"}
    for path in (SOURCE / room).rglob("*.py"):
        assert "time" not in imported(path), name_of(path)
        calls = [
            n.func.attr for n in nodes(path) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)
        ]
        assert not clocks & set(calls), name_of(path)


@pytest.mark.parametrize("room", ["facts", "lexicons", "examples", "calendars"])
def test_the_lowest_rooms_stand_on_the_standard_library(room: str) -> None:
    parser = {"rtoml"} if room == "lexicons" else set()
    roots = {name.split(".")[0] for path in (SOURCE / room).rglob("*.py") for name in imported(path)}
    assert roots <= {*sys.stdlib_module_names, "pobratim", *parser}


def test_the_types_of_event_are_those_of_the_closed_list() -> None:
    from pobratim.reading.events import TYPES

    assert sorted(rule.type for rule in TYPES) == sorted(EventType)


LANGUAGES = sorted(p for p in (SOURCE / "lexicons").iterdir() if p.is_dir() and not p.name.startswith("_"))


@pytest.mark.parametrize("folder", LANGUAGES, ids=lambda p: p.name)
def test_every_language_has_the_same_files(folder: Path) -> None:
    assert {p.name for p in folder.iterdir()} - {"groups.toml"} == {f"{name}.toml" for name in FILES}


def test_the_six_languages_are_there() -> None:
    assert {"ru", "kk", "en", "nl", "fr", "de"} <= {p.name for p in LANGUAGES}


def test_hardly_a_rule_names_a_language_and_ever_fewer_do() -> None:
    """A rule asks what the grammar of a language does (``lexicons/grammar.py``), so that a new one is a folder."""
    lines = [
        f"{name_of(path)}:{number}"
        for path in MODULES
        if "reading" in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if LANGUAGE.search(line)
    ]
    assert len(lines) == NAMED, "\n".join(lines)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_can_be_imported_and_explains_itself(name: str) -> None:
    module, attribute, line = COMMANDS[name]
    command = getattr(importlib.import_module(module), attribute)
    assert isinstance(command, click.Command)
    assert line.endswith(".") and len(line) <= 80
    assert command.help, "a docstring is its --help"
    for option in command.params:
        assert isinstance(option, click.Argument) or getattr(option, "help", None), (
            f"{name} {option.opts} has no help"
        )


def test_every_command_and_option_stands_in_the_documentation() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert set(main.list_commands(click.Context(main))) == set(COMMANDS)
    headings = set(re.findall(r"^## `pobratim ([a-z-]+)", page, re.M))
    assert headings == set(COMMANDS)
    for name, (module, attribute, _) in COMMANDS.items():
        part = page.split(f"## `pobratim {name}", 1)[1].split("\n## ", 1)[0]
        for param in getattr(importlib.import_module(module), attribute).params:
            if isinstance(param, click.Option):
                assert any(f"`{o}" in part for o in param.opts), f"{name} {param.opts[-1]} is not described"


def test_every_part_of_the_calendar_command_stands_in_the_documentation() -> None:
    from pobratim.cli.calendar import PARTS, calendar

    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert set(re.findall(r"^### `pobratim calendar ([a-z-]+)", page, re.M)) == set(PARTS)
    for name, (_, _, line) in PARTS.items():
        assert line.endswith(".") and len(line) <= 80
        part = page.split(f"### `pobratim calendar {name}", 1)[1].split("\n##", 1)[0]
        command = calendar.get_command(click.Context(calendar), name)
        assert command and command.help
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help and any(f"`{o}" in part for o in param.opts), f"{name} {param.opts[-1]}"


def test_every_setting_stands_in_the_documentation_and_nothing_else_does() -> None:
    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    used = {n for p in MODULES for n in re.findall(r"\bPOBRATIM_[A-Z_]+", p.read_text("utf-8"))}
    assert used
    assert set(re.findall(r"^\| `(POBRATIM_[A-Z_]+)", page, re.M)) == used


PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_link_of_a_page_leads_somewhere(file: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", file.read_text("utf-8"))
    assert not [link for link in links if not (file.parent / link).exists()]


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


ELSEWHERE = re.compile(
    r"(?<![\w.:/])/(?:work|root|home)/\w|pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org"
)


def test_nothing_of_any_one_machine_is_committed() -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {m.group()}" for m in ELSEWHERE.finditer(text)]
    assert not found, "no path of a machine and no host of a registry"


def test_generated_data_is_not_committed() -> None:
    assert not [p for p in tracked() if "gazetteer/data/" in p.as_posix() or "static/built/" in p.as_posix()]
