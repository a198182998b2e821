"""Places: every name the gazetteer knows, weighed against what else its words may be."""
