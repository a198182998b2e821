"""Signs around a name: the words beside it, their looks, its ends, the same word elsewhere in the text."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import load
from pobratim.reading.bearing import prepositions
from pobratim.reading.naming.wording import gender_of, known_surnames, wording
from pobratim.reading.text import Sentence, Text
from pobratim.reading.tokens import Token

_REACH: Final = 5  # tokens within which the nearest small word is looked for
_OFTEN: Final = 12  # places of a word in the text that are looked at
_DIGITS: Final = 5
_THING: Final = 3  # tokens before a name in which a word for a club or a work is looked for
_COUNTED: Final = 4  # words of a name, and times it stands in the text, that are told apart
# Signs that are words of the language; the others are the same in all.
OF_THE_LANGUAGE: Final = ("b=", "bb=", "b2=", "a=", "aa=", "a2=", "nb=", "na=", "w=", "f=", "e=", "3=", "4=")


@cache
def _at(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "prepositions", "at"))


def digit(true: bool) -> str:
    """For signs: a bool is formatted in twenty times the time."""
    return "1" if true else "0"


def _looks(token: Token) -> str:
    """The shape of a token: "a" small, "A" capital, "AA" all capitals, "9" a number, else the mark itself."""
    if not token.is_capital:
        return "a" if token.is_word else "9" if token.text[0].isdigit() else token.text
    if len(token.text) == 1:
        return "A."
    return "AA" if token.text.isupper() else "A"


def _word(token: Token) -> str:
    """The word, or as many nines as a number has digits."""
    low = token.low
    return "9" * min(len(low), _DIGITS) if low[0].isdigit() else low


def signs_around(text: Text, first: int, last: int, sentence: Sentence) -> list[str]:
    """The signs of the name in tokens ``first`` to ``last`` (exclusive) of the sentence."""
    tokens, begin, end = text.tokens, sentence.first, sentence.last
    before = looks_before = before_that = looks_before_that = "^"
    if first > begin:
        before, looks_before = _word(tokens[first - 1]), _looks(tokens[first - 1])
        if first - 1 > begin:
            before_that, looks_before_that = _word(tokens[first - 2]), _looks(tokens[first - 2])
    after = looks_after = after_that = looks_after_that = "$"
    if last < end:
        after, looks_after = _word(tokens[last]), _looks(tokens[last])
        if last + 1 < end:
            after_that, looks_after_that = _word(tokens[last + 1]), _looks(tokens[last + 1])
    out = [
        ".",
        "b=" + before,
        "bb=" + before_that,
        f"b2={before_that} {before}",
        "a=" + after,
        "aa=" + after_that,
        f"a2={after} {after_that}",
        f"lb={looks_before_that} {looks_before}",
        f"la={looks_after} {looks_after_that}",
        f"l={looks_before} {looks_after}",
    ]
    if looks_before != "a":
        _nearest(out, "nb=", tokens, range(first - 2, max(first - _REACH - 1, begin - 1), -1))
    if looks_after != "a":
        _nearest(out, "na=", tokens, range(last + 1, min(last + _REACH, end)))
    _of_things(out, text, first, last, sentence)
    _of_itself(out, text, first, last, begin)
    _elsewhere(out, text, last - 1)
    return out


def _of_things(out: list[str], text: Text, first: int, last: int, sentence: Sentence) -> None:
    """The kind of preposition before and what it hangs on; words of clubs, companies and works near it."""
    tokens, words, begin = text.tokens, wording(text.lexicon), sentence.first
    if first > begin:
        bears = prepositions(text.lang).get(tokens[first - 1].low.rstrip("'’"))
        if bears is not None:
            on = first - 2
            out.append(f"p={bears} {_looks(tokens[on]) if on > begin else '^'}")
    for i in range(first - 1, max(begin, first - _THING) - 1, -1):
        if tokens[i].low in words.thing_before or (
            tokens[i].is_capital and tokens[i].low in words.thing_inside
        ):
            out.append(f"tb={first - i}")
            break
    if last < sentence.last:
        behind = tokens[last]
        if behind.low in words.thing_after or (behind.is_capital and behind.low in words.thing_inside):
            out.append("ta")


def _nearest(out: list[str], sign: str, tokens: list[Token], among: range) -> None:
    for i in among:
        if tokens[i].is_word and not tokens[i].is_capital:
            out.append(sign + tokens[i].low)
            return


def _of_itself(out: list[str], text: Text, first: int, last: int, begin: int) -> None:
    tokens, words = text.tokens, wording(text.lexicon)
    head, tail = tokens[first], tokens[last - 1]
    if last - first == 1:
        out.append("w=" + head.low)
    else:
        out += ("f=" + head.low, "e=" + tail.low)
    out += (f"n={min(last - first, _COUNTED)}", "3=" + tail.low[-3:], "4=" + tail.low[-4:])
    if head.text.isupper() and len(head.text) > 1:
        out.append("up")
    given = gender_of(head.low, words) is not None
    beside = first > begin and tokens[first - 1].is_capital
    behind = beside and gender_of(tokens[first - 1].low, words) is not None
    out.append("g=" + digit(given) + digit(behind))
    if tail.low in known_surnames():
        out.append("sn")


def _elsewhere(out: list[str], text: Text, at: int) -> None:
    """What stands before the same word elsewhere: a word of place, a given name; and whether it is small."""
    tokens = text.tokens
    others = text.where[tokens[at].low]
    if len(others) == 1:
        return
    out.append(f"do={min(len(others), _COUNTED)}")
    placed = named = small = False
    inside, words = _at(text.lang), wording(text.lexicon)
    for i in others[:_OFTEN]:
        if i == at or not i:
            continue
        previous = tokens[i - 1]
        small = small or not tokens[i].is_capital
        if previous.low in inside:
            placed = True
        elif previous.is_word and previous.is_capital and tokens[i].is_capital:
            named = named or gender_of(previous.low, words) is not None
    if placed:
        out.append("dk")
    if named:
        out.append("dg")
    if small:
        out.append("dt")
