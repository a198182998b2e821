"""Bytes to Document, whatever the format and encoding; the only room that changes characters."""

from pobratim.documents.files import expand, read_file
from pobratim.documents.limits import LIMITS, Limits
from pobratim.documents.opening import read_bytes
from pobratim.documents.refusal import Unreadable

__all__ = ["LIMITS", "Limits", "Unreadable", "expand", "read_bytes", "read_file"]
