"""People of a text: who is named, in which office, and how they stand in the story."""

from pobratim.reading.people.finding import Everybody, find_everybody, find_people
from pobratim.reading.people.titled import find_titled

__all__ = ["Everybody", "find_everybody", "find_people", "find_titled"]
