"""Document to Reading: what a text says, each fact with its words."""

from pobratim.reading.gate import worth_reading
from pobratim.reading.reader import STEPS, read

__all__ = ["STEPS", "read", "worth_reading"]
