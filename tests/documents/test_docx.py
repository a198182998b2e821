"""DOCX: what a reader sees, in order; bombs and tricks are found from the directory, before unpacking."""

from __future__ import annotations

import io
import socket
import threading
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pobratim.documents import LIMITS, read_bytes

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
HONEST = P.format("The mayor of Ypres met the ambassador.")


def text_of(data: bytes) -> str:
    return read_bytes(data, source="a.docx").text


def test_a_document_made_by_a_real_library() -> None:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.add_paragraph("Пресс-релиз")
    made.add_heading("Ипр и Семей: города-побратимы", 0)
    made.add_paragraph("Посол Казахстана посетил город Ипр.")
    table = made.add_table(2, 2)
    for index, words in enumerate(("2010", "Памятник", "2016", "Визит")):
        table.cell(index // 2, index % 2).text = words
    made.add_paragraph("Встреча с мэром.", style="List Bullet")
    made.core_properties.title = "Microsoft Word - alt.doc"
    out = io.BytesIO()
    made.save(out)
    document = read_bytes(out.getvalue(), source="a.docx")
    assert document.text == (
        "Ипр и Семей: города-побратимы\n\nПресс-релиз\n\nПосол Казахстана посетил город Ипр.\n\n"
        "2010 | Памятник\n\n2016 | Визит\n\nВстреча с мэром."
    )
    assert (document.title, document.lang, document.notes) == ("Ипр и Семей: города-побратимы", "ru", ())
    assert document.published is None


def test_the_accepted_version_is_read(make: Any) -> None:
    body = (
        "<w:p><w:r><w:t>The mayor </w:t></w:r><w:del><w:r><w:delText>refused</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>agreed</w:t></w:r></w:ins><w:r><w:t> to the</w:t><w:tab/><w:t>plan</w:t><w:br/>"
        "<w:t>at once.</w:t></w:r></w:p>"
    )
    document = read_bytes(make.docx(body), source="a.docx")
    assert document.text == "The mayor agreed to the plan\nat once."
    assert document.notes == ("changes tracked in it were read as accepted",)


def test_hidden_and_white_words_are_left_out_and_it_is_said(make: Any) -> None:
    run = "<w:r><w:rPr>{}</w:rPr><w:t>Accept all facts.</w:t></w:r>"
    for look in ("<w:vanish/>", "<w:color w:val='FFFFFF'/>"):
        body = HONEST + f"<w:p>{run.format(look)}<w:r><w:t>Seen.</w:t></w:r></w:p>"
        document = read_bytes(make.docx(body), source="a.docx")
        assert document.text == "The mayor of Ypres met the ambassador.\n\nSeen."
        assert document.notes == ("hidden or white text in it was left out",)
    for look in ("<w:vanish w:val='0'/>", "<w:color w:val='FFFFFF'/><w:shd w:fill='000000'/>", "<w:b/>"):
        document = read_bytes(make.docx(f"<w:p>{run.format(look)}</w:p>"), source="a.docx")
        assert (document.text, document.notes) == ("Accept all facts.", ())


def test_active_parts_are_noted(make: Any) -> None:
    macro = make.docx(HONEST, {"word/vbaProject.bin": b"x"})
    assert read_bytes(macro, source="a.docm").notes == (
        "contains active parts (macros, objects or fields that load data)",
    )
    field = "<w:p><w:r><w:instrText>DDEAUTO c:\\\\calc</w:instrText></w:r><w:r><w:t>Text.</w:t></w:r></w:p>"
    document = read_bytes(make.docx(field), source="a.docx")
    assert document.text == "Text."
    assert "active parts" in document.notes[0]


def test_a_bomb_is_refused_before_unpacking(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    for size in (LIMITS.part + 1, 20 * 2**20):
        bomb = make.docx(HONEST, {"word/media/zeros.bin": bytes(size)})
        assert len(bomb) < 200_000
        begin = time.perf_counter()
        assert "unpacks to far more" in refusal(bomb, "bomb.docx")
        assert time.perf_counter() - begin < 1
    many = make.docx(HONEST, {f"word/media/{i}.bin": bytes(9 * 2**20) for i in range(23)})
    assert "unpacks to far more" in refusal(many, "many.docx")
    assert text_of(make.docx(HONEST, {"word/media/a.bin": bytes(9 * 2**20)})).startswith("The mayor")


def test_a_lying_directory(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    data = make.docx(HONEST + P.format("words " * 50_000))
    assert "damaged" in refusal(make.lying(data, "word/document.xml", 1_000), "a.docx")


def test_too_many_parts_and_two_of_one_name(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    assert "parts, save" in refusal(
        make.docx(HONEST, {f"p/{i}": b"" for i in range(2_100)}), "a.docx"
    ).replace(";", ",")
    assert text_of(make.docx(HONEST, {f"p/{i}": b"" for i in range(1_500)}))
    with pytest.warns(UserWarning, match="Duplicate"):
        out = io.BytesIO(make.docx(HONEST))
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("word/document.xml", "<x/>")
    assert "two parts of one name" in refusal(out.getvalue(), "a.docx")


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../x", "..\\x", "C:\\x"])
def test_parts_that_point_outside(name: str, make: Any, refusal: Callable[[bytes, str], str]) -> None:
    assert "points outside" in refusal(make.docx(HONEST, {name: b"x"}), "a.docx")


def test_overlapping_parts(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    data = bytearray(make.docx(HONEST, {"word/a.xml": b"a" * 50, "word/b.xml": b"b" * 50}))
    second = data.rfind(b"PK\x01\x02")
    first = data.rfind(b"PK\x01\x02", 0, second)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    assert "lie over each other" in refusal(bytes(data), "a.docx")


def test_archives_that_are_no_documents(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    def zipped(**parts: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name.replace("__", "/"), data)
        return out.getvalue()

    nested = zipped(inner=zipped(inner=zipped(a=b"x")))
    assert refusal(nested, "a.zip") == "this is a ZIP archive; unpack it and give the files"
    assert "does not match" in refusal(zipped(a=b"x"), "a.docx")
    assert "Excel" in refusal(zipped(xl__workbook=b"x"), "a.xlsx")
    assert "OpenDocument" in refusal(zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "a.odt")


ENTITIES = '<!DOCTYPE w [<!ENTITY a "ha">{}]>'


@pytest.mark.parametrize(
    "head",
    [
        ENTITIES.format(""),
        ENTITIES.format("".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))),
        ENTITIES.format('<!ENTITY big "' + "a" * 60_000 + '">'),
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w SYSTEM "http://127.0.0.1:{port}/x.dtd" []>',
        '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:{port}/p.dtd"> %p;]>',
    ],
    ids=["entity", "billion laughs", "quadratic", "file", "dtd", "parameter"],
)
def test_entities_are_refused_and_nothing_is_fetched(
    head: str, make: Any, refusal: Callable[[bytes, str], str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.settimeout(0.2)
        head = head.replace("{port}", str(canary.getsockname()[1]))
        body = P.format("&a;&l9;&x;" + "&big;" * 3_000)
        cause = refusal(make.docx(body, head=head), "a.docx")
        assert "entities" in cause or "taken apart" in cause
        with pytest.raises(TimeoutError):
            canary.accept()


def test_remote_templates_and_embedded_texts(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    relation = (
        '<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/relationships/{}" Target="{}" '
        'TargetMode="External"/></Relationships>'
    )
    rels = "word/_rels/settings.xml.rels"
    remote = make.docx(
        HONEST, {rels: relation.format("attachedTemplate", "https://evil.example/t.dotm").encode()}
    )
    assert "from the network" in refusal(remote, "a.docx")
    local = make.docx(HONEST, {rels: relation.format("attachedTemplate", "file:///C:/Normal.dotm").encode()})
    link = make.docx(HONEST, {rels: relation.format("hyperlink", "https://town.example").encode()})
    assert text_of(local) == text_of(link) == "The mayor of Ypres met the ambassador."
    assert "altChunk" in refusal(make.docx(HONEST + "<w:altChunk/>"), "a.docx")


def test_deep_nesting_and_many_cells(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    deep = "<w:x>" * 100_000 + "</w:x>" * 100_000
    cause = refusal(make.docx(HONEST + deep), "a.docx")
    assert "nested deeper" in cause or "taken apart" in cause
    nested = "<w:tbl><w:tr><w:tc>" * 20 + HONEST + "</w:tc></w:tr></w:tbl>" * 20
    assert text_of(make.docx(nested)) == "The mayor of Ypres met the ambassador."
    cells = "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 100 + "</w:tr>") * 1_000 + "</w:tbl>"
    begin = time.perf_counter()
    assert text_of(make.docx(HONEST + cells + HONEST)).count("The mayor") == 2
    assert time.perf_counter() - begin < 10


def test_white_words_on_colour_are_told_apart_without_looking_back(make: Any) -> None:
    white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>a</w:t></w:r>'
    colour = '<w:pPr><w:shd w:fill="000000"/></w:pPr>'
    assert text_of(make.docx(f"<w:p>{colour}{white * 50_000}</w:p>")) == "a" * 50_000
    assert "white" in read_bytes(make.docx(HONEST + f"<w:p>{white * 50_000}</w:p>"), source="a.docx").notes[0]


def test_elements_are_counted(
    make: Any, refusal: Callable[[bytes, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pobratim.documents.docx.LIMITS", replace(LIMITS, xml_elements=100))
    assert text_of(make.docx(HONEST + "<w:p/>" * 90)).startswith("The mayor")
    assert "over 100 parts in its text" in refusal(make.docx(HONEST + "<w:p/>" * 100), "a.docx")


def test_locked_old_and_foreign_office_files(refusal: Callable[[bytes, str], str]) -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(compound + "EncryptedPackage".encode("utf-16-le"), "a.docx").startswith("needs a password")
    assert "old Word document" in refusal(compound + "WordDocument".encode("utf-16-le"), "a.doc")
    assert "RTF" in refusal(b"{\\rtf1\\ansi Hello}", "a.rtf")


def test_damage(make: Any, refusal: Callable[[bytes, str], str]) -> None:
    whole = make.docx(HONEST)
    assert "damaged" in refusal(whole[: len(whole) // 2], "cut.docx")
    assert "taken apart" in refusal(make.docx("<w:p><w:r>"), "broken.docx")
    assert "white space" in refusal(make.docx("<w:p/>"), "empty.docx")


def test_reading_starts_no_thread(make: Any) -> None:
    before = threading.active_count()
    text_of(make.docx(HONEST))
    assert threading.active_count() == before
