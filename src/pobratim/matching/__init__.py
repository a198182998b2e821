"""Texts of two sides that mean the same, in whatever languages: what nearness of meaning is measured with.

The models come with the extra ``semantic``; without it nothing here is used, and nothing is ever downloaded.
"""

from pobratim.matching.embedding import Embedder, installed
from pobratim.matching.nearness import Nearness, open_nearness

__all__ = ["Embedder", "Nearness", "installed", "open_nearness"]
