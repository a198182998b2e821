"""Guests in words: names of ceremonies and countries, letters, the text of who came."""
