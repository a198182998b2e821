"""People: whose name is private, what is held on somebody, and erasing it."""
