"""Find the dates of a text: first the points in time, then the words around them (from, to, since, about)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.span import Span
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.dates.dated import Dated, without_feasts_told
from pobratim.reading.dates.days_of_month import MonthTold, day_of_month, month_told, tens_before
from pobratim.reading.dates.framing import FRAMED
from pobratim.reading.dates.grammar import POINTS, Grammar, Match, Rule, grammar_of
from pobratim.reading.dates.numbered_weekdays import with_number
from pobratim.reading.dates.reckoned import Got, Reckoned
from pobratim.reading.dates.reference import Reference
from pobratim.reading.dates.rules import RECKON
from pobratim.reading.dates.same_year import YearSaid
from pobratim.reading.dates.story import staying, told_by
from pobratim.reading.dates.titles import is_named_so
from pobratim.reading.dates.words import numbers_of, pieces
from pobratim.reading.text import Text
from pobratim.reading.tokens import Pieces

_CLAUSE: Final = 9
_LED: Final = 3  # pieces of "tot en met" before a date
_ONE_DAY: Final = ("date", "day", "weekday")
# What is reckoned from the day told, but from today where its clause is to come.
_FROM_TODAY_AHEAD: Final = (("told",), ("weeks_on",), ("months_on",))
_YEAR, _MONTH = 4, 7  # characters of a year and of a month
_DAY_OF_YEAR: Final = 5  # and of a day without its year
_LAST_CENTURY: Final = 40  # "07.09.23" is of this century, "07.09.68" of the last


@final
@mypyc_attr(acyclic=True)
class _Found:
    """Pieces ``first`` to ``last`` (exclusive) and what they say."""

    __slots__ = ("first", "last", "reckoned", "rule")

    def __init__(self, first: int, last: int, reckoned: Reckoned, rule: Rule | None) -> None:
        self.first, self.last, self.reckoned, self.rule = first, last, reckoned, rule


def find_dates(
    text: Text, published: When | None, reach: tuple[int, int] | None = None, implied: bool = False
) -> tuple[Dated, ...]:
    """Every date, in order, none overlapping; relative ones are reckoned from ``published``.

    The text is cut once, however often it is searched. ``reach``: only what begins from that character to
    this one (exclusive). ``implied`` is whether the year of ``published`` is only reckoned.
    """
    grammar = grammar_of(text.lexicon)
    if text.cut_for_dates is None:
        text.cut_for_dates = pieces(text, grammar.vocabulary)
    cut = text.cut_for_dates if reach is None else text.cut_for_dates.within(*reach)
    of = text.lexicon.words("language", "prepositions", "of")
    points = _points(grammar, cut, _reference(published, implied), text, of)
    found = _frames(grammar, cut, points, Reference(published))
    dates = without_feasts_told(text.raw, [_dated(text, cut, f, grammar) for f in found])
    return tuple(_of_month_told(text, dates, published))


def _is_given_name(grammar: Grammar, cut: Pieces, match: Match, raw: str) -> bool:
    """ "Led by Jan Maes": a month cut short, with no full stop and a capital behind it, is somebody."""
    short = grammar.has("dotted", cut.lows[match.end - 1])
    return short and match.end < len(cut.starts) and raw[cut.starts[match.end]].isupper()


def _is_town(grammar: Grammar, cut: Pieces, match: Match, raw: str, told: MonthTold | None) -> bool:
    """«Қазанда» with a capital is a town, but where it opens a sentence that goes on in the month told."""
    at, low = match.start, cut.lows[match.start]
    if match.end > at + 1 or not grammar.has("town_too", low) or not raw[cut.starts[at]].isupper():
        return False
    opens = at == 0 or cut.lows[at - 1] in ".!?\n"
    return not opens or told is None or told.month != grammar.values["month"][low]


def _reference(published: When | None, implied: bool) -> Reference:
    return Reference(published, latest=published.year if published is not None else None, implied=implied)


def _points(grammar: Grammar, cut: Pieces, ref: Reference, text: Text, of: tuple[str, ...]) -> list[_Found]:
    """The points in time; behind one of the words ``of`` a date is that of a thing."""
    found: list[_Found] = []
    month: MonthTold | None = None
    same: YearSaid | None = None
    for match in grammar.points.search(cut.line):
        if match.rule.name == "month_alone" and (
            _is_given_name(grammar, cut, match, text.raw) or _is_town(grammar, cut, match, text.raw, month)
        ):
            continue
        if match.rule.keys[-2:-1] == ("day",) and is_named_so(text, cut, match.start):
            continue
        got = Got((match.rule.name, *match.rule.keys))
        for kind, at in match.captured:
            _take(got, kind, cut.lows[at], grammar)
            if kind == "day":
                got.days[-1] += tens_before(grammar, cut.lows, at)
        _turn(got, grammar, cut, match)
        if match.rule.name == "day_of_month":
            told = month if all(cut.lows[at].isdigit() for _, at in match.captured) else None
            reckoned = day_of_month(got, ref, told, match.start)
        else:
            reckoned = RECKON[match.rule.name](got, ref)
            if same is not None and reckoned is not None and reckoned.month_day and not got.years:
                reckoned = _of_same_year(found, cut, match.start, reckoned, same)
            if match.rule.name == "later" and match.rule.keys == ("same",) and reckoned is not None:
                same = YearSaid(reckoned.edtf or "", match.end)
        # "4 and 20 May" is no interval, but 20 May is a day; 30 February is nothing at all.
        match.refused = reckoned is None and "list" in match.rule.keys
        if match.refused and match.rule.name == "years":  # "in 2011 and 2018": two years
            at = match.captured[0][1]
            found.append(_Found(at, at + 1, Reckoned(f"{got.years[0]:04d}", "absolute"), match.rule))
        if reckoned:
            alone = match.rule.keys == ("told",) and len(got.days) == 1
            begins = match.captured[0][1] if alone else match.start
            begins -= bool(match.captured and tens_before(grammar, cut.lows, begins))
            end = match.end
            if match.rule.name == "weekday" and not got.turned:
                whole_day = with_number(cut.lows, end, got.weekdays[0], ref.day)
                reckoned, end = whole_day or (reckoned, end)
            found.append(_Found(begins, end, reckoned, match.rule))
            month = month_told(match.rule.name, reckoned, match.end) or month
            if reckoned.kind in ("absolute", "interval") and (reckoned.edtf or "").find("X") < 0:
                _anchor(ref, reckoned, cut, match.start, same)
            elif match.rule.name == "ago" and len(reckoned.edtf or "") == _YEAR:
                ref.anchor = int(reckoned.edtf or "")  # "25 years ago they signed; three years later"
            if (reckoned.edtf or "")[:4].isdigit() and reckoned.kind != "ahead":
                ref.latest = int((reckoned.edtf or "")[:4])
            if match.rule.name in _ONE_DAY and _ends(grammar, cut, match.start):
                stay = staying(
                    ref.told, reckoned.edtf, got.weekdays[0] if match.rule.name == "weekday" else 0
                )
                if stay is not None:
                    ref.told = stay
                    continue
            lone = match.rule.name in ("date", "day") and not got.weekdays and ref.day is not None
            if not lone or not _is_of_a_thing(grammar, cut, match.start, of):
                ref.told = told_by(reckoned.edtf, reckoned.kind, ref.published, ref.told)
    return found


def _ends(grammar: Grammar, cut: Pieces, first: int) -> bool:
    """Whether a word such as "until" leads a date; none of it is in another sentence."""
    before = cut.lows[max(first - _LED, 0) : first]
    return "." not in before and any(low in grammar.ending for low in before)


def _turn(got: Got, grammar: Grammar, cut: Pieces, match: Match) -> None:
    """Note what the words within and around a date say of which one it is."""
    if match.rule.name in ("weekday", "weekdays") or match.rule.keys[-2:-1] == ("weekend",):
        got.ahead = _lies_ahead(grammar, cut, match)
        got.turned = _says(grammar, cut, match, ("last", "next", "this", "recent"))
        # "Last Friday" is not today, «минувшая пятница» may be.
        got.past = _says(grammar, cut, match, ("last",)) and not _says(grammar, cut, match, ("recent",))
    elif match.rule.keys[-1:] in _FROM_TODAY_AHEAD:
        got.ahead = _lies_ahead(grammar, cut, match)
    elif match.rule.name == "ahead":  # "In two months, a stone will be unveiled"
        comma = match.end < len(cut.lows) and cut.lows[match.end] == ","
        got.ahead = _lies_ahead(grammar, cut, match, comma)


def _of_same_year(
    found: list[_Found], cut: Pieces, first: int, reckoned: Reckoned, same: YearSaid
) -> Reckoned:
    """A day of the year that "that same year" says; then it alone says the year, if no comma parts them."""
    own = same.of_year(cut, first, reckoned)
    if own is not reckoned and same.is_alone(cut, first):
        found[:] = [f for f in found if f.last != same.end]
    return own


def _anchor(ref: Reference, reckoned: Reckoned, cut: Pieces, first: int, same: YearSaid | None) -> None:
    """Keep the year of a full date, and the day if it is a whole one."""
    ref.anchor = int((reckoned.edtf or "")[:4])
    whole = parse_or_none(reckoned.edtf)
    ref.led = None
    if whole is not None and whole.is_day:
        ref.whole = whole.lower
        ref.led = ref.whole if same is not None or _opens(cut, first) else None


def _opens(cut: Pieces, first: int) -> bool:
    """Whether a date opens its sentence, behind one word at most."""
    return first < 2 or any(low in ".\n" for low in cut.lows[first - 2 : first])


def _is_of_a_thing(grammar: Grammar, cut: Pieces, first: int, of: tuple[str, ...]) -> bool:
    """ "After the storm of 18 July the council met on Monday", "until 26 July": no day of the story."""
    before = cut.lows[max(first - 2, 0) : first]
    return bool(before) and (before[-1] in of or any(low in grammar.bounding for low in before))


def _of_month_told(text: Text, dates: list[Dated], published: When | None) -> Iterator[Dated]:
    """ "In May 2010 they went there and on 8 May laid a wreath": a day of the month just told."""
    for n, dated in enumerate(dates):
        before = dates[n - 1] if n else None
        month = (before.edtf or "") if before is not None else ""
        told = parse_or_none(month) if before is not None and len(month) == _MONTH else None
        own = (dated.edtf or dated.month_day or "")[-_DAY_OF_YEAR:]
        if (
            before is None
            or told is None
            or told.precision is not Precision.MONTH
            or dated.rule != "day"
            or own[:2] != month[-2:]
            or (published is not None and published.edtf.startswith(month))
            or text.sentence_at(before.span.start) is not text.sentence_at(dated.span.start)
        ):
            yield dated
        else:
            edtf = f"{month}-{own[-2:]}"
            yield dated.told_as(edtf, "absolute") if parse_or_none(edtf) else dated


def _lies_ahead(grammar: Grammar, cut: Pieces, match: Match, skipped: bool = False) -> bool:
    """Whether the clause around a date has a word of the future; a comma behind it may be ``skipped``."""
    end = match.end + skipped
    for way in (range(match.start - 1, match.start - _CLAUSE, -1), range(end, end + _CLAUSE)):
        for i in way:
            word = cut.lows[i] if 0 <= i < len(cut.lows) else "."
            if word in ".,;:!?\n" or grammar.has("clause", word):
                break
            if grammar.has("future", word) and not _is_of_what_is_over(grammar, cut, i):
                # "They arrived on Monday and will stay": a verb of its own behind the "and".
                if i > end and grammar.has("preposition", cut.lows[i - 1]):
                    break
                return True
    return False


def _is_of_what_is_over(grammar: Grammar, cut: Pieces, i: int) -> bool:
    """The "part" of "a pris part", the "vient" of "vient de signer"."""
    behind = cut.lows[i + 1] if i + 1 < len(cut.lows) else ""
    return grammar.has("over_behind", behind) or (i > 0 and grammar.has("over_before", cut.lows[i - 1]))


def _says(grammar: Grammar, cut: Pieces, match: Match, turns: tuple[str, ...]) -> bool:
    """Whether a weekday says of itself which one it is: "last Tuesday"."""
    words = cut.lows[match.start : match.end]
    return any(grammar.has(turn, word) for word in words for turn in turns)


def _take(got: Got, kind: str, low: str, grammar: Grammar) -> None:
    if kind == "day":
        got.days.append(int(low) if low.isdigit() else grammar.values["ordinal"][low])
    elif kind in ("year", "plain", "modern"):
        got.years.append(numbers_of(low)[0])
    elif kind in ("number", "decade", "lasting"):
        got.numbers.append(int(low) if low.isdigit() else grammar.values[kind][low])
    elif kind in ("month", "season"):
        (got.months if kind == "month" else got.seasons).append(grammar.values[kind][low])
    elif kind in ("weekday", "short"):
        got.weekdays.append(grammar.values[kind][low])
    else:
        _take_notation(got, kind, numbers_of(low), low, grammar)


def _take_notation(got: Got, kind: str, numbers: list[int], low: str, grammar: Grammar) -> None:
    """26.09.2025, 2025-09-26, 09/26/2025, 26.09, 09.2025, 1939-45."""
    if kind == "dm":
        first = low[-1] == "日" or ("/" in low and grammar.table.get("slash") == "month first")
        day, month = reversed(numbers) if first else numbers
        got.days.append(day)
        got.months.append(month)
    elif kind == "my":
        month, year = sorted(numbers)
        got.months.append(month)
        got.years.append(year)
    elif kind == "years":
        first, last = numbers
        got.years.extend((first, last if last > 99 else first // 100 * 100 + last))
    elif numbers[0] > 31:
        got.years.append(numbers[0])
        got.months.append(numbers[1])
        got.days.append(numbers[2])
    else:
        _take_full(got, numbers, "/" in low and grammar.table.get("slash") == "either")


def _take_full(got: Got, numbers: list[int], either: bool) -> None:
    """Day, month, year; with ``either`` order only the year is certain unless one of them is above twelve."""
    day, month, year = numbers
    got.years.append(year if year > 99 else year + (2000 if year < _LAST_CENTURY else 1900))
    if either and day <= 12 and month <= 12 and day != month:
        return
    if either and month > 12:
        day, month = month, day
    got.days.append(day)
    got.months.append(month)


def _frames(grammar: Grammar, cut: Pieces, points: list[_Found], ref: Reference) -> list[_Found]:
    """The same points, those inside a frame replaced by it."""
    short = _shortened(grammar, cut.line, points)
    found: list[_Found] = []
    n = 0
    for match in grammar.frames.search(short.line):
        framed = _framed(cut, match, short, ref)
        if framed is None:
            continue
        while n < len(points) and short.places[n] < match.start:
            found.append(points[n])
            n += 1
        while n < len(points) and short.places[n] < match.end:
            n += 1
        found.append(framed)
    return found + points[n:]


@final
class _Short:
    """A class string with one character for each of ``points``, which stand at ``places`` of it.

    ``gone`` is how many pieces the points before each, and at last all of them, have more than characters.
    """

    __slots__ = ("gone", "line", "places", "points")

    def __init__(self, line: str, points: list[_Found], places: list[int], gone: list[int]) -> None:
        self.line, self.points, self.places, self.gone = line, points, places, gone

    def point(self, i: int) -> _Found | None:
        """The point that a character stands for, if it stands for one."""
        n = bisect_left(self.places, i)
        return self.points[n] if n < len(self.places) and self.places[n] == i else None

    def origin(self, i: int) -> int:
        """The first piece of a character."""
        return i + self.gone[bisect_left(self.places, i)]


def _shortened(grammar: Grammar, line: str, points: list[_Found]) -> _Short:
    out: list[str] = []
    places: list[int] = []
    gone = [0]
    done = 0
    for point in points:
        out += (line[done : point.first], grammar.vocabulary.sign(_point_classes(point)))
        places.append(point.first - gone[-1])
        gone.append(gone[-1] + point.last - point.first - 1)
        done = point.last
    out.append(line[done:])
    return _Short("".join(out), points, places, gone)


def _point_classes(point: _Found) -> frozenset[str]:
    if point.rule is None or point.reckoned.kind in ("recurring", "lasting"):
        return frozenset()
    if point.rule.name in ("day", "month_alone", "days"):
        return POINTS[1]
    whole = point.rule.name in ("year", "later") or point.rule.keys[:1] == ("year",)
    return POINTS[2] if whole else POINTS[0]


def _framed(cut: Pieces, match: Match, short: _Short, ref: Reference) -> _Found | None:
    rule = match.rule
    got = Got((rule.name, *rule.keys))
    for _, i in match.captured:
        point = short.point(i)
        got.points.append(point.reckoned if point else Reckoned(cut.lows[short.origin(i)], "absolute"))
    first, last = short.origin(match.start), short.origin(match.end)
    reckoned = FRAMED[rule.name](got, ref) if rule.name != "of" or _is_whole(cut, match, short) else None
    return _Found(first, last, reckoned, rule) if reckoned else None


def _is_whole(cut: Pieces, match: Match, short: _Short) -> bool:
    """ "In 2019, on 9 May, they came", but not "who had been there in 2019, on 9 May laid a wreath"."""
    first, last = short.origin(match.start), short.origin(match.end)
    points = [found for i in range(match.start, match.end) if (found := short.point(i)) is not None]
    parted = len(points) == 2 and "," in cut.lows[points[0].last : points[1].first]
    if not parted or points[0].reckoned.month_day is not None:
        return True
    closed = last == len(cut.lows) or cut.lows[last] in ",.;:)\n"
    return closed or first < 2 or any(low in ".\n" for low in cut.lows[first - 2 : first])


def _dated(text: Text, cut: Pieces, found: _Found, grammar: Grammar) -> Dated:
    last = found.last
    # A full stop belongs to an abbreviation, not to the sentence it ends.
    if cut.lows[last - 1] in ".," and not grammar.has("dotted", cut.lows[last - 2]):
        last -= 1
    span = Span.of(text.raw, cut.starts[found.first], cut.end(last - 1))
    said = found.reckoned
    name = ".".join((found.rule.name, *found.rule.keys)) if found.rule else ""
    month_day = None if said.edtf else said.month_day
    return Dated(span, text.tokens_of(span), said.edtf, said.kind, month_day, said.rrule, name, said.days)
