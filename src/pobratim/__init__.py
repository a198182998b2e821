"""Pobratim keeps the living record of twin cities."""

__version__ = "0.1.0"
