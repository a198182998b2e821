"""What no reader should trip over: letters that are not seen, words of two scripts, texts without end.

And lines that were broken for the width of a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import wraps
from typing import Any, Final, Protocol

from pobratim.facts.contract import Document, Reading
from pobratim.facts.span import Span
from pobratim.lexicons.lexicon import load
from pobratim.reading.beside_story import without_lines_beside
from pobratim.reading.full_lines import put_together
from pobratim.reading.left_out import moved_back, without
from pobratim.reading.mail_heads import without_mail_heads
from pobratim.reading.markup import without_markup
from pobratim.reading.misread import as_printed
from pobratim.reading.names_in_capitals import written_small
from pobratim.reading.retyped import retyped
from pobratim.reading.sentence_lines import in_paragraphs
from pobratim.reading.text import language
from pobratim.reading.told_twice import without_repetitions
from pobratim.reading.untyped import with_letters

Back = Callable[[Span], Span]
MOST = 200_000
"""Characters of a document that are read, some sixty pages; the rest is left, and a note says so."""

# Zero-width characters, direction marks, soft hyphens and byte-order marks: nothing of a word.
_RANGES: Final = (range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070))
_SIGNS: Final = [*"\u00ad\u034f\u061c\u180e\ufeff", *(chr(code) for codes in _RANGES for code in codes)]
_PARTING: Final = "\u00ad\n(?=[^\\W\\d_])"  # a soft hyphen at the end of a line, with its break
_UNSEEN: Final = re.compile(f"{_PARTING}|[{''.join(_SIGNS)}]+")
# The mark of stress over a Cyrillic vowel, as encyclopedias have it; over a Latin letter it is an accent.
_STRESS: Final = "\u0301"
_STRESSED: Final = re.compile(f"(?<=[\u0400-\u04ff]){_STRESS}|{_UNSEEN.pattern}")
_SEAM: Final = re.compile("[A-Za-z](?=[\u0400-\u04ff])|[\u0400-\u04ff](?=[A-Za-z])")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")
_WORD_AROUND, _SHOWN = 40, 3
_MOST_SEAMS: Final = 200  # of one chunk without a blank: more of them show no other words
_PURE: Final[set[str]] = set()  # chunks between blanks whose words are of one script
_KEPT: Final = 1 << 16
_MIXED: Final = "words mixing Latin and Cyrillic letters"


class Reader(Protocol):
    """What reads a document, as ``reader.read`` does."""

    def __call__(self, document: Document, by_sense: bool | None = None) -> Reading: ...


def guarded(read: Reader) -> Reader:
    """The reader, safe from what is not seen and from endless texts; what it met stands in the notes.

    Spans are those of the document as it was given: ``document.text[start:end] == span.text`` even where
    the words hold characters that nobody sees.
    """

    @wraps(read)
    def guarded_read(document: Document, by_sense: bool | None = None) -> Reading:
        given, back = as_read(document)
        reading = read(given, by_sense)
        if back is None:
            return reading
        found = {
            f.name: tuple([_put_back(noun, back) for noun in getattr(reading, f.name)])
            for f in fields(reading)[1:]
        }
        return Reading(replace(reading.document, text=document.text), **found)

    return guarded_read


def as_read(document: Document) -> tuple[Document, Back | None]:
    """A document as the reader is to have it, and what puts a span back to where it stands in the original.

    Without what is not seen, marks of programs and the breaks of full lines, and no longer than is read; its
    notes say what was met. None puts nothing back: the text is the same.
    """
    text = document.text
    notes = list(document.notes)
    if len(text) > MOST:
        end = _end(text)
        notes.append(f"only the first {end:,} of {len(text):,} characters were read; split the document")
        text = text[:end]
    marks = _STRESSED if _STRESS in text else _UNSEEN
    # To look for each of the thirty takes a twentieth of the time of looking for any of them.
    any_there = marks is _STRESSED or any(sign in text for sign in _SIGNS)
    unseen = list(marks.finditer(text)) if any_there else []
    if any(m[0] != _STRESS for m in unseen):
        notes.append("characters that are not seen stand in the text; names are read without them")
    hidden = [(m.start(), m.end()) for m in unseen]
    lang = language(document)
    seen = retyped(without(text, hidden) if hidden else text, lang)
    mixed = mixed_words(seen)
    if mixed and not any(note.startswith(_MIXED) for note in notes):
        notes.append(f"{_MIXED}: {', '.join(mixed)}")
    bare, set_in = without_markup(seen)
    told, heads = without_mail_heads(bare, document.published is None)
    story, beside = without_lines_beside(told, lang)
    once, again = without_repetitions(story)
    whole, parted = put_together(once, load(lang).words("language", "joins", "and"))
    printed, misread = as_printed(whole, lang)
    if printed is not whole:
        notes.append("letters misread when it was scanned (1 for l, rn for m); words are read as printed")
    spelt, untyped = with_letters(printed, lang)
    if spelt is not printed:
        notes.append("typed without letters of its language; read as if it had them, names too")
    whole = written_small(in_paragraphs(spelt), lang)
    given = replace(document, notes=tuple(notes)) if len(notes) > len(document.notes) else document
    if whole is document.text:
        return given, None
    steps = (untyped, misread, parted, again, beside, heads, set_in, hidden)
    moves = [moved_back(lost) for lost in steps if lost]

    def back(span: Span) -> Span:
        start, end = span.start, span.end
        for moved in moves:
            start, end = moved(start, end)
        return Span(start, end, document.text[start:end])

    return replace(given, text=whole), back


def _end(text: str) -> int:
    """The last line, else sentence, else blank that ends within the limit."""
    for mark in ("\n", ". ", " "):
        at = text.rfind(mark, MOST // 2, MOST)
        if at >= 0:
            return at + 1
    return MOST


def mixed_words(text: str) -> list[str]:
    """The first few words with both Latin and Cyrillic letters, as Cемей with a Latin C."""
    found: dict[str, None] = {}
    if _CYRILLIC.search(text) is None or _LATIN.search(text) is None:
        return []
    if len(_PURE) > _KEPT:
        _PURE.clear()
    for chunk in text.split():
        if chunk in _PURE:
            continue
        if mixed := _mixed_in(chunk):
            found.update(dict.fromkeys(mixed))
        elif len(chunk) <= _WORD_AROUND:
            _PURE.add(chunk)
        if len(found) >= _SHOWN:
            break
    return list(found)[:_SHOWN]


def _mixed_in(chunk: str) -> list[str]:
    found = []
    for seam in _SEAM.finditer(chunk):
        start = end = seam.start()
        while start and chunk[start - 1].isalpha() and end - start < _WORD_AROUND:
            start -= 1
        while end < len(chunk) and chunk[end].isalpha() and end - seam.start() < _WORD_AROUND:
            end += 1
        found.append(chunk[start:end])
        if len(found) > _MOST_SEAMS:
            break
    return found


def _put_back(noun: Any, back: Back) -> Any:
    """A noun with its spans where they stand in the original."""
    changed: dict[str, Any] = {}
    for name in ("mentions", "evidence"):
        spans: Iterable[Span] | None = getattr(noun, name, None)
        if spans is not None:
            changed[name] = tuple(map(back, spans))
    if isinstance(single := getattr(noun, "span", None), Span):
        changed["span"] = back(single)
    return replace(noun, **changed)
