"""A text's words and numbers as a string of classes, one character each: what the date rules run over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, final

from pobratim.lexicons.lexicon import fold
from pobratim.reading.text import Text
from pobratim.reading.tokens import Chunk, Dates, Pieces

# Numeric notations are one word each, so that no rule has to reason about white space inside them.
# Words come first, since most pieces are words and no notation begins with a letter. An apostrophe before
# я, ю, є, ї belongs to a Ukrainian word (п'ятниця); before any other letter it parts two words (d'août).
# Japanese has no blanks: its notations carry their own words, and any other sign of it is a piece.
_SIGN: Final = "ぁ-ヿ㐀-鿿"
_ERA: Final = r"(?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元)"
_YEAR: Final = rf"(?:\d{{4}}|{_ERA})"
_LETTERS: Final = (
    "[a-zà-öø-ÿа-яёђ-џғқңүұһәіөҩ]"  # looked up in a table, while the set of all letters is gone through
)
_LEXER: Final = re.compile(
    rf"(?P<word>{_LETTERS}++(?!['\w])|[^\W\d_{_SIGN}]+(?:'[яюєї][^\W\d_]*)*)"
    r"|(?P<time>\d{1,2}(?:h\d\d|:\d\d(?::\d\d)?)(?!\d))"
    r"|(?<!\d[.,/])(?P<ymd>\d{4}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}(?!\d))"
    r"|(?<!\d[.,/])(?P<dmy>\d{1,2}(?:(?P<s2>[./-])\d{1,2}(?P=s2)|\. ?\d{1,2}\. )\d{4}(?!\d|[.,]\d))"
    r"|(?<!\d[.,/])(?P<dmyy>(?:0[1-9]|[12]\d|3[01])(?P<s3>[./])(?:0[1-9]|1[0-2])(?P=s3)\d\d(?!\d|[.,:/-]\d))"
    r"|(?<!\d[.,/])(?P<brief>\d{1,2}(?P<s4>[./-])\d{1,2}(?P=s4)\d\d(?!\d|[.,:/-]\d))"
    r"|(?<!\d[.,/])(?P<my>\d{2}[./](?:19|20)\d\d(?!\d|[.,]\d))"
    r"|(?<!\d[.,/-])(?P<years>\d{4} ?[-–—/] ?(?:\d{4}|\d\d)(?!\d|[-.,]\d))"
    r"|(?<!\d[.,/-])(?P<dm>\d{1,2}[./]\d{1,2}(?!\d|[.,/-]\d))"
    rf"|(?P<cymd>{_YEAR} *年 *\d{{1,2}}月\d{{1,2}}日)|(?P<cym>{_YEAR} *年 *\d{{1,2}}月)"
    rf"|(?P<cmd>\d{{1,2}}月\d{{1,2}}日)|(?P<cm>\d{{1,2}}月)|(?P<era>{_ERA}(?= *年))"
    rf"|(?P<number>\d+)|(?P<mark>\n|[^\w\s]|_|[月火水木金土日]曜日?|[{_SIGN}])"
)
# "1974年(昭和49年)10月25日(金)": the year as the other reckoning has it, the day of the week beside the day.
_ASIDE: Final = re.compile(
    rf"(?<!\d)({_YEAR}年?|\d{{1,2}}日)([(（](?:{_YEAR}年?|[月火水木金土日](?:曜日?)?(?:[・･/][祝休])?)[)）])"
)
_LETTERED: Final = re.compile(f"{_LETTERS}+")
_PLAIN_MARKS: Final = frozenset(',.;:!?()[]"„“”«»…')  # that are no part of a word or a number
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_DIGIT: Final = re.compile(r"\d")
_KNOWN: Final = 1 << 16  # numbers of which is kept what they may be
_DASHES: Final = "–—‑‐−"
_DASHED: Final = frozenset((*_DASHES, "-", "/"))  # "2019 - 2021"
_OPENING: Final = "(«„“”\"'\n"
_LONGER: Final = re.compile(r"[\w/-]").match
Classes = frozenset[str]
# Sets of characters below 256 are compiled a hundred times faster than others; none means anything in a set.
_SIGNS: Final = "".join(c for c in map(chr, range(1, 256)) if c.isalnum() or c < " " or c >= "\x7f")


@dataclass(slots=True)
class Vocabulary:
    """What each word of a language may be; a number after ``before`` or in front of ``counted`` is no year.

    ``capitalised`` words count only with a capital letter (May, March); 2000 is a year behind
    ``calling`` ones.
    """

    classes: dict[str, Classes]
    before: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    signs: dict[Classes, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    _wanted: dict[Classes, str] = field(default_factory=dict)

    def sign(self, classes: Classes) -> str:
        """The character that stands for this combination of classes."""
        known = self.signs.get(classes)
        if known is None:
            number = len(self.signs)
            known = _SIGNS[number] if number < len(_SIGNS) else chr(0x4E00 + number)
            self.signs[classes] = known
            self._wanted.clear()
        return known

    def signs_of(self, wanted: Classes) -> str:
        """Every combination that has one of the wanted classes."""
        known = self._wanted.get(wanted)
        if known is None:
            known = "".join([sign for classes, sign in self.signs.items() if classes & wanted])
            self._wanted[wanted] = known
        return known


def _fold_in_place(raw: str) -> str:
    """Folded, with every character at its place even where folding would change the length."""
    low = fold(raw)
    if len(low) != len(raw):
        low = "".join(f if len(f := fold(c)) == 1 else c for c in raw)
    for dash in _DASHES:
        low = low.replace(dash, "-")
    if "年" in low or "日" in low:
        low = _ASIDE.sub(lambda said: said[1] + " " * len(said[2]), low)
    return low


def pieces(text: Text, vocabulary: Vocabulary) -> Pieces:
    """The text cut for dates: letters and digits apart, numeric dates and times whole.

    No piece reaches over a blank but a notation of numbers, so all other chunks between blanks are cut once.
    """
    newline = vocabulary.sign(vocabulary.classes.get("\n", Classes()))
    if len(vocabulary.numbers) > _KNOWN:
        vocabulary.numbers.clear()
    cutting = _Cutting(text.raw, vocabulary)
    lows, starts, line = cutting.lows, cutting.starts, cutting.line
    at = 0
    for row in text.rows:
        if at:
            lows.append("\n")
            starts.append(at - 1)
            line.append(newline)
        numbers = -1  # where chunks of numbers began
        for i, chunk in enumerate(row):
            cut = chunk.dates
            if cut is None or cut.by is not vocabulary:
                cut = chunk.dates = _cut_plain(chunk, vocabulary) or _cut_chunk(chunk.text, vocabulary)
            if cut.line is None:
                numbers = at if numbers < 0 else numbers
            elif numbers < 0 or not (chunk.text in _DASHED and i + 1 < len(row)):
                if numbers >= 0:
                    cutting.add_numbers(numbers, at - 1)
                    numbers = -1
                if cut.only is not None:
                    lows.append(cut.only)
                    starts.append(at + cut.start)
                else:
                    lows += cut.lows
                    for start in cut.starts:
                        starts.append(at + start)
                line.append(cut.line)
            at += len(chunk.text) + 1
        if numbers >= 0:
            cutting.add_numbers(numbers, at - 1)
    return Pieces(lows, starts, cutting.classed())


def _cut_chunk(chunk: str, vocabulary: Vocabulary) -> Dates:
    if _DIGIT.search(chunk):
        return Dates([], [], None, vocabulary)  # it is cut with what stands around it
    found = list(_LEXER.finditer(_fold_in_place(chunk)))
    lows, starts = [piece.group() for piece in found], [piece.start() for piece in found]
    sorts = [piece.lastgroup or "" for piece in found]
    told = [_fixed(chunk[s], low, sort, vocabulary) for s, low, sort in zip(starts, lows, sorts, strict=True)]
    return Dates(lows, starts, "".join([vocabulary.sign(classes) for classes in told]), vocabulary)


def _cut_plain(chunk: Chunk, vocabulary: Vocabulary) -> Dates | None:
    """Words and plain marks, as most chunks are: its tokens are its pieces, and no lexer need be asked."""
    lows: list[str] = []
    starts: list[int] = []
    line: list[str] = []
    for token in chunk.tokens:
        low = token.low
        is_word = token.is_word and len(low) == len(token.text) and _LETTERED.fullmatch(low) is not None
        if not is_word and token.text not in _PLAIN_MARKS:
            return None
        lows.append(low)
        starts.append(token.start)
        line.append(vocabulary.sign(_fixed(token.text[0], low, "word" if is_word else "mark", vocabulary)))
    return Dates(lows, starts, "".join(line), vocabulary)


def _fixed(first: str, low: str, sort: str, vocabulary: Vocabulary) -> Classes:
    """What a piece may be that its own letters decide, the first of them as it is written."""
    if sort not in ("word", "mark"):
        return _NOTATION[sort]
    if low in vocabulary.capitalised and not first.isupper():
        return Classes()
    return vocabulary.classes.get(low, Classes())


@final
class _Cutting:
    """A text half cut: the classes of some numbers are told once their neighbours are there."""

    __slots__ = ("_open", "_raw", "_vocabulary", "line", "lows", "starts")

    def __init__(self, raw: str, vocabulary: Vocabulary) -> None:
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.line: list[str] = []
        self._open: list[tuple[int, int, str]] = []  # place in ``line``, piece, sort
        self._raw, self._vocabulary = raw, vocabulary

    def add_numbers(self, start: int, end: int) -> None:
        """Cut chunks that have numbers in them, with the blanks between them."""
        raw, numbers = self._raw, self._vocabulary.numbers
        for piece in _LEXER.finditer(_fold_in_place(raw[start:end])):
            low, sort, at = piece.group(), piece.lastgroup or "", start + piece.start()
            sign = None
            if sort == "years" or (sort == "number" and len(low) == 4):
                self._open.append((len(self.line), len(self.lows), sort))
                sign = ""
            elif sort == "number":
                sign = numbers.get(low)
                if sign is None:
                    numbers[low] = sign = self._vocabulary.sign(number_classes(low))
            else:
                sign = self._vocabulary.sign(_fixed(raw[at], low, sort, self._vocabulary))
            self.lows.append(low)
            self.starts.append(at)
            self.line.append(sign)

    def classed(self) -> str:
        """The characters of all pieces."""
        found = Pieces(self.lows, self.starts, "")
        for place, i, sort in self._open:
            self.line[place] = self._vocabulary.sign(_yearly(found, i, sort, self._vocabulary))
        return "".join(self.line)


def _yearly(found: Pieces, i: int, sort: str, vocabulary: Vocabulary) -> Classes:
    """What a number of four digits, or two years, may be among its neighbours."""
    low, refused = found.lows[i], _is_count(found, i, vocabulary)
    if sort == "years":
        return Classes() if refused else _NOTATION["my" if _is_month(low) else "years"]
    if low == _ROUND and not refused and i and found.lows[i - 1] in vocabulary.calling:
        return number_classes(low) | _PLAIN
    return number_classes(low) - (_YEARLY if refused else _LATELY if _touches(found, i) else Classes())


_NOTATION = {s: frozenset((s,)) for s in ("time", "my", "years", "dm", "brief")}
_NOTATION |= {sort: frozenset(("full",)) for sort in ("ymd", "dmy", "dmyy", "cymd")}
_NOTATION |= {
    "cym": frozenset(("my",)),
    "cmd": frozenset(("dm",)),
    "cm": frozenset(("month",)),
    "era": frozenset(("year",)),
}


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


_YEARLY: Final = frozenset(("year", "plain", "modern", "decade"))
LATEST: Final = 2035  # the last year of which anything is told as near; to be moved on every few years
# Numbers that no preposition need call a year: nobody counts 1973 of anything.
_MODERN: Final = range(1930, LATEST + 1)


_LATELY, _PLAIN = frozenset(("modern",)), frozenset(("plain",))
_ROUND: Final = "2000"  # a year only behind a word such as "in"


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


def _is_count(found: Pieces, i: int, vocabulary: Vocabulary) -> bool:
    """Whether the words around a number of four digits make it a quantity, price, address or number."""
    if i and "month" in vocabulary.classes.get(found.lows[i - 1], ()) and int(found.lows[i][:4]) % 100:
        return False
    before = [found.lows[k] for k in range(max(i - 2, 0), i)]
    if before and (before[-1] in vocabulary.before or (before[-1] == "." and before[0] in vocabulary.before)):
        return True
    if i + 1 < len(found.lows) and found.lows[i + 1] in vocabulary.counted:
        return True
    return _grouped(found, i - 2) or _grouped(found, i)


def _touches(found: Pieces, i: int) -> bool:
    """Whether the number is a part of something longer, "Expo-2017", "2014-er", or a value: "Views: 1998"."""
    before = i and found.end(i - 1) == found.starts[i] and found.lows[i - 1] not in _OPENING
    behind = i + 1 < len(found.lows) and found.end(i) == found.starts[i + 1] and _LONGER(found.lows[i + 1])
    ends = i + 1 == len(found.lows) or found.lows[i + 1] == "\n"
    return bool(before or behind or (ends and i and found.lows[i - 1] == ":"))


def _grouped(found: Pieces, i: int) -> bool:
    """Whether a number, a comma or point and another number touch: 2,015 or 2015.5."""
    if i < 0 or i + 2 >= len(found.lows) or found.lows[i + 1] not in (",", "."):
        return False
    touch = found.end(i) == found.starts[i + 1] and found.end(i + 1) == found.starts[i + 2]
    return touch and found.lows[i].isdigit() and found.lows[i + 2].isdigit()
