"""Plain text: nothing to take apart."""

from __future__ import annotations

from pobratim.documents.content import Content
from pobratim.documents.sniff import Kind


def extract(text: str) -> Content:
    """The text as it stands."""
    return Content(text=text, media_type=Kind.PLAIN.value)
