"""Honest documents of every kind, cut and spoilt: each is read or refused in one line, and what is read is
fit to be kept, whatever stands in it."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pobratim.documents import Unreadable, read_bytes
from pobratim.facts.contract import Document, Reading
from pobratim.facts.when import When

WORDS = "The mayor of Ypres received a delegation of Semey. Мэр города принял делегацию."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A visit of Semey | Town</title>
<script type="application/ld+json">{{"@graph": [{{"headline": "A visit", "datePublished": "2025-09-26T10:00",
"publisher": {{"name": "Town"}}, "mainEntityOfPage": {{"@id": "https://town.example/1"}}}}]}}</script>
<link rel="canonical" href="https://town.example/1"></head><body><nav>Home</nav><article><h1>A visit</h1>
<time datetime="2025-09-26">26.09.2025</time><p>{WORDS}</p><p style="display:none">x</p> tail</article></body></html>"""
MARKDOWN = (
    f"---\ntitle: A visit\ndate: 2025-09-26\n---\n# A visit #\n\n*{WORDS}* [a](http://b)\n\n| a |\n|---|\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Town\r\nBEGIN:VEVENT\r\nDTSTART:20250926\r\nEND:VEVENT\r\nEND:VCALENDAR"
)
SAMPLES = (
    ("a.txt", WORDS.encode()),
    ("a.txt", WORDS.encode("utf-16")),
    ("a", WORDS.encode("cp1251")),
    ("a.html", PAGE.encode()),
    ("a.md", MARKDOWN.encode()),
    ("a.ics", CALENDAR.encode()),
)
SPOILT = st.sampled_from(
    [b"", b"\x00", b"\x01", b"\x0b", b"\x0c", b"\x1b[31m", b"\xff", b"\xed\xa0\x80", b"&#1;", b"&#xfffe;"]
    + [b"&#xD800;", b"\\ud800", b"\\u0000", b"<!--", b"]]>", b'"', b"{", b"<", b"9" * 5000, b"-1", b"1e999"]
    + [text.encode() for text in ("\u202e", "\u2028", "\ufffe", "\u0f71\u0f72" * 20, "٢٠٢٥-٠٩-٢٦", "²")]
)
PLACES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), SPOILT), max_size=4)


def spoilt(data: bytes, places: list[tuple[float, int, bytes]]) -> bytes:
    for share, length, instead in places:
        at = int(share * len(data))
        data = data[:at] + instead + data[at + length :]
    return data


def fit(document: Document) -> None:
    """What the record, the pages and a line of JSON take."""
    said = [document.text, *filter(None, (document.title, document.address, document.publisher))]
    assert document.text.strip()
    for text in (*said, *document.notes, document.source, document.lang or "en"):
        assert text.encode("utf-8")
        assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in text.replace("\n", ""))
    if document.published:
        assert When.parse(document.published).edtf.isascii()
    assert Reading.from_json(Reading(document).to_json()).document == document


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(sample=st.sampled_from(SAMPLES), places=PLACES)
def test_a_spoilt_document_is_fit_to_be_kept_or_refused_in_one_line(
    sample: tuple[str, bytes], places: list[tuple[float, int, bytes]]
) -> None:
    name, data = sample
    try:
        document = read_bytes(spoilt(data, places), source=name)
    except Unreadable as error:
        assert error.cause.strip()
        assert str(error).isprintable()
        assert len(str(error)) < 1000
    else:
        fit(document)


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1b", "\ufffe", "&#1;", "&#x1B;", "&#012;", "&#xfffe"])
def test_signs_that_no_tree_of_elements_holds_leave_the_words_of_a_page(sign: str) -> None:
    """A form feed behind a menu is enough: the menu is taken out and what stands behind it joined anew."""
    body = f"<p>The mayor of Ypres spoke.</p><nav>menu</nav>{sign} After that &#123;all&#x41; sang.<p>End of it.</p>"
    document = read_bytes(f"<html><body>{body}</body></html>".encode(), source="a.html")
    assert "After that {allA sang." in document.text
    assert "menu" not in document.text


def test_the_address_a_page_names_has_no_hidden_signs() -> None:
    for address in ("https://town.example/\u202egpj", "https://town.example/&#x2066;gpj"):
        page = f'<html><head><link rel="canonical" href="{address}"></head><body><p>{WORDS}</p></body></html>'
        assert read_bytes(page.encode(), source="a.html").address is None


def test_a_cause_does_not_quote_the_file(make: Any) -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(make.docx(f"<w:p><w:{'a' * 5000}></w:p>"), source="a.docx")
    assert len(caught.value.cause) < 700


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# " + "#" * 50_000 + " x"),
        ("a.html", "<!---->" * 50_000 + PAGE),
        ("a.html", PAGE + "<nav>x</nav>y" * 100_000),
        ("a.txt", "x" + "\u0f71\u0f72" * 300_000),
    ],
    ids=["heading of signs", "comments before the page", "parts left out", "marks of any script"],
)
def test_nothing_takes_the_square_of_its_length(name: str, text: str) -> None:
    """Each would take minutes or hours, not seconds: no clock is needed to see it."""
    assert read_bytes(text.encode(), source=name).text
