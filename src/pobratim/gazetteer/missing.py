"""What is said where there is no index."""

from __future__ import annotations


class GazetteerMissing(RuntimeError):
    """The index has not been built, or by another version of this code."""
