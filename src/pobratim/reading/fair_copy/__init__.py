"""From a text as it was given to the fair copy that is read: spans go back to the words that were given."""
