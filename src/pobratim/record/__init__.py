"""The record: sources, claims with their words, decisions, and one door out (published)."""
