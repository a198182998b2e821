"""Answers packed on their way out: those that are text, files of styles and scripts among them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_PARTIAL = 206
_TEXT = ("text/", "application/", "image/svg+xml")  # fonts and photographs are packed as they are


class Packing(GZipMiddleware):
    """In front of what serves the files. A part of a file goes as it is, since it is counted in its bytes."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The response, packed where that makes it shorter."""
        is_text = response.get("Content-Type", "").startswith(_TEXT)
        if not is_text or response.status_code == _PARTIAL:
            return response
        packed: HttpResponseBase = super().process_response(request, response)
        return packed
