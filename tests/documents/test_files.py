"""Files and folders: each failure is one line that names the file, the cause and what would have been right."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pobratim.documents import LIMITS, Unreadable, expand, read_bytes, read_file


def cause_of(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    assert str(caught.value).startswith(f"{caught.value.source}: ")
    assert "\n" not in str(caught.value)
    return caught.value.cause


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert cause_of(empty).startswith("the file is empty")
    assert cause_of(tmp_path / "none.txt").startswith("no such file")
    assert "folder without documents" in cause_of(tmp_path)
    assert "no possible file name" in cause_of(Path("a\x00b"))
    assert "cannot be opened" in cause_of(tmp_path / ("x" * 300))
    blank = tmp_path / "blank.txt"
    blank.write_text(" \n\t\n\u00a0\ufeff\n")
    assert "only white space" in cause_of(blank)
    short = tmp_path / "short.txt"
    short.write_text("x")
    assert read_file(short).text == "x"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_permission_denied(tmp_path: Path) -> None:
    file = tmp_path / "locked.txt"
    file.write_text("words")
    file.chmod(0)
    assert cause_of(file).startswith("permission denied")


def test_permission_denied_as_the_system_says_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("words")
    monkeypatch.setattr(Path, "open", refuse)
    assert cause_of(tmp_path / "a.txt").startswith("permission denied")


def test_a_device_or_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "device or pipe" in cause_of(pipe)


def test_over_large_files_are_refused_unread_and_the_largest_allowed_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(LIMITS.file + 1)
    assert cause_of(large).startswith("larger than 25 MB")
    with large.open("wb") as file:
        file.write(b"<html><body><p>The mayor of the town was there.</p></body></html>")
        file.write(b" " * (LIMITS.file - file.tell()))
    assert large.stat().st_size == LIMITS.file
    assert read_file(large).text == "The mayor of the town was there."


def test_text_has_a_limit_of_its_own(refusal: Callable[[bytes, str], str]) -> None:
    assert "longer than 5,000,000 characters" in refusal(b"a " * 2_500_001, "a.txt")
    assert len(read_bytes(b"ab" * 2_499_999, source="a.txt").text) == 4_999_998


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "a.pdf",
            b"<!DOCTYPE html><html><body><p>Hello</p></body></html>",
            "should be a PDF but is an HTML page",
        ),
        ("a.docx", b"MZ\x90\x00" + bytes(200), "should be a Word document (DOCX) but is a Windows program"),
        ("a.pdf", b"Just some words.", "should be a PDF but is plain text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "should be plain text but is a PNG image"),
        ("a", b"\x7fELF\x02\x01\x01" + bytes(50), "a Linux program"),
        ("a", b"MZ\x90\x00" + bytes(200), "a Windows program"),
        ("a.gif", b"GIF89a=1;alert(1)//" + bytes(20), "a GIF image"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(20), "a JPEG image"),
        ("cut short.jpg", b"\xff\xd8\xff\xe0JFIF", "a JPEG image"),
        ("a.gz", b"\x1f\x8b\x08\x00" + bytes(20), "a gzip archive"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic" + bytes(20), "an image or film"),
        ("a.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "an XML file that is no web page"),
        ("a.bin", bytes(range(256)) * 8, "is no text"),
        ("a.txt", b"\x00\x01\x02\x03" * 100, "is no text"),
    ],
)
def test_content_that_is_no_document(
    name: str, data: bytes, said: str, refusal: Callable[[bytes, str], str]
) -> None:
    assert said in refusal(data, name)


@pytest.mark.parametrize(
    "text", ["MZ was the first word.", "BM stands for a mark.", "II*V", "BZh", "ID3 is a tag", "%!"]
)
def test_words_that_look_like_magic_are_words(text: str) -> None:
    assert read_bytes(text.encode(), source="a.txt").text == text


def test_a_polyglot_is_read_as_what_it_is_called_or_not_at_all(refusal: Callable[[bytes, str], str]) -> None:
    both = b"<html><body><p>The mayor of the town.</p></body></html>\n%PDF-1.7\n1 0 obj\n<<>>\nendobj"
    assert "The mayor of the town." in read_bytes(both, source="a.html").text
    assert refusal(both, "a.pdf")


def test_names_are_shown_with_their_tricks_visible(tmp_path: Path) -> None:
    for name, shown in (
        ("a\nb.txt", "a\\nb.txt"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\x1b[31m", "\\x1b[31m"),
    ):
        with pytest.raises(Unreadable) as caught:
            read_bytes(b"", source=name)
        assert caught.value.source == shown
        assert read_bytes(b"words", source=name + ".txt").source == shown + ".txt"


def test_unreadable_survives_the_way_between_processes() -> None:
    error = Unreadable("a.txt", "the file is empty")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.source, again.cause) == (str(error), "a.txt", "the file is empty")


def test_folders_give_their_documents_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.PDF", "sub/d.doc", "e.json", ".hidden.txt", ".git/f.txt", "g.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [p.relative_to(tmp_path).as_posix() for p in expand([tmp_path])]
    assert found == ["a.html", "b.txt", "g.jpg", "sub/c.PDF", "sub/d.doc"]
    named = tmp_path / "e.json"
    assert expand([named, tmp_path / "b.txt", tmp_path])[:2] == [named, tmp_path / "b.txt"]
    assert len(expand([tmp_path, tmp_path])) == 5
    lone = tmp_path / "lone"
    lone.mkdir()
    assert expand([lone, "missing.txt"]) == [lone, Path("missing.txt")]


NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a", "b.odt"])
HEADS = st.sampled_from(
    [b"", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<?xml ", b"---\n"]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, head=HEADS, data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_one_line(name: str, head: bytes, data: bytes) -> None:
    try:
        document = read_bytes(head + data, source=name)
    except Unreadable as error:
        assert error.cause
        assert "\n" not in str(error)
    else:
        assert document.text.strip()
        assert document.title


@settings(max_examples=8, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_called_pdf_are_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_bytes(b"%PDF-1.4\n" + data, source="a.pdf")


@settings(max_examples=60, deadline=None)
@given(text=st.text(min_size=1, max_size=200))
def test_plain_text_in_any_script_is_read_in_one_piece(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        document = read_bytes(data, source="a.txt", media_type="text/plain; charset=utf-8")
    except Unreadable:
        return
    assert (
        read_bytes(document.text.encode(), source="a.txt", media_type="text/plain; charset=utf-8").text
        == document.text
    )


def test_no_format_library_is_loaded_before_it_is_needed() -> None:
    program = (
        "import sys, pobratim.documents as d; d.read_bytes(b'Words of the mayor.', source='a.txt');"
        "print([m for m in sys.modules if m.split('.')[0] in ('trafilatura','resiliparse','pypdfium2','docx','lxml')])"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.strip() == "[]"
