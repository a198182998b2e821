"""The desk: what people of both cities do with the record. ``docs/desk.md`` says how to add a page."""
