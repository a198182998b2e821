"""Names in the reader's script where somebody wrote them so; else as they stand, with their language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from pobratim.record.sheets import Label, Participant
from pobratim.web.wording.words import Words, words_of

# Where a name is missing: languages of the same script first, the likeliest to be known leading.
_NEIGHBOURS = {
    "en": ("fr", "nl", "de", "es", "it", "pl"),
    "nl": ("en", "de", "fr"),
    "fr": ("en", "nl", "de", "es", "it"),
    "ru": ("kk", "uk"),
    "kk": ("ru", "uk"),
}
_CYRILLIC = frozenset({"ru", "kk", "uk"})
_KAZAKH = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


class Piece(NamedTuple):
    """A run of a worded line. ``lang`` is set where it differs from the reader's; a name is isolated."""

    text: str
    lang: str | None = None
    name: bool = False


def named(label: Label, lang: str) -> Piece:
    """The best name for a reader of ``lang``, with its language if that is another.

    Of somebody whose name is kept private, that it is.
    """
    if label.hidden and not label.names:
        return Piece(words_of(lang).say("private.person"))
    if lang in label.names:
        return Piece(label.names[lang], None, True)
    own = label.names.get("")
    for other in _NEIGHBOURS.get(lang, ()):
        if other in label.names:
            return Piece(label.names[other], other, True)
    if own and script(own) == ("Cyrl" if lang in _CYRILLIC else "Latn"):
        return Piece(own, None, True)
    for other, name in label.names.items():
        if other == "en" or not own:
            return Piece(name, other or written_in(name, lang), True)
    return Piece(own or label.id, written_in(own, lang) if own else None, True)


def other_names(label: Label, lang: str) -> list[tuple[str, tuple[str, ...]]]:
    """The remaining names, each once with the languages that use it: (name, languages)."""
    shown = named(label, lang).text
    found: dict[str, list[str]] = {}
    for code, name in label.names.items():
        if name != shown:
            found.setdefault(name, []).append(code)
    return [(name, tuple(c for c in codes if c)) for name, codes in found.items()]


def script(text: str) -> str:
    """The four-letter code of the script of the first letter: Latn, Cyrl, else Zyyy."""
    for char in text:
        if char.isalpha():
            kind = unicodedata.name(char, "").split(" ", 1)[0]
            return {"LATIN": "Latn", "CYRILLIC": "Cyrl"}.get(kind, "Zyyy")
    return "Zyyy"


def written_in(text: str, lang: str) -> str | None:
    """A ``lang`` for text of unknown language: None where its script is the reader's."""
    found = script(text)
    if found == ("Cyrl" if lang in _CYRILLIC else "Latn"):
        return None
    if _KAZAKH.intersection(text):
        return "kk"
    return f"und-{found}" if found != "Zyyy" else "und"


def listed(words: Words, people: Iterable[Participant | Label], most: int = 3) -> list[Piece]:
    """A, B and C as pieces; beyond ``most`` a count. Those who are not named come last, together."""
    labels = [p.who if isinstance(p, Participant) else p for p in people]
    unnamed = [label for label in labels if label.hidden and not label.names]
    names = [named(label, words.lang) for label in labels if label not in unnamed]
    if unnamed:
        several = words.say("private.people", n=len(unnamed))
        names.append(Piece(several) if len(unnamed) > 1 else named(unnamed[0], words.lang))
    rest = len(names) - most if len(names) > most else 0
    shown = names[:most] if rest else names
    out: list[Piece] = []
    for index, piece in enumerate(shown):
        if index:
            last = index == len(shown) - 1 and not rest
            out.append(Piece(str(words.at("language.and" if last else "language.comma"))))
        out.append(piece)
    if rest:
        out.append(Piece(words.say("language.more", n=rest)))
    return out


def plain(pieces: Iterable[Piece]) -> str:
    """The pieces as one string."""
    return "".join([p[0] for p in pieces])  # a list, and no name looked up: feeds ask ten thousand times
