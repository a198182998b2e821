"""Ties: who is whose twin, friend or partner, and the towns that only a tie makes sure."""
