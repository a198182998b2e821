"""A text's words and numbers as a string of classes, one character each: what the date rules run over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pobratim.lexicons.lexicon import fold

# Numeric notations are one word each, so that no rule has to reason about white space inside them.
# Words come first, since most pieces are words and no notation begins with a letter. An apostrophe before
# я, ю, є, ї belongs to a Ukrainian word (п'ятниця); before any other letter it parts two words (d'août).
# Japanese has no blanks: its notations carry their own words, and any other sign of it is a piece.
_SIGN = "ぁ-ヿ㐀-鿿"
_YEAR = r"(?:\d{4}|(?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元))"
_LETTERS = (
    "[a-zà-öø-ÿа-яёђ-џғқңүұһәіөҩ]"  # looked up in a table, while the set of all letters is gone through
)
_LEXER = re.compile(
    rf"(?P<word>{_LETTERS}++(?!['\w])|[^\W\d_{_SIGN}]+(?:'[яюєї][^\W\d_]*)*)"
    r"|(?P<time>\d{1,2}(?:h\d\d|:\d\d(?::\d\d)?)(?!\d))"
    r"|(?<!\d[.,/])(?P<ymd>\d{4}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}(?!\d))"
    r"|(?<!\d[.,/])(?P<dmy>\d{1,2}(?:(?P<s2>[./-])\d{1,2}(?P=s2)|\. \d{1,2}\. )\d{4}(?!\d|[.,]\d))"
    r"|(?<!\d[.,/])(?P<my>\d{2}[./](?:19|20)\d\d(?!\d|[.,]\d))"
    r"|(?<!\d[.,/-])(?P<years>\d{4} ?[-–—/] ?(?:\d{4}|\d\d)(?!\d|[-.,]\d))"
    r"|(?<!\d[.,/-])(?P<dm>\d{1,2}[./]\d{1,2}(?!\d|[.,/-]\d))"
    rf"|(?P<cymd>{_YEAR}年\d{{1,2}}月\d{{1,2}}日)|(?P<cym>{_YEAR}年\d{{1,2}}月)|(?P<cmd>\d{{1,2}}月\d{{1,2}}日)"
    r"|(?P<era>(?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元)(?=年))"
    rf"|(?P<number>\d+)|(?P<mark>\n|[^\w\s]|_|[月火水木金土日]曜日?|[{_SIGN}])"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_KNOWN = 1 << 16  # words whose sign is kept
_WORD = 40  # characters up to which a word is taken for one that will come again
_DASHES = "–—‑‐−"
_OPENING = "(«„“”\"'\n"
_LONGER = re.compile(r"[\w/-]").match
Classes = frozenset[str]
# Sets of characters below 256 are compiled a hundred times faster than others; none means anything in a set.
_SIGNS = "".join(c for c in map(chr, range(1, 256)) if c.isalnum() or c < " " or c >= "\x7f")


# start(), end(), group() as folded, lastgroup as the kind of notation: a class of ours would cost a page of
# numbers more than all rules together.
Piece = re.Match[str]


@dataclass(slots=True)
class Vocabulary:
    """What each word of a language may be; a number after ``before`` or in front of ``counted`` is no year.

    ``capitalised`` words count only with a capital letter (May, March).
    """

    classes: dict[str, Classes]
    before: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    signs: dict[Classes, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def sign(self, classes: Classes) -> str:
        """The character that stands for this combination of classes."""
        number = len(self.signs)
        return self.signs.setdefault(
            classes, _SIGNS[number] if number < len(_SIGNS) else chr(0x4E00 + number)
        )

    def signs_of(self, wanted: Classes) -> str:
        """Every combination that has one of the wanted classes."""
        return "".join(sign for classes, sign in self.signs.items() if classes & wanted)


def fold_in_place(raw: str) -> str:
    """Folded, with every character at its place even where folding would change the length."""
    low = fold(raw)
    if len(low) != len(raw):
        low = "".join(f if len(f := fold(c)) == 1 else c for c in raw)
    for dash in _DASHES:
        low = low.replace(dash, "-")
    return low


def pieces(raw: str) -> list[Piece]:
    """The text cut for dates: letters and digits apart, numeric dates and times whole."""
    return list(_LEXER.finditer(fold_in_place(raw)))


def signs(raw: str, found: list[Piece], vocabulary: Vocabulary) -> str:
    """One character a piece."""
    known = vocabulary.known
    if len(known) > _KNOWN:
        known.clear()
    line = [known.get(piece.group()) for piece in found]
    for i, sign in enumerate(line):
        if sign is None:
            classes, fixed = _classes(raw, found, i, vocabulary)
            line[i] = sign = vocabulary.sign(classes)
            low = found[i].group()
            if fixed and len(low) <= _WORD:
                known[low] = sign
    return "".join(sign for sign in line if sign)


def _classes(raw: str, found: list[Piece], i: int, vocabulary: Vocabulary) -> tuple[Classes, bool]:
    """What a piece may be, and whether the same word is that everywhere."""
    piece, low, sort = found[i], found[i].group(), found[i].lastgroup
    if sort == "number":
        classes = number_classes(low)
        if len(low) != 4:
            return classes, True
        refused = _is_count(found, i, vocabulary)
        return classes - (_YEARLY if refused else _LATELY if _touches(found, i) else Classes()), False
    if sort == "years":
        refused = _is_count(found, i, vocabulary)
        return Classes() if refused else _NOTATION["my" if _is_month(low) else "years"], False
    if sort in ("word", "mark"):
        capital = low in vocabulary.capitalised
        small = capital and not raw[piece.start()].isupper()
        return Classes() if small else vocabulary.classes.get(low, Classes()), not capital
    return _NOTATION[sort or "time"], True


_NOTATION = {s: frozenset((s,)) for s in ("time", "my", "years", "dm")}
_NOTATION |= {sort: frozenset(("full",)) for sort in ("ymd", "dmy", "cymd")}
_NOTATION |= {"cym": frozenset(("my",)), "cmd": frozenset(("dm",)), "era": frozenset(("year",))}


def numbers_of(notation: str) -> list[int]:
    """The numbers of a notation; a year of a Japanese era as that of the common era."""
    found = [int(n) for n in re.findall(r"\d+", notation.replace("元年", "1年").removesuffix("元"))]
    start = _ERAS.get(notation[:2])
    if start is None:
        return found
    return [start + found[0], *found[1:]] if found else [start + 1]


def _is_month(low: str) -> bool:
    """2019-05 is a month, 2009-10 and 1939-45 are years."""
    last = int(low[-2:])
    return len(low.strip()) < 9 and low[-3] in "-/" and 1 <= last <= 12 and last <= int(low[2:4])


_YEARLY = frozenset(("year", "plain", "modern", "decade"))
_MODERN = range(1930, 2036)  # numbers that no preposition need call a year: nobody counts 1973 of anything


_LATELY = frozenset(("modern",))


def number_classes(digits: str) -> Classes:
    """What a number may be. A ``plain`` year is one that may stand without a word saying it is a year."""
    if len(digits) > 4:
        return frozenset()
    value = int(digits)
    found = {"number"}
    if len(digits) <= 2 and 1 <= value <= 31:
        found.add("day")
    if len(digits) == 2 and value % 10 == 0 and value:
        found.add("decade")
    if len(digits) == 4 and 1000 <= value <= 2100:
        found.add("year")
        found.update(["plain"] if value >= 1700 and value % 100 else [])
        found.update(["modern"] if value in _MODERN and value % 100 else [])
        found.update(["decade"] if value % 10 == 0 else [])
    return frozenset(found)


def _is_count(found: list[Piece], i: int, vocabulary: Vocabulary) -> bool:
    """Whether the words around a number of four digits make it a quantity, price, address or number."""
    if i and "month" in vocabulary.classes.get(found[i - 1].group(), ()) and int(found[i].group()[:4]) % 100:
        return False
    before = [found[k].group() for k in range(max(i - 2, 0), i)]
    if before and (before[-1] in vocabulary.before or (before[-1] == "." and before[0] in vocabulary.before)):
        return True
    if i + 1 < len(found) and found[i + 1].group() in vocabulary.counted:
        return True
    return _grouped(found, i - 2) or _grouped(found, i)


def _touches(found: list[Piece], i: int) -> bool:
    """Whether the number is a part of something longer, "Expo-2017", "2014-er", or a value: "Views: 1998"."""
    before = i and found[i - 1].end() == found[i].start() and found[i - 1].group() not in _OPENING
    behind = i + 1 < len(found) and found[i].end() == found[i + 1].start() and _LONGER(found[i + 1].group())
    ends = i + 1 == len(found) or found[i + 1].group() == "\n"
    return bool(before or behind or (ends and i and found[i - 1].group() == ":"))


def _grouped(found: list[Piece], i: int) -> bool:
    """Whether a number, a comma or point and another number touch: 2,015 or 2015.5."""
    if i < 0 or i + 2 >= len(found) or found[i + 1].group() not in (",", "."):
        return False
    touch = found[i].end() == found[i + 1].start() and found[i + 1].end() == found[i + 2].start()
    return touch and found[i].group().isdigit() and found[i + 2].group().isdigit()
