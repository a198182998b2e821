"""Bytes to Document, whatever the format and encoding; the only room that changes characters."""

from pobratim.documents.files import expand, file_bytes, read_file, stream_bytes
from pobratim.documents.limits import LIMITS, Limits
from pobratim.documents.opening import read_bytes
from pobratim.documents.refusal import Unreadable

__all__ = [
    "LIMITS",
    "Limits",
    "Unreadable",
    "expand",
    "file_bytes",
    "read_bytes",
    "read_file",
    "stream_bytes",
]
