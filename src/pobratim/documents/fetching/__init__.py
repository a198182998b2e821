"""A page by its address, fetched so that nobody can send us inside: refused, bounded, or kept with its hash.

``fetch`` is the one door. The address is judged as text, then every address its name stands for, then the
one connected to; each redirect is judged anew.
"""

from pobratim.documents.fetching.fetch import Fetched, fetch
from pobratim.documents.fetching.odd_pages import oddity
from pobratim.documents.fetching.policy import LIMITS, Limits, Policy
from pobratim.documents.fetching.refusing import NotFetched, Why

__all__ = ["LIMITS", "Fetched", "Limits", "NotFetched", "Policy", "Why", "fetch", "oddity"]
