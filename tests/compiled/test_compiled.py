"""Machine code is used whole, for the very sources it was made of, or not at all; and reads as they do."""

from __future__ import annotations

import ast
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from pobratim import compiled
from pobratim.compiled import build
from pobratim.compiled.build import LEFT, sources
from pobratim.facts.contract import Document
from pobratim.reading import read

GOLD = Path(__file__).parent.parent / "gold"
READ = """
import json, sys
from pobratim import compiled
from pobratim.documents import read_file
from pobratim.reading import read
from pathlib import Path
print(compiled.in_use())
for path in sys.argv[1:]:
    print(json.dumps(read(read_file(Path(path))).to_json(), ensure_ascii=False, sort_keys=True))
"""


@pytest.fixture
def house(tmp_path: Path) -> tuple[Path, Path]:
    """A package of one module, and what was compiled of it."""
    package, built = tmp_path / "pobratim", tmp_path / "built"
    (package / "reading").mkdir(parents=True)
    built.mkdir()
    source = package / "reading" / "text.py"
    source.write_text("A = 1\n", "utf-8")
    state = source.stat()
    row = ("reading/text.py", state.st_size, state.st_mtime_ns, compiled.digest(source.read_bytes()))
    manifest = {"modules": {"pobratim.reading.text": "text.so"}, "sources": [row]}
    (built / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return package, built


def test_what_was_made_of_these_sources_is_used(house: tuple[Path, Path]) -> None:
    package, built = house
    assert compiled.usable(package, built) == {"pobratim.reading.text": str(built / "text.so")}
    spec = compiled.Finder(package, built).find_spec("pobratim.reading.text")
    assert spec is not None
    assert spec.origin == str(built / "text.so")


def test_a_source_of_another_time_with_the_same_words_is_the_same(house: tuple[Path, Path]) -> None:
    package, built = house
    os.utime(package / "reading" / "text.py", (1, 1))
    assert compiled.usable(package, built)


@pytest.mark.parametrize("words", ["A = 2\n", "A = 11\n", None], ids=["edited", "longer", "gone"])
def test_an_edited_source_sends_everything_back_to_the_sources(
    house: tuple[Path, Path], words: str | None
) -> None:
    package, built = house
    source = package / "reading" / "text.py"
    if words is None:
        source.unlink()
    else:
        source.write_text(words, "utf-8")
        os.utime(source, (1, 1))
    assert compiled.usable(package, built) == {}
    assert compiled.Finder(package, built).find_spec("pobratim.reading.text") is None


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"modules": {}}'])
def test_a_broken_manifest_is_none(house: tuple[Path, Path], broken: str) -> None:
    package, built = house
    (built / "manifest.json").write_text(broken, "utf-8")
    assert compiled.usable(package, built) == {}


def test_other_modules_are_left_to_the_path(house: tuple[Path, Path]) -> None:
    finder = compiled.Finder(*house)
    assert [finder.find_spec(name) for name in ("json", "pobratim.web.urls", "pobratim.reading")] == [
        None
    ] * 3


def test_every_module_left_as_it_is_stands_there() -> None:
    listed = {path.relative_to(compiled.PACKAGE).as_posix() for path in sources(compiled.PACKAGE)}
    assert {"reading/text.py", "gazetteer/index.py", "lexicons/lexicon.py"} <= listed
    assert [path for path in LEFT if not (compiled.PACKAGE / path).exists()] == []
    assert [path for path in listed if path.startswith(LEFT)] == []


def test_nothing_is_spread_in_what_an_in_asks() -> None:
    """Of ``x in (*some, "more")`` mypyc makes nothing, and of all the other modules neither."""
    found = []
    for path in sources(compiled.PACKAGE):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Compare):
                continue
            tuples = (one for one in node.comparators if isinstance(one, ast.Tuple | ast.List))
            if any(isinstance(part, ast.Starred) for one in tuples for part in one.elts):
                found.append(f"{path.name}:{node.lineno}")
    assert not found


def test_without_a_compiler_a_line_says_so_and_nothing_is_made(
    house: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    package, _ = house
    root = package.parent / "root"
    (root / "src").mkdir(parents=True)
    package.rename(root / "src" / "pobratim")
    monkeypatch.setenv("CC", "no-such-compiler")
    said: list[str] = []
    build.build(root, said.append)
    assert said == [line for line in said if "takes twice the time" in line]
    assert len(said) == 1
    assert not (root / "src" / "pobratim" / "compiled").exists()


def test_machine_code_reads_as_the_sources_do() -> None:
    if not compiled.in_use():
        pytest.skip("nothing is compiled here, or sources were edited since")
    items = [
        str(min((GOLD / "items").glob(f"{lang}-*.txt"))) for lang in ("de", "en", "fr", "kk", "nl", "ru")
    ]
    said = []
    for interpreted in ("", "1"):
        environment = {**os.environ, compiled.INTERPRETED: interpreted}
        done = subprocess.run(
            [sys.executable, "-c", READ, *items], env=environment, capture_output=True, check=True
        )
        said.append(done.stdout.decode().split("\n", 1))
    assert [first for first, _ in said] == ["True", "False"]
    assert said[0][1] == said[1][1]


def test_a_reading_goes_from_process_to_process() -> None:
    reading = read(Document(source="made up", text="Kiel is twinned with Brest since 1964.", lang="en"))
    assert pickle.loads(pickle.dumps(reading)) == reading
