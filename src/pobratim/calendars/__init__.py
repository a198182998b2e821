"""Ceremonies, days of remembrance, anniversaries and calendar files. Pure: nothing here knows today."""
