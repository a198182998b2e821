"""Review: the text beside what was read from it, and deciding on each card and claim."""
