"""Dates that stand on lines of their own and head what follows: a programme's days, a chronicle's years."""

from __future__ import annotations

from typing import Final

from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_FEWEST: Final = 2  # dates in order that make lines a programme or a chronicle
_SHORTEST: Final = 3  # lines that the last of them may head, however few the others do
_WORDS: Final = 2  # of a line beside its date: "Saturday 13 July, 4 pm"
_OPENING: Final = 2  # tokens before the date of such a line, a bullet or a weekday
_LONGEST: Final = 16  # tokens of a line that only names
_PARTED: Final = ":-–—(|"
_KINDS: Final = ("absolute", "relative", "interval")


def headed(found: Findings, sentence: Sentence) -> str | None:
    """The date (EDTF) of the line that heads a sentence; None where no such line stands over it."""
    if found.headed is None:
        found.headed = _headed(found)
    return found.headed.get(sentence.index)


def _headed(found: Findings) -> dict[int, str]:
    """For each such line and those below it its date; the last one heads no more than the others do."""
    sentences = found.text.sentences
    lines = [(s.index, edtf) for s in sentences if (edtf := _date_of_line(found, s))]
    days = [edtf for _, edtf in lines]
    if len(set(days)) < _FEWEST or days not in (sorted(days), sorted(days, reverse=True)):
        return {}
    ends = [index for index, _ in lines[1:]]
    longest = max(end - index for (index, _), end in zip(lines, ends, strict=False))
    ends.append(min(lines[-1][0] + max(longest, _SHORTEST + 1), len(sentences)))
    out: dict[int, str] = {}
    for (index, edtf), end in zip(lines, ends, strict=True):
        out.update(dict.fromkeys(range(index, end), edtf))
    return out


def is_dated_line(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence is a short line of a programme or chronicle, which only names what it tells."""
    short = sentence.last - sentence.first <= _LONGEST and found.text.tokens[sentence.last - 1].text != "."
    return short and headed(found, sentence) is not None and _stands_alone(found, sentence)


def _date_of_line(found: Findings, sentence: Sentence) -> str | None:
    """The one date of a line that is nothing but it, with an hour, or that begins with it and a mark."""
    dates = found.dates_in(sentence)
    if len(dates) != 1 or dates[0].kind not in _KINDS or not dates[0].edtf:
        return None
    if not _stands_alone(found, sentence) and not _opens_its_line(found, sentence, dates[0]):
        return None
    return dates[0].edtf if _is_alone(found, sentence, dates[0]) else None


def _opens_its_line(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """«1970 год. Подписан договор»: nothing but a date, a sentence by itself, at the head of its line."""
    before = found.text.sentences[sentence.index - 1]
    last = dated.last
    rest = found.text.tokens[last : sentence.last]
    return before.paragraph != sentence.paragraph and not any(t.is_word for t in rest)


def _stands_alone(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence has its line for itself."""
    near = found.text.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    return sum(s.paragraph == sentence.paragraph for s in near) == 1


def _is_alone(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    tokens = found.text.tokens
    first, last = dated.first, dated.last
    if first - sentence.first > _OPENING or any(t.is_word for t in tokens[sentence.first : first]):
        return False
    beside = [t for t in tokens[last : sentence.last] if t.is_word and t.text[0].isalpha()]
    if len(beside) <= _WORDS and not found.hits_in(last, sentence.last, "events"):
        return True
    return last < sentence.last and tokens[last].text in _PARTED
