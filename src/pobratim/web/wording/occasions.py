"""A day of remembrance in the reader's language, where it is one of those the words know."""

from __future__ import annotations

from pobratim.facts.kinds import EntityKind
from pobratim.record.sheets import Label
from pobratim.web.wording.words import LANGUAGES, Words, words_of

_SHORTEST = 8


def occasion(words: Words, label: Label) -> str | None:
    """Its name, found by its id or by the name some source gives it; None for a day the words do not know."""
    if label.kind is not EntityKind.OBSERVANCE:
        return None
    known = words.table["occasion"]
    key = label.id.removeprefix("observance-")
    if key not in known:
        key = next((k for lang, name in label.names.items() if (k := _key(lang, name))), "")
    return str(known[key]) if key in known else None


def _key(lang: str, name: str) -> str | None:
    """The day whose name in that language holds this one: sources leave "International" out."""
    wanted = name.casefold()
    if lang not in LANGUAGES or len(wanted) < _SHORTEST:
        return None
    held = [k for k, official in words_of(lang).table["occasion"].items() if wanted in official.casefold()]
    return held[0] if len(held) == 1 else None
