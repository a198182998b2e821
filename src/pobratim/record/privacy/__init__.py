"""Keeping a person's name private, telling what is held on somebody, and erasing it."""
