"""Words somebody said: quotations, and whose they are."""
