"""Turning cards into sheets; ``pobratim.record.published`` is the door, these are its hinges."""
