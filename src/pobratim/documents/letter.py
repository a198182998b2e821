"""Letters sent by e-mail, as programs save them (.eml): the words of the letter, its subject, its day.

The subject is the headline, the day it was sent that of "yesterday". Who wrote to whom is not kept, nor what
stands below the signature's dashes. Files that hang on it are not opened: a note names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from pobratim.documents.clean import one_line
from pobratim.documents.content import Content
from pobratim.documents.encoding import decode, trusted_name
from pobratim.documents.limits import LIMITS
from pobratim.documents.refusal import Refusal
from pobratim.documents.sniff import Kind

_PLAIN, _HTML, _LETTER = "text/plain", "text/html", "message/rfc822"
_SENT_ON = re.compile(
    r"(?:re|fwd?|aw|wg|tr|rv|antw|doorst|odp|pd|ha|на|пересл|қайт|i|r|rif)(?:\[\d{1,3}\])? ?:",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_STUB = 3  # times that the HTML of a letter is longer than its plain text, where that says only "open it"
_HEADER = 1_000  # characters of a header that are looked at
_SHOWN = 5  # files that a note names


def extract(data: bytes) -> Content:
    """The letter. Raises Refusal where no words are in it."""
    try:
        letter = message_from_bytes(data)  # the newer policy takes minutes for a long header
        parts = list(_parts(letter))
        while not _words(parts).strip() and (inner := _sent_on(letter)) is not None:
            letter = inner
            parts = list(_parts(letter))
    except (RecursionError, LookupError, MessageError) as error:
        raise Refusal(f"not to be read as a letter ({error}); save its text as plain text") from None
    text = _words(parts)
    if not text.strip():
        raise Refusal("no words in the letter itself; give the files that hang on it")
    return Content(
        text=text,
        media_type=Kind.LETTER.value,
        title=_subject(letter) or None,
        published=_day(letter),
        notes=_notes(parts),
    )


def _sent_on(letter: Message) -> Message | None:
    """The letter that hangs on another, which says nothing itself."""
    for part in letter.walk():
        if part is not letter and part.get_content_type() == _LETTER:
            inner = part.get_payload()
            return inner[0] if isinstance(inner, list) and isinstance(inner[0], Message) else None
    return None


def _parts(letter: Message) -> Iterator[Message]:
    """Its parts that hold no others, in their order; without those of letters that hang on it."""
    waiting: list[Message] = [letter]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > LIMITS.parts:
            raise Refusal(f"over {LIMITS.parts:,} parts in it; save its text as plain text")
        inner = part.get_payload() if part.is_multipart() else None
        if part.get_content_type() == _LETTER:
            yield part
        elif isinstance(inner, list):
            waiting += [p for p in reversed(inner) if isinstance(p, Message)]
        else:
            yield part


def _words(parts: list[Message]) -> str:
    """Its plain text, or its HTML where that is all there is; without the signature."""
    own = [part for part in parts if not _is_file(part)]
    plain = "\n\n".join(_text(part) for part in own if part.get_content_type() == _PLAIN).strip()
    pages = [_text(part) for part in own if part.get_content_type() == _HTML]
    shown = "\n\n".join(filter(None, map(_shown, pages)))
    words = shown if len(shown) > _STUB * len(plain) else plain
    return _SIGNATURE.split(words, maxsplit=1)[0].rstrip()


def _shown(page: str) -> str:
    """What a letter in HTML shows, "" where that is nothing."""
    from pobratim.documents.html import extract as extract_html

    try:
        return extract_html(page).text
    except Refusal:
        return ""


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    return decode(data, trusted_name(part.get_content_charset()))[0]


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _notes(parts: list[Message]) -> tuple[str, ...]:
    files = [one_line(part.get_filename() or part.get_content_type()) for part in parts if _is_file(part)]
    if not files:
        return ()
    more = f" and {len(files) - _SHOWN} more" if len(files) > _SHOWN else ""
    return (f"files that hang on the letter were not read: {', '.join(files[:_SHOWN])}{more}",)


def _subject(letter: Message) -> str:
    """Its subject without what programs set before one that is answered or sent on."""
    subject = _header(letter, "subject").strip()
    while (before := _SENT_ON.match(subject)) is not None:
        subject = subject[before.end() :].strip()
    return subject


def _header(letter: Message, name: str) -> str:
    """A header's words; as they stand where they are not to be read."""
    written = " ".join(str(letter.get(name, ""))[:_HEADER].split())
    try:
        return str(make_header(decode_header(written)))
    except (ValueError, LookupError, MessageError):
        return written


def _day(letter: Message) -> str | None:
    try:
        return parsedate_to_datetime(_header(letter, "date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
