"""Document to Reading: what a text says, each fact with its words."""
