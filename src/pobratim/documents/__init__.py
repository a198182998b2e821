"""Bytes to Document: plain text, Markdown, HTML, PDF, DOCX in any encoding; the only place that changes characters."""

from pobratim.documents.files import expand, read_file
from pobratim.documents.limits import LIMITS, Limits
from pobratim.documents.opening import read_bytes
from pobratim.documents.refusal import Unreadable

__all__ = ["LIMITS", "Limits", "Unreadable", "expand", "read_bytes", "read_file"]
