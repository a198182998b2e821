"""People of a text: who is named, in which office, and how they stand in the story."""

from pobratim.reading.people.finding import find_people
from pobratim.reading.people.titled import find_titled

__all__ = ["find_people", "find_titled"]
