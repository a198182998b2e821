"""`pobratim read` as its user meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import pobratim.cli.read
from pobratim.cli import main
from pobratim.cli.progress import end_progress, say, show_progress
from pobratim.examples import items
from pobratim.facts.contract import Document, Reading
from pobratim.processes import ProcessEnded, mapped


def run(*arguments: str, data: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["read", *arguments], input=data)
    return result.exit_code, result.stdout, result.stderr


def test_jsonl_is_one_reading_a_line() -> None:
    paths = [str(i.path) for i in items()]
    status, out, _ = run("--format", "jsonl", *paths)
    readings = [Reading.from_json(json.loads(line)) for line in out.splitlines()]
    assert status == 0
    assert [r.document.source for r in readings] == paths
    assert all(s.stands_in(r.document.text) for r in readings for s in r.spans())


def test_the_page_tells_who_what_when_where_with_its_words() -> None:
    item = next(i for i in items() if i.file == "2025-visit.en.txt")
    status, out, _ = run("--published", item.published, str(item.path))
    assert status == 0
    for expected in (
        "26 September 2025",
        "visit, Ypres",
        "Katrien Desomer",
        "mayor of Ypres",
        "“A minute of silence",
        "\nPeople ───",
        "\nPlaces ───",
    ):
        assert expected in out
    assert all(line == line.rstrip() for line in out.splitlines())


def test_an_office_is_words_on_the_page_and_a_key_in_the_data(tmp_path: Path) -> None:
    path = tmp_path / "visit.txt"
    path.write_text("Deputy mayor Anna Field laid a wreath in Coventry on 3 May 2024.", "utf-8")
    assert "Anna Field  deputy mayor" in run(str(path))[1]
    assert '"deputy-mayor"' in run("--format", "jsonl", str(path))[1].replace(" ", "")
    path.write_text("King's commissioner Anna Field laid a wreath in Coventry on 3 May 2024.", "utf-8")
    assert "Anna Field  King's commissioner" in run(str(path))[1]


def test_a_land_known_by_its_adjective_alone_has_its_name_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "wreath.txt"
    path.write_text("The Danish ambassador Peter Holm laid a wreath in Coventry on 3 May 2019.", "utf-8")
    _, page, _ = run(str(path))
    assert "ambassador of Denmark" in page
    assert "iso3166" not in page


@pytest.mark.parametrize(
    ("typed", "meant"), [(["acept"], "accept"), (["calender"], "calendar"), (["calendar", "nxt"], "next")]
)
def test_a_command_mistyped_is_answered_with_the_one_meant(typed: list[str], meant: str) -> None:
    result = CliRunner().invoke(main, typed)
    assert result.exit_code == 2
    assert f"'{meant}'" in result.stderr


def test_a_language_may_be_written_large_and_one_that_is_none_is_said_to_be() -> None:
    item = next(i for i in items() if i.file == "2025-visit.en.txt")
    assert run("--lang", "EN", str(item.path)) == run("--lang", "en", str(item.path))
    status, _, said = run("--lang", "English", str(item.path))
    assert status == 2 and "no code of a language" in said and "kk" in said


@pytest.mark.parametrize("width", ["0", "1", "12"])
def test_a_page_is_never_narrower_than_its_words(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    item = next(i for i in items() if i.file == "2025-visit.en.txt")
    assert "Ambassador of Kazakhstan lays wreath in" in run(str(item.path))[1]


def test_a_bad_file_before_a_good_one_leaves_no_empty_line() -> None:
    item = next(i for i in items() if i.file == "2025-visit.en.txt")
    status, out, _ = run("missing.txt", str(item.path))
    assert status == 2 and out.startswith("Ambassador")


def test_the_page_tells_when_somebody_lived(tmp_path: Path) -> None:
    path = tmp_path / "poet.txt"
    path.write_text("The poet Abai Kunanbaiuly (1845–1904) wrote songs.", "utf-8")
    assert "poet; born 1845, died 1904" in run(str(path))[1]


def test_the_page_tells_what_it_is_too_unsure_to_say(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Mayor Anna Field of Coventry spoke of plans for a school exchange with Dresden.", "utf-8"
    )
    assert "perhaps Anna Field: too unsure to say" in run(str(path))[1]


def test_explain_names_the_rule_of_every_fact() -> None:
    item = items()[0]
    _, out, _ = run("--format", "jsonl", "--explain", str(item.path))
    reading = json.loads(out)
    facts = [f for name, nouns in reading.items() if name != "document" for f in nouns]
    assert facts
    assert all(f["rule"] for f in facts)


def test_without_explain_the_contract_is_kept_bare() -> None:
    _, out, _ = run("--format", "jsonl", str(items()[0].path))
    assert all("rule" not in f for f in json.loads(out)["events"])


def broken(folder: Path, number: int) -> None:
    """One of several files that cannot be read, each for another reason."""
    kinds = {
        ".txt": [b"", b"   \n\n ", bytes(range(256)) * 20],
        ".pdf": [b"<html><body>no pdf</body></html>", b"%PDF-1.7\n%broken", b""],
        ".docx": [b"MZ\x90\x00 a program", b"PK\x03\x04 cut short", b""],
        ".zip": [b"PK\x05\x06" + b"\x00" * 18],
    }
    flat = [(suffix, data) for suffix, datas in kinds.items() for data in datas]
    suffix, data = flat[number % len(flat)]
    (folder / f"{number:03}-broken{suffix}").write_bytes(data)


def test_of_two_hundred_files_twenty_broken_are_listed_and_the_rest_read(tmp_path: Path) -> None:
    texts = [i.data.decode("utf-8") for i in items()]
    for number in range(200):
        if number % 10 == 7:
            broken(tmp_path, number)
        else:
            text = texts[number % len(texts)]
            (tmp_path / f"{number:03}.txt").write_text(f"{text}\n\nNo. {number}\n", encoding="utf-8")
    status, out, err = run("--format", "jsonl", *(str(p) for p in sorted(tmp_path.iterdir())))
    assert status == 2
    assert len(out.splitlines()) == 180
    named = [line for line in err.splitlines() if "-broken" in line]
    assert len(named) == 20
    assert all(": " in line.split("-broken", 1)[1] for line in named), "each line gives its cause"
    assert "20 of the files could not be read" in err


def test_standard_input_is_a_file_too() -> None:
    status, out, _ = run(
        "--format", "jsonl", "--lang", "en", "-", data="A title\n\nWreaths were laid in Ypres.\n"
    )
    assert status == 0
    assert json.loads(out)["document"]["source"] == "standard input"


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--lang", "xx", "a.txt"], "there are lexicons for de, en, "),
        (["--published", "26.09.2025", "a.txt"], "expected an EDTF date"),
        (["missing.txt"], "missing.txt"),
    ],
)
def test_a_wrong_call_says_what_would_have_been_right(arguments: list[str], hint: str) -> None:
    status, _, err = run(*arguments)
    assert status == 2
    assert hint in err.replace("\n", " ")


def test_an_argument_that_is_no_text_is_refused_unless_it_is_a_file(tmp_path: Path) -> None:
    """Bytes of a command line that are no UTF-8: names of files may be such, places and people may not."""
    name = os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")
    Path(name).write_text("Wreaths were laid in Ypres.")
    with_file = [sys.executable, "-c", "from pobratim.cli import main; main()", "read", name]
    assert b"Wreaths" in subprocess.run(with_file, capture_output=True, check=True).stdout
    refused = subprocess.run([*with_file, "--lang", os.fsdecode(b"\xff")], capture_output=True, check=False)
    assert refused.returncode == 2 and b"is no text in UTF-8" in refused.stderr


def test_names_no_system_takes_and_folders_that_are_shut_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Wreaths were laid in Ypres.")
    (tmp_path / "shut").mkdir()
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    status, out, err = run("--format", "jsonl", "a" * 5000, str(tmp_path))
    assert status == 2 and len(out.splitlines()) == 1
    assert "cannot be opened" in err and "shut: permission denied" in err


def test_help_imports_none_of_the_rooms() -> None:
    code = "import sys; from pobratim.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = out.splitlines()[-1].split()
    heavy = ("django", "trafilatura", "lxml", "marisa_trie", "rich", "pobratim.reading", "pobratim.gazetteer")
    assert not [m for m in loaded if m.startswith(heavy)]


def test_the_gate_leaves_out_what_is_not_worth_reading_and_says_how_many(tmp_path: Path) -> None:
    (tmp_path / "match.txt").write_text("Сборная обыграла соперников со счётом 3:1.\n", "utf-8")
    (tmp_path / "page.html").write_text("<html><body><p>The phone has a camera.</p></body></html>", "utf-8")
    (tmp_path / "ties.txt").write_text("Ypres and Semey are twin towns.\n", "utf-8")
    status, out, errors = run("--gate", "--format", "jsonl", str(tmp_path))
    assert status == 0
    assert [json.loads(line)["document"]["source"] for line in out.splitlines()] == [
        str(tmp_path / "ties.txt")
    ]
    assert "2 files left out" in errors


def test_the_gate_lets_errors_through(tmp_path: Path) -> None:
    status, _, errors = run("--gate", str(tmp_path / "nothing.txt"))
    assert status == 2
    assert "no such file" in errors


def test_a_fault_of_the_reader_costs_one_file_of_a_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pobratim.reading
    from pobratim.cli.adding import read_one

    sound = pobratim.reading.read

    def failing(document: Document, by_sense: bool = False) -> Reading:
        if "unlucky" in (document.source or ""):
            raise IndexError("list index out of range")
        return sound(document, by_sense)

    monkeypatch.setattr(pobratim.reading, "read", failing)
    for name in ("a", "unlucky", "z"):
        (tmp_path / f"{name}.txt").write_text("The mayor of Ypres visited Semey.", "utf-8")
    status, out, err = run("--format", "jsonl", str(tmp_path))
    assert (status, len(out.splitlines())) == (2, 2)
    assert "unlucky.txt: the reader failed on it (IndexError: list index out of range)" in err
    added = [read_one(str(path), lang=None, published=None) for path in sorted(tmp_path.iterdir())]
    assert [one.reading is None for one in added] == [False, True, False]
    assert "fault of Pobratim" in added[1].cause


def test_several_processes_print_what_one_does(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"The mayor of Ypres visited Semey in 199{number}.", "utf-8")
    (tmp_path / "5.txt").write_bytes(b"%PDF-1.7 broken")
    alone = run("--format", "jsonl", str(tmp_path), str(tmp_path / "nothing.txt"))
    several = run("--format", "jsonl", "--jobs", "2", str(tmp_path), str(tmp_path / "nothing.txt"))
    assert alone == several
    status, out, errors = several
    assert status == 2
    dates = [event["date"] for line in out.splitlines() for event in json.loads(line)["events"]]
    assert dates == [f"199{number}" for number in range(9) if number != 5]
    assert "nothing.txt: no such file" in errors
    assert "2 of the files could not be read" in errors


def test_the_gate_counts_what_every_process_leaves_out(tmp_path: Path) -> None:
    for number in range(6):
        told = "The mayor laid a wreath in the twin town." if number % 2 else "Rain fell on the road."
        (tmp_path / f"{number}.txt").write_text(told, "utf-8")
    status, out, errors = run("--gate", "--format", "jsonl", "--jobs", "2", str(tmp_path))
    assert (status, len(out.splitlines())) == (0, 3)
    assert "3 files left out" in errors


def test_a_process_ended_from_outside_is_said_with_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object) -> Iterator[object]:
        raise ProcessEnded("one of the processes was ended from outside; fewer --jobs take less")
        yield

    monkeypatch.setattr(pobratim.cli.read, "mapped", ended)
    status, out, errors = run("--jobs", "2", *[str(i.path) for i in items()])
    assert (status, out) == (1, "")
    assert "fewer --jobs" in errors


def _end(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def test_what_ends_a_process_ends_the_work_with_a_word() -> None:
    with pytest.raises(ProcessEnded, match="fewer --jobs"):
        list(mapped(_end, range(8), 2))
    assert list(mapped(_end, [1, 2], 1)) == [1, 2]


def test_progress_is_shown_where_the_readings_go_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    show_progress(3, 12, "/archive/1991-closing.ru.txt")
    say("pobratim: x.txt: no such file")
    end_progress()
    shown = capsys.readouterr().err
    assert shown == "\r\x1b[K  3/12  1991-closing.ru.txt\r\x1b[Kpobratim: x.txt: no such file\n\r\x1b[K"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    show_progress(3, 12, "x")
    assert capsys.readouterr().err == ""
