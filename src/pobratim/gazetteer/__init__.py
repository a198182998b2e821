"""A place by any of its names, in any case form, to its id. No network; the index is built, not committed."""

from pobratim.gazetteer.company import Company
from pobratim.gazetteer.context import Context
from pobratim.gazetteer.index import Gazetteer, open_gazetteer
from pobratim.gazetteer.missing import GazetteerMissing
from pobratim.gazetteer.resolve import Choice, explained, likeliest, resolve
from pobratim.gazetteer.rows import Candidate, PlaceRow, local_place

__all__ = [
    "Candidate",
    "Choice",
    "Company",
    "Context",
    "Gazetteer",
    "GazetteerMissing",
    "PlaceRow",
    "explained",
    "likeliest",
    "local_place",
    "open_gazetteer",
    "resolve",
]
