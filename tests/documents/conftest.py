"""Small documents of every format, made on the spot."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class PdfWriter:
    """A PDF of Latin text by hand: pages of lines, each line (text, size, left, bottom)."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, body: bytes) -> int:
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data: bytes, entries: bytes = b"") -> int:
        return self.add(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data))

    def bytes(self, root: int, trailer: bytes = b"") -> bytes:
        out, offsets = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(self.objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        out += b"trailer << /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(offsets) + 1, root, trailer, table,
        )  # fmt: skip
        return bytes(out)


def pdf_of(pages: list[list[tuple[str, int, int, int]]], trailer: bytes = b"", content: bytes | None = None,
           entries: bytes = b"", extra: bytes = b"") -> bytes:  # fmt: skip
    """A PDF with these pages. ``content`` and ``entries`` replace the content stream of the first page."""
    writer = PdfWriter()
    font = writer.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    pages_id = len(pages) * 2 + 2
    kids = []
    for number, lines in enumerate(pages):
        drawn = b"\n".join(
            b"BT /F1 %d Tf %d %d Td (%s) Tj ET"
            % (size, left, bottom, text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)"))
            for text, size, left, bottom in lines
        )
        own = number == 0 and content is not None
        stream = writer.stream(content or b"", entries) if own else writer.stream(drawn)
        kids.append(
            writer.add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (pages_id, stream, font)
            )
        )
    kids_list = b" ".join(b"%d 0 R" % kid for kid in kids)
    assert writer.add(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids_list, len(kids))) == pages_id
    root = writer.add(b"<< /Type /Catalog /Pages %d 0 R %s >>" % (pages_id, extra))
    return writer.bytes(root, trailer)


def lines_of(*texts: str, size: int = 11, top: int = 760, step: int = 14) -> list[tuple[str, int, int, int]]:
    """Lines under each other at the left margin."""
    return [(text, size, 72, top - index * step) for index, text in enumerate(texts)]


def docx_of(body: str, parts: dict[str, bytes] | None = None, head: str = "") -> bytes:
    """A DOCX by hand: the inner XML of w:body, further parts, and what stands before the root element."""
    document = f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("word/document.xml", document)
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def flate(data: bytes, times: int = 1) -> bytes:
    """Packed once or, as bombs are, several times over."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def with_declared_size(data: bytes, name: str, size: int) -> bytes:
    """The same archive, its directory lying about how large one part is."""
    out = bytearray(data)
    at = data.rfind(name.encode(), data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode())))
    struct.pack_into("<I", out, at - 46 + 24, size)
    local = data.find(b"PK\x03\x04", data.find(name.encode()) - 30)
    struct.pack_into("<I", out, local + 22, size)
    return bytes(out)


@pytest.fixture
def make() -> type:
    """The makers above, as one name."""

    class Make:
        pdf = staticmethod(pdf_of)
        lines = staticmethod(lines_of)
        docx = staticmethod(docx_of)
        flate = staticmethod(flate)
        lying = staticmethod(with_declared_size)

    return Make


@pytest.fixture
def refusal() -> Callable[[bytes, str], str]:
    """The cause for which these bytes are refused under this name."""
    from pobratim.documents import Unreadable, read_bytes

    def cause(data: bytes, name: str) -> str:
        with pytest.raises(Unreadable) as caught:
            read_bytes(data, source=name)
        assert "\n" not in str(caught.value)
        assert str(caught.value).startswith(f"{name}: ")
        return caught.value.cause

    return cause


@pytest.fixture
def readings() -> Path:
    """The annotated items next to the checkout."""
    folder = Path(__file__).parents[3] / "shared" / "data" / "readings"
    if not folder.is_dir():
        pytest.skip("the annotated items are not beside this checkout")
    return folder
