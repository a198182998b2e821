"""How alike two nouns are, with reasons in words: one module a noun, on plain facts alone.

The record compares what it holds, the reader what two readings say; both ask the same rules.
"""

from pobratim.likeness.event import same_event
from pobratim.likeness.facts import Facts, Likeness
from pobratim.likeness.memorial import same_memorial
from pobratim.likeness.person import same_person
from pobratim.likeness.plain import same_name, same_small_place

__all__ = [
    "Facts",
    "Likeness",
    "same_event",
    "same_memorial",
    "same_name",
    "same_person",
    "same_small_place",
]
