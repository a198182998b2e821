"""The story an item tells: where and when it stands, who is host and who is guest."""
