"""The words for a mayor, by which a town is told behind or before them."""

from __future__ import annotations

from functools import cache

from pobratim.lexicons.lexicon import load


@cache
def mayors(lang: str) -> frozenset[str]:
    """The single words for a mayor and for a deputy: of a place and of nothing else."""
    words = load(lang).single_words
    return words("offices", "office", "mayor") | words("offices", "office", "deputy-mayor")
