"""Notes of our data, which are in English, in the reader's language."""

from __future__ import annotations

from functools import cache

from pobratim.web.wording.words import Words, words_of


def told(w: Words, text: str) -> str | None:
    """The note in this language; None where we have no words for it."""
    if w.lang == "en":
        return text
    key = _keys().get(text)
    return w.say(f"told.{key}") if key else None


@cache
def _keys() -> dict[str, str]:
    """The key of a note by its English text."""
    return {text: key for key, text in words_of("en").at("told").items()}
