"""How far a sentence is believed to tell of an event of each type, by all its words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.reading.sensing.one_core import on_one_core
from pobratim.reading.sensing.pieces import begin_of, words_of
from pobratim.reading.text import Sentence, Text

if TYPE_CHECKING:
    from pobratim.reading.sensing.net import Net

_WANTED: Final = ("numpy", "threadpoolctl")
LEARNED: Final = ("de", "en", "fr", "kk", "nl", "ru")  # the languages of the texts it was learned from

# How far an event is believed: by what all words of its sentence say, and by the phrase that tells it.
_BY_SENSE: Final = 0.41
_BY_PHRASE: Final = 3.23
_EVER: Final = -1.57
_ALONE: Final = 0.0  # in place of both where no phrase tells it
_LOW, _HIGH = 0.003, 0.97  # shares beyond which nothing is surer


@final
@mypyc_attr(acyclic=True)
class Heard:
    """How far a sentence is believed to tell of each type, and what the net has of each word (``told``)."""

    __slots__ = ("shares", "told")

    def __init__(self, shares: dict[str, float], told: Any) -> None:
        self.shares = shares
        self.told = told  # rows of numpy, of which nothing else here knows

    def likely(self, least: float) -> list[str]:
        """Types that it is believed to tell so far, the likeliest first."""
        return sorted([t for t, share in self.shares.items() if share >= least], key=self._unlikely)

    def _unlikely(self, type_: str) -> float:
        return -self.shares[type_]


class SenseMissing(Exception):
    """All words were to count, and the extra that reads them is not installed."""


@cache
def is_at_hand() -> bool:
    """Whether the extra ``sense`` is there: the net wants numpy, beside others' work threadpoolctl."""
    return all(find_spec(name) is not None for name in _WANTED)


def weighs(by_sense: bool | None) -> bool:
    """Whether all words of a sentence count: as is said, else where the extra is installed.

    Raises SenseMissing where they are to count and it is not.
    """
    if by_sense and not is_at_hand():
        raise SenseMissing("to weigh events by all words of their sentence: pip install 'pobratim[sense]'")
    return is_at_hand() if by_sense is None else by_sense


def is_learned(lang: str) -> bool:
    """Whether sentences of a language are sensed."""
    return lang in LEARNED


def belief(share: float, raw: float | None) -> float:
    """How far an event is believed, from the share its type has in its sentence.

    ``raw`` is how sure the phrase is that tells it, None where none does.
    """
    by_phrase = _ALONE if raw is None else _EVER + _BY_PHRASE * raw
    return 1 / (1 + math.exp(-(by_phrase + _BY_SENSE * odds(share))))


def odds(share: float) -> float:
    """The logarithm of the odds, of nothing surer than ``_LOW`` and ``_HIGH`` allow."""
    sure = min(max(share, _LOW), _HIGH)
    return math.log(sure / (1 - sure))


_KNOWN: Final[list[Net]] = []


def _net() -> Net:
    """It wants numpy, which no other command loads."""
    if not _KNOWN:
        from pobratim.reading.sensing.net import net

        _KNOWN.append(net())
    return _KNOWN[0]


def heard_in(text: Text, asked: Sequence[Sentence]) -> list[Heard | None]:
    """What each sentence sounds like; None where it is not asked, and in a language that was not learned."""
    out: list[Heard | None] = [None] * len(text.sentences)
    if not asked or not is_learned(text.lang):
        return out
    sentences = [words_of(text.raw[s.start : s.end]) for s in asked]
    with on_one_core():
        net = _net()
        heard = net.read(sentences)
    for sentence, (shares, told) in zip(asked, heard, strict=True):
        out[sentence.index] = Heard(dict(zip(net.types, shares, strict=True)), told)
    return out


def loudest(text: Text, sentence: Sentence, heard: Heard, type_: str) -> int:
    """The token of a sentence that speaks loudest for a type."""
    word = _net().loudest(heard.told, type_)
    at = sentence.start + begin_of(text.raw[sentence.start : sentence.end], word)
    return min(max(text.token_at(at), sentence.first), sentence.last - 1)
