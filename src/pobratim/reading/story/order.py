"""How many sentences of its story stand before each sentence: lines of the page are none of them."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings

_WORDS: Final = 8  # of a line of the page: "22 July 2020 - Town hall", "Share:", "Photo: Ann Moss"
_FEW: Final = 3  # of one that a full stop ends: "22 Nov."
_ENDS: Final = frozenset(".!?…»”\"'’")


def story_order(found: Findings) -> list[int]:
    """For each sentence its number in the story, the headline being 0 and whatever follows it 1.

    Between them stand the date, the paper and the writer, in short lines that no full stop ends; the story
    begins where one of its sentences does.
    """
    out: list[int] = []
    lines = 0
    begun = False
    for sentence in found.text.sentences:
        out.append(sentence.index - lines)
        if sentence.index and not begun:
            tokens = found.text.tokens[sentence.first : sentence.last]
            words = sum(1 for token in tokens if token.is_word)
            begun = words > (_FEW if tokens[-1].text in _ENDS else _WORDS)
            lines += not begun
    return out
