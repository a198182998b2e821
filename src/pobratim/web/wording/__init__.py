"""Sentences from facts, in the reader's language: pure functions over the words in ``web/words``."""
