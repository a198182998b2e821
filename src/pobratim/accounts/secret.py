"""Random secrets and the hashes by which they are kept."""

from __future__ import annotations

import hashlib
import secrets


def new() -> str:
    """256 random bits for a cookie or a link, which no key of the site could make harder to guess."""
    return secrets.token_urlsafe(32)


def kept(secret: str) -> str:
    """What is stored of a secret: whoever reads the database cannot use it."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
