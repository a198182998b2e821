"""The part of PDF reading that is dangerous, run as a process of its own with little time and memory.

Bytes on standard input; on standard output one JSON object: ``{"pages": [[line, ...], ...], "notes": [...]}``
or ``{"refusal": cause}``. A line is ``[text, left, bottom, right, top]`` in points, in reading order.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
import zlib
from typing import Any

from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|XFA|RichMedia)\b")
_CATALOG = re.compile(rb"(\d{1,9}) 0 obj\s*<<[^>]{0,200}/Type\s*/Catalog")
Line = tuple[str, float, float, float, float]


def main() -> None:
    """Reads one PDF and answers."""
    _limit()
    try:
        answer = _read(sys.stdin.buffer.read())
    except Refusal as refusal:
        answer = {"refusal": str(refusal)}
    except MemoryError:
        answer = {"refusal": _TOO_MUCH}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


_TOO_MUCH = "unpacks to far more than a document needs; print it to a new PDF"


def _limit() -> None:
    if sys.platform == "win32":
        return  # The parent's time limit still holds.
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (LIMITS.pdf_seconds, LIMITS.pdf_seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (LIMITS.pdf_memory, LIMITS.pdf_memory))


def _read(data: bytes) -> dict[str, Any]:
    _check_streams(data)
    import pypdfium2

    notes = ["contains active parts (scripts, forms or embedded files)"] if _ACTIVE.search(data) else []
    if b"%%EOF" not in data[-2048:]:
        notes.append("the file ends early or is damaged; what is whole was read")
    try:
        document = _opened(data)
    except pypdfium2.PdfiumError as error:
        raise Refusal(_why(str(error))) from None
    count = len(document)
    if count > LIMITS.pdf_pages:
        raise Refusal(f"{count:,} pages, more than {LIMITS.pdf_pages:,}; split it")
    pages: list[list[Line]] = []
    broken = characters = 0
    for number in range(count):
        try:
            pages.append(_lines(document[number]))
        except pypdfium2.PdfiumError:
            broken += 1
            continue
        characters += sum(len(line[0]) for line in pages[-1])
        if characters > LIMITS.characters:
            raise Refusal(f"longer than {LIMITS.characters:,} characters; split it")
    if broken:
        notes.append(f"{broken} of {count} pages are damaged and were left out")
    return {"pages": pages, "notes": notes}


def _opened(data: bytes) -> Any:
    """The document; a file cut off before its table of contents gets a new trailer that names its root."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        root = _CATALOG.search(data)
        if not root or b"trailer" in data[-2048:]:
            raise
        return pypdfium2.PdfDocument(
            data + b"\ntrailer\n<< /Root %s 0 R >>\nstartxref\n0\n%%%%EOF\n" % root[1]
        )


def _why(error: str) -> str:
    if "assword" in error or "ecurity" in error:
        return "needs a password; save a copy without one"
    return "a damaged PDF that cannot be opened; save or download it again"


def _check_streams(data: bytes) -> None:
    """Refuses streams that unpack beyond the limits; pictures are never unpacked and do not count."""
    total = 0
    for match in _STREAM.finditer(data):
        begin = max(data.rfind(b"obj", max(0, match.start() - 4000), match.start()), 0)
        dictionary = data[begin : match.start()]
        layers = len(_FLATE.findall(dictionary))
        if not layers or (re.search(rb"/Subtype\s*/Image", dictionary) and layers == 1):
            continue
        total += _unpacked(memoryview(data)[match.end() :], layers)
        if total > LIMITS.pdf_streams:
            raise Refusal(_TOO_MUCH)


def _unpacked(packed: bytes | memoryview, layers: int) -> int:
    """Bytes in the last layer. Every layer is held to the limit."""
    for _ in range(layers):
        packed = _layer(memoryview(packed))
    return len(packed)


def _layer(packed: memoryview) -> bytes:
    """One layer, as far as it can be unpacked. In pieces: zlib copies all that follows the end of a stream,
    which of a file of many streams would be the file itself, each time."""
    unpacker = zlib.decompressobj()
    out = bytearray()
    for at in range(0, len(packed), _PIECE):
        try:
            out += unpacker.decompress(packed[at : at + _PIECE], LIMITS.pdf_stream + 1 - len(out))
        except zlib.error:
            break
        if len(out) > LIMITS.pdf_stream:
            raise Refusal(_TOO_MUCH)
        if unpacker.eof:
            break
    return bytes(out)


_PIECE = 16_384


def _lines(page: Any) -> list[Line]:
    """The page's lines as PDFium orders them, with their boxes."""
    text_page = page.get_textpage()
    count = text_page.count_chars()
    lines: list[Line] = []
    if count > 0:
        lines = list(_boxed(text_page, count))
    text_page.close()
    page.close()
    return lines


def _boxed(text_page: Any, count: int) -> list[Line]:
    import pypdfium2.raw as raw

    out: list[Line] = []
    letters: list[str] = []
    first = 0
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text_page.raw, index) if index < count else _NEWLINE
        if code in _LINE_ENDS:
            if code in _BREAKING_HYPHENS:
                letters.append("-")
            if text := "".join(letters).strip():
                out.append((text, *_box(text_page, first, index - 1)))
            letters, first = [], index + 1
        elif code:
            letters.append(chr(code))
    return out


_NEWLINE = 10
# PDFium puts one of these for the hyphen of a word broken at a line's end, and then no newline.
_BREAKING_HYPHENS = (2, 0xFFFE)
_LINE_ENDS = (_NEWLINE, 13, *_BREAKING_HYPHENS)


def _box(text_page: Any, first: int, last: int) -> tuple[float, float, float, float]:
    left, bottom, _, top = _char(text_page, first)
    _, bottom_last, right, top_last = _char(text_page, last)
    return left, min(bottom, bottom_last), right, max(top, top_last)


def _char(text_page: Any, index: int) -> tuple[float, float, float, float]:
    """The loose box of a character (its font's height, not its ink): left, bottom, right, top."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page.raw, index, ctypes.byref(box)):
        return 0.0, 0.0, 0.0, 0.0
    return round(box.left, 1), round(box.bottom, 1), round(box.right, 1), round(box.top, 1)


if __name__ == "__main__":
    main()
