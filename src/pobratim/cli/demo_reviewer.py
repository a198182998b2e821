"""Who decides in the demonstration, and what is wrong with a decision that fits no claim."""

from __future__ import annotations

REVIEWER = "reviewer of the demonstration"


class NoSuchClaim(LookupError):
    """A decision of the file fits no claim; the message says which and what the source proposes."""
