"""What surnames and patronymics end in, in every case of a language."""

from __future__ import annotations

from typing import Final

from pobratim.reading.naming.wording import Wording
from pobratim.reading.word_list import WordList

_OBLIQUE: Final = ("", "а", "у", "ым", "ом", "ем", "е", "ой", "ого", "ому", "ая", "ую", "ы", "ых")
_KAZAKH: Final = ("", "тың", "тің", "дың", "дің", "ның", "нің", "қа", "ке", "ға", "ге", "пен", "мен", "бен",
                  "ты", "ті", "тан", "тен", "ны", "ні", "на", "не", "а", "ым")  # fmt: skip
_OF_HERS: Final = ("ы", "е", "у", "ой")  # case endings of a woman's patronymic
# Of Russian surnames in the nominative: men's that are declined as nouns, all of men, all.
POSSESSIVE: Final = ("ов", "ев", "ёв", "ин", "ын")
MALE: Final = (*POSSESSIVE, "ский", "цкий")
UNDECLINED: Final = ("енко", "швили")
OF_SURNAMES: Final = (*MALE, *UNDECLINED)
# Endings of patronymics, their nominative, gender and case; dative and prepositional of women look alike.
PATRONYMICS: Final = (
    ("вича", "вич", "m", "g"), ("вичу", "вич", "m", "d"), ("вичем", "вич", "m", "i"),
    ("виче", "вич", "m", "p"), ("вич", "вич", "m", "n"),
    ("вна", "вна", "f", "n"), ("вны", "вна", "f", "g"), ("вне", "вна", "f", "d"), ("вну", "вна", "f", "g"),
    ("вной", "вна", "f", "i"),
    ("ична", "ична", "f", "n"), ("ичны", "ична", "f", "g"), ("ичне", "ична", "f", "d"),
    ("ичну", "ична", "f", "g"), ("ичной", "ична", "f", "i"),
    ("ьича", "ьич", "", ""), ("ьичу", "ьич", "", ""), ("ьичем", "ьич", "", ""),
)  # fmt: skip
_CASES: Final[dict[tuple[str, str], WordList]] = {}


def name_endings(kind: str, words: Wording) -> WordList:
    """What names of a kind end in, in every case of the language."""
    known = _CASES.get((kind, words.lang))
    if known is None:
        suffixes: tuple[str, ...] = getattr(words, kind)
        extra = {"ru": _OBLIQUE, "kk": _KAZAKH}.get(words.lang, ("",))
        cut = [s[:-2] if s.endswith(("ский", "цкий")) else s for s in suffixes]
        declined = {s + e for s in cut for e in extra if s} | set(suffixes)
        if kind == "patronymics":  # «Кузьминичну»
            declined |= {s[:-1] + e for s in suffixes if s.endswith("на") for e in _OF_HERS}
        known = _CASES[kind, words.lang] = WordList(tuple(f"*{end}" for end in declined))
    return known
