"""The search: its page, its suggestions, and what the words of a question may mean."""
