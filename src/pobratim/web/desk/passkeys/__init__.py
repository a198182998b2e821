"""Passkeys at the desk."""
