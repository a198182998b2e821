"""Pobratim keeps the living record of twin cities."""

from pobratim.compiled import prefer

__version__ = "0.1.0"

prefer()
