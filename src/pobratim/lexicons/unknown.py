"""What is said where a language has no words here."""

from __future__ import annotations


class UnknownLanguage(ValueError):
    """No folder of that name; the message lists those there are."""
