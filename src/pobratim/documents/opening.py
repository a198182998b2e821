"""Bytes to a Document: refuse what is too much, sniff, extract, clean, name the language.

A new format is a module with ``extract`` giving a Content, a Kind in sniff.py, and a row in FORMATS here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import Any

from pobratim.documents.clean import clean, one_line
from pobratim.documents.content import Content
from pobratim.documents.encoding import decode
from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal, Unreadable, shown
from pobratim.documents.sniff import Kind, binary_kind, declared_encoding, declared_kind, text_kind
from pobratim.facts.contract import Document
from pobratim.facts.when import When


def _plain(text: str) -> Content:
    from pobratim.documents.plain import extract

    return extract(text)


def _markdown(text: str) -> Content:
    from pobratim.documents.markdown import extract

    return extract(text)


def _html(text: str) -> Content:
    from pobratim.documents.html import extract

    return extract(text)


def _calendar(text: str) -> Content:
    from pobratim.documents.calendar import extract

    return extract(text)


def _pdf(data: bytes) -> Content:
    from pobratim.documents.pdf import extract

    return extract(data)


def _docx(data: bytes) -> Content:
    from pobratim.documents.docx import extract

    return extract(data)


def _letter(data: bytes) -> Content:
    from pobratim.documents.letter import extract

    return extract(data)


# Each imports its module, and with it the library behind it, only when such a document comes.
FORMATS: tuple[tuple[Kind, Callable[[Any], Content]], ...] = (
    (Kind.PDF, _pdf),
    (Kind.DOCX, _docx),
    (Kind.LETTER, _letter),
    (Kind.HTML, _html),
    (Kind.CALENDAR, _calendar),
    (Kind.MARKDOWN, _markdown),
    (Kind.PLAIN, _plain),
)


def read_bytes(
    data: bytes,
    *,
    source: str,
    media_type: str | None = None,
    lang: str | None = None,
    published: str | None = None,
) -> Document:
    """The document in these bytes. ``source`` names it; ``published`` (EDTF) outranks the document's own.

    Raises Unreadable for bytes no text can be had from, ValueError for a ``published`` that is no EDTF date.
    """
    if published:
        When.parse(published)
    try:
        content, notes = _content(data, source, media_type)
        text, title, cleaned = _text(content)
    except Refusal as refusal:
        raise Unreadable(source, str(refusal)) from refusal
    address = content.address or (source if source.startswith(("http://", "https://")) else None)
    return Document(
        source=shown(source),
        text=text,
        lang=lang or _language(text, content.lang),
        title=title,
        published=published or _date(content.published) or day_of_address(address),
        address=address,
        publisher=one_line(content.publisher) if content.publisher else None,
        media_type=content.media_type,
        original_sha256=hashlib.sha256(data).hexdigest(),
        notes=tuple(dict.fromkeys((*notes, *content.notes, *cleaned))),
    )


def day_of_address(address: str | None) -> str | None:
    """The day in an address such as https://town.example/news/2025/09/26/visit, as many sites write it."""
    found = _IN_ADDRESS.search(address or "")
    return _date("-".join(found.groups())) if found else None


def _content(data: bytes, source: str, media_type: str | None) -> tuple[Content, tuple[str, ...]]:
    if not data:
        raise Refusal("the file is empty; expected a document with text")
    if len(data) > LIMITS.file:
        raise Refusal(f"larger than {LIMITS.file // 2**20} MB; split it or give its text")
    formats = dict(FORMATS)
    declared = declared_kind(source, media_type)
    if kind := binary_kind(data, declared):
        return formats[kind](data), ()
    text, _, notes = decode(data, declared_encoding(media_type) or _meta_encoding(data))
    if len(text) > LIMITS.characters and declared is not Kind.HTML:
        raise Refusal(_TOO_LONG)
    return formats[text_kind(text, declared)](text), notes


_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)(?=[-/_]|$)")
_TOO_LONG = f"longer than {LIMITS.characters:,} characters; split it"


def _meta_encoding(data: bytes) -> str | None:
    head = data[:2048].lower()
    if b"<meta" not in head and b"<?xml" not in head:
        return None
    return declared_encoding(head.replace(b"encoding", b"charset").decode("ascii", "ignore"))


def _text(content: Content) -> tuple[str, str, tuple[str, ...]]:
    """The clean text with its title as first line, the title, notes."""
    if len(content.text) > LIMITS.characters:
        raise Refusal(_TOO_LONG)
    text, notes = clean(content.text)
    if not text:
        raise Refusal("no text in it, only white space; expected a document with text")
    title = one_line(content.title)[: LIMITS.title].strip() if content.title else ""
    first = text.partition("\n")[0]
    if not title:
        return text, _cut(first), notes
    if _same(first, title):
        return text, first[: LIMITS.title], notes
    return f"{title}\n\n{text}", title, notes


def _same(a: str, b: str) -> bool:
    return " ".join(a.split()).casefold() == " ".join(b.split()).casefold()


def _cut(line: str) -> str:
    if len(line) <= LIMITS.title:
        return line
    head, _, _ = line[: LIMITS.title].rpartition(" ")
    return head or line[: LIMITS.title]


def _language(text: str, declared: str | None) -> str | None:
    """What the words say; a page's declaration, often a template's default, only where they say nothing."""
    from pobratim.documents.language import identify, tag

    return identify(text) or tag(declared)


def _date(text: str | None) -> str | None:
    if not text:
        return None
    try:
        return When.parse(text[:10]).edtf
    except ValueError:
        return None
