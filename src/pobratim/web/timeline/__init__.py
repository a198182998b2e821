"""A timeline narrowed and drawn: pure functions of event cards, so that any page can have one."""
