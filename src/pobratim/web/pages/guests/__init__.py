"""Taking part in a ceremony, as a visitor sees it: how, which evenings are free, one's own application."""
