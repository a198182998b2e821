"""What a sentence tells of by all its words, where none of the phrases does: learned, a table a language."""
