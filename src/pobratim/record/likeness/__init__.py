"""How alike two entities are, with reasons in words: one module a noun, all on plain facts."""

from pobratim.record.likeness.facts import Facts, Likeness

__all__ = ["Facts", "Likeness"]
