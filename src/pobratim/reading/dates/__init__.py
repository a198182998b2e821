"""Dates in words: templates of each language's dates.toml over CLDR names, EDTF out."""

from pobratim.reading.dates.dated import Dated
from pobratim.reading.dates.dateline import dateline
from pobratim.reading.dates.finder import find_dates

__all__ = ["Dated", "dateline", "find_dates"]
