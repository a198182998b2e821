"""Personal names across scripts: Latin spelling, a key for spellings that really occur, and likeness."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache, partial
from typing import Final

# Letter by letter, the spelling passports and ministries use most for names of each language.
_RU_LETTERS: Final = "абвгдезийклмнопрстуфхцчшщъыьэюяё"
_RU_LATIN: Final = "a b v g d e z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e"
_RU: Final = dict(zip(_RU_LETTERS, _RU_LATIN.split(), strict=True)) | {"ж": "zh"}
_UK: Final = {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie", "й": "i"}
_KK: Final = dict(zip("әғқңөұүһі", ["a", "g", "k", "n", "o", "u", "u", "h", "i"], strict=True))
_BY_LANGUAGE: Final = {"uk": _RU | _KK | _UK, "kk": _RU | _KK | {"й": "i", "у": "u", "и": "i"}}
_DEFAULT: Final = (
    _RU | _KK | {"ї": "i", "є": "ie", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj"}
)
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
_INITIAL_E: Final = re.compile(r"(?<![^\W\d_])[еЕ]")
_CAPITALS: Final = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ]{2}")
_LETTERS: Final = re.compile(r"([^\W\d_]+)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐–'’ʼ][^\W\d_]+)*")


@lru_cache(maxsize=32)
def _translation(lang: str) -> dict[int, str]:
    """For str.translate: every letter of the language, small ones and capitals, to Latin letters."""
    table = _DEFAULT | _BY_LANGUAGE.get(lang, {})
    small = {low: letters.replace("_", "") for low, letters in table.items()}
    capital = {low.upper(): letters.capitalize() for low, letters in small.items()}
    return {ord(char): letters for char, letters in (small | capital).items()}


def latin(name: str, lang: str | None = None) -> str:
    """The name in Latin letters, case kept: «Роман Василенко» gives Roman Vasilenko.

    Cyrillic only; letters of other scripts are left as they stand (kanji cannot be romanised by letter).
    """
    return _latin(name, lang) if not name.isascii() and _CYRILLIC.search(name) else name


@lru_cache(maxsize=8192)
def _latin(name: str, lang: str | None) -> str:
    if _CAPITALS.search(name):
        # A word in capitals stays so: «ЩУКИН» is SHCHUKIN, not ShchUKIN.
        return "".join(
            _spell(piece, lang).upper() if len(piece) > 1 and piece.isupper() else _spell(piece, lang)
            for piece in _LETTERS.split(name)
        )
    return _spell(name, lang)


def _spell(text: str, lang: str | None) -> str:
    begun = text if lang == "uk" else _INITIAL_E.sub(_with_y, text)
    return begun.translate(_translation(lang or ""))


def _with_y(match: re.Match[str]) -> str:
    return "yе" if match.group() == "е" else "Yе"


# Spellings of one sound in the languages the record meets, folded to one letter, rule by rule: letters one of
# which a word must have (most have those of a rule or two, and no expression need be asked); the spellings,
# None where they are those letters, each by itself; the letter. The first three are for words that hiss.
_SOUNDS: Final[list[tuple[list[str], re.Pattern[str] | None, str]]] = [
    (["shch", "chts", "htch", "sjtsj", "szcz"], re.compile(r"shch|schtsch|chtch|sjtsj|szcz"), "S"),
    (["ch", "tsj", "cz"], re.compile(r"(?m)tch|tsch|tsj|cz|c(?<!sc)h(?=[aeiouy]|$)"), "C"),
    (["sch", "sh", "sj", "sz", "ch"], None, "S"),
    (["zh", "dg", "j"], re.compile(r"dzh|dj|dg|zh|j(?=[aou])"), "Z"),
    (["h"], re.compile(r"kh|gh|h"), ""),
    (["tz", "ts"], None, "Z"),
    (["c"], re.compile(r"c(?=[eiy])"), "Z"),
    (["q"], re.compile(r"qu(?=[aeio])|q"), "k"),
    (["c"], None, "k"),
    (["x"], None, "ks"),
    (["w", "f"], None, "v"),
    (["y", "j"], None, "i"),
    (["ou", "oe", "uu", "iu"], re.compile(r"ou|oe|uu|iu"), "u"),
    (["ie", "ae"], re.compile(r"[ai]i*e"), "e"),
    (["ia", "ie", "io", "ua", "ue", "uo"], re.compile(r"[iu]+(?=[aeo])"), ""),
    (["z"], None, "s"),
]
_HISSING: Final = re.compile("[cs]h|s[jz]|cz")
_UNHISSED: Final = _SOUNDS[3:]
_MUTE: Final = re.compile(r"(?<=\b[Yy]v)es\b")
_SOFT_J: Final = re.compile(r"\bJ(?=[aeou])")
_DOUBLED: Final = re.compile(r"(.)(?=\1)")
_NO_LETTER: Final = re.compile(r"[^\w\n]|\d|_")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_SPECIAL: Final = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d"})
_ENDINGS: Final = re.compile(r"a?(?:uli|uly|ulu|ev|ov|yev|kizi)$")


# Asked two hundred times a text, so kept in a dictionary: functools.cache takes longer to ask.
_KEYS: Final[dict[str, str]] = {}
_MOST, _LONGEST = 1 << 14, 40  # words kept, and characters of a word that may come again


def key(word: str) -> str:
    """One word of a name folded so that the spellings Vassilenko, Vasilenko, Wassilenko, Василенко agree."""
    known = _KEYS.get(word)
    if known is None:
        known = _folded(word.replace("\n", ""))
        if len(_KEYS) >= _MOST:
            _KEYS.clear()
        if len(word) <= _LONGEST:
            _KEYS[word] = known
    return known


def keys(words_: Iterable[str]) -> list[str]:
    """As ``key``, for thousands of words in one pass each rule."""
    return _folded("\n".join(word.replace("\n", "") for word in words_)).split("\n")


def _folded(word: str) -> str:
    """One word a line; no rule looks beyond its line."""
    text = word if word.isascii() else latin(word.replace("ё", "е"))
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        for mark in filter(unicodedata.combining, set(_BEYOND_ASCII.findall(text))):
            text = text.replace(mark, "")
        if not text.isascii():
            text = text.translate(_SPECIAL)
    if not text.isalpha():
        text = _NO_LETTER.sub("", text)
    for letters, spelt, letter in _SOUNDS if _HISSING.search(text) else _UNHISSED:
        for called_by in letters:
            if called_by in text:
                if spelt is not None:
                    text = spelt.sub(letter, text)
                    break
                text = text.replace(called_by, letter)
    return (_DOUBLED.sub("", text) if _is_doubled(text) else text).lower()


def _is_doubled(text: str) -> bool:
    """Whether a letter stands twice together: asking an expression takes three times as long."""
    before = ""
    for letter in text:
        if letter == before:
            return True
        before = letter
    return False


@lru_cache(maxsize=16384)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, initials as single letters."""
    return tuple(_WORD.findall(name))


@lru_cache(maxsize=16384)
def likeness(a: str, b: str) -> float:
    """How surely two names are one person's, 0 to 1. Order of given name and surname may differ.

    1.0: every word agrees. 0.85: one of the two has initials only. 0.6: a bare surname. Contradicting
    given names give 0, however alike the surnames are.
    """
    return max(_likeness(x, y) for x in _readings(a) for y in _readings(b))


def _readings(name: str) -> tuple[str, ...]:
    """The name, and as it sounds elsewhere: Jan is Ян, not Жан; Yves is Ив; Ё begins Ёсиюки with a y."""
    sounds = _MUTE.sub("", _SOFT_J.sub("Y", name)).replace("Ё", "Йо").replace("ё", "йо")
    return (name,) if sounds == name else (name, sounds)


def _likeness(a: str, b: str) -> float:
    first, second = [[key(w) or w.lower() for w in words(n)] for n in (a, b)]
    if not first or not second:
        return 0.0
    if len(first) > len(second):
        first, second = second, first
    rest = list(second)
    initials, weakest = 0, 1.0
    for word in sorted(first, key=len, reverse=True):
        best = max(rest, key=partial(_near, word), default="")
        score = _near(word, best) if best else 0.0
        if score == 0.0:
            return 0.0
        initials += min(len(word), len(best)) == 1
        weakest = min(weakest, score)
        rest.remove(best)
    full = len(first) - initials
    if full == 0:
        return 0.0
    if len(first) == 1:
        return 0.6 * weakest
    return weakest * (0.85 if initials else 1.0)


def _near(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.9 if a[:1] == b[:1] else 0.0
    shared = _ENDINGS.sub("", a), _ENDINGS.sub("", b)
    if min(map(len, shared)) >= 5 and shared[0] == shared[1]:
        return 0.9
    cost = _distance(a, b)
    longest = max(len(a), len(b))
    score = 1.0 - cost / longest
    return score if (cost <= 1 and longest >= 5) or score >= 0.8 else 0.0


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
    return row[-1]
