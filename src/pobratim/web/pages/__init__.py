"""One page a module: parse the request, ask ``published`` once, render."""
