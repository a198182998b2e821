"""How far a sentence is believed to tell of an event of each type: a weighed sum of its signs.

The tables were learned by ``benchmarks/train_sense.py`` from our own annotated texts in ``tests/gold``.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple, final

from pobratim.compiled.native import mypyc_attr
from pobratim.reading.sensing.signs import sign_of_pair, signs_of_word, word_of
from pobratim.reading.text import Sentence, Text

UNIT: Final = 0.15  # of which a table has whole numbers
ZERO: Final = 80  # the letter that stands for nought; one letter a type, in the order of the first line
LEAST: Final = 33  # the least letter
# The weights of a sign are added up all at once, as lanes of three bytes of one number; of the two last lanes
# one counts the signs that have weights, one all signs.
_LANE: Final = 24
_KEPT: Final = 1 << 15  # words whose weights are kept

# How far an event that a phrase tells is believed: by what all words of its sentence say, and the phrase.
_BY_SENSE: Final = 0.44
_BY_PHRASE: Final = 1.70
_EVER: Final = 0.74
_LOW, _HIGH = 0.003, 0.97  # shares beyond which nothing is surer


@final
@mypyc_attr(acyclic=True)
class Table:
    """``types`` in the order of the lanes of each row; ``start`` is what holds for every sentence, in units.

    ``words`` keeps what the signs of a word add together; ``one`` is a sign that adds nothing.
    """

    __slots__ = ("one", "rows", "start", "types", "words")

    def __init__(self, types: tuple[str, ...], start: tuple[float, ...], rows: dict[str, int]) -> None:
        self.types, self.start, self.rows = types, start, rows
        self.one = 1 << (_LANE * (len(types) + 1))
        self.words: dict[str, int] = {}

    def of_word(self, low: str) -> int:
        """What a word adds."""
        known = self.words.get(low)
        if known is None:
            if len(self.words) >= _KEPT:
                self.words.clear()
            known = self.words[low] = sum([self.rows.get(sign, self.one) for sign in signs_of_word(low)])
        return known

    def lanes(self, packed: int) -> bytes:
        """A sum of rows as bytes, three a lane."""
        return packed.to_bytes(3 * (len(self.types) + 2), "little")


class Sensed(NamedTuple):
    """A type and how far a sentence is believed to tell it."""

    type: str
    share: float


@cache
def table(lang: str) -> Table | None:
    """What was learned of a language, None of one without a table."""
    path = files("pobratim.reading.sensing").joinpath(f"{lang}.tsv")
    if not path.is_file():
        return None
    _, types, start, *lines = path.read_text("utf-8").splitlines()
    many = types.count("\t")
    rows, counted = {}, (1 << (_LANE * many)) + (1 << (_LANE * (many + 1)))
    for line in lines:
        sign, _, weights = line.partition("\t")
        rows[sign] = counted + sum([(ord(w) - LEAST) << (_LANE * k) for k, w in enumerate(weights)])
    return Table(tuple(types.split("\t")[1:]), tuple([float(w) / UNIT for w in start.split("\t")[1:]]), rows)


def is_learned(lang: str) -> bool:
    """Whether there is a table of a language."""
    return table(lang) is not None


def belief(share: float, raw: float) -> float:
    """How far an event is believed that a phrase tells, from the share its type has in its sentence."""
    return 1 / (1 + math.exp(-(_EVER + _BY_SENSE * odds(share) + _BY_PHRASE * raw)))


def odds(share: float) -> float:
    """The logarithm of the odds, of nothing surer than ``_LOW`` and ``_HIGH`` allow."""
    sure = min(max(share, _LOW), _HIGH)
    return math.log(sure / (1 - sure))


def _lane(lanes: bytes, k: int) -> int:
    return lanes[3 * k] + (lanes[3 * k + 1] << 8) + (lanes[3 * k + 2] << 16)


def sensed(text: Text, sentence: Sentence) -> list[Sensed]:
    """How far each type is believed, the likeliest first; empty where nothing was learned."""
    known = table(text.lang)
    if known is None:
        return []
    total, before, rows, one, tokens = 0, "", known.rows, known.one, text.tokens
    for i in range(sentence.first, sentence.last):
        low = word_of(tokens[i])
        if low:
            total += known.of_word(low)
            if before:
                total += rows.get(sign_of_pair(before, low), one)
            before = low
    if not total:
        return []
    lanes, many = known.lanes(total), len(known.types)
    nought = _lane(lanes, many) * (ZERO - LEAST)
    norm, out = 1 / math.sqrt(_lane(lanes, many + 1)), []
    for k in range(many):
        share = 1 / (1 + math.exp(-UNIT * (known.start[k] + (_lane(lanes, k) - nought) * norm)))
        out.append(Sensed(known.types[k], share))
    out.sort(key=lambda s: -s.share)
    return out


def loudest(text: Text, sentence: Sentence, type_: str) -> int:
    """The token of a sentence that speaks loudest for a type."""
    known = table(text.lang)
    best, at, before = 0, sentence.first, ""
    if known is None:
        return at
    k, many = known.types.index(type_), len(known.types)
    for i in range(sentence.first, sentence.last):
        low = word_of(text.tokens[i])
        if low:
            adds = known.of_word(low) + (known.rows.get(sign_of_pair(before, low), 0) if before else 0)
            lanes = known.lanes(adds)
            weight = _lane(lanes, k) - _lane(lanes, many) * (ZERO - LEAST)
            if weight > best:
                best, at = weight, i
            before = low
    return at
