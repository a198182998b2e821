"""Same as: two entities side by side, counted as one or told apart."""
