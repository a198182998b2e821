"""Two sides: each gives its word on what concerns it, and asks the other for its own."""
