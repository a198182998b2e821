"""The fair copy of a document, which is what is read, and the way back to the words as they were given.

Its steps in order: what nobody sees, letters of another keyboard, marks of programs, lines all in capitals,
heads of letters, lines beside the story, what is told twice, lines broken for a width, letters misread or not
typed, paragraphs, and names in capitals. A document that needs none of them is its own copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import wraps
from typing import Any, Final, Protocol

from pobratim.facts.contract import Document, Reading
from pobratim.facts.span import Span
from pobratim.lexicons.lexicon import load
from pobratim.reading.fair_copy.all_capitals import in_small_letters
from pobratim.reading.fair_copy.beside_story import without_lines_beside
from pobratim.reading.fair_copy.full_lines import put_together
from pobratim.reading.fair_copy.joined_headline import with_headline_apart
from pobratim.reading.fair_copy.left_out import moved_back
from pobratim.reading.fair_copy.mail_heads import without_mail_heads
from pobratim.reading.fair_copy.markup import without_markup
from pobratim.reading.fair_copy.misread import as_printed
from pobratim.reading.fair_copy.names_in_capitals import written_small
from pobratim.reading.fair_copy.retyped import retyped
from pobratim.reading.fair_copy.sentence_lines import in_paragraphs
from pobratim.reading.fair_copy.told_twice import without_repetitions
from pobratim.reading.fair_copy.unseen import mixed_words, without_unseen
from pobratim.reading.fair_copy.untyped import with_letters
from pobratim.reading.text import language

Back = Callable[[Span], Span]
MOST = 200_000
"""Characters of a document that are read, some sixty pages; the rest is left, and a note says so."""

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
    lang = language(document)
    seen, hidden, is_spoiled = without_unseen(text)
    if is_spoiled:
        notes.append("characters that are not seen stand in the text; names are read without them")
    seen = retyped(seen, lang)
    mixed = mixed_words(seen)
    if mixed and not any(note.startswith(_MIXED) for note in notes):
        notes.append(f"{_MIXED}: {', '.join(mixed)}")
    bare, set_in = without_markup(seen)
    small = in_small_letters(bare, lang)
    if small is not bare:
        notes.append("all in capitals; read as it would be written in small letters, names too")
    told, heads = without_mail_heads(small, document.published is None)
    story, beside = without_lines_beside(told, lang)
    once, again = without_repetitions(with_headline_apart(story, lang))
    whole, parted = put_together(once, load(lang).words("language", "joins", "and"))
    printed, misread = as_printed(whole, lang)
    if printed is not whole:
        notes.append(
            "letters misread when it was scanned (1 for l, rn for m, 3 for з); words are read as printed"
        )
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
