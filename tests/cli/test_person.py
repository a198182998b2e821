"""Somebody found, kept private, exported and erased from the command line; then the database's own bytes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from test_record import gazetteer, pobratim  # noqa: F401 - a fixture

ENGLISH = """Ambassador visits Ypres
On 26 September 2025 the ambassador of Kazakhstan, Roman Vassilenko, visited Ypres, the twin city of Semey. \
Together with mayor Katrien Desomer he laid a wreath at the monument to the victims of nuclear tests. \
"We remember", said Roman Vassilenko. Vassilenko thanked the mayor.
"""
RUSSIAN = """Венки в Ипре
26 сентября 2025 года посол Казахстана Роман Василенко посетил Ипр, город-побратим Семея. Мэр Катрин Десомер \
встретила Романа Василенко. Затем Роман Василенко возложил венок.
"""
KAZAKH = """Ипрдегі гүл шоқтары
2025 жылғы 26 қыркүйекте Қазақстанның елшісі Роман Василенко Семейдің бауырлас қаласы Ипрге барды. \
Роман Василенконың сөзі көпшілікке ұнады.
"""
FORMS = ("Vassilenko", "Vasilenko", "Василенк", "Роман", "Roman")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A record of three accepted sources, with their files."""
    database = tmp_path / "record.sqlite3"
    for name, text in (("en.txt", ENGLISH), ("roman-vassilenko.txt", RUSSIAN), ("kk.txt", KAZAKH)):
        (tmp_path / name).write_text(text, "utf-8")
    files = [str(p) for p in sorted(tmp_path.glob("*.txt"))]
    pobratim(database, "add", *files, "--published", "2025-09-27")
    pobratim(database, "accept", "--all", "--note", "seen by Roman Vassilenko")
    return database


def person(database: Path) -> str:
    found = json.loads(pobratim(database, "person", "find", "Василенко", "--format", "json").stdout)
    return str(max(found, key=lambda p: p["sources"])["person"])


def traces(database: Path) -> list[str]:
    """Forms of the name in the bytes of the database and whatever stands beside it."""
    out = []
    for path in database.parent.glob(database.name + "*"):
        data = path.read_bytes()
        for form in FORMS:
            for spelled in {form, form.upper(), form.lower()}:
                out += [f"{path.name}: {spelled}" for e in ENCODINGS if _coded(spelled, e) in data]
                if json.dumps(spelled)[1:-1].encode() in data:
                    out.append(f"{path.name}: {spelled} in JSON")
    return out


def _coded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "ignore") or b"\0no such word\0"


def test_erased_no_byte_of_the_database_has_the_name(kept: Path) -> None:
    who = person(kept)
    assert traces(kept), "the test would prove nothing"
    before = json.loads(pobratim(kept, "person", "export", who).stdout)
    assert len(before["sources"]) == 3 and before["claims"] and before["decisions"]
    listed = pobratim(kept, "person", "erase", who, "--dry-run").stdout
    assert "covered in 3 sources" in listed and traces(kept)
    done = pobratim(kept, "person", "erase", who, "--reason", "asked for in writing", "--yes")
    assert "erased." in done.stdout and not done.stderr
    assert traces(kept) == []
    assert "The record is whole" in pobratim(kept, "check").stdout
    assert pobratim(kept, "person", "find", "Василенко", status=1).stdout == ""
    after = pobratim(kept, "person", "export", who).stdout
    assert not [form for form in FORMS if form in after]


def test_the_same_files_again_bring_nothing_back(kept: Path) -> None:
    pobratim(kept, "person", "erase", person(kept), "--reason", "asked for", "--yes")
    files = [str(p) for p in sorted(kept.parent.glob("*.txt"))]
    assert "0 claims proposed; 3 already known" in pobratim(kept, "add", *files).stdout
    assert traces(kept) == []
    assert "cannot be taken back" in pobratim(kept, "undo", "1", status=2).stderr
    assert "The record is whole" in pobratim(kept, "check").stdout


def test_private_and_shown_again(kept: Path) -> None:
    who = person(kept)
    assert "the name is private" in pobratim(kept, "person", "private", who, "--note", "a guest").stdout
    assert "private" in pobratim(kept, "person", "find", "Vassilenko").stdout
    pobratim(kept, "person", "private", who, status=2)
    assert "public again" in pobratim(kept, "person", "private", who, "--off").stdout
    assert "The record is whole" in pobratim(kept, "check").stdout


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("erase", "ffffffffffff", "--yes", "--reason", "x"), "no entity"),
        (("erase", "geonames-2795100", "--yes", "--reason", "x"), "only people"),
        (("export", "ffffffffffff"), "no entity"),
    ],
)
def test_what_cannot_be_done_is_said(kept: Path, words: tuple[str, ...], why: str) -> None:
    assert why in pobratim(kept, "person", *words, status=2).stderr


def test_a_reason_with_the_name_erases_nothing(kept: Path) -> None:
    who = person(kept)
    said = pobratim(kept, "person", "erase", who, "--reason", "Vassilenko asked", "--yes", status=2).stderr
    assert "names the person" in said and traces(kept)
