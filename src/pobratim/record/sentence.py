"""The sentence a span stands in, so that words can be shown where they were said."""

from __future__ import annotations

import re

# An end mark, closing quotes, white space, and something that can open a sentence.
_END = re.compile(r"[.!?…][»”\"')\]]*\s+(?=[«“„\"'(\[]?[^\W\d_a-zа-яёіғқңөұүһә])|\n+")
# Initials, the number of a day, and what is often shortened before a capital.
_SHORT = re.compile(
    r"(?:^|[\s(«\"'])(?:[^\W\d_]|\d{1,2}|гг|им|ул|св|пр|St|Mr|Mrs|Ms|Dr|Drs|Ir|Prof|Nr|No|Mme|vgl|ca)$"
)
LONGEST = 600


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence (or sentences) that hold ``text[start:end]``."""
    first, last = max(0, start - LONGEST), min(len(text), end + LONGEST)
    begin, finish = first, last
    for match in _END.finditer(text, first, last):
        if text[match.start()] == "." and _SHORT.search(text, first, match.start()):
            continue  # an initial, an abbreviation, the number of a day
        if match.end() <= start:
            begin = match.end()
        elif match.start() + 1 >= end:
            finish = max(end, match.start() + (text[match.start()] != "\n"))
            break
    closing = finish
    while closing < last and text[closing] in "»”\"')]":
        closing += 1
    while begin < start and text[begin].isspace():
        begin += 1
    while closing > end and text[closing - 1].isspace():
        closing -= 1
    return begin, closing
