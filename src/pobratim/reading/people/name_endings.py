"""What surnames and patronymics end in, in every case of a language."""

from __future__ import annotations

from typing import Final

from pobratim.reading.naming.wording import Wording
from pobratim.reading.word_list import WordList

_OBLIQUE: Final = ("", "а", "у", "ым", "ом", "ем", "е", "ой", "ого", "ому", "ая", "ую", "ы", "ых")
_KAZAKH: Final = ("", "тың", "тің", "дың", "дің", "ның", "нің", "қа", "ке", "ға", "ге", "пен", "мен", "бен",
                  "ты", "ті", "тан", "тен", "ны", "ні", "на", "не", "а", "ым")  # fmt: skip
_CASES: Final[dict[tuple[str, str], WordList]] = {}
_OF_HERS: Final = ("ы", "е", "у", "ой")  # case endings of a woman's patronymic


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
