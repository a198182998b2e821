"""Guests of a ceremony: they apply for an evening, the organiser answers, what they did becomes claims."""
