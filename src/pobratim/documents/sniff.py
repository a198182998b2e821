"""What the bytes are: by their content first, then by the name they came under."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal


class Kind(StrEnum):
    """The formats that are read, by their media types."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    CALENDAR = "text/calendar"
    LETTER = "message/rfc822"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


SUFFIXES = {
    ".txt": Kind.PLAIN,
    ".text": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".eml": Kind.LETTER,
    ".ics": Kind.CALENDAR,
    ".ical": Kind.CALENDAR,
}
_MEDIA_TYPES = {kind.value: kind for kind in Kind} | {
    "application/xhtml+xml": Kind.HTML,
    "text/x-markdown": Kind.MARKDOWN,
    "application/vnd.ms-word.document.macroenabled.12": Kind.DOCX,
}
_TEXTS = (Kind.PLAIN, Kind.MARKDOWN, Kind.HTML)
READ = "read are plain text, Markdown, HTML, PDF with a text layer, DOCX, letters (.eml) and calendar files"
_AS_DOCX = "save it as DOCX or PDF"

# First bytes of what is no document of ours, and what to do instead.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", f"an RTF document; {_AS_DOCX}"),
    (b"\x89PNG\r\n", "a PNG image; give the text, or a PDF with a text layer"),
    (b"\xff\xd8\xff", "a JPEG image; give the text, or a PDF with a text layer"),
    (b"GIF8", "a GIF image; give the text, or a PDF with a text layer"),
    (b"II*\x00", "a TIFF image; give the text, or a PDF with a text layer"),
    (b"MM\x00*", "a TIFF image; give the text, or a PDF with a text layer"),
    (b"BM", "a BMP image; give the text, or a PDF with a text layer"),
    (b"MZ", f"a Windows program; {READ}"),
    (b"\x7fELF", f"a Linux program; {READ}"),
    (b"\x1f\x8b", "a gzip archive; unpack it and give the files"),
    (b"BZh", "a bzip2 archive; unpack it and give the files"),
    (b"\xfd7zXZ", "an xz archive; unpack it and give the files"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it and give the files"),
    (b"Rar!", "a RAR archive; unpack it and give the files"),
    (b"%!PS", "a PostScript file; convert it to PDF"),
    (b"SQLite format 3\x00", f"an SQLite database; {READ}"),
    (b"ID3", f"a sound recording; {READ}"),
    (b"OggS", f"a recording; {READ}"),
    (b"RIFF", f"an image or recording; {READ}"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|div|article|main|p|h1)\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(r"\ufeff?\s*BEGIN:VCALENDAR\b", re.IGNORECASE)
# How a letter begins, and what else its head has: a text may begin with "Subject:" too.
_LETTER = re.compile(rb"(?:From [^\n]*\n)?[A-Za-z][A-Za-z-]{0,60}:")
_SENT = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)
_TAGS = re.compile(r"</(?:p|div|body|html|h[1-6]|article|a|td|span)\s*>", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml\b|rss\b|feed\b|svg\b)", re.IGNORECASE)
_BINARY = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def declared_kind(name: str, media_type: str | None) -> Kind | None:
    """The kind a media type or, without one, the end of a file name promises."""
    if media_type:
        return _MEDIA_TYPES.get(media_type.partition(";")[0].strip().lower())
    # A web address may end in anything; only its last path segment is looked at.
    return SUFFIXES.get(PurePath(name.partition("?")[0]).suffix.lower())


def declared_encoding(media_type: str | None) -> str | None:
    """The charset parameter of a media type."""
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", media_type or "", re.IGNORECASE)
    return found[1] if found else None


def binary_kind(data: bytes, declared: Kind | None) -> Kind | None:
    """PDF, DOCX or a letter, or None for what must be text. Raises Refusal for known things that are none."""
    head = data[:1024]
    if _LETTER.match(head) and (declared is Kind.LETTER or _SENT.search(data[: LIMITS.head])):
        return _agreed(Kind.LETTER, None if declared is Kind.PLAIN else declared)
    if declared is Kind.LETTER:
        raise Refusal("no head of a letter in it (From:, Subject:, Date:); save the letter again as .eml")
    if head.startswith(b"%PDF-") or (declared is Kind.PDF and b"%PDF-" in head):
        return _agreed(Kind.PDF, declared)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _agreed(_of_zip(data, declared), declared)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Refusal(_of_compound_file(data, declared))
    if head[4:8] == b"ftyp":
        raise Refusal(_mismatch(declared, f"an image or film; {READ}"))
    for magic, what in _FOREIGN:
        # Short signs that are letters too ("BM", "ID3") begin many a text.
        is_sure = len(magic) > 3 or not magic.isascii()
        if head.startswith(magic) and (is_sure or _BINARY.search(head)):
            raise Refusal(_mismatch(declared, what))
    return None


def text_kind(text: str, declared: Kind | None) -> Kind:
    """Which of the text formats this is. Raises Refusal where its name promises another kind."""
    head = text[:8192]
    if _CALENDAR.match(head) and declared in (None, Kind.PLAIN, Kind.CALENDAR):
        return Kind.CALENDAR
    if declared is Kind.CALENDAR:
        raise Refusal("no BEGIN:VCALENDAR in it; a calendar file (.ics) is expected")
    is_tagged = _TAGS.search(head) or head.lstrip("\ufeff \t\r\n").startswith(("<!--", "<frameset"))
    is_html = bool(_HTML.match(head)) or (declared is Kind.HTML and bool(is_tagged))
    if is_html and (declared is not Kind.MARKDOWN or "<html" in head.lower()):
        return _agreed(Kind.HTML, declared)
    if _XML.match(head):
        raise Refusal(_mismatch(declared, f"an XML file that is no web page; {READ}"))
    if declared in _TEXTS:
        return Kind.MARKDOWN if declared is Kind.MARKDOWN else Kind.PLAIN
    return _agreed(Kind.PLAIN, declared)


def _agreed(found: Kind, declared: Kind | None) -> Kind:
    """The kind found, unless the name promises something of another nature."""
    if declared is None or declared is found or (found in _TEXTS and declared in _TEXTS):
        return found
    raise Refusal(_mismatch(declared, _CALLED[found]))


_CALLED = {
    Kind.PLAIN: "plain text",
    Kind.MARKDOWN: "Markdown",
    Kind.HTML: "an HTML page",
    Kind.PDF: "a PDF",
    Kind.DOCX: "a Word document (DOCX)",
    Kind.CALENDAR: "a calendar file",
    Kind.LETTER: "a letter (.eml)",
}


def _mismatch(declared: Kind | None, what: str) -> str:
    if declared is None:
        return f"this is {what}"
    return f"content does not match its name: it should be {_CALLED[declared]} but is {what}"


def _of_zip(data: bytes, declared: Kind | None) -> Kind:
    # Names stand uncompressed in the directory at the end; nothing is unpacked to look.
    if b"word/document" in data or declared is Kind.DOCX:
        return Kind.DOCX
    for sign, what in (
        (b"xl/workbook", "an Excel workbook; save its text as DOCX or plain text"),
        (b"ppt/presentation", "a PowerPoint presentation; save it as PDF"),
        (b"mimetypeapplication/vnd.oasis.opendocument", f"an OpenDocument file; {_AS_DOCX}"),
        (b"mimetypeapplication/epub", "an EPUB book; save the chapter as HTML or plain text"),
    ):
        if sign in data:
            raise Refusal(_mismatch(declared, what))
    raise Refusal(_mismatch(declared, "a ZIP archive; unpack it and give the files"))


def _of_compound_file(data: bytes, declared: Kind | None) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "needs a password; save a copy without one"
    if "WordDocument".encode("utf-16-le") in data:
        return _mismatch(declared, f"an old Word document (.doc); {_AS_DOCX}")
    return _mismatch(declared, f"an old Office file; {_AS_DOCX}")
