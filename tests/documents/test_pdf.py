"""PDF: paragraphs out of printed lines, and a clear word for every file that cannot be read."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from pobratim.documents import LIMITS, read_bytes

WRAPPED = (
    "The ambassador of Kazakhstan visited the city of Ypres and laid a wreath at the memo-",
    "rial to the victims of nuclear tests. The partner-city of Semey was named by the mayor",
    "in her speech, and the guests from the partner-city thanked the people of Ypres.",
)


def test_lines_become_paragraphs_and_broken_words_are_mended(make: Any) -> None:
    heading = [("A visit to the city of Ypres", 18, 72, 800)]
    second = make.lines("A second paragraph follows after some space.", top=690)
    document = read_bytes(make.pdf([[*heading, *make.lines(*WRAPPED), *second]]), source="visit.pdf")
    assert document.title == "A visit to the city of Ypres"
    assert document.text == (
        "A visit to the city of Ypres\n\n"
        "The ambassador of Kazakhstan visited the city of Ypres and laid a wreath at the memorial to the victims of "
        "nuclear tests. The partner-city of Semey was named by the mayor in her speech, and the guests from the "
        "partner-city thanked the people of Ypres.\n\n"
        "A second paragraph follows after some space."
    )
    assert (document.media_type, document.lang, document.published) == ("application/pdf", "en", None)


def test_page_numbers_and_running_heads_go_and_sentences_cross_pages(make: Any) -> None:
    pages = []
    for number, subject in enumerate(("peace", "culture", "youth", "energy"), 1):
        head = [("Town of Ypres, press service", 9, 72, 820)]
        foot = [(f"Page {number} of 4", 9, 280, 30)]
        body = make.lines(
            f"the mayor then spoke of {subject} and of the years in which",
            f"the two towns had shared their {subject} with each other",
            f"until the guests of the day replied about {subject} and",
            f"the interpreter read what they had written on {subject} because",
        )
        pages.append([*head, *body, *foot])
    text = read_bytes(make.pdf(pages), source="a.pdf").text
    assert "press service" not in text
    assert "Page" not in text
    assert "written on peace because the mayor then spoke of culture" in text
    assert "\n" not in text


def test_scripts_typeset_by_a_real_program() -> None:
    typst = pytest.importorskip("typst")
    source = (
        '#set text(lang: "ru", hyphenate: true)\n#set par(justify: true)\n#set page(width: 12cm, numbering: "1")\n'
        "= Ипр и Семей: города-побратимы\n\n"
        "Посол Казахстана в Бельгии посетил город Ипр, побратим казахстанского города Семей, и возложил венки к "
        "памятнику жертвам ядерных испытаний и техногенных катастроф, достопримечательность города.\n\n"
        "Қазақстан елшісі Ипр қаласына барып, ескерткішке гүл шоғын қойды.\n"
    )
    document = read_bytes(typst.compile(source.encode()), source="a.pdf")
    assert document.text == (
        "Ипр и Семей: города-побратимы\n\n"
        "Посол Казахстана в Бельгии посетил город Ипр, побратим казахстанского города Семей, и возложил венки к "
        "памятнику жертвам ядерных испытаний и техногенных катастроф, достопримечательность города.\n\n"
        "Қазақстан елшісі Ипр қаласына барып, ескерткішке гүл шоғын қойды."
    )
    assert document.lang == "ru"


def test_a_scan_says_that_it_has_no_text(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    assert refusal(make.pdf([[], []]), "scan.pdf").startswith("no readable text (a scan?)")
    partly = read_bytes(make.pdf([make.lines("The mayor of the town was there."), []]), source="half.pdf")
    assert partly.notes == ("1 of 2 pages have no text (scanned?)",)


def test_a_locked_file_needs_a_password(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    key = b"<" + b"41" * 32 + b">"
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00> <00>]" % (key, key)
    data = make.pdf([make.lines("The mayor of the town was there.")], trailer=locked)
    assert refusal(data, "locked.pdf").startswith("needs a password")


def test_bombs_are_refused_and_honest_streams_pass(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    words = b"BT /F1 11 Tf 72 700 Td (The mayor of the town was there.) Tj ET\n"
    honest = make.pdf([[]], content=make.flate(words * 2), entries=b"/Filter /FlateDecode")
    assert "The mayor of the town was there." in read_bytes(honest, source="honest.pdf").text
    for times in (1, 2, 3):
        entries = b"/Filter [" + b"/FlateDecode " * times + b"]"
        bomb = make.pdf([[]], content=make.flate(b" " * (LIMITS.pdf_stream + 10), times), entries=entries)
        begin = time.perf_counter()
        assert "unpacks to far more" in refusal(bomb, "bomb.pdf")
        assert time.perf_counter() - begin < 5


def test_the_streams_of_a_large_file_are_looked_at_once(make: Any) -> None:
    """Each ends in the midst of the file; what follows it is not copied for each."""
    from pobratim.documents.pdf_child import _check_streams

    one = b"1 0 obj <</Filter /FlateDecode>> stream\n" + make.flate(b"words") + b"\nendstream endobj\n"
    _check_streams(one * 200_000)


def test_what_takes_too_much_computing_is_stopped(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    endless = b"BT /F1 1 Tf " + b"(a) Tj " * 6_000_000 + b"ET"
    data = make.pdf([[]], content=make.flate(endless), entries=b"/Filter /FlateDecode")
    begin = time.perf_counter()
    cause = refusal(data, "slow.pdf")
    assert "over" in cause or "longer than" in cause or "more than" in cause or "cannot finish" in cause
    assert time.perf_counter() - begin < 30


def test_too_many_pages(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    assert "2,001 pages" in refusal(make.pdf([[]] * 2001), "long.pdf")
    assert "spoke" in read_bytes(make.pdf([[], make.lines("She spoke.")] + [[]] * 50), source="a.pdf").text


def test_page_tree_loops_and_other_tricks_end(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    loop = make.pdf([make.lines("The mayor.")]).replace(b"/Kids [3 0 R]", b"/Kids [4 0 R]")
    assert refusal(loop, "loop.pdf")
    xref = make.pdf([make.lines("The mayor of the town.")], trailer=b"/Prev 9 /XRefStm 9")
    assert "The mayor of the town." in read_bytes(xref, source="xref.pdf").text


def test_active_parts_are_noted_and_only_text_is_taken(make: Any) -> None:
    action = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9'\\)) >>"
    document = read_bytes(make.pdf([make.lines("The mayor of the town.")], extra=action), source="a.pdf")
    assert document.text == "The mayor of the town."
    assert document.notes == ("contains active parts (scripts, forms or embedded files)",)


def test_damage(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    whole = make.pdf([make.lines("The mayor of the town was there.")])
    cut = read_bytes(whole[: whole.rfind(b"xref\n0")], source="cut.pdf")
    assert cut.text == "The mayor of the town was there."
    assert "ends early" in cut.notes[0]
    before = read_bytes(b"From: mail\r\n\r\n" + whole, source="junk.pdf")
    assert before.text == "The mayor of the town was there."
    assert "damaged PDF" in refusal(whole[:60], "stump.pdf")
    assert "damaged PDF" in refusal(b"%PDF-1.7\n" + bytes(range(256)) * 20, "noise.pdf")


def test_a_pdf_under_another_name(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    data = make.pdf([make.lines("The mayor of the town was there.")])
    assert refusal(data, "a.txt").startswith("content does not match its name")
    assert refusal(data, "a.docx").startswith("content does not match its name")
    assert read_bytes(data, source="download").media_type == "application/pdf"
    assert read_bytes(data, source="view.php?id=3", media_type="application/pdf").text
