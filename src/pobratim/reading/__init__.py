"""Document to Reading: what a text says, each fact with its words; and whether two tell of one event."""

from pobratim.reading.alike import Told, same_event, told
from pobratim.reading.gate import worth_reading
from pobratim.reading.reader import STEPS, read

__all__ = ["STEPS", "Told", "read", "same_event", "told", "worth_reading"]
