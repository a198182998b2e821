"""The pages and feeds of the calendar: ceremonies, days of remembrance, what happened and what is ahead."""
