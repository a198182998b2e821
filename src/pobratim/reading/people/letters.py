"""What the letters of a word tell: an article written on, a shortened office, whether it can be spoken."""

from __future__ import annotations

from typing import Final

_AL: Final = frozenset(
    [
        "al",
        "el",
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "аль",
        "эль",
        "ад",
        "ан",
        "ар",
        "ас",
        "аш",
        "ат",
        "аз",
        "әл",
    ]
)


def is_short_form(word: str) -> bool:
    """The АҚШ-тың of «АҚШ-тың консулы»: capital letters and the ending of a case."""
    letters, _, ending = word.partition("-")
    if not ending.islower():
        return False
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 1 and letters[-1].isupper()  # АҚШ-тың, ҚазҰУ-де


def has_vowel(word: str) -> bool:
    return word.isascii() or any(letter in "АЕЁИОУЫЭЮЯӘӨҰҮІЇЄ" for letter in word)


def has_article(word: str) -> bool:
    """The al-Badr of "Muhammad al-Badr": an article written on."""
    if not has_joint(word):
        return False
    article, _, name = word.replace("’", "'").partition("'" if word[:2] in ("d'", "d’") else "-")
    return name[:1].isupper() and (article == "d" or article in _AL)


def has_joint(word: str) -> bool:
    """Whether a small letter may begin a part of a name: "al-Badr", "d'Achon"."""
    return "-" in word or word[:2] in ("d'", "d’")
